import 'mocha/mocha';
import { activationTimes } from './activation-times';
import type { Failure, Report } from './report';

const { EVENT_TEST_FAIL, EVENT_TEST_PASS } = Mocha.Runner.constants;

/** Milliseconds for one test: on a busy machine a window that has just opened takes a minute for its first file. */
const startPatience = 180_000;

/**
 * Runs suites (`suite`, `test`, `setup`, `teardown`) with mocha's browser build, which both extension hosts can load.
 *
 * @param load imports the suites, once mocha's globals are there
 */
export async function runSuites(load: () => Promise<unknown>): Promise<Report> {
  const passed: string[] = [];
  const failed: Failure[] = [];

  class Collect extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      runner.on(EVENT_TEST_PASS, (test) => passed.push(test.fullTitle()));
      runner.on(EVENT_TEST_FAIL, (test, error) => {
        failed.push({ title: test.fullTitle(), error: wordsOf(error) });
      });
    }
  }

  const runner = new Mocha({ ui: 'tdd', reporter: Collect, timeout: startPatience });
  // Defines the globals. Mocha's own browser entry would do it too, but it reads the page's address, which a host has not.
  runner.suite.emit('pre-require', globalThis, '', runner);
  // What goes wrong around the tests is told beside them: without a report, nobody would learn how those ended that ran.
  const attempt = async <Result>(title: string, step: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await step();
    } catch (error) {
      failed.push({ title, error: wordsOf(error) });
      return undefined;
    }
  };
  await attempt('The suites load', load);
  await new Promise<void>((resolve) => void runner.run(() => resolve()));
  return { passed, failed, activation: await attempt('The host tells how long the extension took to start', activationTimes) };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}
