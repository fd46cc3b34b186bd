import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json';
import { commands, policyFile, views } from '../src/vscode/contract';

const { contributes } = manifest as Manifest;
const ids = new Set(contributes.commands.map(({ command }) => command));

/** The parts of the manifest that name commands, and may be absent. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus?: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly keybindings?: readonly { readonly command: string }[];
    readonly viewsWelcome?: readonly { readonly contents: string }[];
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

it('names only its own commands in menus and key bindings', () => {
  const used = [...Object.values(contributes.menus ?? {}).flat(), ...contributes.keybindings ?? []];
  const own = used.map(({ command }) => command).filter((command) => command?.startsWith('incidentDesk.'));
  expect(own.filter((command) => !ids.has(command ?? ''))).toEqual([]);
});

it('wakes for the policy file', () => {
  expect(manifest.activationEvents).toContain(`workspaceContains:${policyFile}`);
});

describe('files', () => {
  const paths = strings(manifest.contributes).concat(manifest.icon).filter((text) => /^(\.\/|media\/).*\.(json|svg|png|md)$/.test(text));

  it.each([...new Set(paths)])('%s exists', (path) => {
    expect(existsSync(path)).toBe(true);
  });
});
