import { describe, expect, it } from 'vitest';
import { signsIn, suspects } from '../../../src/core/lint/rules/secret/prefilter';
import { detectSecrets } from '../../../src/secrets/detect';

/** Random text of an alphabet, the same on every run; nothing in this file has ever opened a door. */
function random(length: number, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'): string {
  let state = length;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return alphabet[Math.floor((state / 2_147_483_648) * alphabet.length)];
  }).join('');
}
const capitals = 'ABCDEFGHJKLMNPQRTUVWXYZ2345679';
const base64Key = Array.from({ length: 6 }, (_, line) => random(64 + line).slice(0, 64)).join('\n');

/** One of each kind, in pieces, so that no scanner takes this file for a leak. */
const secrets: readonly (readonly [kind: string, text: string, secret?: string])[] = [
  ['AWS access key', `AKIA${random(16, capitals)}`],
  ['AWS access key', `ASIA${random(16, capitals)}`],
  ['AWS secret access key', `AWS_SECRET_ACCESS_KEY=${random(40)}`, random(40)],
  ['AWS secret access key', `"secretAccessKey": "${random(40)}"`, random(40)],
  ['GitHub token', `ghp_${random(36)}`],
  ['GitHub token', `ghs_${random(36)}`],
  ['GitHub token', `github_pat_${random(82)}`],
  ['GitHub token', `https://${random(40)}:x-oauth-basic@github.com/acme/shop`, random(40)],
  ['Slack token', `xoxb-${random(12, '123456789')}-${random(13, '123456789')}-${random(24)}`],
  ['Slack token', `xapp-1-${random(11, capitals)}-${random(24)}`],
  ['Slack webhook', `https://hooks.slack.com/services/T${random(9, capitals)}/B${random(10, capitals)}/${random(24)}`],
  ['npm token', `npm_${random(36)}`],
  ['npm token', `//registry.npmjs.org/:_authToken=${random(36)}`, random(36)],
  ['user name and password', `https://deploy:${random(16)}@db.acme.io/shop`, `deploy:${random(16)}`],
  ['database password', `postgres://shop:${random(16)}@db.acme.io:5432/shop`, `shop:${random(16)}`],
  ['database password', `mongodb+srv://shop:${random(16)}@cluster.acme.io`, `shop:${random(16)}`],
  ['database password', `mysql://shop:${random(16)}@db.acme.io`, `shop:${random(16)}`],
  ['OpenAI key', `sk-${random(20)}T3BlbkFJ${random(21).slice(0, 20)}`],
  ['Anthropic key', `sk-ant-api03-${random(93)}AA`],
  ['Linear token', `lin_api_${random(40)}`],
  ['SendGrid key', `SG.${random(22)}.${random(43)}`],
  ['Shopify key', `shpat_${random(32)}`],
  ['1Password token', `ops_${btoa(JSON.stringify({ email: 'a@acme.io', secretKey: random(90), note: 'xxx' }))}`],
  ['private key', `-----BEGIN RSA PRIVATE KEY-----\nMI${base64Key}\n-----END RSA PRIVATE KEY-----`],
  ['Stripe key', `sk_live_${random(24)}`],
  ['GitLab token', `glpat-${random(20)}`],
  ['Google API key', `AIza${random(35)}`],
  ['Grafana token', `glsa_${random(32)}_${random(8, '0123456789abcdef')}`],
  ['Sentry token', `sntrys_${random(60)}`],
  ['Plane token', `plane_api_${random(32, '0123456789abcdef')}`],
  ['JSON web token', `eyJ${random(20)}.eyJ${random(60)}.${random(43)}`],
];

describe.each(secrets)('%s %#', (kind, text, secret = text) => {
  const document = `The job ran with \`${text}\` and failed.`;

  it('is found where it stands', async () => {
    const hits = await detectSecrets(document);
    expect(hits.map((hit) => [hit.kind, document.slice(hit.start, hit.end)])).toEqual([[kind, secret]]);
  });

  it('is found in the lines that are asked for', async () => {
    const page = `# Website down\n\nBefore.\n${document}\n\nAfter.\n`;
    const found: string[] = [];
    for (const { start, end } of suspects(page, signsIn(page))) {
      const lines = page.slice(start, end);
      found.push(...(await detectSecrets(lines)).map((hit) => lines.slice(hit.start, hit.end)));
    }
    expect(found).toEqual([secret]);
  });
});

it('asks for no line twice, and for none without need', () => {
  const page = 'plain\nAKIA0000000000000000 and ghp_\nbelow\nplain\n://a:b@ c\n';
  expect([...suspects(page, signsIn(page))].map(({ start, end }) => page.slice(start, end))).toEqual(['AKIA0000000000000000 and ghp_\nbelow', '://a:b@ c\n']);
});

it.each([
  ['an example of a manual', 'AKIAIOSFODNN7EXAMPLE'],
  ['a masked key', 'AKIAXXXXXXXXXXXXXXXX'],
  ['a masked token', `ghp_${'x'.repeat(36)}`],
  ['the word for a password', 'https://gebruiker:wachtwoord@db.acme.io and postgres://usuario:senha@db.acme.io and mysql://utilisateur:motdepasse@db.acme.io'],
  ['another word for it', 'postgresql://benutzer:passwort@db.acme.io and https://root:changeme@db.acme.io and https://app:Contraseña@db.acme.io'],
  ['a password that is the user', 'postgresql://postgres:postgres@db.acme.io/shop'],
  ['a name for what belongs there', 'https://user:<password>@db.acme.io and postgres://shop:${DB_PASSWORD}@db.acme.io'],
  ['an account id', 'AWS_ACCOUNT_ID=012345678901'],
  ['a port', 'https://db.acme.io:5432/shop@main'],
  ['a package name', 'npm_config_registry and sk-learn'],
])('leaves %s alone', async (_, text) => {
  expect(await detectSecrets(text)).toEqual([]);
});

it('finds several, in order, each once', async () => {
  const first = `ghp_${random(36)}`;
  const second = `xoxb-${random(12, '123456789')}-${random(24)}`;
  const text = `${first} ${second} ${first}`;
  expect((await detectSecrets(text)).map(({ start }) => start)).toEqual([0, 41, 41 + second.length + 1]);
});
