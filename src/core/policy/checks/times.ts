import { say } from '../../message';
import { isTimeZone } from '../../time/local-moment';
import { localZone } from '../local-zone';
import { nearest } from '../nearest';
import type { Complaint } from '../problem';
import type { Policy } from '../schema';

/** Whether zones and dates exist, deadlines follow one another, and an agenda fits its meeting. */
export function* times({ timeZone, onCall, postmortem, meeting }: Policy): Iterable<Complaint> {
  if (timeZone !== localZone && !isTimeZone(timeZone)) yield unknownZone(timeZone);
  if (onCall.startsOn !== undefined && !isDay(onCall.startsOn)) {
    yield { path: ['onCall', 'startsOn'], message: say('A day that exists is expected here, as YYYY-MM-DD.') };
  }
  const deadlines = ['draftWithinHours', 'reviewWithinHours', 'publishWithinHours'] as const;
  for (const [position, name] of deadlines.entries()) {
    const previous = deadlines[position - 1];
    if (previous === undefined || postmortem[name] >= postmortem[previous]) continue;
    const message = say('This comes before "{previous}", which is {hours} hours.', { previous, hours: postmortem[previous] });
    yield { path: ['postmortem', name], cause: ['postmortem', previous], message };
  }
  const planned = meeting.agenda.reduce((sum, item) => sum + item.minutes, 0);
  if (planned > meeting.lengthMinutes) {
    const message = say('The agenda takes {planned} minutes, the meeting {length}.', { planned, length: meeting.lengthMinutes });
    yield { path: ['meeting', 'agenda'], cause: ['meeting', 'lengthMinutes'], level: 'warning', message };
  }
}

function unknownZone(zone: string): Complaint {
  const suggestion = nearest(zone, Intl.supportedValuesOf('timeZone'));
  const message = suggestion === undefined
    ? say('There is no time zone "{zone}"; an IANA name such as Europe/Amsterdam is expected here.', { zone })
    : say('There is no time zone "{zone}"; did you mean "{suggestion}"?', { zone, suggestion });
  return { path: ['timeZone'], message };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
