import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const project = ts.parseJsonConfigFileContent(ts.readConfigFile('src/webview/tsconfig.json', ts.sys.readFile).config, ts.sys, 'src/webview');
const program = ts.createProgram({
  rootNames: [
    ...project.fileNames, 'src/protocol/triage.ts', 'src/protocol/dashboard.ts', 'src/vscode/triage/panel.ts', 'src/vscode/dashboard/panel.ts', 'src/core/triage/advance.ts',
  ],
  options: { ...project.options, types: ['vscode'] },
});
const checker = program.getTypeChecker();

/** The literals of a string type, as `'ready' | 'request'`. */
function literals(type: ts.Type): string[] {
  return (type.isUnion() ? type.types : [type]).flatMap((each) => (each.isStringLiteral() ? [each.value] : [])).sort();
}

/** A type that a protocol exports. */
function exported(name: string, protocol = 'triage'): ts.Type {
  const file = program.getSourceFile(`src/protocol/${protocol}.ts`)!;
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!).find((each) => each.name === name)!;
  return checker.getDeclaredTypeOfSymbol(symbol);
}

/** The kinds of a union of messages. */
const kindsOf = (name: string, protocol?: string) => literals(checker.getTypeOfSymbol(exported(name, protocol).getProperty('type')!));

/** Strings that code asks about, in a `case` or a comparison, or writes as a `type` or hands over as an argument. */
function mentioned(prefix: string, where: 'asked' | 'said'): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node)) {
      const { parent } = node;
      const isAsked = ts.isCaseClause(parent) || ts.isBinaryExpression(parent);
      if (isAsked === (where === 'asked')) found.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (file.fileName.includes(prefix)) ts.forEachChild(file, visit);
  return found;
}

const host = 'src/vscode/triage/panel.ts';
const page = 'src/webview/triage/';

describe('the messages between the triage page and its host', () => {
  it('of the page are all sent by it, and handled by the host', () => {
    expect(kindsOf('ToTriageHost')).toEqual(['happened', 'ready', 'request']);
    expect([...mentioned(page, 'said')]).toEqual(expect.arrayContaining(kindsOf('ToTriageHost')));
    expect([...mentioned(host, 'asked')]).toEqual(expect.arrayContaining(kindsOf('ToTriageHost')));
  });

  it('of the host are all sent by it, and handled by the page', () => {
    expect(kindsOf('ToTriagePage')).toEqual(['response', 'strings', 'view']);
    expect([...mentioned(host, 'said')]).toEqual(expect.arrayContaining(kindsOf('ToTriagePage')));
    expect([...mentioned(page, 'asked')]).toEqual(expect.arrayContaining(kindsOf('ToTriagePage')));
  });

  it('that ask for something are all asked by the page, and answered by the host', () => {
    const methods = literals(exported('TriageMethod'));
    expect(methods.length).toBeGreaterThan(5);
    expect([...mentioned(page, 'said')]).toEqual(expect.arrayContaining(methods));
    expect([...mentioned(host, 'asked')]).toEqual(expect.arrayContaining(methods));
  });

  it('that tell what a person did all come from the page, and change the state', () => {
    const events = kindsOf('PageEvent');
    expect(events.length).toBeGreaterThan(5);
    expect([...mentioned(page, 'said')]).toEqual(expect.arrayContaining(events));
    expect([...mentioned('src/core/triage/advance.ts', 'asked')]).toEqual(expect.arrayContaining(events));
  });
});

describe('the messages between the dashboard and its host', () => {
  const own = { host: 'src/vscode/dashboard/panel.ts', page: 'src/webview/dashboard/' };

  it('of the page are all sent by it, and handled by the host', () => {
    const kinds = kindsOf('ToDashboardHost', 'dashboard');
    expect(kinds).toEqual(['actionItemsWanted', 'lineOpened', 'quarterPicked', 'ready', 'reviewWanted']);
    expect([...mentioned(own.page, 'said')]).toEqual(expect.arrayContaining(kinds));
    expect([...mentioned(own.host, 'asked')]).toEqual(expect.arrayContaining(kinds));
  });

  it('of the host are all sent by it, and handled by the page', () => {
    const kinds = kindsOf('ToDashboardPage', 'dashboard');
    expect(kinds).toEqual(['failed', 'reading', 'strings', 'view']);
    expect([...mentioned(own.host, 'said')]).toEqual(expect.arrayContaining(kinds));
    expect([...mentioned(own.page, 'asked')]).toEqual(expect.arrayContaining(kinds));
  });
});
