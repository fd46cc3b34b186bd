import type { ToTriageHost, ToTriagePage, PageEvent, TriageMethod, TriageRequest, TriageRequests } from '../../protocol/triage';

declare function acquireVsCodeApi(): { postMessage(message: ToTriageHost): void; setState(state: unknown): void; getState(): unknown };

type Shown = Exclude<ToTriagePage, { type: 'response' }>;
interface Waiting {
  resolve(result: TriageRequests[TriageMethod]['result']): void;
  reject(error: Error): void;
}

/** The page's only way out. */
export interface Host {
  tell(event: PageEvent): void;
  /** Fails with the host's own words. */
  ask<Method extends TriageMethod>(method: Method, parameters: TriageRequests[Method]['parameters']): Promise<void>;
  /** What was typed in a field and not told yet: VS Code takes the page down while its tab is hidden. */
  draft(field: string): string;
  keepDraft(field: string, words: string): void;
}

/** What VS Code keeps for the page. */
type Kept = Readonly<Record<string, unknown>> & { readonly drafts: Readonly<Record<string, string>> };

export class HostConnection implements Host {
  private readonly api = acquireVsCodeApi();
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private kept: Kept = { drafts: {}, ...asRecord(this.api.getState()) };

  constructor(show: (message: Shown) => void) {
    window.addEventListener('message', ({ data }: MessageEvent<ToTriagePage>) => {
      if (data.type === 'response') {
        this.settle(data);
        return;
      }
      // Saved here as well, since a reload gives back to the page's host what the page saved last.
      if (data.type === 'view') this.keep(asRecord(data.saved));
      show(data);
    });
    this.api.postMessage({ type: 'ready' });
  }

  tell(event: PageEvent): void {
    this.api.postMessage({ type: 'happened', event });
  }

  draft(field: string): string {
    return this.kept.drafts[field] ?? '';
  }

  keepDraft(field: string, words: string): void {
    if (words !== this.draft(field)) this.keep({ ...this.kept, drafts: { ...this.kept.drafts, [field]: words } });
  }

  private keep(saved: Readonly<Record<string, unknown>>): void {
    this.kept = { drafts: this.kept.drafts, ...saved };
    this.api.setState(this.kept);
  }

  async ask<Method extends TriageMethod>(method: Method, parameters: TriageRequests[Method]['parameters']): Promise<void> {
    const id = ++this.lastId;
    await new Promise<TriageRequests[TriageMethod]['result']>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      // The compiler can't follow a generic method into the union; the parameters above are of this very method.
      this.api.postMessage({ type: 'request', id, method, parameters } as TriageRequest);
    });
  }

  private settle(response: Extract<ToTriagePage, { type: 'response' }>): void {
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if ('error' in response) waiting?.reject(new Error(response.error));
    else waiting?.resolve(response.result);
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
}
