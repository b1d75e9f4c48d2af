import type { Reporter, Suite } from '@playwright/test/reporter';

/** Prints `N passed, N failed` as the last line. What did not run, for whatever reason, did not pass. */
export default class Summary implements Reporter {
  private suite: Suite | undefined;
  private errors = 0;

  onBegin(_config: unknown, suite: Suite) {
    this.suite = suite;
  }

  /** An error outside any test, such as a file that does not load. */
  onError() {
    this.errors += 1;
  }

  async onExit() {
    const tests = this.suite?.allTests() ?? [];
    const passed = tests.filter((test) => test.outcome() === 'expected').length;
    console.log(`${passed} passed, ${tests.length - passed + this.errors} failed`);
  }

  printsToStdio() {
    return false;
  }
}
