/**
 * Sets the clock of this extension host for the extension and its tests, which share it. It goes on from the moment it is set to. VS Code
 * itself goes on by the real one: it would take its own messages for months late, and wait for their answers in a loop.
 */
export class Clock {
  private readonly real = Date.now;

  set(moment: number): void {
    const ahead = moment - this.real();
    Date.now = () => this.real() + (isAskedByUs(new Error().stack) ? ahead : 0);
  }

  restore(): void {
    Date.now = this.real;
  }
}

/** By the file of whoever asks: the first line of a stack names the error, the second one the clock. */
function isAskedByUs(stack = ''): boolean {
  const asks = stack.split('\n')[2] ?? '';
  return /\/dist\/(?:test\/)?[\w.-]+\.js/.test(asks.replaceAll('\\', '/')) && !/\/out\/vs\/|\/extensions\/[^/]+\/dist\//.test(asks);
}
