import type { HazardCode, HazardLevel } from '../diagnostics/hazard-codes.ts';
import type { InventorySide } from '../diff/inventory-side.ts';
import type { ChangedEnd, ConnectionChange, ConnectionChangeKind, PolicyChangeKind } from '../diff/landscape-diff.ts';
import type { HazardEntry } from '../report/diff/entries.ts';
import type { PackedAddresses } from './packed-addresses.ts';

/**
 * The changes between the two states of a page that compares. Plain JSON. Sentences are those of `ringfence diff`, and
 * names in them are as they are.
 */
export interface PageChanges {
  /** In words: `main (1a2b3c4)`, `the working tree`, `as edited`. */
  readonly compared: { readonly before: string; readonly after: string };
  readonly answer: ChangedAnswer;
  /** The gravest first. */
  readonly hazards: readonly ShownHazard[];
  /** Opened first, then closed, then those whose certainty changed. */
  readonly connections: readonly ShownConnection[];
  /** Connections that one side opens while the other keeps them closed. */
  readonly halfOpenings: readonly ShownConnection[];
  readonly policies: readonly ShownPolicyChange[];
  /** Whole sentences. */
  readonly inventory: readonly string[];
  /** Absent without recorded flows. */
  readonly flows?: ShownFlows;
  /** The basis of the comparison, in whole sentences. */
  readonly basis: readonly string[];
  /** Lists of namespaces, each once, to which ends refer by their places. */
  readonly namespaces: readonly (readonly string[])[];
}

/** The answer first, and what a reader must know beside it. */
interface ChangedAnswer {
  /** The guardrails that the change breaks, in a line; absent if it breaks none. */
  readonly broken?: string;
  readonly notes: readonly string[];
  /** Never empty. */
  readonly sentences: readonly string[];
  /** Effects of each cause, a line each. Empty where the list of connections is as short. */
  readonly causes: readonly string[];
  readonly proof: readonly string[];
  readonly totals: string;
  /** Absent without a gate. */
  readonly gate?: { readonly sentence: string; readonly isClosed: boolean };
}

/** A hazard as a page shows it: as `diff` lists it, and what it is about. */
export interface ShownHazard extends Omit<HazardEntry, 'level'> {
  readonly code: HazardCode;
  readonly level: HazardLevel;
  /** As `diff --output json` has it. */
  readonly fingerprint: string;
  /** Names of policies; sorted. */
  readonly policies: readonly string[];
  /** Places in the list of connections. */
  readonly connections: readonly number[];
  /** The guardrail that it is about. */
  readonly guardrail?: string;
}

/** A change of connections as a page shows it. */
export interface ShownConnection {
  readonly change: ConnectionChangeKind;
  readonly sentence: string;
  /** Ends that are too many for the sentence, a line each. */
  readonly ends: readonly string[];
  readonly causes: readonly string[];
  readonly grants: readonly string[];
  readonly owners: readonly string[];
  /** Policies that cause it, sorted; empty where the inventory does. */
  readonly policies: readonly string[];
  /** Every end of `from` with every end of `to`. */
  readonly from: readonly ShownEnd[];
  readonly to: readonly ShownEnd[];
  readonly relation: ConnectionChange['relation'];
  readonly ports: ConnectionChange['ports'];
  readonly namedPorts: readonly string[];
  readonly before: ConnectionChange['before'];
  readonly after: ConnectionChange['after'];
  readonly places: readonly ShownPlace[];
  /** As in `ConnectionChange`: it happens only under the inventory of these states. */
  readonly inventory?: readonly InventorySide[];
}

/** Workloads are texts: `Kind/name`. */
export type ShownEnd =
  | { readonly kind: 'pods'; readonly namespaceType?: string; readonly workloads: readonly string[] }
  /** Without addresses in a page that has none. */
  | (Omit<Extract<ChangedEnd, { kind: 'addresses' }>, 'addresses'> & { readonly addresses: PackedAddresses })
  | Extract<ChangedEnd, { kind: 'undeclared' }>
  /** Pods that the page does not name. */
  | { readonly kind: 'beyond' };

/** Where a connection changes: for each end of `from` and of `to`, a place in the lists of namespaces. */
export interface ShownPlace {
  /** The key of the cluster; empty for the one of plain manifests. */
  readonly cluster: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A change of a policy as a page shows it. */
interface ShownPolicyChange {
  readonly kind: PolicyChangeKind;
  readonly policy: string;
  readonly sentence: string;
  readonly place: string;
  readonly differences: readonly string[];
  /** It differs from the entry above in a few namespaces. */
  readonly isException: boolean;
}

/** Effects on connections that were really seen. */
export interface ShownFlows {
  readonly sentences: readonly string[];
  readonly changes: readonly ShownFlowChange[];
  readonly evidence: readonly string[];
}

interface ShownFlowChange {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly port: string;
  readonly seen: string;
  readonly last: string;
  readonly causes: readonly string[];
  readonly keep: readonly string[];
}
