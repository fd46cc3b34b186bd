import { textAt } from '../http/read';
import { defineSystem } from '../system';
import { PlaneWorkItems } from './work-items';

/** Plane: work items are tickets. */
export const plane = defineSystem({
  id: 'plane',
  name: 'Plane',
  address: 'https://api.plane.so',
  isElsewhereToo: true,
  tokenLike: 'plane_api_…',
  help: 'https://developers.plane.so/api-reference/introduction',
  authorization: (token) => ({ 'x-api-key': token }),
  async whoAmI(client) {
    const { json } = await client.call({ path: '/api/v1/users/me/' });
    return textAt(json, 'display_name') ?? textAt(json, 'email') ?? client.name;
  },
  open({ client, config: { workspace, project } }) {
    const lacks = [...(workspace === undefined ? ['systems.plane.workspace'] : []), ...(project === undefined ? ['systems.plane.project'] : [])];
    return workspace === undefined || project === undefined ? { lacks } : { tracker: new PlaneWorkItems(client, workspace, project) };
  },
});
