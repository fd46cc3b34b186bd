const hostApi = /^vscode$/;
const namespace = 'host-api';

/**
 * One namespace of VS Code's API for all files of a bundle. Without it each file that imports the API makes a copy of all its names,
 * which took longer than the rest of loading the extension.
 *
 * @type {import('esbuild').Plugin}
 */
export const sharedHostApi = {
  name: 'shared-host-api',
  setup(build) {
    build.onResolve({ filter: hostApi }, ({ path, namespace: from }) => (
      from === namespace ? { path, external: true } : { path, namespace }
    ));
    build.onLoad({ filter: hostApi, namespace }, () => ({ contents: "export * from 'vscode';", loader: 'js' }));
  },
};
