import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';

export const policySchemaFile = 'schemas/policy.schema.json';

/** The JSON Schema of a policy file as text, made from `src/core/policy/schema.ts`. */
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

/** Brings the committed schema up to date. */
export async function writePolicySchema() {
  await writeFile(policySchemaFile, await policySchema());
}
