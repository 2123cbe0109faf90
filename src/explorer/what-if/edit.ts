import type { ContainerPort } from '../../clusters/cluster-state.ts';
import type { TextMap } from '../../model/network-policy.ts';

/** One thing that a reader changes. Plain JSON, so that a link can have it. */
export type Edit = LabelEdit | AddedWorkload | RemovedPolicy | PastedManifests;

/** The namespaces in which something is edited: one by its name, or each of a type. In every cluster, if none is named. */
export interface EditPlace {
  readonly cluster?: string;
  readonly namespace?: string;
  readonly type?: string;
}

/** Gives a workload, or the namespace itself, a label, or takes it away. */
interface LabelEdit extends EditPlace {
  readonly kind: 'label';
  /** `Kind/name`; absent: the label is the namespace's. */
  readonly workload?: string;
  readonly key: string;
  /** Absent: the label is removed. */
  readonly value?: string;
}

interface AddedWorkload extends EditPlace {
  readonly kind: 'add-workload';
  readonly name: string;
  /** True: it is one pod. False: it is a Deployment. */
  readonly isPod: boolean;
  readonly labels: TextMap;
  readonly ports: readonly ContainerPort[];
  readonly hostNetwork?: true;
}

interface RemovedPolicy extends EditPlace {
  readonly kind: 'remove-policy';
  readonly name: string;
}

/** Adds the objects of some YAML. One with the name of another replaces it. */
interface PastedManifests extends EditPlace {
  readonly kind: 'paste';
  readonly yaml: string;
}

/** A mistake in an edit. An edit with a problem changes nothing. */
export interface EditProblem {
  /** Whole sentences. */
  readonly message: string;
  readonly hint?: string;
  /** In the pasted text, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** The effect of an edit. */
export interface EditOutcome {
  readonly problems: readonly EditProblem[];
  /** Its effect, and facts that a reader may not expect, as whole sentences. */
  readonly notes: readonly string[];
}
