import { fill, type Branch, type TreeRow, type TriageStrings, type Trunk, type Way, type YesNo } from '../../protocol/triage';
import { choices } from './choices';
import { element } from '../page/element';
import { icon } from '../page/icon';

export interface TrunkContext {
  readonly strings: TriageStrings;
  /** The answers stand and cannot be changed. */
  readonly locked: boolean;
  answer(question: string, answer: YesNo): void;
  /** Takes an answer back. */
  withdraw(question: string): void;
}

/** A trunk of questions with its branches as nested lists: the lines between them are borders, so they fit at every width. */
export function drawTrunk(trunk: Trunk, context: TrunkContext): HTMLElement {
  return element('ol', { class: 'trunk' }, ...trunk.map((row) => drawRow(row, context)));
}

function drawRow(row: TreeRow, context: TrunkContext): HTMLElement {
  const { strings } = context;
  const askId = `ask-${row.id}`;
  const answerable = row.state === 'answered' || row.state === 'current';
  return element(
    'li',
    {
      class: `row ${row.state}`,
      'aria-current': row.state === 'current' ? 'step' : undefined,
      'data-question': answerable ? row.id : undefined,
    },
    element(
      'div',
      { class: 'question' },
      element('span', { class: 'dot', 'aria-hidden': 'true' }),
      element('p', { class: 'ask', id: askId }, row.ask),
      answerable
        ? choices<YesNo>({
            name: `question:${row.id}`,
            labelledBy: askId,
            choices: [{ value: 'yes', label: strings.answers.yes }, { value: 'no', label: strings.answers.no }],
            pressed: row.answer,
            disabled: context.locked,
            pick: (answer) => (answer === row.answer ? context.withdraw(row.id) : context.answer(row.id, answer)),
          })
        : undefined,
    ),
    element('ul', { class: 'branches' }, ...row.branches.map((branch) => drawBranch(branch, context))),
    row.onward && element('p', { class: wayClass('onward', row.onward) }, ...drawWay(row.onward, context)),
  );
}

function drawBranch(branch: Branch, context: TrunkContext): HTMLElement {
  return element('li', { class: wayClass('branch', branch) }, element('p', { class: 'way-line' }, ...drawWay(branch, context)), drawTarget(branch, context));
}

function drawTarget({ leadsTo }: Branch, context: TrunkContext): HTMLElement {
  switch (leadsTo.kind) {
    case 'severity': {
      const { symbol, id, name } = leadsTo.severity;
      return element(
        'p',
        { class: 'leaf' },
        element('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol),
        element('strong', {}, id),
        element('span', {}, name),
      );
    }
    case 'question':
      return element('p', { class: 'leaf elsewhere' }, icon('references'), fill(context.strings.seeQuestion, leadsTo.ask));
    case 'trunk':
      return drawTrunk(leadsTo.trunk, context);
  }
}

function drawWay({ answer, note, lit }: Way, { strings }: TrunkContext): Node[] {
  return [
    element('span', { class: 'way' }, strings.answers[answer]),
    ...(note === undefined ? [] : [element('span', { class: 'way-note' }, note)]),
    ...(lit ? [element('span', { class: 'aside' }, strings.pathTaken)] : []),
  ];
}

const wayClass = (name: string, { lit }: Way) => (lit ? `${name} lit` : name);
