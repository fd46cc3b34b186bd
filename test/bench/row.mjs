/**
 * One line of the benchmark's table. All figures of a row are in its unit and from the same run; what was not measured is left out.
 * @typedef {object} Row
 * @property {string} what
 * @property {'ms' | 'B/B' | 'KB' | '×'} unit `B/B` are bytes for each byte of the text
 * @property {number} ours
 * @property {number} [markdownlint]
 * @property {number} [remark]
 * @property {number} [ripgrep]
 * @property {number} [limit] what nothing could beat, such as merely reading the files
 * @property {string} [goal] in words
 * @property {boolean} [isReached] whether this run reached it
 */

const columns = /** @type {const} */ (['ours', 'markdownlint', 'remark', 'ripgrep', 'limit']);
const heads = ['', 'ours', 'markdownlint', 'remark', 'ripgrep', 'limit', 'ahead', 'goal', ''];

/** The rows as a Markdown table, aligned to be read as it stands. */
export function table(/** @type {readonly Row[]} */ rows) {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const isText = (/** @type {number} */ column) => column === 0 || column >= 7;
  const draw = (/** @type {string[]} */ line) =>
    `| ${line.map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isText(column) ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [draw(heads), rule, ...rows.map((row) => draw(cells(row)))].join('\n');
}

function cells(/** @type {Row} */ row) {
  const figures = columns.map((name) => figure(row[name], row.unit));
  const reached = row.isReached === undefined ? '' : row.isReached ? 'yes' : 'no';
  return [row.what, ...figures, ahead(row), row.goal ?? '', reached];
}

/** How many times less we need than the least of the peers. */
export function ahead({ ours, markdownlint = Infinity, remark = Infinity, ripgrep = Infinity }) {
  const least = Math.min(markdownlint, remark, ripgrep);
  return Number.isFinite(least) ? `${digits(least / ours)} ×` : '';
}

const figure = (/** @type {number | undefined} */ value, /** @type {Row['unit']} */ unit) => (value === undefined ? '' : `${digits(value)} ${unit}`);

/** Three digits say all that a measurement knows. */
const digits = (/** @type {number} */ value) => (value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))));
