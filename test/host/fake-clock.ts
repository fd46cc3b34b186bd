/** Sets the clock of this extension host, which the extension and its tests share. It goes on from the moment it is set to. */
export class Clock {
  private readonly real = Date.now;

  set(moment: number): void {
    const ahead = moment - this.real();
    Date.now = () => this.real() + ahead;
  }

  restore(): void {
    Date.now = this.real;
  }
}
