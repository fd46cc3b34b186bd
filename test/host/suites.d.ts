/** Every `*.test.ts` of that folder, gathered by the build. */
declare module 'suites:portable' {}
declare module 'suites:node' {}
