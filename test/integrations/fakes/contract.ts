import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Received } from './exchange';

/** The vendors' own descriptions are no part of the project; where they are not at hand, what needs them is skipped. */
const folder = new URL('../../../../shared/apis/', import.meta.url);
export const hasContracts = existsSync(folder);

interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly $ref?: string }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly parameters?: Readonly<Record<string, { readonly name: string; readonly in: string }>> };
}

/** What is wrong with requests by a vendor's description of its system; `prefix` is what the address has in front of the paths there. */
export function problemsIn(slice: string, requests: readonly Received[], prefix = ''): string[] {
  const description = JSON.parse(readFileSync(new URL(`${slice}.slice.json`, folder), 'utf8')) as Description;
  return requests.flatMap((request) => {
    const name = `${request.method} ${prefix}${request.path}`;
    const operation = operationOf(description, request, prefix);
    if (!operation) return [`${name} is not described`];
    return [...queryProblems(description, operation, request), ...bodyProblems(description, operation, request)].map((problem) => `${name}: ${problem}`);
  });
}

function operationOf({ paths }: Description, { method, path }: Received, prefix: string): Operation | undefined {
  const fits = (template: string) => new RegExp(`^${template.replace(/[.+*?^$()|[\]\\]/g, '\\$&').replace(/\{[^{}]+\}/g, '[^/]+')}$`).test(prefix + path);
  return Object.entries(paths).filter(([template]) => fits(template)).map(([, operations]) => operations[method.toLowerCase()]).find((operation) => operation !== undefined);
}

function queryProblems({ components }: Description, { parameters = [] }: Operation, { query }: Received): string[] {
  const known = parameters.map((each) => (each.$ref === undefined ? each : components?.parameters?.[each.$ref.split('/').at(-1)!]));
  return [...query.keys()].filter((name) => !known.some((each) => each?.in === 'query' && each.name === name)).map((name) => `no parameter is called ${name}`);
}

function bodyProblems({ components }: Description, { requestBody }: Operation, { json }: Received): string[] {
  const schema = requestBody?.content?.['application/json']?.schema;
  if (!schema) return json === undefined ? [] : ['takes no body'];
  const validate: ValidateFunction = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile({ ...schema, components });
  return validate(json) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
