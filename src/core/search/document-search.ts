import MiniSearch, { type SearchResult } from 'minisearch';
import { termsOf } from './terms';

/** A document as it is searched: who it is and what it says, by field. */
export interface Searchable {
  readonly id: string;
  readonly title: string;
  readonly service: string;
  /** Names of the alerts that it is about, where it names them. */
  readonly alert?: string;
  /** Symptoms or summary. */
  readonly text: string;
}

export interface Match {
  readonly id: string;
  /** Only good to compare with others of the same search. */
  readonly score: number;
  /** The document's own words that matched, best first. */
  readonly words: readonly string[];
}

const fields = ['title', 'service', 'alert', 'text'] as const;
const boost = { title: 3, service: 3, alert: 4, text: 1 } satisfies Record<(typeof fields)[number], number>;
/** A match that says less than this part of the best one is noise. */
const worthShowing = 0.25;
const wordsShown = 4;
/** As much of an alert as tells what it is about. */
const queryLength = 2_000;

/** Full-text search over postmortems and runbooks by the words of an alert. */
export class DocumentSearch {
  private readonly index = new MiniSearch<Searchable>({
    fields: [...fields],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost,
      // Short terms mean what they say; long ones may be inflected or misspelt.
      prefix: (term) => term.length >= 4,
      fuzzy: (term) => (term.length >= 6 ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.3 },
    },
  });

  constructor(documents: Iterable<Searchable>) {
    this.index.addAll([...documents]);
  }

  /** The documents most like the alert, best first. */
  search(alert: Partial<Omit<Searchable, 'id'>>, limit: number): Match[] {
    const query = fields.map((field) => alert[field] ?? '').join('\n').slice(0, queryLength);
    const results = this.index.search([...new Set(termsOf(query))].join(' '), { tokenize: (terms) => terms.split(' ') });
    const best = results[0]?.score ?? 0;
    return results.filter(({ score }) => score >= best * worthShowing).slice(0, limit).map(toMatch);
  }
}

function toMatch({ id, score, match, queryTerms }: SearchResult): Match {
  const weights = Object.entries(match).map(([word, where]) => ({
    word,
    isExact: queryTerms.includes(word),
    weight: Math.max(...where.map((field) => boost[field as keyof typeof boost])),
  }));
  const words: string[] = [];
  for (const { word } of weights.sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.weight - a.weight || b.word.length - a.word.length)) {
    // A word that holds one of these, or is held by one, explains nothing more.
    if (!words.some((better) => better.includes(word) || word.includes(better))) words.push(word);
  }
  return { id: String(id), score, words: words.slice(0, wordsShown) };
}
