import { remembering } from '../../../document/remembering';

/** Ways to write an action item of which nobody can say later whether it was done. */
export interface VagueAction {
  readonly message: 'care' | 'open' | 'vague';
  /** Tested against what is ordered, as a reader sees it. */
  readonly words: RegExp;
  /** What all of that must look like as well: `\p{L}` is slow to compile, and most documents never need it. */
  readonly only?: RegExp;
  /** What makes the same words checkable after all. */
  readonly unless?: RegExp;
}

/** An outcome somebody can look at: what is decided, written down, changed. */
const outcome = /[,;:→]|\b(?:and|then|so|to (?:see|find|decide|determine)|document|report|decide|write|until|by|because|en|zodat|besluit|schrijf)\b|(?:し|して)、/i;

/** Who is to do it, before what is. A pattern of its own, since each that began with it took a millisecond to compile. */
const opening = /^(?:we |the team )?(?:should |must |need to |will |could |might |wil |moeten )?(?:also |further )?/i;

/** Tried as one pattern, since each item is held against it. */
const care = [
  '(?:be|being) (?:more|extra|very) (?:careful|cautious|attentive|vigilant|diligent|mindful)',
  'pay (?:more|closer|better) attention', 'try harder', 'remember to', 'don[\'’]t forget to', 'take (?:more|better|extra) care',
  'voorzichtiger', 'beter opletten', 'alerter', 'zorgvuldiger', 'niet vergeten',
];

const vagueActions: readonly VagueAction[] = [
  { message: 'care', words: new RegExp(String.raw`\b(?:${care.join('|')})\b|気をつけ|注意する|注意して|意識する|忘れない`, 'i') },
  { message: 'open', words: /^(?:consider|think about|explore|brainstorm|discuss|overweeg|overwegen|bespreek|bespreken)\b/i },
  { message: 'open', words: /^(?:investigate|look into|look at|research|onderzoek|onderzoeken|uitzoeken|kijk naar)\b/i, unless: outcome },
  { message: 'vague', words: /^(?:improve|better|more|strengthen|verbeter|betere|meer) /i, only: /^[a-zA-Z]+ (?:\p{L}+ )?\p{L}+[.!]?$/u },
];

/** In which way the text of an action item is vague; undefined where somebody can check it. Asked again with each letter that is typed around it. */
export const vagueness = remembering((text: string): VagueAction['message'] | undefined => {
  const order = text.replace(opening, '');
  return vagueActions.find(({ words, only, unless }) => words.test(order) && only?.test(order) !== false && !unless?.test(order))?.message;
});
