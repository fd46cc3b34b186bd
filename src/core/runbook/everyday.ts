/** The programs that runbooks call most. The linter is loaded into every window and knows only these; what runs a runbook knows all. */
export const everyday = 'kubectl|oc|helm|velero|etcdctl|aws|az|gcloud|terraform|flyctl|vercel|supabase|docker|podman|git|gh|npm|npx|node|python3?|make|psql|mysql|redis-cli|restic|curl|wget|ssh|scp|'
  + 'dig|ping|openssl|cd|cat|cp|mv|rm|kill|journalctl|systemctl|export|echo|reboot';

/** What a command begins with that calls one of the programs; these are separated by `|`. */
export const callOf = (programs: string): RegExp =>
  new RegExp(`^(?:sudo\\s+(?:-\\w+\\s+)?|time\\s+|watch\\s+|exec\\s+|env\\s+)?(?:[A-Za-z_]\\w*=\\S*\\s+)?(?:${programs})(?=\\s|$|;|\\|)`);

/** `make sure that it is up.`, `service is down:`; of a line without blanks around it. */
export function isProse(line: string): boolean {
  return /[a-z]{2}[.:]$/.test(line) && !/[-/'"$|<]/.test(line);
}
