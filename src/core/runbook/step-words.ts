import { plain } from '../document/inline';
import type { Block, IncidentDocument, ListItem, Span } from '../document/model';
import { Numbered } from './digest';
import { beginningWith, changing, others } from './verbs';

const longest = 100;
/** A sentence's end, and not that of `e.g.` or `v1.2`. */
const sentenceEnd = /(?<![\s.(][\p{L}]|\b(?:e\.g|i\.e|etc|vs|bijv|resp|incl|nr|approx))[.!?。](?=\s+[\p{Lu}\p{N}`"'(])/u;
/** What an instruction begins with, in English and Dutch. */
const instruction = beginningWith(`${changing}|${others}`, '|please|first|finally|also|optionally|if [^,]{1,80}|when [^,]{1,80}');

/** The same in languages that say it by an ending: `Vérifier`, `Reiniciar`, `Verifique`, `Kontrollera`, `Prüfen`. */
const abroad = new RegExp(`^(?:${[
  '(?:v[eé]rifi|comprob|revis|reinici|red[eé]marr|restaur|confirm|notifi|inform|avis|ejecut|ex[eé]cut|configur|consult|selec|s[eé]lec|esper|aguard|cliqu|clic|supprim|elimin|borr|actuali|atuali|desple|desact)\\p{L}{0,5}(?:ar|er|ir|ez|e|a|izieren|iera)',
  'abrir|abra|ouvr(?:ir|ez)|crear|criar|cr[eé]e[rz]|lanc(?:er|ez)|arr[eê]te[rz]|attend(?:re|ez)|mett(?:re|ez)|alle[rz]|acc[eé]der|acesse|acessar|detener|parar|iniciar|inicie|hacer|fa[cç]a|fazer|activar|activer',
  '(?:über)?prüf(?:e|en)|öffne[n]?|wart(?:e|en)|starten|stoppen|ausführen|kontroll?era|kolla|öppna|vänta|klicka|logga|skapa',
].join('|')})(?=[\\s:.,]|$)`, 'iu');

/** Whether a text tells somebody to do something. */
export const isInstruction = (words: string): boolean => instruction.test(words) || abroad.test(words);

/** The words of an item, up to the end of its first sentence; empty where it begins with something else. */
export function wordsOf({ text }: IncidentDocument, { children }: ListItem): string {
  const first = children[0];
  return first?.type === 'paragraph' ? firstSentence(plain(text, first.start, first.end)) : '';
}

/** The last sentence of a paragraph, or the last item of a list, which leads to what follows it. */
export function leadIn(document: IncidentDocument, block: Block | undefined): string {
  if (block?.type === 'list') return wordsOf(document, block.items.at(-1)!);
  if (block?.type !== 'paragraph') return '';
  const { text } = document;
  let words = plain(text, Math.max(block.start, block.end - 1000), block.end);
  for (let match = sentenceEnd.exec(words); match !== null; match = sentenceEnd.exec(words)) words = words.slice(match.index + 1).trim();
  return shortened(words);
}

function firstSentence(words: string): string {
  const end = sentenceEnd.exec(words.slice(0, 1000))?.index;
  return shortened(end === undefined ? words : words.slice(0, end));
}

/** On one line, without the mark at its end. */
function shortened(words: string): string {
  const line = words.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (line.length > longest) return `${line.slice(0, Math.max(line.lastIndexOf(' ', longest), longest / 2)).trimEnd()}…`;
  return line.replace(/[:：.。]$/, '');
}

/** The title of a heading that numbers its step, without the number; undefined for any other heading. */
export function stepTitle({ text }: IncidentDocument, { start, end }: Span): { readonly words: string; readonly isStep: boolean } | undefined {
  const title = plain(text, start, end);
  const step = /^(?:\W{0,6}(?:step|stap|steg|schritt|étape|etape|paso|passo|krok|шаг|步骤|步驟|ステップ|手順)|phase|fase)\s{0,2}#?\d{1,3}\b[\s:：.)–—-]{0,4}(.{0,200})$/i.exec(title);
  const numbered = step ? null : /^\d{1,2}(?:\.\d{1,2})?[.)]?\s+(.{1,200})$/.exec(title);
  if (!step && !numbered) return undefined;
  return { words: shortened((step ?? numbered)![1]!) || title, isStep: step !== null };
}

/** Gives each step a text of its own: equal ones get the title of their part of the document behind them, or a number. */
export class StepTexts {
  private readonly taken = new Set<string>();
  private readonly numbers = new Numbered();

  name(words: string, title: string): string {
    const wanted = this.taken.has(words) && title !== '' ? `${words} (${title})` : words;
    const name = this.taken.has(wanted) ? this.numbered(wanted) : wanted;
    this.taken.add(name);
    return name;
  }

  private numbered(wanted: string): string {
    this.numbers.name(wanted);
    let name = this.numbers.name(wanted);
    while (this.taken.has(name)) name = this.numbers.name(wanted);
    return name;
  }
}
