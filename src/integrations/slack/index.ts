import { textAt } from '../http/read';
import { defineSystem } from '../system';
import { ask } from './ask';
import { Channels } from './channels';
import { ChatSender } from './chat-sender';
import { ThreadEvents } from './thread-events';

/** Each team makes an app of its own: one that others distribute may read no more than 15 messages a minute. */
export const slack = defineSystem({
  id: 'slack',
  name: 'Slack',
  address: 'https://slack.com/api',
  isElsewhereToo: false,
  tokenLike: 'xoxb-…',
  help: 'https://docs.slack.dev/authentication/tokens',
  authorization: (token) => ({ authorization: `Bearer ${token}` }),
  whoAmI: async (client) => {
    const answer = await ask(client, { path: '/auth.test' });
    return [textAt(answer, 'user'), textAt(answer, 'team')].filter((part) => part !== undefined).join(', ');
  },
  open: ({ client, config: { channels = {} } }) => ({
    sender: new ChatSender(client, new Channels(client, channels)),
    events: new ThreadEvents(client),
  }),
});
