/**
 * Words that make one person the cause, and words that name the gap in the system instead. Each rewording fits the
 * sentence in the place of the words it replaces. Data only: `index.ts` decides where a pattern applies.
 */
export interface BlamePattern {
  readonly language: 'en' | 'nl' | 'ja';
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
   * what is replaced ("the engineer's mistake"). `question`: nothing, or "we asked", "find out".
   */
  readonly after?: 'person' | 'name' | 'owner' | 'question';
  /** One that opens with an article takes the place of the article before the words, too. */
  readonly rewordings: readonly string[];
  /** What holds where the words do not stand behind that. */
  readonly otherwise?: Pick<BlamePattern, 'after' | 'rewordings'>;
}

const shouldHave = '(?:should have|should\'ve|should’ve|ought to have)';

/** What a person "should have" done → what that is in the infinitive. */
const duties: Readonly<Record<string, string>> = {
  checked: 'check', tested: 'test', verified: 'verify', reviewed: 'review', asked: 'ask', read: 'read', followed: 'follow',
  escalated: 'escalate', validated: 'validate', confirmed: 'confirm', communicated: 'communicate', documented: 'document',
};

const english: readonly Omit<BlamePattern, 'language'>[] = [
  { opening: shouldHave, words: 'known(?: better)?(?: than)?',
    rewordings: ['had no way to know', 'lacked the context to know'] },
  { opening: shouldHave, words: '(?:noticed|seen|spotted|caught)', after: 'person',
    rewordings: ['had no alert that showed', 'had no check that showed'] },
  { opening: shouldHave, words: 'been more careful', after: 'person',
    rewordings: ['had no safeguard to rely on'] },
  ...Object.entries(duties).map(([done, infinitive]): Omit<BlamePattern, 'language'> => ({
    opening: shouldHave, words: done, after: 'person',
    rewordings: [`was not prompted to ${infinitive}`, `had no step that asked to ${infinitive}`],
  })),
  { words: 'human error', rewordings: ['a missing safeguard', 'a step that nothing guarded'] },
  { words: '(?:user|operator) error(?! messages?| rates?| logs?| codes?| pages?| reports?| counts?| budget)',
    rewordings: ['a confusing interface', 'a gap in the procedure'] },
  { words: '(?:(?:had|has|have) )?(?:failed|neglected) to', after: 'person', rewordings: ['was not prompted to', 'had no check that reminded them to'] },
  { words: '(?:didn\'t|didn’t|did not) (?:even )?bother to', after: 'person', rewordings: ['was not prompted to', 'had no reason to'] },
  { words: '(?:forgot|(?:had|has|have) forgotten) to', after: 'name', rewordings: ['was not prompted to', 'had no reminder to'] },
  { words: 'forgot about', after: 'name', rewordings: ['had no reminder of'] },
  { words: 'ignored', after: 'person', rewordings: ['had no reason to act on', 'did not see a need to act on'] },
  { words: 'overlooked', after: 'person', rewordings: ['had no prompt to look at'] },
  { words: '(?:screwed|messed) up', after: 'name', rewordings: ['was able to break'] },
  { words: 'broke (?:production|prod|the (?:build|site|website|deployment|pipeline))', after: 'person',
    rewordings: ['made a change that our checks let through'] },
  { words: '(?:deployed|introduced|pushed|shipped|merged|wrote) (?:the|a|this) bug', after: 'person',
    rewordings: ['made a change with a bug that our tests did not catch'] },
  { words: '(?:is|was|are|were) (?:to blame|at fault)(?: for)?', after: 'person',
    rewordings: ['worked with a system that allowed'] },
  { words: 'who (?:caused|is to blame for|was to blame for)', after: 'question', rewordings: ['what allowed', 'why the system allowed'],
    otherwise: { after: 'person', rewordings: ['whose change led to'] } },
  { words: 'who broke', after: 'question', rewordings: ['what broke'],
    otherwise: { after: 'person', rewordings: ['whose change led to the failure of'] } },
  { words: '[\'’]s (?:own )?(?:mistake|fault|carelessness|negligence|oversight|incompetence)(?! (?:tolera|domain|inject|zone|isolat))',
    after: 'owner', rewordings: ['a gap in our process', 'a missing safeguard'] },
  { words: 'fault of (?:the )?(?:engineer|developer|operator|responder|author|reviewer|on-call|person|administrator|@[\\w-]+)',
    rewordings: ['a gap in our process'] },
  { words: '(?:careless|stupid|silly|dumb|sloppy|rookie) (?:mistake|error)', rewordings: ['a slip that nothing caught'] },
  { words: 'carelessness|negligence|sloppiness|incompetence|inattention', rewordings: ['a missing safeguard', 'a step that relied on attention alone'] },
  { words: 'carelessly|negligently|recklessly', rewordings: ['without a safeguard'] },
  { words: '(?:is|was|were|are) (?:careless|negligent|reckless|sloppy|incompetent|inattentive)', rewordings: ['had no safeguard to rely on'] },
  { words: 'careless|negligent|reckless', rewordings: ['poorly guarded', 'badly supported'] },
  { words: 'incompetent', rewordings: ['unprepared', 'insufficiently supported'] },
  { words: '(?:was not|wasn\'t|wasn’t) (?:careful enough|paying attention)', after: 'person', rewordings: ['had no safeguard to rely on'] },
];

const dutch: readonly Omit<BlamePattern, 'language'>[] = [
  { words: 'menselijke fout', rewordings: ['een ontbrekende beveiliging', 'een stap die niets bewaakte'] },
  { words: 'menselijke fouten', rewordings: ['ontbrekende beveiligingen'] },
  { words: 'gebruikersfout|bedieningsfout', rewordings: ['een onduidelijke bediening', 'een gat in de procedure'] },
  { words: 'had (?:dat |het |dit )?(?:moeten|kunnen) weten', rewordings: ['kon dit niet weten', 'miste de context om dit te weten'] },
  { words: 'had beter moeten opletten', rewordings: ['kon op geen beveiliging terugvallen'] },
  { words: '(?:vergat|verzuimde|naliet)(?: om)?', after: 'name', rewordings: ['kreeg geen seintje om'] },
  { words: 'wie (?:heeft )?(?:dit|het) veroorzaakt(?:e)?(?: heeft)?', rewordings: ['wat dit mogelijk maakte'] },
  { words: 'schuld van (?:de )?(?:engineer|ontwikkelaar|beheerder|collega|@[\\w-]+)', rewordings: ['een gat in ons proces'] },
  { words: 'onzorgvuldigheid|slordigheid|nalatigheid|onoplettendheid|incompetentie', rewordings: ['een ontbrekende beveiliging'] },
  { words: 'onzorgvuldige|slordige|nalatige|onoplettende', rewordings: ['onbewaakte', 'slecht beveiligde'] },
];

const japanese: readonly Omit<BlamePattern, 'language'>[] = [
  { words: 'ヒューマンエラー|人為(?:的な?)?ミス|人的ミス|うっかりミス', rewordings: ['仕組みで防げなかった操作', '安全策の不足'] },
  { words: '(?:担当者|運用者|作業者|開発者)の(?:ミス|不注意|過失|怠慢)', rewordings: ['手順と仕組みの不足'] },
  { words: '確認を怠っ', rewordings: ['確認を促す仕組みがなかっ'] },
  { words: '誰のせい', rewordings: ['何が可能にした'] },
];

export const patterns: readonly BlamePattern[] = [
  ...english.map((pattern) => ({ ...pattern, language: 'en' as const })),
  ...dutch.map((pattern) => ({ ...pattern, language: 'nl' as const })),
  ...japanese.map((pattern) => ({ ...pattern, language: 'ja' as const })),
];
