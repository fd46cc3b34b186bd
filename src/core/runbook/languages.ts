import type { CommandBlock } from './model';
import { hasPrompt } from './session';
import { readPosix } from './shell/posix';

type Shell = CommandBlock['shell'];

/** How fences name what is typed into a shell. */
const shells: Readonly<Record<string, Exclude<Shell, undefined>>> = {
  'bash': 'posix', '!bash': 'posix', 'sh': 'posix', 'zsh': 'posix', 'ksh': 'posix', 'dash': 'posix', 'shellscript': 'posix',
  'shell': 'any', 'console': 'any', 'terminal': 'any', 'shell-session': 'any', 'shellsession': 'any', 'sh-session': 'any', 'command': 'any', 'commandline': 'any',
  'fish': 'fish',
  'powershell': 'powershell', 'pwsh': 'powershell', 'ps': 'powershell', 'ps1': 'powershell', 'posh': 'powershell',
  'cmd': 'cmd', 'bat': 'cmd', 'batch': 'cmd', 'dos': 'cmd', 'dosbatch': 'cmd',
};

/** These show what is seen, or draw: nobody copies them to do something. */
const shown = new Set(['text', 'txt', 'plain', 'plaintext', 'output', 'log', 'logs', 'mermaid', 'plantuml', 'dot', 'diff', 'markdown', 'md', 'none', 'ascii', 'math', 'csv', 'http']);
/** In these, and where a fence names none, only what looks like a command is one. */
const unclear = new Set(['', 'console', 'shell-session', 'shellsession', 'sh-session', 'terminal', 'text', 'txt']);

/** `false` for a block that nobody wants to run or copy. */
export function shellOf(language: string, lines: readonly string[]): Shell | false {
  const shell = shells[language];
  if (unclear.has(language)) return looksTyped(lines) ? shell ?? 'any' : language === '' || shown.has(language) ? false : undefined;
  if (shell !== undefined) return shell;
  return shown.has(language) || language.startsWith('{') ? false : undefined;
}

/** The language that a fence names: `bash`, `{.sh}`, `yaml title="x"`. */
export function languageOf(info: string): string {
  const word = /^\{?\.?([^\s{},`]{1,40})/.exec(info)?.[1]?.toLowerCase() ?? '';
  return info.startsWith('{') && !info.startsWith('{.') ? `{${word}` : word;
}

const programs = new RegExp(`^(?:sudo\\s+(?:-\\w+\\s+)?|time\\s+|watch\\s+|exec\\s+|env\\s+)?(?:[A-Za-z_]\\w*=\\S*\\s+)?(?:${[
  'kubectl|oc|kubeadm|kubectx|kubens|k|k9s|helm|kustomize|kops|eksctl|minikube|kind|istioctl|linkerd|velero|stern|crictl|ctr|nerdctl|calicoctl|cilium|etcdctl|talosctl|virtctl|subctl|rosa|ocm|hypershift',
  'aws|az|gcloud|gsutil|bq|doctl|linode-cli|hcloud|openstack|terraform|tofu|terragrunt|pulumi|packer|ansible|ansible-playbook|vault|consul|nomad|cf|heroku|flyctl|fly|vercel|netlify|supabase|wrangler|railway|cloud-platform',
  'docker|docker-compose|podman|buildah|skopeo|git|gh|glab|hub|svn|npm|npx|pnpm|yarn|node|deno|bun|python3?|pip3?|pipx|poetry|uv|ruby|bundle|rake|rails|gem|php|composer|artisan|java|mvn|gradle|go|cargo|dotnet|perl|make|just|task',
  'psql|pg_dump|pg_restore|pg_basebackup|pg_ctl|patronictl|mysql|mysqladmin|mysqldump|mongosh?|mongodump|redis-cli|sqlite3|cqlsh|nodetool|clickhouse-client|rabbitmqctl|rabbitmq-diagnostics|kafka-[\\w-]{1,40}|kcat|nats|influx|amtool|promtool|logcli|mc|rclone|restic',
  'curl|wget|http|httpie|ssh|scp|sftp|rsync|dig|nslookup|host|ping|traceroute|mtr|nc|ncat|telnet|openssl|gpg|ssh-keygen|ssh-add|sops|ldapsearch|certbot|tcpdump|nmap|ip|ifconfig|ss|netstat|iptables|nft|arp|route|ethtool',
  'ls|cd|cat|cp|mv|rm|mkdir|rmdir|touch|ln|chmod|chown|find|grep|egrep|zgrep|rg|awk|sed|sort|uniq|head|tail|less|wc|xargs|tar|gzip|gunzip|zip|unzip|df|du|mount|umount|lsblk|fdisk|blkid|dd|fsck|parted|smartctl|lvs|vgs|pvs|lvextend|resize2fs|xfs_growfs',
  'ps|top|htop|kill|pkill|killall|pgrep|lsof|free|vmstat|iostat|sar|uptime|dmesg|journalctl|systemctl|service|crontab|date|timedatectl|chronyc|hostname|uname|whoami|id|su|sudo|env|export|source|echo|printf|read|test|for|while|if|until|watch|sleep|screen|tmux|strace|perf|jq|yq|base64|sha256sum|md5sum|apt|apt-get|yum|dnf|brew|apk|snap|choco|winget|rpm|dpkg|reboot|shutdown|nginx|apachectl|haproxy|ceph|rados|rbd|radosgw-admin|zpool|zfs|drbdadm|pcs|crm|gluster|jstack|jmap|jcmd|sentry-cli|pd|op|bash|sh|zsh|pwsh|powershell',
].join('|')})(?=\\s|$|;|\\|)`);

/** `./deploy.sh`, `/opt/x/bin/y -v`, `~/bin/x`. */
const path = /^(?:sudo\s+)?(?:\.{1,2}|~)?\/[\w.-]+(?:\/[\w.-]+)*(?=\s|$)/;
const assignment = /^[A-Za-z_]\w{0,60}=/;

/** Whether the first line that says something reads like what is typed into a shell. */
function looksTyped(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#(?!\s*(?:oc|kubectl|systemctl|podman)\s)/.test(line));
  if (first === undefined) return false;
  return hasPrompt(first) || /^\s*#\s/.test(first) || isTyped(first) || (assignment.test(first.trim()) && lines.some((line) => programs.test(line.trim())));
}

function isTyped(line: string): boolean {
  const words = line.trim();
  return programs.test(words) ? !isProse(words) : path.test(words) && !words.includes(': ');
}

/** `watch the logs until…`, `service is down.` */
function isProse(line: string): boolean {
  return /[a-z]{2}[.:]$/.test(line) && !/[-/'"$|<]/.test(line);
}

/** A table's head, a log line or an error, as people paste them below the command that printed them. */
const printed = /^(?:(?:NAME|NAMESPACE|LAST SEEN|CONTAINER ID|REPOSITORY|USER|Filesystem) {2,}|[IWEF]\d{4} \d|Error(?: from|:)|error:)/;

/** The lines up to what a command printed; where no language says that all of it is typed, up to what is no command. */
export function withoutOutput(lines: readonly string[], language: string): readonly string[] {
  const isSure = !unclear.has(language);
  const { ends } = readPosix(lines.join('\n'));
  let offset = 0;
  let end = 0;
  let isNew = true;
  for (const [index, line] of lines.entries()) {
    const saysNothing = line.trim() === '' || /^\s*#/.test(line);
    if (isNew && !saysNothing && (printed.test(line.trim()) || !(isSure || isTyped(line) || assignment.test(line.trim())))) return lines.slice(0, index);
    offset += line.length + 1;
    isNew = ends[end] === offset - 1;
    if (isNew) end++;
  }
  return lines;
}
