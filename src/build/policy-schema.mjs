import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';

const schemaFile = 'schemas/policy.schema.json';

/** The JSON Schema of `.incidents/policy.yaml` as text, made from the types that the policy is read with. */
export async function policySchema() {
  const source = `
    import { toJSONSchema } from 'zod/mini';
    import { policyFile } from './src/core/policy/schema';
    export const schema = toJSONSchema(policyFile, { io: 'input', target: 'draft-7' });`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { schema } = await import(`data:text/javascript;base64,${code}`);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export const readCommittedSchema = () => readFile(schemaFile, 'utf8');
export const writeCommittedSchema = async () => writeFile(schemaFile, await policySchema());
