import type { ToDashboardHost, ToDashboardPage } from '../../protocol/dashboard';

declare function acquireVsCodeApi(): { postMessage(message: ToDashboardHost): void; setState(state: unknown): void; getState(): unknown };

/** The page's only way out. */
export interface Host {
  tell(message: ToDashboardHost): void;
  /** The figure that was looked at before a reload. */
  readonly figure: string | undefined;
  keepFigure(figure: string): void;
}

/** What VS Code keeps for the page. */
type Kept = Readonly<Record<string, unknown>>;

export class HostConnection implements Host {
  private readonly api = acquireVsCodeApi();
  private kept: Kept = asRecord(this.api.getState());

  constructor(show: (message: ToDashboardPage) => void) {
    window.addEventListener('message', ({ data }: MessageEvent<ToDashboardPage>) => {
      if (data.type === 'view') this.keep({ ...this.kept, ...asRecord(data.saved) });
      show(data);
    });
    this.api.postMessage({ type: 'ready' });
  }

  get figure(): string | undefined {
    const { figure } = this.kept;
    return typeof figure === 'string' ? figure : undefined;
  }

  tell(message: ToDashboardHost): void {
    this.api.postMessage(message);
  }

  keepFigure(figure: string): void {
    this.keep({ ...this.kept, figure });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    this.api.setState(kept);
  }
}

function asRecord(value: unknown): Kept {
  return typeof value === 'object' && value !== null ? value as Kept : {};
}
