import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json';
import { policyPath } from '../src/core/policy/places';
import { commands, contexts, settings, views } from '../src/vscode/contract';

const { contributes } = manifest as Manifest;
const ids = new Set(contributes.commands.map(({ command }) => command));

interface Conditional {
  readonly command?: string;
  readonly id?: string;
  readonly when?: string;
}

/** The parts of the manifest that name commands, and may be absent. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly Conditional[]>>;
    readonly menus?: Readonly<Record<string, readonly Conditional[]>>;
    readonly keybindings?: readonly Conditional[];
    readonly viewsWelcome?: readonly (Conditional & { readonly view: string; readonly contents: string })[];
  };
}

/** Every string in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

it('has exactly the commands of the contract', () => {
  expect([...ids].sort()).toEqual(Object.values<string>(commands).sort());
});

it('has exactly the views of the contract', () => {
  expect(manifest.contributes.views.incidentDesk.map(({ id }) => id).sort()).toEqual(Object.values<string>(views).sort());
});

it('has exactly the settings of the contract', () => {
  expect(Object.keys(manifest.contributes.configuration.properties).sort()).toEqual(Object.values<string>(settings).sort());
});

it('names only its own commands in menus and key bindings', () => {
  const used = [...Object.values(contributes.menus ?? {}).flat(), ...contributes.keybindings ?? []];
  const own = used.map(({ command }) => command).filter((command) => command?.startsWith('incidentDesk.'));
  expect(own.filter((command) => !ids.has(command ?? ''))).toEqual([]);
});

it('wakes for the policy file', () => {
  expect(manifest.activationEvents).toContain(`workspaceContains:${policyPath}`);
});

describe('conditions', () => {
  const { views: inContainers, menus = {}, keybindings = [] } = contributes;
  const palette = [...menus.commandPalette ?? [], ...inContainers.incidentDesk ?? []].filter(({ when }) => when !== undefined);
  /** The commands of the palette, and the views, that are there while only these keys are set. */
  const thereWith = (...keys: string[]) => palette.filter(({ when }) => holds(when, keys)).map(({ command, id }) => (command ?? id)?.replace('incidentDesk.', ''));

  it('ask for exactly the keys of the contract', () => {
    const parts = [...Object.values(menus), keybindings, ...Object.values(inContainers), contributes.viewsWelcome ?? []].flat();
    const asked = parts.flatMap(({ when }) => when?.split(/ (?:&&|\|\|) /) ?? []).flatMap((term) => /^!?incidentDesk\.([\w.]+)/.exec(term)?.[1] ?? []);
    expect([...new Set(asked)].sort()).toEqual([...contexts].sort());
  });

  it('hide what nobody can use where no folder uses us', () => {
    expect(thereWith()).toEqual([]);
  });

  it.each(['recordShown', 'incidentAtHand'])('offer what serves a record without a folder, and a resolved one: %s', (key) => {
    expect(thereWith(key)).toEqual(expect.arrayContaining([
      ...['logEvent', 'reopen', 'newPostmortem', 'open', 'postUpdate', 'saveInvitation'].map((name) => `incident.${name}`), 'activeIncident',
    ]));
    expect(thereWith(key)).not.toContain('incident.resolve');
  });

  it('offer what changes an action item wherever the cursor is in one', () => {
    expect(thereWith('actionItemAtCursor')).toEqual(['open', 'markDone', 'reopen', 'drop', 'changeOwner', 'changeDueDate', 'copy', 'openTicket'].map((name) => `actionItem.${name}`));
  });

  it.each(['', 'filtered', 'showsClosed', 'anyClosed', 'filtered showsClosed', 'filtered anyClosed', 'showsClosed anyClosed', 'filtered showsClosed anyClosed'])(
    'give a view without action items one word of welcome, which offers closed ones only where there are any: %s', (words) => {
      const said = words.split(' ');
      const keys = ['folder', 'read', 'active', ...said.map((key) => `actionItems.${key}`)];
      const known = (when: string | undefined) => when?.replace('workspaceFolderCount > 0', 'incidentDesk.folder').replace('workspaceFolderCount == 0', '!incidentDesk.folder');
      const welcome = (contributes.viewsWelcome ?? []).filter(({ view, when }) => view === views.actionItems && holds(known(when), keys)).map(({ contents }) => contents);
      expect(welcome).toEqual([said.includes('filtered') ? '%welcome.nothingMatches%' : said.includes('anyClosed') ? '%welcome.nothingOpen%' : '%welcome.noActionItems%']);
    },
  );

  it('leave a question alone that is open already: VS Code would give it up, and what was typed into it', () => {
    const { when } = keybindings.find(({ command }) => command === 'incidentDesk.incident.logEvent')!;
    expect(when?.split(' || ').filter((each) => !each.split(' && ').includes('!inQuickOpen'))).toEqual([]);
  });

  it('leave the kind of file to the code, which a policy can tell more kinds', () => {
    expect(JSON.stringify(menus)).not.toContain('editorLangId');
  });
});

/** Whether a condition of `&&`, `||` and `!` holds where only these keys of ours are set; it compares with none of them. */
function holds(when: string | undefined, keys: readonly string[]): boolean {
  const isSet = (term: string) => (term.startsWith('!') ? !keys.includes(term.slice(14)) : keys.includes(term.slice(13)));
  return (when ?? '').split(' || ').some((all) => all.split(' && ').every(isSet));
}

describe('files', () => {
  const paths = strings(manifest.contributes).concat(manifest.icon).filter((text) => /^(\.\/|media\/).*\.(json|svg|png|md)$/.test(text));

  it.each([...new Set(paths)])('%s exists', (path) => {
    expect(existsSync(path)).toBe(true);
  });
});
