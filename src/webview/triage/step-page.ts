import type { Step, TriageMethod, TriageRequests, TriageStrings, TriageView } from '../../protocol/triage';
import type { Host } from './host';

/** What a step's page is made from. */
export interface PageContext {
  readonly host: Host;
  readonly strings: TriageStrings;
  /** Opens another step; the host decides whether that is possible. */
  open(step: Step): void;
  /** Asks the host for something and waits until it is done; a failure is shown on the page. */
  attempt<Method extends TriageMethod>(method: Method, parameters: TriageRequests[Method]['parameters']): Promise<void>;
}

/** One step of the wizard. Made once; `update` follows the state. */
export interface StepPage {
  readonly body: HTMLElement;
  update(view: TriageView): void;
  /** A key that no field took. True where the step used it. */
  press?(key: string): boolean;
}
