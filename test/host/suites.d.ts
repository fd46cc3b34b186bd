/** Every `*.test.ts` of that folder, gathered by the build. */
declare module 'suites:portable' {}
declare module 'suites:node' {}
declare module 'suites:plain' {}
declare module 'suites:two-folders' {}
declare module 'suites:no-folder' {}
