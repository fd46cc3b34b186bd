import { assert } from 'chai';

/** Milliseconds: on a busy machine a window comes to what is asked of it in its own time. */
const usualPatience = 60_000;
const interval = 50;

/**
 * Reads a value until it is as expected, for what VS Code does in its own time and tells by no event.
 *
 * @param what names the value in the failure
 * @param patience milliseconds
 */
export async function eventually<Value>(
  what: string,
  read: () => Value | PromiseLike<Value>,
  holds: (value: Value) => boolean,
  patience = usualPatience,
): Promise<Value> {
  const start = Date.now();
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() - start > patience) assert.fail(`${what} never came; the last was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}
