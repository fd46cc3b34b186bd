import { dateOf } from '../../../document/document-date';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'action-repeated',
  kinds: ['postmortem'],
  level: 'info',
  messages: {
    repeated: 'The same action has been open since {date}, in "{title}". Finish it there, or say here what is different this time.',
    earlier: 'Open since {date}: {text}',
  },
  check({ document, openItems, surroundings, report }) {
    const day = dateOf(document);
    if (day === undefined) return;
    for (const item of openItems) {
      const earlier = surroundings.earlierActions({ text: item.text, ticket: item.ticket?.value }, day) ?? [];
      const [first] = earlier;
      if (!first) continue;
      report({
        at: item.textSpan,
        message: 'repeated',
        facts: { date: first.date, title: first.title },
        related: earlier.map((at) => ({ at, message: 'earlier', facts: { date: at.date, text: at.text } })),
      });
    }
  },
});
