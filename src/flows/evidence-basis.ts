import type { Completeness, Flow, FlowEvidence, FlowSource } from './flow.ts';
import type { PlacedEvidence } from './place-evidence.ts';

/** How often something was seen: as distinct connections, and all their times together. */
export interface FlowCount {
  readonly flows: number;
  readonly connections: number;
}

/** Counts flows, one after the other. */
export class FlowCounter {
  #flows = 0;
  #connections = 0;

  add({ count }: Pick<Flow, 'count'>): void {
    this.#flows++;
    this.#connections += count;
  }

  count(): FlowCount {
    return { flows: this.#flows, connections: this.#connections };
  }
}

/** Records on which the answer about one cluster rests. */
export interface EvidenceBasis {
  /** The key of the cluster. */
  readonly cluster: string;
  readonly window?: NonNullable<FlowEvidence['window']>;
  readonly completeness: Completeness;
  readonly sources: readonly FlowSource[];
  readonly seen: FlowCount;
}

/** Returns what is known of the records of one cluster, without the flows. */
export function evidenceBasis({ cluster, window, completeness, sources, flows }: PlacedEvidence): EvidenceBasis {
  const counter = new FlowCounter();
  for (const flow of flows) counter.add(flow);
  const basis = { completeness, sources, seen: counter.count() };
  return { cluster, ...(window === undefined ? {} : { window }), ...basis };
}

/** Returns the side of the answer that a flow counts for: AUDIT was let through. */
export function outcomeOf({ verdict }: Pick<Flow, 'verdict'>): 'forwarded' | 'dropped' {
  return verdict === 'DROPPED' ? 'dropped' : 'forwarded';
}
