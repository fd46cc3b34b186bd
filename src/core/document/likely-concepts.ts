import type { Concept } from './model';
import { nameKey } from './names';

/** A heading longer than this says something of its own, but a question may be longer. */
const mostWords = 9;
const mostOfQuestion = 11;
const question = /^(?:how|what|why|where|step|thing|action)\b/;

/**
 * What a heading that is in no list of names is about, by the words in it, the first that fits: `What this changes for us next`,
 * `Proactive measures`, `Lo que falló`. Only for the headings of a report: elsewhere such words stand for themselves.
 */
export function likelyConcept(title: string): Concept | undefined {
  const said = saidInBrackets.exec(title)?.[1];
  if (said !== undefined) return /^timeline$/i.test(said) ? 'timeline' : 'actionItems';
  // `What we have learnt / Preventing it from happening again` holds what is to be done.
  const concepts = title.split(parts).map(ofWords);
  return concepts.includes('actionItems') ? 'actionItems' : concepts.length === 1 ? concepts[0] : ofWords(title);
}

/** `Short term (to do)`: what stands in brackets tells what the list is. */
const saidInBrackets = /\((timeline|to[ -]?do|still needed)\)/i;
const parts = / (?:and|&) |\s?\/\s?/;

function ofWords(title: string): Concept | undefined {
  const key = nameKey(title);
  return key.split(' ').length > (question.test(key) ? mostOfQuestion : mostWords) ? undefined : wordsOfConcepts.find(([, words]) => words.test(key))?.[0];
}

/** Words as keys have them: small, without accents, apostrophes and the `s` of plurals. */
const wordsOfConcepts: readonly (readonly [Concept, RegExp])[] = [
  ['gotLucky', /\bluck|\bgluck|de la chance\b|\bsuerte\b|\bsorte\b|fortunat|szczesc|повезл|пощаст|\bgeluk|幸运|運が|운이/],
  ['wentBadly', /\b(?:not|didnt|couldnt) (?:go|work|help)|\bwent (?:wrong|bad|poor)|\bcould have\b|\bmal (?:march|fonction|pass)|не (?:так|сработал|получил)|плохо|^課題$|아쉬|\bshould have\b|^what (?:can|could|need) (?:to )?(?:be |get )?(?:improve|better)|fallo$|salio mal|falhou|deu errado|ameliore|melhorado|mejorado|nicht gut|schief|\b(?:pas|nao|no|niet) (?:bien |bem |goed )?(?:march|fonction|funcion|ging|gingen)/],
  ['wentWell', /\bwent (?:well|right|smooth)|\bwhat (?:worked|helped)|^success(?:e|es)?$|(?:funciono|funcionou|fonctionne|marche)(?: bien| bem)?$|salio bien|reussi|correu bem|gut lief|хорошо|удалось|できたこと$/],
  ['timeline', /^timeline \S+$|^(?!expected|estimated|planned|target).*\S timeline$|хронолог|таймлайн|tidslinj|handelseforlopp|przebieg|\bderoule|\bchronolog|\bsequence of|cronolog|chronolog|时间线|時系列|经过$/],
  ['lessons', /\blesson|\blearn(?:t|ed|ing)?\b|\btakeaway|^conclu|\binsight|inzicht|\breflection|aprend|leccion|\blicoe|\blecon|enseignement|erkenntnis|教训|教訓|学び|学習|교훈|배운|урок|lardom|lærdom|wnioski|lezion/],
  ['actionItems', /^(?!why\b).*\b(?:prevent|avoid|(?:happen|occur)(?:ing)? again\b|stop this\b)/],
  ['actionItems', /^(?!non\b|.*\bquestion|call to).*(?:\bfollow ?up|\bnext step|\baction item|\bremediat|\bhardening\b|\brecommend|\bcorrective\b|\bcountermeasure|\bproactive|\bto ?do\b(?! (?:if|when)\b)|^action (?:needed|required)|^commitment|\bsafeguard|\bguard ?rail)/],
  ['actionItems', /^(?!call\b|.*\b(?:immediate|taken|took|emergency|first|response|recovery)\b)(?:.*\b)?(?:action|measure|improvement|task|enhancement)$/],
  ['actionItems', /^(?:what|how|where|thing|step|change|work)\b.*\b(?:we will|we are|are we|we plan|we change|we changed|we can do|we should|do next|next|differently|improve|going forward|moving forward|in the future|from here|planned)\b/],
  ['actionItems', /^what (?:were|well|weve|will|im|ill) (?:now )?(?:do|chang|improv|plan|go|fix|work)|\bchanged? (?:after|since|following|made|going)\b|\bthe way forward\b/],
  ['actionItems', /^(?:planned|deferred|future|upcoming|remaining|outstanding|pending|long(?:er)? term|medium term|permanent|durable)\b.*\b(?:change|work|fix|fixe|solution|item|improvement|idea|plan|protection)\b|^plan$/],
  ['actionItems', /^(?!.*(?:inm?ediat|immediat|tomad|realizad|prises$))(?:.*(?:prevenci|prevenc|preventiv|vorbeug|verhinder|maßnahme|maatregel|\bproxim[oa]|prochain|nachste|volgende|mejora|melhoria|amelioration|differemment|\b(?:futuro?|avenir|zukunft|toekomst)\b|recomenda|recommand|empfehl|aanbevel|verbesser|corre[ct]t?iv|seguimiento|pendiente|pendencia|^offene punkt|^open(?:staand)?e? punt))/],
  ['actionItems', /预防|預防|避免|防止|改进|改善|措施|后续|建议|待办|対策|再発|今後|재발|개선|후속|향후|предотвращ|рекоменд|меры|улучшен|дальнейш|запобіг|zabezpiecz|zapobie|nie powtorz|^plano? de (?:correc|accion|acao|mejor|melhor)|forebygg|tiltak/],
  ['detection', /\bdetect|\bfound (?:it )?out\b|\bnoticed\b|\bdiscovered\b|detecci|detecc|descobert|检测|发现|発見|検知|감지|обнаруж/],
  ['rootCause', /\bcause\b|^origin of\b|^what caused\b|\bculprit\b|\ballowed\b.*\bhappen|^por que\b|^why (?:did|was|were|it|this|the|we|our)\b.*\b(?:fail|happen|br[eo]ke?a?k?|occur|went|go|down|crash)|\bcausa\b|ursache|oorza|原因|根因|원인|причин/],
  ['verification', /\bverif(?:y|ied|ication)|\bverific|\bvalidat(?:ed|ion)/],
  ['impact', /\bimpact(?:ed|o)?\b|\baffected\b|^why it matter|afectad|afetad|auswirk|betroffen|gevolgen|影响|影響|영향|влияни|затронут|последств|paverkan|konsekven|wplyw|skutk/],
  ['resolution', /\bfix(?:e|ed|es)?\b|\bresol|\brecover|\brestor|\bworkaround|\bremedy\b|\bcontain(?:ment|ed)\b|\bstabili[sz]|\bsolution|\b(?:action|step)\b.*\btaken\b|soluci|soluc|resoluc|accione?s? tomada|mitig|correc[ca]|^correction$|losung|behoben|修复|解决|処置|対処|(?:一次|初動|応急|暫定)対応|復旧|해결|복구|решени|исправлен|^修正(?:内容|方法)?$|naprawa|naprawcz|losning|løsning|^atgard(?:er)?(?: genomford| vidtag|$)/],
  ['summary', /\bsummary\b|\boverview\b|\b(?:issue|problem|incident) (?:definition|description|statement|detail)|^(?:what (?:is|was) )?(?:the )?(?:issue|problem)$|^introduction$|^(?:o )?que (?:sucedio|paso|ocurrio|aconteceu)$|^(?:description de|descri[pc]c?ao d|descripcion del?|beschreibung de)|resumen|resumo|\bresume(?: d|$)|zusammenfass|概要|摘要|^(?:问题|問題)(?:描述)?$|^문제$|개요$|описание (?:проблем|инцидент|сбо)|sammanfatt|podsumow|riepilog/],
];
