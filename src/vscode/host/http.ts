import type { Http, HttpAnswer, HttpRequest } from '../../core/ports';

/** Nobody waits longer for an answer, in milliseconds. */
const longest = 20_000;
/** No answer that makes sense is larger, in bytes. */
const largest = 8 * 1024 * 1024;

/** The network, by the `fetch` of the host: VS Code has it follow the proxy of its settings. */
export const http: Http = {
  async send({ method, url, headers, body }: HttpRequest): Promise<HttpAnswer> {
    try {
      // A redirection would carry the token to whoever it names.
      const response = await fetch(url, { method, headers, body, redirect: 'error', signal: AbortSignal.timeout(longest) });
      const text = await textOf(response);
      return { status: response.status, header: (name) => response.headers.get(name) ?? undefined, text };
    } catch (error) {
      throw new Error(reasonIn(error), { cause: error });
    }
  },
};

async function textOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largest) throw new Error(`its answer is longer than ${largest} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What the network says, which `fetch` keeps behind "fetch failed". */
function reasonIn(error: unknown): string {
  const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: string; readonly message?: string } };
  if (name === 'TimeoutError') return `no answer within ${longest / 1000} seconds`;
  return cause?.code ?? cause?.message ?? message;
}
