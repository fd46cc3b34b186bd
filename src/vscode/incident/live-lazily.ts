/** What only a window needs that knows an incident. `require` because rows and due times are asked for at once. */
export function live(): typeof import('./live') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- on the desktop it reads `dist/live.js`, in the web bundle it is there already
  return require('./live') as typeof import('./live');
}
