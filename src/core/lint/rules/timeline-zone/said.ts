/**
 * Whether a text says what zone its times are in by words that are no name of one: in a sentence (`All times are local`, `Times are in US Central`,
 * `**Time zone**: Amsterdam`), in a column's head, in small letters, or by the shift of a moment (`detected_at: 2026-02-05T14:23:00-03:00`; at midnight, a site's generator wrote it).
 */
export const saysZone = (text: string): boolean => said.test(text);

const said = /(?<!\bat )\b(?:[Aa]ll times|Times|times in) (?:(?:are|in|the|given|shown|listed|below) )*(?:local|[A-Z])|\b[Tt]ime ?[Zz]one\**:\W{0,4}[A-Z][a-z]|(?:^|\| ?)\**Times? \((?:US )?(?:Pacific|Eastern|Central|Mountain|local)|\b[A-Z][a-z]+ (?:Standard|Daylight|Summer) Time\b|\bAlle Zeit(?:angab)?en (?:(?:sind|in) )*(?:lokal|[A-Z])|\b[Hh]eures? (?:de Paris|locale)|\b[Hh]or(?:as?|ário) (?:de (?:Bras[ií]lia|Madrid)|local)|МСК|\b[Uu]tc\b|(?:\d|[ap]m) ?(?:gmt|cet|cest|bst|[ep][sd]t)\b|: ["']?\d{4}-\d\d-\d\dT(?!00:00)\d\d:[\d:.]{2,12}(?:Z|[+-]\d\d:?\d\d)\b/m;
