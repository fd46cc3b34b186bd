import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/core/runbook/placeholders/find';
import { isSecretName } from '../../../src/core/runbook/placeholders/secret-names';
import { assignedIn } from '../../../src/core/runbook/placeholders/variables';
import { placeholders } from './written';

describe('placeholders', () => {
  it.each([
    ['kubectl logs <pod> -n <name-space>', ['<pod>', '<name-space>']],
    ['kubectl describe node <node name you want> | grep x', ['<node name you want>']],
    ["PVC='<persistentvolumeclaim label from alert>'", ['<persistentvolumeclaim label from alert>']],
    ['POD=<"Used By:" field from above>', ['<"Used By:" field from above>']],
    ['app scale --replicas <1-5>', ['<1-5>']],
    ['ssh <user>@<host>', ['<user>', '<host>']],
    ['curl https://<host>:<port>/health?x=<id>', ['<host>', '<port>', '<id>']],
    ['kubectl get events -n [problem-namespace]', ['[problem-namespace]']],
    ['git checkout -b [BRANCH] origin/[BRANCH]', ['[BRANCH]', '[BRANCH]']],
    ['ping [db host]', ['[db host]']],
    ['eksctl upgrade --name [addon name: kube-proxy/coredns]', ['[addon name: kube-proxy/coredns]']],
    ['kubectl -n {{ namespace }} get pods {{pod}}', ['{{ namespace }}', '{{pod}}']],
    ['kubectl -n {{ $labels.namespace }} get pods', ['{{ $labels.namespace }}']],
    ['ceph osd destroy {id} --force', ['{id}']],
    ['kubectl drain {NODE_FQDN} | tee osd.{id}.log', ['{NODE_FQDN}', '{id}']],
    ['curl -X PUT "https://shop.example.com/orders/{order_id}/assign"', ['{order_id}']],
    ['docker restart web-[service-name] && supabase migration new revert_[migration_name]', ['[service-name]', '[migration_name]']],
    ['git commit -m "Undo [what it was]" [path to it]', ['[what it was]', '[path to it]']],
    ['oc logs $POD -n ${NAMESPACE} "$CONTAINER"', ['$POD', '${NAMESPACE}', '$CONTAINER']],
    ['echo "$(kubectl get $KIND)"', ['$KIND']],
    ['kubectl -n NAMESPACE get pods POD_NAME', ['NAMESPACE', 'POD_NAME']],
    ['kubectl logs POD-NAME --namespace=NAMESPACE | tail', ['POD-NAME', 'NAMESPACE']],
    ['ssh ops@PUBLIC_IP "df -h"; scp f ops@VM_IP:/tmp/', ['PUBLIC_IP', 'VM_IP']],
    ['rbd status POOL_NAME/IMAGE_NAME && curl "https://example.com/api/CLUSTER_ID"', ['POOL_NAME', 'IMAGE_NAME', 'CLUSTER_ID']],
    ['cat <<EOF\n<name>: x\nEOF', ['<name>']],
  ])('are found in %s', (code, found) => {
    expect(placeholders(code)).toEqual(found);
  });

  it.each([
    'cat <<EOF\ntext\nEOF', 'cat <<-"END"\n\tx\n\tEND', 'grep x < file', 'sort <in.txt >out.txt', 'diff <(ls a) <(ls b)', 'exec 3<>file', 'read x <<<"$(date)"',
    'git commit --author "Sam <sam@example.com>"', 'git log --format="%an <%ae>"', "curl -d '<id>4</id>' x", "awk '$1<5 && $2>3 {print $NF}' f",
    '[ -f x ] && [[ $? == 0 ]] && echo $1 $@ $# $! $$', '[[ -n "$HOME" ]] && cd $HOME', 'ls [a-z]* file[0-9].txt [!abc]', 'arr=([web]=1 [db]=2); echo ${arr[web]} ${#arr[@]}',
    "jq '.items[] | select(.name==\"x\") | [.a, .b]' f", "jq -r '[inputs]' f", "grep -E '^[[:space:]]+[error]' f", "sed 's/[abc]/x/'", 'kubectl [flags] get pods [options]',
    "docker ps --format '{{.Names}}'", "docker ps --format '{{json .}}'", "docker inspect -f '{{range .Mounts}}{{.Source}}{{end}}' x", "kubectl get x -o go-template='{{range .items}}{{name}}{{end}}'",
    "awk '{print $NF}' f", "perl -e 'print $x'", "jq --arg v x '.a == $v' f", 'echo \\$ESCAPED', 'echo ${X:-default} ${Y%.*} ${#Z}', 'echo "$(( COUNT + 1 ))"', '# see <page> and $PAGE\nls',
    'cat <<\'EOF\'\n$NOT_ME\nEOF', 'echo $PATH $USER $PWD $RANDOM ${HOSTNAME}', 'kubectl get pods | grep "<none>"',
    'cp {a,b} {1..3} x', 'git show HEAD@{upstream} @{u}', 'curl -w %{http_code} "{ok}"', 'ls | xargs -I{file} cp {file} x', "jq '{name}' f", 'f() { ls; }', "python3 - <<'EOF'\nprint(f'{name}')\nEOF", "kubectl get pods -o jsonpath='{range .items[*]}{end}'",
    'git commit -m "[web] Deploy it"', 'ssh-keygen -R "[localhost]:2222"', 'ls sd-[a-z] log_[abc] x-[A-Za-z]',
    'export NAMESPACE=web\nkubectl get pods -l app=NAMESPACE', 'unset POD_NAME NODE_IP', 'for NODE_NAME in a b; do drain "$NODE_NAME"; done', 'oc get nodes | while read NODE; do echo "$NODE"; done',
    'kubectl get pods -o custom-columns=NAMESPACE:.metadata.namespace,POD_NAME:.metadata.name', 'curl -X POST http://localhost/ && curl -XDELETE x', 'psql -c "SELECT NAME FROM POD WHERE JOB_ID = 1"',
    'gh secret set DB_USER --body x', 'docker run -e DB_NAME --build-arg APP_VERSION -t x .', 'env -u NODE_ID sh', 'wp config get DB_NAME', 'printenv DB_HOST', 'grep DB_HOST .env', 'docker kill -s HUP x',
    'kubectl set env deploy/x POD_NAME-', '[ "$1" = POD_NAME ] && echo NODE_NAME', "awk '/POD_NAME/' f", 'cat <<EOF\nname: POD_NAME\nEOF', '# see POD_NAME\nls', 'aws x --billing-mode PAY_PER_REQUEST', 'POD_NAME=x; kubectl logs $POD_NAME; f POD_NAME',
    'ssh YOUR_HOST', 'echo x > /tmp/FILE && timedatectl set-timezone UTC && git show HEAD', 'find . -name NAME | xargs -I NODE echo NODE',
    'psql "$DATABASE_URL" -c "select 1"', 'curl -H "Authorization: Bearer $ADMIN_TOKEN" x', 'curl http://[::1]:80/', 'pip install x[extra]', 'echo [text](link)',
  ])('are none in %s', (code) => {
    expect(placeholders(code)).toEqual([]);
  });

  it.each([
    ['POD=web; kubectl logs $POD'], ['for pod in a b; do kubectl logs $pod; done'], ['read -r -p "Which? " pod\necho $pod'], ['export NS=web\nkubectl -n $NS get pods'],
    ['kubectl get ns | while read -r ns rest; do echo $ns $rest; done'], ['printf -v LINE x; echo $LINE'], ['mapfile -t PODS < f; echo $PODS'], ['local a b=1; echo $b'],
  ])('are no variables that the command sets: %s', (code) => {
    expect(placeholders(code)).toEqual([]);
  });

  it('are no variables that a command before it set', () => {
    const first = 'export POD=<pod>';
    expect(placeholders('kubectl logs $POD', 'posix', assignedIn(first, 'posix'))).toEqual([]);
    expect(placeholders(first)).toEqual(['<pod>']);
  });

  it('of PowerShell, fish and the command prompt follow their own rules', () => {
    expect(placeholders('$pod = "<pod>"; kubectl logs $pod -n $Namespace; $env:PATH; $true; $x.Length', 'powershell')).toEqual(['<pod>', '$Namespace']);
    expect(placeholders('set -x ns web; kubectl -n $ns logs $pod', 'fish')).toEqual(['$pod']);
    expect(placeholders('kubectl logs <pod> %NS%', 'cmd')).toEqual(['<pod>']);
    expect(placeholders('Get-Pod | ForEach-Object {Restart-Pod}', 'powershell')).toEqual([]);
  });

  it('that mean the same are one question', () => {
    const names = readCommand('a <pod-name> $POD_NAME {{pod_name}} [Your pod name]', 'posix').placeholders.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['pod-name']));
  });

  it('take linear time in hostile text', () => {
    for (const part of ['<a', '[a', '{a ', '{{ a', '$a', "'", '"', '$(', '<<a\n', '`', '${', 'read -a ', 'POD_NAME ', 'A_', '\\']) expect(() => placeholders(part.repeat(20_000))).not.toThrow();
  });
});

it.each(['DB_PASSWORD', 'api-token', 'AWS_SECRET_ACCESS_KEY', 'clientSecret', 'DATABASE_URL', 'GH_PAT', 'PGPASSWORD', 'jwt', 'SLACK_WEBHOOK', 'webhook-url', 'ADMIN_KEY'])('%s is named like a secret', (name) => {
  expect(isSecretName(name)).toBe(true);
});

it.each(['pod', 'namespace', 'keyboard', 'URL', 'tokenizer', 'passenger', 'path', 'primary-key', 'patch', 'compass', 'webhook-name'])('%s is not', (name) => {
  expect(isSecretName(name)).toBe(false);
});
