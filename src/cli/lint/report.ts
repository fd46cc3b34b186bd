import { Buffer } from 'node:buffer';
import type { Stream, Text } from '../terminal';

/** Each write to a pipe or file waits for the system, so that small ones are gathered; characters or bytes. */
const enough = 65_536;

/** Text on its way to a stream; without a stream all of it is kept to the end. */
export class Report {
  private parts: Text[] = [];
  private length = 0;

  constructor(private readonly stream: Stream | undefined) {}

  add(text: Text): void {
    this.parts.push(text);
    this.length += text.length;
    if (this.stream && (this.stream.isTerminal || this.length >= enough)) this.stream.write(this.take());
  }

  /** Writes what is left; without a stream it is returned. */
  end(): Text {
    const rest = this.take();
    this.stream?.write(rest);
    return rest;
  }

  private take(): Text {
    const { parts } = this;
    this.parts = [];
    this.length = 0;
    return parts.every((part) => typeof part === 'string') ? parts.join('') : Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  }
}
