/** Something that can be opened. */
export interface Line {
  readonly text: string;
  readonly detail?: string;
  /** What the page hands back to have it opened; the host knows what it means. */
  readonly target: string;
}

export interface LineGroup {
  readonly heading: string;
  readonly lines: readonly Line[];
  /** How many there are beyond those, in words, where they are too many to be shown. */
  readonly more?: string;
}

/** A quarter in a chart of incidents. */
export interface QuarterView {
  /** `2026-Q3`. */
  readonly id: string;
  /** `Q3 2026`. */
  readonly name: string;
  /** How many incidents of each severity, in the order of the legend. */
  readonly counts: readonly number[];
  /** `Q3 2026: 4 incidents, 1 SEV-1, 3 SEV-2` */
  readonly words: string;
}

/** How a figure stands against its target; `unknown` where there is no figure. */
export type FigureState = 'met' | 'missed' | 'unknown' | 'untargeted';

export interface FigureView {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly state: FigureState;
  /** The target and whether it is met, in words; empty without one. */
  readonly target: string;
  /** How many incidents or items it rests on, and what is left out. */
  readonly base: string;
  readonly trend: TrendView;
  readonly behind: readonly LineGroup[];
}

/** A figure over the quarters. */
export interface TrendView {
  readonly heading: string;
  readonly unit: 'minutes' | 'share';
  /** Minutes, or a share from 0 to 1; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** Each of them in words, without the quarter. */
  readonly words: readonly string[];
  readonly target: { readonly value: number; readonly words: string } | null;
}

/** An incident of the quarter. */
export interface IncidentRow {
  readonly day: string;
  readonly severity: string;
  readonly title: Line;
  readonly detected: Line | null;
  readonly recovered: Line | null;
  readonly postmortem: string;
}

/** A service, with its incidents; `share` is how many they are beside those of the service that has most, up to 1. */
export interface ServiceView {
  readonly name: string;
  readonly count: string;
  readonly share: number;
  readonly lines: readonly Line[];
}

export interface DashboardView {
  /** The folder that it is about, where several are open. */
  readonly folder: string | null;
  /** The id of the quarter that is looked at. */
  readonly picked: string;
  /** The quarters that can be looked at, the newest first: `Q3 2026: 4 incidents`, or the name alone of one that is not compared now. */
  readonly choices: readonly { readonly id: string; readonly words: string }[];
  readonly name: string;
  /** Its days, and how many incidents there were. */
  readonly summary: string;
  /** How many action items are to be done as of today, in words. */
  readonly openItems: string;
  readonly quarters: readonly QuarterView[];
  /** The severities that have an incident; `rank` is 0 for the worst one, null for incidents without a severity. */
  readonly legend: readonly { readonly name: string; readonly rank: number | null }[];
  readonly figures: readonly FigureView[];
  readonly incidents: readonly IncidentRow[];
  readonly causes: readonly Line[];
  readonly services: readonly ServiceView[];
  /** Documents that are in no quarter, and why. */
  readonly leftOut: LineGroup | null;
}

/** The page's own words, in the language of the window. */
export interface DashboardStrings {
  readonly heading: string;
  readonly reading: string;
  readonly newReview: string;
  readonly quarter: string;
  readonly incidentsByQuarter: string;
  readonly legend: string;
  readonly figures: string;
  readonly keys: string;
  readonly notKnown: string;
  readonly incidents: string;
  readonly noIncidents: string;
  readonly columns: {
    readonly day: string;
    readonly severity: string;
    readonly incident: string;
    readonly detected: string;
    readonly recovered: string;
    readonly postmortem: string;
  };
  readonly notTold: string;
  readonly causes: string;
  readonly noCauses: string;
  readonly services: string;
  readonly noServices: string;
}

/** From the page to the host. */
export type ToDashboardHost =
  /** The page listens; the host answers with its strings and the view. */
  | { readonly type: 'ready' }
  | { readonly type: 'quarterPicked'; readonly quarter: string }
  | { readonly type: 'lineOpened'; readonly target: string }
  | { readonly type: 'actionItemsWanted' }
  | { readonly type: 'reviewWanted' };

/** From the host to the page. */
export type ToDashboardPage =
  | { readonly type: 'strings'; readonly strings: DashboardStrings }
  /** Documents are being read; what was shown before still stands. */
  | { readonly type: 'reading' }
  /** `saved` is what the page hands back after a reload; it does not look into it. */
  | { readonly type: 'view'; readonly view: DashboardView; readonly saved: unknown }
  | { readonly type: 'failed'; readonly reason: string };
