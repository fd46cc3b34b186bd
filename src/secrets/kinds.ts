/** What people call the things that secretlint's rules name by a message id. An account id alone is no secret. */
export const kinds: Readonly<Record<string, string>> = {
  AWSAccessKeyID: 'AWS access key',
  AWSSecretAccessKey: 'AWS secret access key',
  PackageJSON_xOauthToken: 'GitHub token',
  NPM_ACCESS_TOKEN: 'npm token',
  SLACK_TOKEN: 'Slack token',
  IncomingWebhook: 'Slack webhook',
  BasicAuth: 'user name and password',
  OPENAI_TOKEN: 'OpenAI key',
  ANTHROPIC_API_KEY: 'Anthropic key',
  LINEAR_API_TOKEN: 'Linear token',
  PrivateKey: 'private key',
  SENDGRID_KEY: 'SendGrid key',
  SHOPIFY_KEY: 'Shopify key',
  GITHUB_TOKEN: 'GitHub token',
  OPS_TOKEN: '1Password token',
  MongoDBConnection: 'database password',
  MySQLConnection: 'database password',
  PostgreSQLConnection: 'database password',
};

/** Tokens that their makers give a prefix of its own, and that secretlint has no rule for. */
export const formats: readonly (readonly [kind: string, token: RegExp])[] = [
  ['Stripe key', /\b[sr]k_live_[A-Za-z0-9]{16,128}\b/g],
  ['GitLab token', /\bglpat-[\w-]{20,128}/g],
  ['Google API key', /\bAIza[\w-]{35}(?![\w-])/g],
  ['Grafana token', /\bgl(?:sa|c)_[\w+/=]{32,512}/g],
  ['Sentry token', /\bsntry[su]_[\w+/=-]{40,512}/g],
  ['Plane token', /\bplane_api_[0-9a-f]{32}\b/g],
  ['SendGrid key', /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g],
  ['npm token', /(?<=_authToken=)[\w-]{20,128}/g],
  ['JSON web token', /\beyJ[\w-]{10,2048}\.eyJ[\w-]{10,4096}\.[\w-]{20,1024}/g],
];
