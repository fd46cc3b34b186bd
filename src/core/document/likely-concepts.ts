import { wordsOfActions } from './likely-actions';
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
  if (problems.test(title)) return 'wentBadly';
  // `What we have learnt / Preventing it from happening again` holds what is to be done.
  const concepts = title.split(parts).map(ofWords);
  return concepts.includes('actionItems') ? 'actionItems' : concepts.length === 1 ? concepts[0] : ofWords(title);
}

/** Of one, which the key of these is as well, a section tells what happened. */
const problems = /^\W*(?:\d+[.)]\s*)?probl(?:[èe]mes|emas|eme|emen)\W*$/i;

/** `Short term (to do)`: what stands in brackets tells what the list is. */
const saidInBrackets = /\((timeline|to[ -]?do|still needed)\)/i;
const parts = / (?:and|&) |\s?\/\s?/;

function ofWords(title: string): Concept | undefined {
  const key = nameKey(title);
  return key.split(' ').length > (question.test(key) ? mostOfQuestion : mostWords) ? undefined : wordsOfConcepts.find(([, words]) => words.test(key))?.[0];
}

/** Words as keys have them: small, without accents, apostrophes and the `s` of plurals. */
const wordsOfConcepts: readonly (readonly [Concept, RegExp])[] = [
  ['gotLucky', /\bluck|\bgluck|de la chance\b|\bsuerte\b|\bsorte\b|fortunat|szczesc|повезл|пощаст|\bgeluk|\bflaks\b|\bheldig|havde held|hade tur|幸运|侥幸|運が|幸運|ラッキー|운이/],
  ['wentBadly', /\b(?:not|didnt|couldnt) (?:go|work|help)|\bwent (?:wrong|bad|poor)|\bcould (?:we |i )?have\b|^what (?:can|could|would|will) (?:we|i) do (?:better|different)|\bfriction\b|\bmal (?:march|fonction|pass)|не (?:так|сработал|получил)|плохо|^課題$|^不足|不足之处|与不足|做得不|存在的问题|暴露的问题|悪かった|良くなかった|よくなかった|いかなかった|反省点|問題点|아쉬|\bshould have\b|^what (?:can|could|need) (?:to )?(?:be |get )?(?:improve|better)|fallo$|salio mal|falhou|deu errado|ameliore|melhorado|mejorado|nicht (?:so |ganz )?gut|schief|(?:需要?|可以?|待)改[进進]|改善(?:が必要|すべき|できる)|(?:puede|podemos|podria|que|por) mejorar|(?:pode|podemos|que|por) melhorar|\b(?:ikke|inte|mindre) (?:\S+ )?(?:bra|godt|fint)$|\bbesser\b.*(?:sein|lauf|machen)|\b(?:darlig|daligt|galt|skidt|snett|fungera(?:de|r)? inte|fungerte ikke)\b|\b(?:kunne|kunde|kan) .*(?:bedre|battre)|\bkan (?:vi )?for(?:bedre|battra)|for(?:bedring|battring)spoten|for(?:bedring|battring)somr|^wat .*\b(?:mis|fout|beter|verbeteren)\b|^wat .*\bniet (?:zo )?(?:goed|werk|liep)|difficulte|point (?:faible|negatif)|aurait pu.*mieux|moins bien|\b(?:salio|fue|foi|correu) mal\b|\b(?:podria|poderia|pudo) .*(?:mejor|melhor)|(?:punto|ponto) (?:negativ|debil|frac)|punti? debol|(?:aspecto|punto|ponto)s? a me(?:jor|lhor)ar|oportunidade?s? de me(?:jora|lhoria)|\b(?:pas|nao|no|niet) (?:si |tan |tao )?(?:bien |bem |goed )?(?:march|fonction|funcion|ging|gingen)/],
  ['wentWell', /\bwent (?:well|right|smooth)|\bwhat (?:worked|helped)|^success(?:e|es)?$|(?:funciono|funcionou|fonctionne|marche)(?: bien| bem)?$|salio bien|reussi|correu bem|gut (?:lief|ge)|lief gut|(?:bra|godt|fint)$|^wat .*\bgoed\b|^wat werkte|point (?:fort|positif)|(?:punto|ponto) (?:positiv|fort|fuert)|punti? di forza|fue bien|foi bem|hicimos bien|хорошо|удалось|できたこと$|做得(?:比较)?好|顺利|亮点|良かった|よかった|[う上][ま手]くいった/],
  ['timeline', /^timeline \S+$|^(?!expected|estimated|planned|target).*\S timeline$|хронолог|таймлайн|tidslinj|handelseforlopp|przebieg|\bderoule|\bchronolog|\bsequence of|cronolog|chronolog|时间线|時間線|时间轴|時系列|[时時]序|시간 ?순|经过$|経緯$|経過$|tidsfor|\bforlop|\bforløb|forløp|zeitachse|zeitlicher (?:ab|ver)lauf|hergang|tijdslijn|ligne (?:de|du) temp|linea del? tiempo|se[cq]uencia de (?:evento|fato|hecho|lo)/],
  ['lessons', /\blesson|\blearn(?:t|ed|ing)?\b|\btakeaway|^conclu|\binsight|inzicht|\breflection|aprend|leccion|\blicoe|\blecon|enseignement|erkenntnis|教训|教訓|学び|学習|反省|気づき|反思|\bgelernt|\bgeleerd|\bappri|\bretour d.?experience|\bretien(?:t|dra)|a retenir$|schlussfolg|leren we\b|学到|经验|\berfaring|laering|læring|slutsat|konklusj?on|교훈|배운|урок|lardom|lærdom|\blærte?\b|\blart\b|lærepunkt|\blarde vi\b|wnioski|lezion/],
  ...wordsOfActions.map((words) => ['actionItems', words] as const),
  ['detection', /\bdetect|\bfound (?:it )?out\b|\bnoticed\b|\bdiscovered\b|detecci|detecc|descobert|检测|发现|發現|発見|検知|発覚|oppdag|opdage|upptackt|entdeckt|bemerkt|ontdekt|opgemerkt|detecte?\b|percebemos|dimos cuenta|감지|обнаруж/],
  ['rootCause', /\bcause\b|^(?:initial|leading|main|working) hypothesi|^(?:aggravating|causal|human|organi[sz]ational|process|systemic|technical) factor|^origin of\b|^what caused\b|\bculprit\b|\ballowed\b.*\bhappen|^por que\b|^why (?:did|was|were|it|this|the|we|our)\b.*\b(?:fail|happen|br[eo]ke?a?k?|occur|went|go|down|crash)|\bcausa\b|ursache|ausloser|(?:medvirkende|bidragande|beitragende|begunstigende) fa|\bfacteur|\bfactores que|kam es dazu|ist da passiert|kon dit gebeur|根源|真因|oorza|原因|誘因|诱因|要因|arsak|arsag|orsak|hvorfor sk|varfor hand|utløsende|udløsende|utlosande|desencadena|detonante|gatilho|\borigine d|根因|원인|причин/],
  ['verification', /\bverif(?:y|ied|ication)|\bverific|\bvalidat(?:ed|ion)/],
  ['impact', /\bimpact(?:ed|o)?\b|\baffected\b|^why it matter|afectad|afetad|auswirk|betroffen|gevolgen|影响|影響|영향|berort|berørt|conseq|consecuen|afectaci|abrang|влияни|затронут|последств|paverkan|konsekven|wplyw|skutk/],
  ['resolution', /\bfix(?:e|ed|es)?\b|\bremediation (?:applied|completed|done|performed|taken)|\bresol|\brecover|\brestor|\bworkaround|\bremedy\b|\bcontain(?:ment|ed)\b|\bstabili[sz]|\bsolution|\b(?:action|step)\b.*\btaken\b|soluci|soluc|resoluc|accione?s? tomada|mitig|correc[ca]|^correction$|loe?sung|behob|修复|修復|解决|解決(?!確認)|止血|止损|应急|恢复|utbedr|gjenoppr|genopr|udbedr|correctif\b|resolvimos|resolvemos|genomen|opgelost|gelost|処置|対処|(?:一次|初動|応急|暫定)対応|復旧|해결|복구|решени|исправлен|^修正(?:内容|方法)?$|naprawa|naprawcz|losning|løsning|^atgard(?:er)?(?: genomford| vidtag|$)/],
  ['summary', /\bsummary\b|\boverview\b|\b(?:issue|problem|incident) (?:definition|description|statement|detail)|^(?:what (?:is|was) )?(?:the )?(?:issue|problem)$|^introduction$|^(?:o )?que (?:sucedio|paso|ocurrio|aconteceu)$|^(?:description de|descri[pc]c?ao d|descripcion del?|beschreibung de)|resumen|resumo|\bresume(?: d|$)|zusammenfass|概要|概述|概览|摘要|kurz(?:fazit|besch|uber)|oppsummer|sammendrag|in het kort|kort samen|synthese|en bref$|sintesi|que ocorreu|^(?:问题|問題)(?:描述)?$|^문제$|개요$|описание (?:проблем|инцидент|сбо)|sammanfatt|podsumow|riepilog/],
];
