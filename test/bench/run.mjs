// npm run bench: ours, others and what nothing could beat, side by side. See README.md in this folder.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { installDependencies } from '../../scripts/dependencies.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
installDependencies();
const { allMeasures } = await import('./measures/index.mjs');
const { installPeers } = await import('./peers/index.mjs');
const { bundle } = await import('./bundle.mjs');
const { machine, keep } = await import('./results.mjs');
const { table } = await import('./row.mjs');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '1' },
    documents: { type: 'string', default: '10000' },
    grow: { type: 'boolean', default: false },
  },
});
const unknown = positionals.find((name) => !(name in allMeasures));
if (unknown !== undefined) {
  console.error(`There is no "${unknown}". One or more of: ${Object.keys(allMeasures).join(', ')}; without any, all that make the table.`);
  process.exit(2);
}
const chosen = positionals.length > 0 ? positionals : Object.keys(allMeasures).filter((name) => allMeasures[name]?.inTable);

build();
const peers = installPeers();
const folder = await mkdtemp(join(tmpdir(), 'incident-desk-bench-'));
const subject = await bundle('subject.ts');
const before = machine();
const context = {
  subject, folder, grow: values.grow, files: Number(values.files), rounds: Number(values.rounds), documents: Number(values.documents),
};
/** @type {import('./row.mjs').Row[]} */
const rows = [];
try {
  for (const name of chosen) {
    console.error(`measuring ${name}…`);
    rows.push(...await allMeasures[name]?.measure(context) ?? []);
  }
} finally {
  await rm(folder, { recursive: true });
  await rm(dirname(fileURLToPath(subject)), { recursive: true });
}
const file = keep({ machine: before, loadAfter: machine().load, peers, rows });
console.log(`\n${table(rows)}\n\n${before.name}, ${before.system}, Node ${before.node}; load ${before.load} before, ${machine().load} after.`);
console.log(`Compared with ${peers.join(', ')}.`);
if (existsSync(file)) console.log(`Kept in ${file}`);
