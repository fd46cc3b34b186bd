import type { IncidentDocument, Span } from './model';

/** A part of a document in which one rule, or every rule where `rule` is undefined, keeps silent. */
export interface DisabledRange extends Span {
  /** As written: `file-name` or `incident-desk:file-name`. */
  readonly rule: string | undefined;
}

/**
 * The ranges of the document's `<!--lint disable id-->`, `enable` and `ignore` comments, in remark-message-control's sense:
 * `disable` holds up to `enable` or the end, `ignore` for the block that follows. Empty for nearly every document, and found
 * out without a parse there.
 */
export declare function disabledRanges(document: IncidentDocument): readonly DisabledRange[];
