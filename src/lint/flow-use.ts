import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState, KnownPolicy } from '../clusters/cluster-state.ts';
import { type RemovalEffect, Removals, type RemovedConnection, type RemovedPart } from '../diff/removal.ts';
import { type EvidenceBasis, evidenceBasis, type FlowCount, FlowCounter } from '../flows/evidence-basis.ts';
import type { Completeness } from '../flows/flow.ts';
import type { UnmappedReason } from '../flows/map-flow.ts';
import type { PlacedEvidence } from '../flows/place-evidence.ts';
import { RuleUse } from '../flows/rule-use.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';

/** A policy in a namespace of clusters that are alike. */
interface PlacedPolicy {
  readonly facts: { readonly names: readonly string[]; readonly state: ClusterState };
  readonly namespace: { readonly name: string };
  readonly known: KnownPolicy;
}

/** Recorded flows of the clusters that lint looks at, and the rules that they passed. */
export class FlowUse {
  readonly evidence: readonly EvidenceBasis[];
  readonly #uses = new Map<string, RuleUse>();
  readonly #removals = new Removals();
  #effects = 0;

  constructor(clusters: readonly ClusterState[], evidence: readonly PlacedEvidence[]) {
    const byKey = new Map(clusters.map((cluster) => [clusterKey(cluster), cluster]));
    const known = evidence.filter(({ cluster }) => byKey.has(cluster));
    this.evidence = known.map(evidenceBasis);
    for (const { cluster: key, flows } of known) {
      const cluster = byKey.get(key);
      if (cluster === undefined) continue;
      const use = new RuleUse(cluster);
      for (const flow of flows) use.add(flow);
      this.#uses.set(key, use);
    }
  }

  /** Reports whether there are records of a cluster. */
  isRecorded(cluster: string): boolean {
    return this.#uses.has(cluster);
  }

  /** Reports whether a flow passed a rule of a policy, in one of the clusters that are alike. */
  isRuleUsed({ facts, namespace, known }: PlacedPolicy, direction: Direction, rule: number): boolean {
    const policy = known.policy.metadata.name;
    return facts.names.some((name) =>
      this.#uses.get(name)?.isUsed({ namespace: namespace.name, policy, direction, rule }),
    );
  }

  /** Reports whether a flow of a workload passed a rule that asks for a label. */
  isLabelUsed(clusters: readonly string[], namespace: string, workload: string, key: string): boolean {
    return clusters.some((name) => this.#uses.get(name)?.isLabelUsed(namespace, workload, key));
  }

  /** Connections of which an end is not known: they may have passed any rule. */
  unmapped(): ReadonlyMap<UnmappedReason, FlowCount> {
    const found = new Map<UnmappedReason, FlowCounter>();
    for (const use of this.#uses.values()) {
      for (const [reason, { connections }] of use.unmapped) {
        remembered(found, reason, () => new FlowCounter()).add({ count: connections });
      }
    }
    return new Map([...found].map(([reason, counter]) => [reason, counter.count()]));
  }

  /** Connections that passed, though the policies deny them. */
  get denied(): number {
    return [...this.#uses.values()].reduce((sum, { denied }) => sum + denied.connections, 0);
  }

  /** The time and the completeness of the records of these clusters: the shortest, and the worst. */
  span(clusters: Iterable<string>): FlowSpan {
    const all = this.evidence.filter(({ cluster }) => [...clusters].includes(cluster));
    const [shortest] = [...all].sort((a, b) => lengthOf(a) - lengthOf(b));
    const { window } = shortest ?? {};
    const worst = (['Sampled', 'Unknown'] as const).find((one) => all.some(({ completeness }) => completeness === one));
    return {
      completeness: worst ?? 'Complete',
      ...(window === undefined ? {} : { first: dayIn(window.first), last: dayIn(window.last) }),
    };
  }

  /** Returns what deleting a part of these policies would change; nothing after too many questions. */
  effectOf(instances: readonly PlacedPolicy[], part: RemovedPart): EffectData | undefined {
    this.#effects++;
    if (this.#effects > mostEffects) return undefined;
    const effects: RemovalEffect[] = [];
    const states = new Map<ClusterState, Map<string, Set<KnownPolicy>>>();
    for (const { facts, namespace, known } of instances) {
      const policies = remembered(states, facts.state, () => new Map());
      remembered(policies, namespace.name, () => new Set<KnownPolicy>()).add(known);
    }
    for (const [state, policies] of [...states].slice(0, mostStates)) {
      effects.push(this.#removals.effectOf(state, policies, part));
    }
    const closes = effects.flatMap((effect) => effect.closes);
    return {
      closes: closes.slice(0, mostShown),
      more: Math.max(0, closes.length - mostShown),
      opens: effects.reduce((sum, { opens }) => sum + opens, 0),
    };
  }
}

/** Questions about what deleting something changes are answered so often, in so many clusters. */
const mostEffects = 300;
const mostStates = 3;
const mostShown = 3;

/** The time of records, as days in UTC, and how complete they are. */
export interface FlowSpan {
  readonly completeness: Completeness;
  /** YYYY-MM-DD; absent where no record has a time. */
  readonly first?: string;
  readonly last?: string;
}

/** The effect of deleting something, small enough for a finding. */
export interface EffectData {
  /** The first entries. */
  readonly closes: readonly RemovedConnection[];
  readonly more: number;
  readonly opens: number;
}

function lengthOf({ window }: EvidenceBasis): number {
  return window === undefined ? 0 : window.last - window.first;
}

function dayIn(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
