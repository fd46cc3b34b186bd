/** One thing that was found, in words ready to be shown as text. */
export interface FactItem {
  readonly text: string;
  /** Who, when, or why it matched. */
  readonly detail?: string;
  /** Names the document that the item can open; only the host that found it knows what it means. */
  readonly target?: string;
}

/** What became of a look-up. `reason` is in the person's own language. */
export type Fact =
  | { readonly status: 'looking' }
  | { readonly status: 'found'; readonly items: readonly FactItem[] }
  /** Not available here at all, such as Git on the web. */
  | { readonly status: 'unavailable'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string };
