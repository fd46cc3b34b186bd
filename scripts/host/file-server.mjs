import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join, normalize } from 'node:path';

/**
 * Serves a folder on a free loopback port, for the web-worker extension host.
 * @param {string} folder
 */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname));
    createReadStream(join(folder, path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { authority: `127.0.0.1:${port}`, close: () => server.close() };
}
