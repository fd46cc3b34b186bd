import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually } from './eventually';

/** What a test does at a question: words of the entry to take or the text to write, or one of these. */
export type Answer = string | Unfinished | Quick | Late | Look | typeof asOffered | typeof goBack | typeof leave;
/** Writes a text and presses the back button. */
export interface Unfinished {
  readonly written: string;
}
/** Types a text and presses Enter before the extension can hear of the text. */
export interface Quick {
  readonly typed: string;
}
/** Takes what is offered, or the entry with these words, once something else has happened while the question stood there. */
export interface Late {
  readonly behind: () => Thenable<unknown>;
  readonly take?: string;
}
/** Looks at the entries, and presses Esc. */
export interface Look {
  readonly look: (entries: readonly vscode.QuickPickItem[]) => void;
}
/** Takes what the question offers first, or already holds. */
export const asOffered = Symbol('as offered');
/** Presses the back button. */
export const goBack = Symbol('back');
/** Presses Esc. */
export const leave = Symbol('leave');

const accept = 'workbench.action.acceptSelectedQuickOpenItem';
const { createInputBox, createQuickPick, showQuickPick, showWorkspaceFolderPick } = vscode.window;

/**
 * Answers, one after the other, the questions that a task asks in the real quick inputs of the window, and gives what the task
 * gave. Fails where it asks more or fewer.
 */
export async function answering<Result>(answers: readonly Answer[], task: () => Thenable<Result>): Promise<Result> {
  const left = [...answers];
  const next = () => {
    const answer = left.shift();
    assert.isDefined(answer, 'a question that the test does not expect');
    return answer;
  };
  const given: Promise<unknown>[] = [];
  let fail: (error: unknown) => void;
  const failed = new Promise<never>((_, reject) => { fail = reject; });
  const follow = (giving: Promise<unknown>) => given.push(giving.catch((error: unknown) => { fail(error); }));
  const whenShown = <Input extends vscode.QuickInput>(input: Input, give: (input: Input, answer: Answer) => Promise<unknown>) => {
    const show = input.show.bind(input);
    input.show = () => {
      show();
      follow(give(input, next()));
    };
    return input;
  };
  vscode.window.createInputBox = () => whenShown(createInputBox(), write);
  vscode.window.createQuickPick = <Item extends vscode.QuickPickItem>() => whenShown(createQuickPick<Item>(), choose);
  vscode.window.showQuickPick = ((items: Entries, options?: vscode.QuickPickOptions) => {
    const walk = walkTo(next(), options?.canPickMany ?? false);
    const picked = showQuickPick(items as vscode.QuickPickItem[], { ...options, onDidSelectItem: walk.reached });
    follow(walk.until(picked));
    return picked;
  }) as typeof vscode.window.showQuickPick;
  vscode.window.showWorkspaceFolderPick = (options) => {
    assert.equal(next(), asOffered, 'which folder is offered first is all that can be asked here');
    const picked = showWorkspaceFolderPick(options);
    follow(repeat('the end of the pick of a folder', picked, accept));
    return picked;
  };
  try {
    const result = await Promise.race([task(), failed]);
    await Promise.all(given);
    assert.isEmpty(left, 'answers that nobody asked for');
    return result;
  } finally {
    Object.assign(vscode.window, { createInputBox, createQuickPick, showQuickPick, showWorkspaceFolderPick });
  }
}

type Entries = readonly (string | vscode.QuickPickItem)[];

async function write(box: vscode.InputBox, answer: Answer): Promise<void> {
  if (typeof answer === 'string') box.value = answer;
  else if (typeof answer === 'object' && 'written' in answer) box.value = answer.written;
  else if (typeof answer === 'object' && 'behind' in answer) await answer.behind();
  await press(box, answer);
}

async function choose<Item extends vscode.QuickPickItem>(pick: vscode.QuickPick<Item>, answer: Answer): Promise<void> {
  if (typeof answer === 'string') {
    const find = () => pick.items.filter(({ label }) => label.includes(answer));
    // What is none of the entries is typed, and offered as one by the question.
    if (find().length === 0) pick.value = answer;
    pick.activeItems = (await eventually(`${answer} among the entries`, find, ({ length }) => length > 0)).slice(0, 1);
  } else if (typeof answer === 'object' && 'typed' in answer) {
    pick.value = answer.typed;
  } else if (typeof answer === 'object' && 'look' in answer) {
    answer.look(pick.items);
  }
  await press(pick, answer);
}

/** Presses until the input is gone: nothing tells when it can be pressed. */
async function press(input: vscode.QuickInput, answer: Answer): Promise<void> {
  let gone = false;
  input.onDidHide(() => { gone = true; });
  await eventually('the end of a question', async () => {
    // A question sends what was set on it in its next turn.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!gone) await vscode.commands.executeCommand(keyOf(answer));
    await new Promise((resolve) => setTimeout(resolve, 0));
    return gone;
  }, Boolean);
}

/** Runs a command until something has come, for what tells nothing of itself before. */
async function repeat(what: string, coming: Thenable<unknown>, command: string): Promise<void> {
  let done = false;
  void coming.then(() => { done = true; }, () => { done = true; });
  await eventually(what, async () => {
    if (!done) await vscode.commands.executeCommand(command);
    return done;
  }, Boolean);
}

function keyOf(answer: Answer): string {
  if (answer === leave || (typeof answer === 'object' && 'look' in answer)) return 'workbench.action.closeQuickOpen';
  return answer === goBack || (typeof answer === 'object' && 'written' in answer) ? 'workbench.action.quickInputBack' : accept;
}

/**
 * For a pick that only tells which entry it is at: goes down until that is the one. One of many entries is at none of them before
 * somebody goes down.
 */
function walkTo(answer: Answer, ofMany: boolean) {
  let at: string | undefined;
  const isLate = typeof answer === 'object' && 'behind' in answer;
  const wanted = isLate ? answer.take : typeof answer === 'string' ? answer : undefined;
  return {
    reached: (item: string | vscode.QuickPickItem) => { at = typeof item === 'string' ? item : item.label; },
    until: async (picked: Thenable<unknown>) => {
      let done = false;
      void picked.then(() => { done = true; }, () => { done = true; });
      if (isLate) await answer.behind();
      await eventually('the end of a pick', async () => {
        const isThere = at !== undefined && (wanted === undefined || at.includes(wanted));
        if (!done && (isThere || at !== undefined || ofMany)) await vscode.commands.executeCommand(isThere ? keyOf(answer) : 'workbench.action.quickOpenSelectNext');
        return done;
      }, Boolean);
    },
  };
}
