/**
 * Words that make one person the cause, and words that name the gap in the system instead. Each rewording fits the
 * sentence in the place of the words it replaces. Data only: `index.ts` decides where a pattern applies.
 */
export interface BlamePattern {
  /**
   * Source of a regular expression in lower case, without groups that capture: whole words, at least as they start, and a
   * capital may open them. A space matches any white space.
   */
  readonly words: string;
  /** Words before those, shared by many patterns: looked for once. */
  readonly opening?: string;
  /**
   * What must stand before the words. `person`: a role, a pronoun, a handle or someone named in the document, since machines
   * fail, ignore and break all day. `name`: that, or any capitalised word. `owner`: as `person`, and the person is part of
   * what is replaced ("the engineer's mistake"). `subject`: as `person`, or a clause about one ("the engineer who ran it").
   * `question`: nothing, or "we asked", "find out".
   */
  readonly after?: 'person' | 'name' | 'owner' | 'subject' | 'question';
  /** One that opens with an article takes the place of the article before the words, too. */
  readonly rewordings: readonly string[];
  /** What holds where the words do not stand behind that. */
  readonly otherwise?: Pick<BlamePattern, 'after' | 'rewordings'>;
}

type Rewordings = BlamePattern['rewordings'];

/** Wherever the words stand. */
const anywhere = (words: string, ...rewordings: Rewordings): BlamePattern => ({ words, rewordings });
const person = (words: string, ...rewordings: Rewordings): BlamePattern => ({ words, rewordings, after: 'person' });
const named = (words: string, ...rewordings: Rewordings): BlamePattern => ({ words, rewordings, after: 'name' });
const subject = (words: string, ...rewordings: Rewordings): BlamePattern => ({ words, rewordings, after: 'subject' });
/** Behind "should have". */
const duty = (pattern: BlamePattern): BlamePattern => ({ ...pattern, opening: '(?:should have|should\'ve|should’ve|ought to have)' });

/** What a person "should have" done. */
const duties = (
  'checked tested verified reviewed asked read followed escalated validated confirmed communicated documented '
  + 'installed switched rotated updated notified monitored restarted reported'
).split(' ');

/** `verified` → `verify`, `rotated` → `rotate`, `checked` → `check`. */
function infinitive(done: string): string {
  return done.replace(/ied$/, 'y').replace(/(?<=at)ed$/, 'e').replace(/ed$/, '');
}

const safeguard = 'a missing safeguard';
const reliance = 'had no safeguard to rely on';
const prompt = 'was not prompted to';
const gap = 'a gap in our process';

const english: readonly BlamePattern[] = [
  duty(anywhere('known(?: better)?(?: than)?', 'had no way to know', 'lacked the context to know')),
  duty(person('(?:noticed|seen|spotted|caught)', 'had no alert that showed', 'had no check that showed')),
  duty(person('been more careful', reliance)),
  ...duties.map((done) => duty(person(done, `${prompt} ${infinitive(done)}`, `had no step that asked to ${infinitive(done)}`))),
  anywhere('human (?:error|mistake)|operator mistake|fat[- ]finger(?: error| mistake)?', safeguard, 'a step that nothing guarded'),
  anywhere('human (?:errors|mistakes)|operator (?:errors|mistakes)', 'missing safeguards', 'steps that nothing guarded'),
  person('fat[- ]fingered', 'had nothing to catch a slip in'),
  person('made (?:a|this|the) mistake', 'took a step that nothing guarded'),
  person('having (?:failed|neglected|forgotten) to', 'not having been prompted to'),
  anywhere('(?:user|operator) error(?! messages?| rates?| logs?| codes?| pages?| reports?| counts?| budget)', 'a confusing interface', 'a gap in the procedure'),
  person('(?:(?:had|has|have) )?(?:failed|neglected) to', prompt, 'had no check that reminded them to'),
  person('(?:didn\'t|didn’t|did not) (?:even )?bother to', prompt, 'had no reason to'),
  named('(?:forgot|(?:had|has|have) forgotten) to', prompt, 'had no reminder to'),
  named('forgot about', 'had no reminder of'),
  person('forgot(?! (?:that|how|what|when|where|why|which)\\b)', 'had no reminder of'),
  person('ignored', 'had no reason to act on', 'did not see a need to act on'),
  person('overlooked', 'had no prompt to look at'),
  named('(?:screwed|messed) up', 'was able to break'),
  person('broke (?:production|prod|the (?:build|site|website|deployment|pipeline))', 'made a change that our checks let through'),
  person('(?:deployed|introduced|pushed|shipped|merged|wrote) (?:the|a|this) bug', 'made a change with a bug that our tests did not catch'),
  person('(?:is|was|are|were) (?:to blame|at fault)(?: for)?', 'worked with a system that allowed'),
  { words: 'who (?:caused|is to blame for|was to blame for)', after: 'question', rewordings: ['what allowed', 'why the system allowed'],
    otherwise: { after: 'person', rewordings: ['whose change led to'] } },
  { words: 'who broke', after: 'question', rewordings: ['what broke'],
    otherwise: { after: 'person', rewordings: ['whose change led to the failure of'] } },
  { words: '[\'’]s (?:own )?(?:mistake|fault|carelessness|negligence|oversight|incompetence)(?! (?:tolera|domain|inject|zone|isolat))',
    after: 'owner', rewordings: [gap, safeguard] },
  anywhere('fault of (?:the )?(?:engineer|developer|operator|responder|author|reviewer|on-call|person|administrator|@[\\w-]+)', gap),
  anywhere('(?:careless|stupid|silly|dumb|sloppy|rookie) (?:mistake|error)', 'a slip that nothing caught'),
  anywhere('carelessness|negligence|sloppiness|incompetence|inattention', safeguard, 'a step that relied on attention alone'),
  anywhere('carelessly|negligently|recklessly', 'without a safeguard'),
  subject('(?:is|was|were|are) (?:careless|negligent|reckless|sloppy|incompetent|inattentive)', reliance),
  anywhere('careless|negligent|reckless', 'poorly guarded', 'badly supported'),
  anywhere('incompetent', 'unprepared', 'insufficiently supported'),
  person('(?:was not|wasn\'t|wasn’t) (?:careful enough|paying attention)', reliance),
];

const dutch: readonly BlamePattern[] = [
  anywhere('menselijke fout', 'een ontbrekende beveiliging', 'een stap die niets bewaakte'),
  anywhere('menselijke fouten', 'ontbrekende beveiligingen'),
  anywhere('gebruikersfout|bedieningsfout', 'een onduidelijke bediening', 'een gat in de procedure'),
  anywhere('had (?:dat |het |dit )?(?:moeten|kunnen) weten', 'kon dit niet weten', 'miste de context om dit te weten'),
  anywhere('had beter moeten opletten', 'kon op geen beveiliging terugvallen'),
  named('(?:vergat|verzuimde|naliet)(?: om)?', 'kreeg geen seintje om'),
  anywhere('wie (?:heeft )?(?:dit|het) veroorzaakt(?:e)?(?: heeft)?', 'wat dit mogelijk maakte'),
  anywhere('schuld van (?:de )?(?:engineer|ontwikkelaar|beheerder|collega|@[\\w-]+)', 'een gat in ons proces'),
  anywhere('onzorgvuldigheid|slordigheid|nalatigheid|onoplettendheid|incompetentie', 'een ontbrekende beveiliging'),
  anywhere('onzorgvuldige|slordige|nalatige|onoplettende', 'onbewaakte', 'slecht beveiligde'),
];

/** In Japanese, where no blank tells where a word starts. */
export const unspaced: readonly BlamePattern[] = [
  anywhere('ヒューマンエラー|人為(?:的な?)?ミス|人的ミス|うっかりミス', '仕組みで防げなかった操作', '安全策の不足'),
  anywhere('(?:担当者|運用者|作業者|開発者)の(?:ミス|不注意|過失|怠慢)', '手順と仕組みの不足'),
  anywhere('確認を怠っ', '確認を促す仕組みがなかっ'),
  anywhere('誰のせい', '何が可能にした'),
];

/** In English and Dutch. */
export const spaced: readonly BlamePattern[] = [...english, ...dutch];
