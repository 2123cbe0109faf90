import type { ClusterState } from '../clusters/cluster-state.ts';
import type { LabelBox } from '../labels/label-space.ts';
import { hasNoAddresses, intersectAddresses } from '../model/address-set.ts';
import { directions, ownFirst } from '../model/directions.ts';
import { remembered } from '../model/interned.ts';
import type { Direction } from '../model/network-policy.ts';
import { includesPorts, type PortSet, portRange } from '../model/port-set.ts';
import { workloadText } from '../model/workload-name.ts';
import type { CompiledPeer, CompiledRule } from '../policy/compiled-policy.ts';
import type { ResolvedPeer } from '../questions/resolved-peer.ts';
import { connectingAddresses, type End, isItself, type PodEnd } from '../verdicts/end.ts';
import { selectingPolicies } from '../verdicts/evaluator.ts';
import { comparableAddresses, isSelected, rulePorts, traitCases } from '../verdicts/side-answer.ts';
import { type FlowCount, FlowCounter, outcomeOf } from './evidence-basis.ts';
import type { Flow } from './flow.ts';
import { FlowJudge } from './judge-flows.ts';
import { type UnmappedReason, unmappedReasons } from './map-flow.ts';

/**
 * The rules of a cluster's policies that recorded flows passed. A rule is used if a flow that was let through passes it by the
 * policies, surely or perhaps: if another rule allows the same flow, both are used.
 */
export class RuleUse {
  readonly #cluster: ClusterState;
  readonly #judge: FlowJudge;
  readonly #rules = new Set<string>();
  readonly #labels = new Set<string>();
  readonly #unmapped = new Map<UnmappedReason, FlowCounter>();
  readonly #denied = new FlowCounter();
  /** Pairs of ends of which a port was looked at. */
  readonly #known = new Map<End, Map<End, Set<string>>>();

  constructor(cluster: ClusterState) {
    this.#cluster = cluster;
    this.#judge = new FlowJudge(cluster);
  }

  add(flow: Flow): void {
    if (outcomeOf(flow) === 'dropped') return;
    const { value, problem } = this.#judge.judge(flow);
    if (problem !== undefined) {
      remembered(this.#unmapped, problem, () => new FlowCounter()).add(flow);
      return;
    }
    if (value.verdict === 'denied') {
      this.#denied.add(flow);
      return;
    }
    const ports = portRange(flow.protocol, flow.port);
    // No policy decides what a pod sends to itself.
    if (value.itself) return;
    for (const from of value.from)
      for (const to of value.to) this.#pass(from, to, ports, `${flow.protocol} ${flow.port}`);
  }

  /** Reports whether a flow passed a rule of a policy; `rule`: its place in its list. */
  isUsed({ namespace, policy, direction, rule }: RuleInPolicy): boolean {
    return this.#rules.has(ruleKey(namespace, policy, direction, rule));
  }

  /** Reports whether a flow of a workload passed a rule that asks for a label with this key, on either end. */
  isLabelUsed(namespace: string, workload: string, key: string): boolean {
    return this.#labels.has(labelKey(namespace, workload, key));
  }

  /** Flows of which an end is not known, by reason: each may have passed any rule. */
  get unmapped(): ReadonlyMap<UnmappedReason, FlowCount> {
    return new Map(
      unmappedReasons.flatMap((reason) => {
        const counter = this.#unmapped.get(reason);
        return counter === undefined ? [] : [[reason, counter.count()] as const];
      }),
    );
  }

  /** Flows that passed though the policies deny them. */
  get denied(): FlowCount {
    return this.#denied.count();
  }

  #pass(from: ResolvedPeer, to: ResolvedPeer, ports: PortSet, port: string): void {
    if (isItself(from.end, to.end)) return;
    const asked = remembered(
      remembered(this.#known, from.end, () => new Map<End, Set<string>>()),
      to.end,
      () => new Set<string>(),
    );
    if (asked.has(port)) return;
    asked.add(port);
    for (const direction of directions) {
      const [own, other] = ownFirst(direction, from, to);
      if (own.end.kind !== 'pod') continue;
      const namespace = own.end.namespace.name;
      for (const { known, compiled } of selectingPolicies(own.end, direction)) {
        for (const [index, rule] of (compiled[direction]?.rules ?? []).entries()) {
          const peers = this.#matching(rule, { own: own.end, other: other.end, to: to.end, ports });
          if (peers === undefined) continue;
          this.#rules.add(ruleKey(namespace, known.policy.metadata.name, direction, index));
          this.#addLabels(own, compiled.subject.pods);
          for (const peer of peers) if (peer.kind === 'pods') this.#addLabels(other, peer.pods);
        }
      }
    }
  }

  /** Returns the peers by which a rule lets the other end in; nothing if it does not. */
  #matching(
    rule: CompiledRule,
    { own, other, to, ports }: { own: PodEnd; other: End; to: End; ports: PortSet },
  ): readonly CompiledPeer[] | undefined {
    if (!includesPorts(rulePorts(rule, to), ports)) return undefined;
    if (rule.peers === 'all') return [];
    // Of a family that only one end has, no address counts.
    const met = connectingAddresses(own, other);
    const found = rule.peers.filter((peer) =>
      peer.kind === 'pods'
        ? isSelected(peer, own.namespace.name, other)
        : traitCases(this.#cluster).some(
            (traits) =>
              !hasNoAddresses(
                intersectAddresses(
                  intersectAddresses(peer.addresses, met),
                  comparableAddresses(this.#cluster, traits, other),
                ),
              ),
          ),
    );
    return found.length === 0 ? undefined : found;
  }

  #addLabels({ subject }: ResolvedPeer, { keys }: LabelBox): void {
    if (!('workload' in subject)) return;
    for (const key of keys.keys()) {
      this.#labels.add(labelKey(subject.namespace.name, workloadText(subject.workload), key));
    }
  }
}

/** A rule of a policy in a namespace. */
interface RuleInPolicy {
  readonly namespace: string;
  readonly policy: string;
  readonly direction: Direction;
  readonly rule: number;
}

function ruleKey(namespace: string, policy: string, direction: Direction, rule: number): string {
  return `${namespace} ${policy} ${direction} ${rule}`;
}

function labelKey(namespace: string, workload: string, key: string): string {
  return `${namespace} ${workload} ${key}`;
}
