/**
 * Words by which a heading that is in no list of names leads in to what is to be done: `What this changes for us next`, `Proactive
 * measures`. As keys have them: small, without accents, apostrophes and the `s` of plurals.
 */
export const wordsOfActions: readonly RegExp[] = [
  /^(?!why\b).*\b(?:prevent|avoid|(?:happen|occur)(?:ing)? again\b|stop this\b)/,
  /^(?!non\b|why\b|.*\bquestion|.*\bbest practice|call to|.*\bremediation (?:applied|completed|done|performed|taken)).*(?:\bfollow ?up|\bnext step|\baction item|\bremediat|\bhardening\b|\brecommend|\bcorrective\b|\bcountermeasure|\bproactive|\bto ?do\b(?! (?:if|when)\b)|^action (?:needed|required)|^commitment|\bsafeguard|\bguard ?rail)/,
  /^(?!call\b|related\b|.*\b(?:immediate|taken|took|emergency|first|response|recovery)\b)(?:.*\b)?(?:action|measure|improvement|task|enhancement)$/,
  /^(?:what|how|where|thing|step|change|work)\b.*\b(?:we will|we are|are we|we plan|we change|we changed|we can do|we should|do next|next|differently|improve|going forward|moving forward|in the future|from here|planned)\b/,
  /^what (?:were|well|weve|will|im|ill) (?:now )?(?:do|chang|improv|plan|go|fix|work)|\bchanged? (?:after|since|following|made|going)\b|\bthe way forward\b/,
  /^(?:planned|deferred|future|upcoming|remaining|outstanding|pending|long(?:er)? term|medium term|permanent|durable)\b.*\b(?:change|work|fix|fixe|solution|item|improvement|idea|plan|protection)\b|^plan$|^(?:what (?:is )?)?(?:still (?:open|outstanding|missing|pending|to (?:do|come))|left (?:to do|open|over))$|^open (?:end|point|thread)$/,
  /^(?!.*(?:inm?ediat|immediat|tomad|realizad|prises$|(?:mejore|melhore) prac?tica|bonne pratique))(?:.*(?:prevenci|prevenc|preventiv|vorbeug|verhinder|ma(?:ß|ss)nahme|maatregel|\bproxim[oa]|prochain|nae?chste|volgende|mejora|melhoria|amelioration|differemment|\b(?:futuro?|avenir|zukunft|toekomst)\b|recomenda|recommand|empfehl|aanbevel|verbesser|corre[ct]t?iv|seguimiento|pendiente|pendencia|^offene punkt|^open(?:staand)?e? punt))/,
  /预防|預防|避免|防止|改[进進]|改善|措施|后续|建议|待办|待辦|後續|后续|下一步|整改|防再|防复发|残課題|残タスク|残作業|残件|ネクスト|次の(?:アクション|ステップ)|予防|防止策|対策|再発|今後|재발|개선|후속|향후|предотвращ|рекоменд|меры|улучшен|дальнейш|запобіг|zabezpiecz|zapobie|nie powtorz|^plano? de (?:correc|accion|acao|mejor|melhor)|forebygg|tiltak|tiltag\b|\baksjon|forbedring|forbattring|vuelva a|se repita|\breproduise|volte a acontecer|aconteca nov/,
  /^action (?:a |de |du |damelior|decid|propose|possible|prevue|court |long |moyen )|\ba (?:faire|prendre|entreprendre)$|etape suivante|preconisation|^(?:accione?|acoe) (?!tomad|tomar immed|realizad|inmediat|imediat)|accionable|(?:elemento|punto|iten?|ponto) de (?:accion|acao)|siguiente paso|^medida (?:a|propue?st)|vamo a? ?(?:hacer|fazer)|\bevitaremo|vamo evitar|encaminhament/,
  /handlung(?:spunkt|sbedarf)|folge(?:aufgab|schritt)|offene aufgab|aktionsp|weitere? (?:schritt|vorgeh)|wie geht es weiter|wir (?:jetzt )?tun|vermeiden wir|^(?!genomen|getroffen).*\bactie|^nog open$|^(?:was )?noch offen$|nog te doen|\bgaan we\b|verbeterplan|plan van aanpak|(?:hoe )?voorkomen (?:we|van)/,
  /handlings?p|o(?:pp|p)følg|uppfolj|op?pgave|\buppgift|videre arbeid|atgards(?:punkt|list|plan)|atgarder (?:fram|for att|pa sikt)|planerade atgard|nast[ae] st|neste s|næste [ts]|korrigerende|(?:sker|hander) igen|skjer igjen|行[动動](?:计|項|项|方)|跟进|遗留|优化(?:方案|计划|项)|(?:対応|アクション)(?:事項|項目)|残対応/,
];
