/** What every request to GitHub says: which of its versions is meant. */
export const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' } as const;
