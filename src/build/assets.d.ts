/** Data files that the build turns into modules: text as it stands, YAML as the value it holds. */
declare module '*.md' {
  const text: string;
  export default text;
}

declare module '*.mustache' {
  const text: string;
  export default text;
}

declare module '*.svg' {
  const text: string;
  export default text;
}

/** The importer says what the value is; a test holds the file to that shape. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
