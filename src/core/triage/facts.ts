/** One thing that was found, in words ready to be shown as text. */
export interface FactItem {
  readonly text: string;
  /** Who, when, or why it matched. */
  readonly detail?: string;
  /** What the item can open: a document, by the name that the host which found it has for it, or a page of the web. */
  readonly target?: string;
}

/** What became of a look-up. `reason` is in the person's own language. */
export type Fact =
  | { readonly status: 'looking' }
  /** `failures` are in the person's own language, one for each of several that were asked and did not answer. */
  | { readonly status: 'found'; readonly items: readonly FactItem[]; readonly failures?: readonly string[] }
  /** Not available here at all, such as Git on the web. */
  | { readonly status: 'unavailable'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string };
