import type { Stream } from '../terminal';

/** Each write to a pipe or file waits for the system, so that small ones are gathered; characters. */
const enough = 65_536;

/** Text on its way to a stream; without a stream all of it is kept to the end. */
export class Report {
  private parts: string[] = [];
  private length = 0;

  constructor(private readonly stream: Stream | undefined) {}

  add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    if (this.stream && (this.stream.isTerminal || this.length >= enough)) this.stream.write(this.take());
  }

  /** Writes what is left; without a stream it is returned. */
  end(): string {
    const rest = this.take();
    this.stream?.write(rest);
    return rest;
  }

  private take(): string {
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    return text;
  }
}
