/** Verbs that change a system, in English and Dutch; parts of a pattern, separated by `|`. */
export const changing = [
  're-?start|re-?boot|stop|start|kill|drain|disable|enable|switch|block|throttle|fail ?over|run|execute',
  're-?deploy|deploy|re-?load|roll ?(?:back|out)|revert|undo|apply|update|upgrade|downgrade',
  'increase|decrease|raise|lower|reduce|scale|re-?size',
  're-?create|delete|remove|clean(?: up)?|clear|flush|purge|free(?: up)?|move|rotate|reset|replace|change|fix|edit|set|add',
  'herstart|verhoog|verlaag|verwijder|schaal|zet|pas|voer|draai|maak',
].join('|');

/** Verbs for steps that look at something, tell somebody or wait, and for those that a check of their own would not suit. */
export const others = [
  'check|verify|confirm|ensure|make sure|look|see|find|identify|inspect|review|compare|determine|note|get|list|describe|query|search|monitor|watch|observe|test|try',
  'open|go|log ?in|sign ?in|click|select|choose|navigate|enter|validate|send|ssh|connect|use|copy|download|upload|install|configure|create|restore|back ?up|cordon|uncordon|evict|merge|push|pull|promote|trigger|re-?run|re-?build|retry|repeat',
  'notify|inform|page|call|contact|escalate|ask|tell|post|announce|document|record|acknowledge|silence|mute|wait|pause|resume|continue|proceed|terminate|cancel|abort|activate|deactivate|close|collect|gather|isolate|obtain|redirect|detach|unmount|unlock|re-?sync|suspend',
  'controleer|bekijk|kijk|zoek|open|ga|meld|bel|vraag|wacht|herhaal|test|bevestig|noteer',
].join('|');

/** A text that begins with one of the verbs, behind `then ` or the like; `leads` are more words that may stand before them. */
export const beginningWith = (verbs: string, leads = ''): RegExp =>
  new RegExp(`^(?:(?:then|next|now|manually|temporarily${leads}),? )?(?:${verbs})(?=[\\s:.,]|$)`, 'i');
