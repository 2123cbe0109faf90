import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { memoised, remembered } from '../model/interned.ts';
import { isFresh } from './fits.ts';
import type { ClusterAnswer, ClusterBreach } from './gathered-answer.ts';
import type { Guardrail, Statement } from './guardrail.ts';
import type {
  BreachedCluster,
  BreachedEnd,
  GuardrailBreach,
  IndirectPaths,
  ProofReach,
  UndecidedProof,
} from './guardrail-result.ts';
import type { EndsOfPairs } from './place-pairs.ts';
import type { PossibleNamespace } from './universe.ts';

/** The part of clusters in the answer to a statement, under their own names. */
export interface ClusterPart {
  readonly breaches: readonly PartBreach[];
  readonly isBroken: boolean;
  readonly undecided: readonly UndecidedProof[];
  /** How many clusters have declared namespaces at the end that the statement protects, and how many these are. */
  readonly clusters: number;
  readonly namespaces: number;
  readonly shapes: ReadonlySet<string>;
  /** The types of the namespaces at any end. */
  readonly types: ReadonlySet<string>;
  readonly paths: HostNetworkPaths;
  readonly reach: ProofReach;
  /** Absent: it was not asked for. */
  readonly indirect?: IndirectPaths;
}

export interface PartBreach
  extends Pick<GuardrailBreach, 'places' | 'conditions'>,
    Pick<ClusterBreach, 'witness' | 'lost'> {
  /** Equal for breaches of all clusters that are shown as one. */
  readonly text: string;
  readonly at: readonly BreachedCluster[];
}

/** Paths of what may be in the host network, and of what is. Sorted. */
export interface HostNetworkPaths {
  readonly possible: readonly string[];
  readonly declared: readonly string[];
}

/** The part of clusters that a statement is not about. */
export const nothingAdded: ClusterPart = {
  breaches: [],
  isBroken: false,
  undecided: [],
  clusters: 0,
  namespaces: 0,
  shapes: new Set(),
  types: new Set(),
  paths: { possible: [], declared: [] },
  reach: 'none',
};

export interface AskedStatement {
  readonly guardrail: Guardrail;
  readonly statement: Statement;
}

/** An answer that adds something, and the place of its statement among those that are asked. */
export interface FilledAnswer {
  readonly index: number;
  readonly answer: ClusterAnswer;
}

/** Reports whether an answer adds nothing: its statement is not about the cluster. */
export function addsNothing({ breaches, undecided, concerns, reach, indirect }: ClusterAnswer): boolean {
  const { declared, types } = concerns;
  const isEmpty = breaches.length === 0 && undecided.length === 0 && declared.length === 0 && types.size === 0;
  return isEmpty && reach === 'none' && indirect === undefined;
}

/** Makes parts of answers for a cluster, which may have been found for another one that is alike. */
export class ClusterParts {
  readonly #name: string;
  /** Statements about the same namespaces share their paths. */
  readonly #paths = new Map<readonly NamespaceState[], HostNetworkPaths>();
  readonly #pathsOf = new Map<NamespaceState, HostNetworkPaths>();

  constructor({ name = '' }: ClusterState) {
    this.#name = name;
  }

  of({ breaches, isBroken, undecided, protects, concerns, reach, indirect }: ClusterAnswer): ClusterPart {
    const { declared, types } = concerns;
    const { namespaces, shapes } = protects;
    return {
      breaches: breaches.length === 0 ? [] : breaches.map((breach) => this.#breach(breach)),
      isBroken,
      undecided: undecided.length === 0 ? [] : undecided.map((one) => ({ ...one, cluster: this.#name })),
      ...{ clusters: Number(namespaces > 0), namespaces, shapes, types },
      paths: remembered(this.#paths, declared, () => this.#pathsIn(declared)),
      reach,
      ...(indirect === undefined ? {} : { indirect }),
    };
  }

  #breach({ key, witness, lost, conditions, places, ends }: ClusterBreach): PartBreach {
    return {
      text: JSON.stringify([key, conditions]),
      ...{ witness, lost, places, at: ends.map((one) => breachedCluster(this.#name, one)) },
      ...(conditions === undefined ? {} : { conditions }),
    };
  }

  #pathsIn(states: readonly NamespaceState[]): HostNetworkPaths {
    const all = states.map((state) => remembered(this.#pathsOf, state, () => this.#pathsOfState(state)));
    return {
      possible: all.flatMap(({ possible }) => possible).sort(),
      declared: all.flatMap(({ declared }) => declared).sort(),
    };
  }

  /** Policies do not apply to pods in the host network. */
  #pathsOfState({ name, labels, workloads }: NamespaceState): HostNetworkPaths {
    const path = `${this.#name}/${name}`;
    const level = labels['pod-security.kubernetes.io/enforce'];
    return {
      possible: level === 'baseline' || level === 'restricted' ? [] : [path],
      declared: workloads.flatMap((workload) => (workload.hostNetwork ? [`${path}/${workload.name}`] : [])),
    };
  }
}

function breachedCluster(cluster: string, { from, to }: EndsOfPairs): BreachedCluster {
  return {
    cluster,
    ...{ from: from === undefined ? [{ kind: 'address' }] : breachedEnds(from) },
    ...(to === undefined ? {} : { to: breachedEnds(to) }),
  };
}

/** Pairs that are alike share their ends. */
const breachedEnds: (members: readonly PossibleNamespace[]) => readonly BreachedEnd[] = memoised((members) =>
  members.map(({ kind, state, like, tenant }): BreachedEnd => {
    if (kind === 'declared') return { kind, namespace: state.name };
    if (kind === 'undeclared' || like === undefined) return { kind: 'undeclared' };
    return { kind, like: like.name, tenant: isFresh(tenant) ? 'new' : 'same' };
  }),
);
