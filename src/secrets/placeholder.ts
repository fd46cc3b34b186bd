/** Fewer different characters than this in what should be random is no key anyone has used. */
const leastVariety = 6;

/** Credentials whose password is the word for one, in the languages people write incidents in, or the name of the user. */
const namesAPassword = /^([^:]+):(?:\1|pass(?:word|wd|wort|ord|e)?|pwd|secret|change[-_]?me|wachtwoord|senha|contrase[nñ]a|clave|mot[-_]?de[-_]?passe|mdp|kennwort|lösenord|has[lł]o|пароль|パスワード|密码)$/iu;

/**
 * Whether a text has only the shape of a secret: masked (`AKIAXXXXXXXX…`), an example out of a manual, or a name for what
 * belongs there.
 */
export function isPlaceholder(secret: string): boolean {
  return /EXAMPLE|example|REDACTED|redacted|[Yy]our|YOUR|[*•…]|\.\.\.|<[^<>]*>|\$\{|\{\{/.test(secret)
    || namesAPassword.test(secret)
    || /(.)\1{5}/.test(secret)
    || /123456|abcdef|ABCDEF|abc123/.test(secret)
    || new Set(secret.slice(4)).size < leastVariety;
}
