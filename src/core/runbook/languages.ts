import { callOf, everyday, isProse } from './everyday';
import type { CommandBlock } from './model';
import { isOutput, isUntypable } from './printed';
import { hasPrompt, rootPrompt } from './session';
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
  // A document may name a language like what every object has.
  const shell = Object.hasOwn(shells, language) ? shells[language] : undefined;
  if (unclear.has(language)) return looksTyped(lines) ? shell ?? 'any' : language === '' || shown.has(language) ? false : undefined;
  if (shell !== undefined) return shell;
  return shown.has(language) || language.startsWith('{') ? false : undefined;
}

/** The language that a fence names: `bash`, `{.sh}`, `yaml title="x"`. */
export function languageOf(info: string): string {
  const word = /^\{?\.?([^\s{},`]{1,40})/.exec(info)?.[1]?.toLowerCase() ?? '';
  return info.startsWith('{') && !info.startsWith('{.') ? `{${word}` : word;
}

const programs = callOf([
  everyday,
  'kubeadm|kubectx|kubens|k|k9s|kustomize|kops|eksctl|minikube|kind|istioctl|linkerd|stern|crictl|ctr|nerdctl|calicoctl|cilium|talosctl|virtctl|subctl|rosa|ocm|hypershift',
  'gsutil|bq|doctl|linode-cli|hcloud|openstack|tofu|terragrunt|pulumi|packer|ansible|ansible-playbook|vault|consul|nomad|cf|heroku|fly|netlify|wrangler|railway|cloud-platform',
  'docker-compose|buildah|skopeo|glab|hub|svn|pnpm|yarn|deno|bun|pip3?|pipx|poetry|uv|ruby|bundle|rake|rails|gem|php|composer|artisan|java|mvn|gradle|go|cargo|dotnet|perl|just|task',
  'pg_dump|pg_restore|pg_basebackup|pg_ctl|patronictl|mysqladmin|mysqldump|mongosh?|mongodump|sqlite3|cqlsh|nodetool|clickhouse-client|rabbitmqctl|rabbitmq-diagnostics|kafka-[\\w-]{1,40}|kcat|nats|influx|amtool|promtool|logcli|mc|rclone',
  'http|httpie|sftp|rsync|nslookup|host|traceroute|mtr|nc|ncat|telnet|gpg|ssh-keygen|ssh-add|sops|ldapsearch|certbot|tcpdump|nmap|ip|ifconfig|ss|netstat|iptables|nft|arp|route|ethtool',
  'ls|mkdir|rmdir|touch|ln|chmod|chown|find|grep|egrep|zgrep|rg|awk|sed|sort|uniq|head|tail|less|wc|xargs|tar|gzip|gunzip|zip|unzip|df|du|mount|umount|lsblk|fdisk|blkid|dd|fsck|parted|smartctl|lvs|vgs|pvs|lvextend|resize2fs|xfs_growfs',
  'ps|top|htop|pkill|killall|pgrep|lsof|free|vmstat|iostat|sar|uptime|dmesg|service|crontab|date|timedatectl|chronyc|hostname|uname|whoami|id|su|sudo|env|source|printf|read|test|for|while|if|until|watch|sleep|screen|tmux|strace|perf|jq|yq|base64|sha256sum|md5sum|apt|apt-get|yum|dnf|brew|apk|snap|choco|winget|rpm|dpkg|shutdown|nginx|apachectl|haproxy|pm2|supervisorctl|sysctl|ufw|firewall-cmd|modprobe|lsmod|lspci|wipefs|sgdisk|pvcreate|vgcreate|lvcreate|rpm-ostree|ceph|ceph-deploy|ceph-volume|cephadm|rados|rbd|radosgw-admin|zpool|zfs|drbdadm|pcs|crm|gluster|jstack|jmap|jcmd|sentry-cli|pd|op|bash|sh|zsh|pwsh|powershell',
].join('|'));

/** `./deploy.sh`, `/opt/x/bin/y -v`, `~/bin/x`. */
const path = /^(?:sudo\s+)?(?:\.{1,2}|~)?\/[\w.-]+(?:\/[\w.-]+)*(?=\s|$)/;
const assignment = /^[A-Za-z_]\w{0,60}=/;

/** Whether the first line that says something reads like what is typed into a shell. */
function looksTyped(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '' && (!/^\s*#/.test(line) || isForRoot(line)));
  if (first === undefined) return false;
  return hasPrompt(first) || isForRoot(first) || isTyped(first) || (assignment.test(first.trim()) && lines.some((line) => programs.test(line.trim())));
}

const isTyped = (line: string): boolean => isKnown(line) || call.test(line.trim()) && !isProse(line.trim());

function isKnown(line: string): boolean {
  const words = line.trim();
  return programs.test(words) ? !isProse(words) : path.test(words) && !words.includes(': ');
}

/** `fleetctl nodes drain --node web-1`: a program that nobody else has, with an option; no words about an option. */
const call = /^(?!(?:unknown|unexpected|invalid|unrecogni[sz]ed|missing|bad|illegal|error|usage|warning|use|see|try|run|with|without|add|set|pass|remove|the|and|or|if|for|no|not|then)\s)[a-z][\w.-]{1,30}(?: [a-z][a-z\d:_-]{0,30}){0,4} -{1,2}[a-z][\w-]{0,40}(?:[ =]|$)/;

/** Whether a text is a call of a program with what it is called with, or of a script of the folder. */
export const isCall = (words: string): boolean => (/\s/.test(words) && programs.test(words) && !isProse(words)) || /^(?:\.\/[\w./-]+|[\w./-]+\.(?:sh|py|ps1|rb) \S)/.test(words);

/** Programs whose names are no words of a comment, and what else has an option or a path. */
const unspoken = /^(?:kubectl|oc|systemctl|journalctl|podman|etcdctl|crictl|ceph|iptables)\s|^reboot$|\s(?:-{1,2}[a-z]|[.~]?\/[\w.-])/i;
/** `find the`, `make sure`, `docker is`. */
const spoken = /^\S+ (?:the|an?|all|any|this|that|these|your|our|it|is|are|was|has|can(?:not)?|sure|if|for|in|on|to|of|from|with|and|or|not)\s/;

/** `# systemctl restart kubelet`, and not `# find the pod`. */
function isForRoot(line: string): boolean {
  const command = line.replace(rootPrompt, '');
  return command !== line && isKnown(command) && unspoken.test(command) && !spoken.test(command);
}

/** Whether a block shows a session of root: it begins with what root types, and nothing in it is typed without a prompt. */
export function isRootSession(lines: readonly string[], language: string): boolean {
  if (shells[language] === 'posix') return false;
  const first = lines.find((line) => line.trim() !== '');
  return first !== undefined && isForRoot(first) && !lines.some((line) => !/^\s*#/.test(line) && isTyped(line));
}

/** So many parts of a block are taken that are typed below others that are not. */
const mostParts = 20;

/**
 * The lines without what a command printed and what else nobody types: up to where that begins, and from the next comment
 * below an empty line. Where no language says that the block is typed, only up to what is no command.
 */
export function withoutOutput(lines: readonly string[], language: string): readonly string[] {
  // A document may name a language like what every object has.
  const shell = Object.hasOwn(shells, language) ? shells[language] : undefined;
  const isSure = !unclear.has(language);
  const isCommand = (line: string) => !isSure ? !isOutput(line) && (isTyped(line) || assignment.test(line.trim()))
    : shell === 'powershell' || shell === 'cmd' ? !isOutput(line) : !isUntypable(line, programs.test(line.trim()));
  const typed: string[] = [];
  let rest = lines;
  for (let part = 0; part < mostParts; part++) {
    const end = endOfCommands(rest, isCommand);
    typed.push(...rest.slice(0, end));
    const next = isSure ? rest.findIndex((line, index) => index > end && isComment(line) && rest[index - 1]!.trim() === '') : -1;
    if (next < 0) break;
    rest = rest.slice(next);
  }
  return typed;
}

/** The number of lines before the first that is none of a command. */
function endOfCommands(lines: readonly string[], isCommand: (line: string) => boolean): number {
  const { ends } = readPosix(lines.join('\n'));
  let offset = 0;
  let end = 0;
  let isNew = true;
  for (const [index, line] of lines.entries()) {
    // A bracket alone opens a group of commands, or JSON.
    const begun = line.trim() === '{' ? `{${lines[index + 1]?.trim() ?? ''}` : line;
    if (isNew && line.trim() !== '' && !isComment(line) && !isCommand(begun)) return index;
    offset += line.length + 1;
    isNew = ends[end] === offset - 1;
    if (isNew) end++;
  }
  return lines.length;
}

const isComment = (line: string): boolean => /^\s*#/.test(line);
