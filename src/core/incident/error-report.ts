/** What rows say of errors, in English and Dutch. */
const one = words('error fout foutmelding');
const many = words('errors fouten foutmeldingen');
/** Behind "error", these are meant and not the error. */
const thing = words('budget page handling handler reporting tracking logs');
const denial = words('no zero 0 without not fewer less geen zonder nul minder niet');
const mended = words('fixed solved resolved opgelost verholpen hersteld');
const gone = words('stopped gone zero 0 ended cleared subsided disappeared gestopt weg nul voorbij verdwenen');
const usual = words('normal baseline normaal');
const beyond = words('above over beyond higher worse boven hoger');
const setback = words('back returned started terug');
const falling = words('falling dropping decreasing dropped fell decreased dalen daalt gedaald');
const rising = words('rising climbing increasing stijgen stijgt');
/** Words between the errors and what they do: `Error rate is now falling`. */
const link = words('rate count is are has have been keeps now still slowly then but zijn nu nog dan maar');
/** With a denial before them, there are no errors any more. */
const sight = words('seen longer gezien meer');
const found = words('found identified traced gevonden');
const definite = words('the this that our de het deze die');
/** `Fix for the error`, `cause of the errors`. */
const about = words('fix patch cause source oorzaak oplossing');
const of = words('for of van voor');
/** What follows tells why there are errors, and not how they go on. */
const reason = words('after since because when na nadat sinds omdat toen');

const isError = (word: string) => one.has(word) || many.has(word);

/**
 * Whether a row says that errors are seen (again): `Errors are back`, `Error rate at 40 %`. Not `No errors for 30 minutes`, nor that
 * they are over, fewer or understood, unless they came again behind that; nor `Error budget exhausted`.
 */
export function reportsErrors(text: string): boolean {
  const said = wordsIn(text);
  const error = said.findIndex((word, at) => isError(word) && !thing.has(said[at + 1] ?? ''));
  return error >= 0 && !isDenied(said, error) && !isOver(said, error);
}

const longest = 400;

/** The words in small letters, a number as one, and the marks that end a part of a sentence. */
function wordsIn(text: string): string[] {
  return text.slice(0, longest).toLowerCase().replace(/n['’]t\b/g, ' not').match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*|[,.:;!?]|[-–—](?=\s)/gu) ?? [];
}

const reach = 3;

/** Up to three words before a word, of the same part of the sentence; a list goes on behind its commas. */
function before(said: readonly string[], at: number, isList: boolean): string[] {
  const near: string[] = [];
  for (let index = at - 1; index >= 0 && near.length < reach; index--) {
    const word = said[index]!;
    if (isList && word === ',') continue;
    if (!/[\p{L}\p{N}]/u.test(word)) break;
    near.unshift(word);
  }
  return near;
}

function isDenied(said: readonly string[], at: number): boolean {
  return before(said, at, true).some((word) => denial.has(word));
}

/** Whether the last that is said of the errors is that they are over, fewer or understood. */
function isOver(said: readonly string[], error: number): boolean {
  let isPast = isNone(said, error) || isFound(said, error) || isWorkedOn(said, error);
  for (let at = error + 1; at < said.length; at++) {
    if (!isPast && reason.has(said[at]!)) break;
    isPast = turnAt(said, at) ?? isPast;
  }
  return isPast;
}

/** `Error-free`, `Errors: none`. */
function isNone(said: readonly string[], error: number): boolean {
  const [next, last] = said.slice(error + 1).filter((word) => word !== ':');
  return next === 'free' || next === 'none' || (next === 'geen' && last === undefined);
}

/** `Found the error`, `Fout gevonden`; not `Found errors in checkout`, which were not known. */
function isFound(said: readonly string[], error: number): boolean {
  const isOne = one.has(said[error]!);
  const near = said[error - 1] ?? '';
  if (found.has(near) && isOne) return true;
  if (definite.has(near) && before(said, error - 1, false).some((word) => found.has(word))) return true;
  const next = said.slice(error + 1).find((word) => !link.has(word)) ?? '';
  return isOne && found.has(next) && !said.some((word) => /^(?:again|weer|opnieuw)$/.test(word));
}

/** `Fixed the error`, `Deployed a fix for the errors`, but not `Stopped the rollout: errors`. */
function isWorkedOn(said: readonly string[], error: number): boolean {
  const start = error - before(said, error, false).length;
  for (let at = error - 1; at >= start; at--) {
    if (mended.has(said[at]!) || (about.has(said[at]!) && of.has(said[at + 1]!))) return !isDenied(said, at);
  }
  return false;
}

/** What a word behind the errors makes of them: over (`true`), there again (`false`), or nothing. */
function turnAt(said: readonly string[], at: number): boolean | undefined {
  const word = said[at]!;
  const previous = said[at - 1]!;
  if (mended.has(word) || gone.has(word)) return !isDenied(said, at);
  if (usual.has(word)) return !isDenied(said, at) && !before(said, at, false).some((each) => beyond.has(each));
  if (setback.has(word)) return isDenied(said, at);
  if (sight.has(word)) return isDenied(said, at) || undefined;
  if (!isError(previous) && !link.has(previous)) return undefined;
  return falling.has(word) || (rising.has(word) ? false : undefined);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
