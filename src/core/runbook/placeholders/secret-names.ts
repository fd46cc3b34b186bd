const secret = /(?:^|[_\W]|^pg)(?:pass(?:word|wd|phrase)?|pw|pwd|secret|token|jwt|pat|credentials?|auth|bearer|api[_-]?key|(?:private|secret|access|signing|encryption|service[_-]role|license|admin|anon|master)[_-]?key(?:[_-]?id)?|dsn|(?:database|db|redis|mongo(?:db)?|postgres(?:ql)?|mysql|amqp|broker|connection|webhook)[_-]?(?:url|uri|string)|(?:slack|discord|teams)[_-]webhook)(?:$|[_\W])/i;

/** Whether something of that name is a password, a key or an address with one in it: `DB_PASSWORD`, `api-token`. */
export function isSecretName(name: string): boolean {
  return secret.test(name.replace(/([a-z])(?=[A-Z])/g, '$1_'));
}

/** Whether a value looks random as only keys do: long, of capitals, small letters and digits. Names of pods and commits are not. */
export function isRandom(value: string): boolean {
  return /^[A-Za-z0-9_+/=.-]{24,}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && !/[./-]{1}[a-z]+[./-]/.test(value);
}
