import * as vscode from 'vscode';

/** What a step says when the person wants to go back to the one before. */
export const back = Symbol('back');

/** Where a question stands, as its quick input shows it. */
export interface Position {
  readonly title: string;
  /** Which of a row it is, from 1, and of how many; undefined for one that is asked alone, which leads nowhere back. */
  readonly step?: number;
  readonly totalSteps?: number;
  /** Keeps what is written here when the person goes back, for when they return. */
  readonly draft?: Draft;
}

/** A text that was written and not yet given as an answer. */
export interface Draft {
  text?: string;
}

/** Asks one thing; answers with what was said, or with `back`. Rejects with `CancellationError` when it is left. */
export type Step<Answers> = (answers: Partial<Answers>, position: Position) => Promise<Partial<Answers> | typeof back>;

/**
 * Asks step after step and gives all answers together. *Back* returns to the step before, with what was said there filled in
 * again, and loses nothing of what was being written; *Esc* ends it all with a `CancellationError`.
 */
export async function runSteps<Answers>(title: string, steps: readonly Step<Answers>[], known: Partial<Answers> = {}): Promise<Partial<Answers>> {
  let answers = known;
  const drafts = steps.map((): Draft => ({}));
  for (let index = 0; index < steps.length;) {
    const answer = await steps[index]!(answers, { title, step: index + 1, totalSteps: steps.length, draft: drafts[index] });
    if (answer === back) {
      index--;
    } else {
      answers = { ...answers, ...answer };
      index++;
    }
  }
  return answers;
}

export interface TextQuestion {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  /** Whether what is typed is not shown. */
  readonly hidden?: boolean;
  /** Says what is wrong with an answer; undefined if nothing is. */
  readonly validate?: (value: string) => string | undefined;
}

export function askText(position: Position, { prompt, placeholder, value, hidden = false, validate }: TextQuestion): Promise<string | typeof back> {
  const { draft = {} } = position;
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.value = draft.text ?? value ?? '';
  box.password = hidden;
  const check = () => {
    box.validationMessage = validate?.(box.value);
  };
  return answerOf(box, position, (answer) => [
    box.onDidChangeValue(check),
    // The only button there is goes back.
    box.onDidTriggerButton(() => { draft.text = box.value; }),
    box.onDidAccept(() => {
      check();
      if (box.validationMessage) return;
      draft.text = undefined;
      answer(box.value.trim());
    }),
  ]);
}

export interface Choice<Value> extends vscode.QuickPickItem {
  /** Undefined for a line that only informs. */
  readonly value?: Value;
}

export interface ChoiceQuestion<Value> {
  readonly placeholder: string;
  readonly choices: readonly Choice<Value>[];
  /** The one that is chosen by *Enter* at once. */
  readonly active?: (value: Value) => boolean;
  /** Makes an answer of typed text that is none of the choices; undefined while it makes none. */
  readonly typed?: (text: string) => Choice<Value> | undefined;
  /** Whether what is typed then stands alone, without the choices. */
  readonly typedAlone?: boolean;
}

export function askChoice<Value>(
  position: Position, { placeholder, choices, active, typed, typedAlone = false }: ChoiceQuestion<Value>,
): Promise<Value | typeof back> {
  const pick = vscode.window.createQuickPick<Choice<Value>>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = choices;
  const chosen = choices.find(({ value }) => value !== undefined && active?.(value));
  // Without one the first stays active: an empty list would leave *Enter* with nothing to take.
  if (chosen) pick.activeItems = [chosen];
  /** What was typed last, as a choice, while the window may still show the choices from before. */
  let unseen: { readonly own: Choice<Value>; readonly first: Choice<Value> | undefined } | undefined;
  const offerTyped = () => {
    const text = pick.value.trim();
    const own = text === '' || choices.some(({ label }) => label === text) ? undefined : typed?.(text);
    unseen = own && { own, first: pick.activeItems[0] };
    pick.items = own ? [...(typedAlone ? [] : choices), own] : choices;
  };
  return answerOf<Value>(pick, position, (answer) => [
    pick.onDidChangeValue(() => typed && offerTyped()),
    pick.onDidChangeActive(([now]) => {
      if (now && now === unseen?.own) unseen = undefined;
    }),
    pick.onDidAccept(() => {
      const now = pick.activeItems[0];
      // Whoever typed quickly never saw the choice that is theirs; a choice other than the window's first was gone to.
      const chosen = unseen && (!now || now === unseen.first) ? unseen.own : now;
      if (chosen?.value !== undefined) answer(chosen.value);
    }),
  ]);
}

/** Shows a quick input until `listen` answers, the person goes back, or leaves, which rejects with a `CancellationError`. */
export function answerOf<Value>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  { title, step, totalSteps }: Position,
  listen: (answer: (value: Value) => void) => vscode.Disposable[],
): Promise<Value | typeof back> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  // Of a row there are answers to lose.
  input.ignoreFocusOut = step !== undefined;
  input.buttons = step !== undefined && step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const listeners: vscode.Disposable[] = [];
  return new Promise<Value | typeof back>((resolve, reject) => {
    listeners.push(
      ...listen(resolve),
      input.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && resolve(back)),
      input.onDidHide(() => reject(new vscode.CancellationError())),
    );
    input.show();
  }).finally(() => { vscode.Disposable.from(...listeners, input).dispose(); });
}
