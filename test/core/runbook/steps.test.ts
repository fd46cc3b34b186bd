import { describe, expect, it } from 'vitest';
import { outline, runbook } from './written';

describe('steps', () => {
  it('are the items of a procedure, each with the commands in it', () => {
    expect(outline([
      '# Runbook: Web - Down', '', '## Symptoms', '', '- Alert: Web down', '- Pages load slowly', '', '## Diagnosis', '',
      '1. See which pods restart. Note their names.', '', '   ```sh', '   kubectl get pods', '   ```', '',
      '2. Read the log:', '', '   ```sh', '   kubectl logs <pod>', '   ```', '   Check its end:', '   ```sh', '   kubectl logs <pod> --tail=5', '   ```', '',
      '## Prevention', '', '1. Fix the leak',
    ].join('\n'))).toEqual([
      'See which pods restart | posix: kubectl get pods',
      'Read the log | posix: kubectl logs <pod> | posix: kubectl logs <pod> --tail=5',
    ]);
  });

  it('are each command that an alert runbook shows between its paragraphs', () => {
    expect(outline([
      '## Meaning', 'Too many restarts.', '## Diagnosis', '', 'The pods tell more. List them:', '', '```console', '$ oc get pods', 'NAME   READY', 'web-1  0/1', '```', '',
      'Then look at one of them.', '', '```console', '$ oc describe pod <pod>', '```',
    ].join('\n'))).toEqual(['List them | any: oc get pods', 'Then look at one of them | any: oc describe pod <pod>']);
  });

  it('are tasks, and the instructions among the bullets of a procedure', () => {
    expect(outline('## Mitigation\n\n- Restart the worker\n- The worker is stateless\n- [ ] Tell support\n\n## Overview\n\n- Restart the world\n')).toEqual(['Restart the worker', 'Tell support']);
  });

  it.each(['Remediation', 'Immediate Actions (first five minutes)', 'Recommended actions', 'Actions', 'Acciones inmediatas', 'Sofortmaßnahmen'])('are what a runbook asks for below "%s"', (title) => {
    expect(outline(`# Runbook: queue\n\n## ${title}\n\n1. Keep calm\n2. Abort the pipeline\n\n### Disk\n\n- Detach the disk\n- It is full\n`)).toEqual(['Keep calm', 'Abort the pipeline', 'Detach the disk']);
  });

  it.each(['Action items', 'Follow-up actions', 'Post-incident actions', 'Preventive actions', 'Next steps'])('are not what an incident leaves to be done, below "%s"', (title) => {
    expect(outline(`# Runbook: queue\n\n## ${title}\n\n1. Keep calm\n2. Open a ticket\n`)).toEqual([]);
  });

  it('have no part of what `ls` lists among what is typed', () => {
    expect(outline('```shell\nsudo ls -lah /etc/pool\ntotal 24K\ndrwx------ 2 root root 4.0K May 20 07:31 .\n-rw-r--r-- 1 root root 1.1K May 20 07:31 ca.pem\n```\n')).toEqual(['sudo ls -lah /etc/pool | any: sudo ls -lah /etc/pool']);
  });

  it('are headings that number them', () => {
    expect(outline('# Failover\n\n## Step 1: Stop the writer\n\n```bash\nsystemctl stop writer\n```\n\nWait for it.\n\n```bash\nsystemctl status writer\n```\n\n## Step 2 - Promote\n\nPromote in the console.\n\n## Notes\n\nDone.\n')).toEqual([
      'Stop the writer | posix: systemctl stop writer | posix: systemctl status writer', 'Promote',
    ]);
  });

  it('leave the headings of a numbered outline alone', () => {
    expect(outline('# X\n\n## 1. Overview\n\nText.\n\n## 2. Diagnosis\n\n1. Look at it\n')).toEqual(['Look at it']);
  });

  it('keep code that follows their list without indentation', () => {
    expect(outline('## Steps\n\n1. Get the pods:\n```sh\nkubectl get pods\n```\n2. Delete one:\n```sh\nkubectl delete pod <pod>\n```\n')).toEqual([
      'Get the pods | posix: kubectl get pods', 'Delete one | posix: kubectl delete pod <pod>',
    ]);
  });

  it('are items that code stands behind, with what they say', () => {
    expect(outline('## Beta\n\n1. Roll it to beta:\n```\nmake beta\n```\n\n1. The rest of the nodes:\n```\nmake all\n```\n\n- The disk\n```\ndf -h\n```\n')).toEqual([
      'Roll it to beta | any: make beta', 'The rest of the nodes | any: make all', 'The disk | any: df -h',
    ]);
    expect(outline('## Applied\n\n1. A limit of 4 GB\n2. No cache\n\n```\nmake beta\n```\n')).toEqual(['No cache | any: make beta']);
  });

  it('are headings that number instructions, most of them', () => {
    expect(outline('## Failover\n\n### 1. Update the address\n\nIn both files.\n\n### 2. The pipelines\n\nOne hour.\n\n### 3. Verify it\n\n- By hand\n')).toEqual(['Update the address', 'The pipelines', 'Verify it']);
    expect(outline('## Recovery\n\n### 1. Fix the binding\n\n- Find it\n- Remove it\n\n### 2. Verify it\n\nText.\n')).toEqual(['Find it', 'Remove it', 'Verify it']);
    expect(outline('## 1. Test results\n\nText.\n\n## 2. Overview\n\nText.\n\n## 3. Design\n\nText.\n')).toEqual([]);
  });

  it('are headings that say so, whatever they are about', () => {
    expect(outline('# X\n\n## Step 1: Assess the impact\n\n1. Page the team\n2. See the graph\n\n## Schritt 2: Neustart\n\nJetzt.\n\n## Étape 3 : Bascule\n\nVite.\n\n## 步骤 4：回滚\n\n回滚。\n')).toEqual(['Page the team', 'See the graph', 'Neustart', 'Bascule', '回滚']);
  });

  it('are the tasks of those who tell somebody', () => {
    expect(outline('## Communication\n\n### Channels\n\n- [ ] #incidents\n- Be brief\n\n## Symptoms\n\n- [ ] Slow\n')).toEqual(['#incidents']);
  });

  it.each([
    ['Revisar el registro', 'Si es la base de datos, reiniciarla'], ['Vérifier les journaux', 'Le service'], ['Verifique os logs', 'O serviço'], ['Kontrollera loggen', 'Tjänsten'], ['Prüfen: Protokoll', 'Dienst neu starten'],
  ])('are in other languages too: %s', (first, second) => {
    expect(outline(`# X\n\n## Y\n\n1. ${first}\n2. ${second}\n`)).toEqual([first, second]);
    expect(outline('# X\n\n## Y\n\n1. Server\n2. Escalade\n3. Information\n3. Active alerts\n4. Configuration\n5. Controller\n')).toEqual([]);
  });

  it('are no list of things that only counts them', () => {
    expect(outline('# Ingress\n\n1. An HTTPS endpoint\n2. One address\n\n# Access\n\n1. Create a branch\n2. The review\n')).toEqual(['Create a branch', 'The review']);
  });

  it('have texts of their own, by which a run finds them again', () => {
    const text = '## Diagnosis\n\n1. Check the health\n2. Check the health\n\n## Rollback\n\n1. Check the health\n';
    expect(outline(text)).toEqual(['Check the health', 'Check the health (Diagnosis)', 'Check the health (Rollback)']);
    expect(outline(`# Title\n\nMore words.\n\n${text}\n3. Another step\n`).slice(0, 3)).toEqual(outline(text));
  });

  it('are told in one line, as a reader sees them', () => {
    expect(outline(`## Diagnosis\n\n1. **See** [the \`log\`](log.md), e.g. its end. More.\n2. ${'Look here and '.repeat(20)}\n3. \`\`\`sh\n   ls\n   \`\`\`\n`)).toEqual([
      'See the log, e.g. its end', `${'Look here and '.repeat(7).trim()}…`, 'ls | posix: ls',
    ]);
  });

  it('have the command that they are, or tell to run, in inline code', () => {
    expect(outline([
      '## Mitigation', '', '1. `kubectl get pods`', '2. Drain the node with `kubectl drain <node>`.', '3. Restart it: `systemctl restart web`', '4. If it is down, run `make up`', '   1. `git status`', '5. **Check** `web`', '',
      'Look at the pod:', '', '` kubectl describe pod <pod> `', '', 'Then run `./status.sh`.', '',
    ].join('\n'))).toEqual([
      'kubectl get pods | any: kubectl get pods', 'Drain the node with kubectl drain <node> | any: kubectl drain <node>', 'Restart it: systemctl restart web | any: systemctl restart web',
      'If it is down, run make up | any: make up | any: git status', 'Check web', 'Look at the pod | any: kubectl describe pod <pod>', 'Then run ./status.sh | any: ./status.sh',
    ]);
  });

  it.each([
    '- Never run `kubectl delete ns web`', '- For example: `kubectl get pods`', '- The pods were made with `kubectl apply -f web.yaml`', '- Look at `/var/log/web.log`', '- See the log: `/var/log/web.log`', '- Run `kubectl`', '- Run `docker compose ... config`', '- Guarded by: `if (!(await enabled())) → 404`',
    '- `app [staging|production] refresh`', '- Hokusai calls this command with `kubectl get pods`', 'It is done with `kubectl get pods`', '- Run ``kubectl get `x` ``', '- Run `kubectl get pods`:\n  ```\n  kubectl get nodes\n  ```',
  ])('have no other inline code for a command: %j', (text) => {
    expect(runbook(`## Mitigation\n\n${text}\n`).blocks.filter(({ code }) => code !== 'kubectl get nodes')).toEqual([]);
    expect(runbook('## Overview\n\n- Status: `kubectl get pods`\n').blocks).toEqual([]);
  });

  it('are found in any text, however broken', () => {
    for (const text of ['', '```', '1.', '- [ ]', '> ```sh\n> ls', '1. ```sh', '# Step 1\n# Step 2', '```sh\n```']) expect(() => runbook(text)).not.toThrow();
    expect(outline('> ```sh\n> kubectl get pods\n> ```\n')).toEqual(['kubectl get pods | posix: kubectl get pods']);
  });
});

it.each([
  'Resize the volume', 'Re-create the pod', 'Re-start it', 'Re-deploy', 'Clean up the disk', 'Free up space', 'Now, restart the pod', 'Manually fail over', 'Temporarily block the IP', 'Please check the log', 'If it is full, purge it',
])('a bullet that tells what to do is a step: %s', (words) => {
  expect(outline(`# Runbook: X\n\n## Mitigation\n\n- ${words}\n- Resized volumes stay so\n`)).toEqual([words]);
});

describe('command blocks', () => {
  const code = (language: string, ...lines: string[]) => runbook(['## Diagnosis', '', `\`\`\`${language}`, ...lines, '```'].join('\n')).blocks.map((block) => [block.shell, block.code]);

  it.each([
    ['bash', 'posix'], ['sh', 'posix'], ['zsh', 'posix'], ['shell', 'any'], ['console', 'any'], ['', 'any'], ['fish', 'fish'], ['powershell', 'powershell'], ['pwsh title="x"', 'powershell'],
    ['bat', 'cmd'], ['{.bash}', 'posix'], ['Bash', 'posix'], ['yaml', undefined], ['json', undefined], ['sql', undefined],
  ])('of %s are for the shell %s', (language, shell) => {
    expect(code(language, 'kubectl get pods')).toEqual([[shell, 'kubectl get pods']]);
  });

  it.each([
    ['text', 'Everything is on fire'], ['mermaid', 'graph TD'], ['', 'ERROR: pool exhausted'], ['', 'key: value'], ['', '{ "a": 1 }'], ['{note}', 'Look out'], ['', '/var/log/x: no such file'], ['diff', '- kubectl'],
    ['', 'watch the pods until they are ready.'], ['', 'unknown flag --now'], ['', 'error: unknown option -n'], ['', 'pods ready -- all of them'], ['', 'use fleetctl with --all'], ['', 'fleetctl nodes'],
    ['', '# needs fleetctl --deep'],
  ])('are none of %s: %s', (language, line) => {
    expect(code(language, line)).toEqual([]);
  });

  it.each([
    [['$ kubectl get pods \\', '>   -n web', 'NAME  READY', '$ kubectl get nodes', 'NAME'], 'kubectl get pods \\\n  -n web\nkubectl get nodes'],
    [['# the pods', '$ kubectl get pods', 'web-1'], 'kubectl get pods'],
    [['root@db-1:~# systemctl status', 'running'], 'systemctl status'],
    [['[sam@web-1 ~]$ uptime', ' 12:00 up'], 'uptime'],
    [['PS C:\\Users\\sam> Get-Service', 'Status'], 'Get-Service'],
    [['# systemctl restart kubelet', 'ok'], 'systemctl restart kubelet'],
    [['# journalctl -u kubelet', '-- Logs begin --', '# cat /etc/hosts'], 'journalctl -u kubelet\ncat /etc/hosts'],
    [['# get the pods', 'kubectl get pods'], '# get the pods\nkubectl get pods'],
    [['# systemctl is on every node', 'kubectl get nodes'], '# systemctl is on every node\nkubectl get nodes'],
    [['> kubectl get pods', 'NAME  READY', '> kubectl get nodes'], 'kubectl get pods\nkubectl get nodes'],
    [['$kubectl get pods', 'NAME  READY'], 'kubectl get pods'],
    [['$terraform plan', 'Plan: 1 to add', '$ terraform apply'], 'terraform plan\nterraform apply'],
    [['$ npm run build', '> web@1.0.0 build', '> node build.js'], 'npm run build'],
    [['$ cat <<EOF', 'a: $ b', 'EOF', 'a: $ b'], 'cat <<EOF\na: $ b\nEOF'],
  ])('of a session are what was typed: %j', (lines, typed) => {
    expect(code('console', ...lines)).toEqual([['any', typed]]);
  });

  it.each([
    ['console', ['# find the pod', '# test the /health of it'], []], ['shell', ['# make sure that it runs', './check'], ['# make sure that it runs\n./check']],
  ])('of %s are no comments that name a program: %j', (language, lines, typed) => {
    expect(code(language, ...lines).flatMap(([shell, each]) => (shell === undefined ? [] : [each]))).toEqual(typed);
  });

  it.each([
    ['bash', ['kubectl get pods', '', 'NAME    READY', 'web-1   0/1'], 'kubectl get pods'],
    ['', ['velero backup get', '', 'backup-1 Completed'], 'velero backup get'],
    ['', ['for pod in a b; do', '  echo $pod', 'done', 'a'], 'for pod in a b; do\n  echo $pod\ndone'],
    ['sh', ['PORT=1', './serve', 'my-own-tool'], 'PORT=1\n./serve\nmy-own-tool'],
    ['bash', ['mysql -u root', 'DROP TABLE pods;', '', '# Restart it', 'systemctl restart web'], 'mysql -u root\n# Restart it\nsystemctl restart web'],
    ['bash', ['# in my.cnf', '[mysqld]', 'log_bin = on', '', 'max = 3', '', '# then', 'mysqladmin ping'], '# in my.cnf\n# then\nmysqladmin ping'],
    ['bash', ['cat <<EOF > my.cnf', '[mysqld]', 'a = 1', '', '# b', 'c = 2', 'EOF', 'ls'], 'cat <<EOF > my.cnf\n[mysqld]\na = 1\n\n# b\nc = 2\nEOF\nls'],
    ['bash', ['curl -s x', '{', '  "status": 1', '}'], 'curl -s x'],
    ['bash', ['sudo -u web bash', '$ cd /home/web', '$ ./run.sh', 'done'], 'sudo -u web bash\ncd /home/web\n./run.sh'],
    ['bash', ['cat <<EOF > notes', '$ ls', 'EOF', 'ls'], 'cat <<EOF > notes\n$ ls\nEOF\nls'],
    ['', ['fleetctl nodes drain --node web-1', 'drained web-1', 'fleetctl nodes list --all'], 'fleetctl nodes drain --node web-1'],
    ['', ['kubectl get pods', 'fleetctl doctor -v --deep', 'ok'], 'kubectl get pods\nfleetctl doctor -v --deep'],
    ['bash', ['{', '  ls', '} > x'], '{\n  ls\n} > x'],
    ['powershell', ['Get-Service web', '{ $_ }'], 'Get-Service web\n{ $_ }'],
  ])('of %s end where the output begins: %j', (language, lines, typed) => {
    expect(code(language, ...lines).map(([, each]) => each)).toEqual([typed]);
  });

  it.each([
    '1. Page the team', '0 3 * * * /opt/backup.sh', '2026-01-05 10:12:01 web died', '- web-1', '*/5 * * * * date', '├── web', '✅ All is well', '→ 3 passed', '预期: 200', '[Service]', '[ERROR] web died', '{"status": "ok"}',
    '{ status: 1 }', '{{% note %}}', '"status": "ok"', '"All is well now"', 'https://grafana.example.com', 'log_bin = on', 'status: red', 'remote: no such branch', 'SELECT * FROM pods;', 'HTTPS answers', 'FLUSH LOGS;', 'PONG',
    'Permission denied (publickey).', 'Make sure of it', '-- restart it', '| web | up |', '>>> 1 + 1', '(gdb) bt full', 'level=error msg="web died"', 'FATA[0000] web died', 'domain   : example.com', 'ExecStart=/opt/web', '...', 'web does not exist in the map, will join it', 'watch the pods until they are ready.', '4fe2c1d0-aaaa-bbbb-cccc-0123456789ab',
  ])('are none of bash that nobody can type: %s', (line) => {
    expect(code('bash', line)).toEqual([]);
    expect(code('bash', 'ls', line)).toEqual([['posix', 'ls']]);
  });

  it.each([
    './run.sh', '../x', '/opt/x', '~/x', '$HOME/x', '"$HOME/my x" -v', "'my tool'", '`which x`', '(cd x && ls)', '{ ls; }', '[ -f x ] && ls', '[[ -f x ]] && ls', ': > x', '! ls', '<tool> --now', '> x.log', '\\ls', '_x', 'X=1 ls', 'LIMIT=3 kubectl get pods', '{{ tool }} --now',
    '7z x a', '2to3 x', 'Rscript a.R', 'Xvfb :1', 'git add .', 'my-own-tool deploy a, b', 'kubectl get pods -l "a in (b, c)"', 'a::b c', 'rake db:seed', 'ls=1', 'level=3 ./run', ': "${X:=1}"', 'f() { ls; }', 'test a = b',
  ])('may begin so in bash: %s', (line) => {
    expect(code('bash', line.replaceAll('\\\\', '\\'))).toEqual([['posix', line.replaceAll('\\\\', '\\')]]);
  });

  it('lose the indentation of what they stand in, and no more', () => {
    const [block] = runbook('- a\n\n  1. b\n\n     ```sh\n     if x; then\n       y\n     fi\n     ```\n').blocks;
    expect(block?.code).toBe('if x; then\n  y\nfi');
    expect(runbook('## Diagnosis\n\nType:\n\n    kubectl get pods\n      -n web\n').blocks[0]?.code).toBe('kubectl get pods');
    expect(runbook('1. a\r\n\r\n   ```sh\r\n   ls\r\n   df\r\n   ```\r\n').blocks[0]?.code).toBe('ls\ndf');
  });

  it('end with the marks that somebody put behind the last command', () => {
    expect(runbook('## Diagnosis\n\n```\nmake up\nmake check```\n\n## Prod\n\n1. Test it:\n```\nmake prod\n```\n').blocks[0]?.code).toBe('make up\nmake check');
  });

  it('keep their key while their own code stays', () => {
    const block = '```sh\nls\n```\n\n```sh\nls\n```\n';
    const keys = (text: string) => runbook(text).blocks.map(({ key }) => key);
    expect(new Set(keys(block)).size).toBe(2);
    expect(keys(`# New\n\nWords.\n\n${block}`)).toEqual(keys(block));
  });
});
