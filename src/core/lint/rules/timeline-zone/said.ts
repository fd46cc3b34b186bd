const ways = [
  // `All times are local`, `Times are in US Central`, `**Time zone**: Amsterdam`
  String.raw`(?<!\bat )\b[Aa]ll times (?:(?:are|in|the|given|shown|listed|below) )*(?:local|[A-Z])`,
  String.raw`\b[Tt]imes (?:(?:are|given|shown|listed|below) )*(?:local|in (?:the )?(?:local|[A-Z]))`,
  String.raw`\b[Tt]ime ?[Zz]one\**:\W{0,4}[A-Z][a-z]`,
  // The head of a column.
  String.raw`(?:^|\| ?)\**Times? \((?:US )?(?:Pacific|Eastern|Central|Mountain|local)`,
  String.raw`\b[A-Z][a-z]+ (?:Standard|Daylight|Summer) Time\b`,
  String.raw`\bAlle (?:Zeiten|Zeitangaben) (?:(?:sind|in) )*(?:lokal|[A-Z])`,
  String.raw`\b[Hh]eures? (?:de Paris|locale)|\b[Hh]or(?:as?|ário) (?:de (?:Bras[ií]lia|Madrid)|local)|МСК`,
  String.raw`\b[Uu]tc\b|(?:\d|[ap]m) ?(?:gmt|cet|cest|bst|est|edt|pst|pdt)\b`,
  // `detected_at: 2026-02-05T14:23:00-03:00`; at midnight, a site's generator wrote it.
  String.raw`: ["']?\d{4}-\d\d-\d\dT(?!00:00)\d\d:[\d:.]{2,12}(?:Z|[+-]\d\d:?\d\d)\b`,
];

/** Whether a text says what zone its times are in by words that are no name of one: in a sentence, a column's head, in small letters, or by a moment's shift. */
export const saysZone = (text: string): boolean => (said ??= new RegExp(ways.join('|'), 'm')).test(text);
let said: RegExp | undefined;
