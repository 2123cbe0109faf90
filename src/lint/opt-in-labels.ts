import type { NamespaceState } from '../clusters/cluster-state.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { LabelBox } from '../labels/label-space.ts';
import { matches } from '../labels/label-space.ts';
import { onlyValue, requiredLabels } from '../labels/required-labels.ts';
import { remembered } from '../model/interned.ts';
import { type PodPeer, rulesOf } from '../policy/compiled-policy.ts';
import type { ClusterFacts } from './cluster-facts.ts';
import type { LintContext, PolicyInstance, PolicyUnit } from './context.ts';
import type { Label } from './label.ts';

/** A label of a workload that looks like an opt-in and that no policy honours, and the label that may be meant. */
export interface Unhonoured {
  readonly label: Label;
  readonly meant?: Label;
}

/**
 * The labels that policies use as switches. A key is a switch if all selectors of pods that name it require one and the
 * same value, or only that it exists. Switches of one domain (`example.org/`) and one value are a family: `to-dns:
 * allowed` and `to-db: allowed`. A workload's label belongs to a family if domain and value are the family's, or if its
 * key is one of its switches.
 */
export class OptInLabels {
  static readonly #known = new WeakMap<LintContext, OptInLabels>();
  /** By domain and value: the keys. */
  readonly #families = new Map<string, Set<string>>();
  /** The value of each switch. */
  readonly #switches = new Map<string, string>();
  readonly #mentioned = new Set<string>();
  readonly #peers = new Map<ClusterFacts, ReadonlyMap<string, readonly MentioningPeer[]>>();

  static of(context: LintContext): OptInLabels {
    const known = OptInLabels.#known.get(context);
    if (known !== undefined) return known;
    const made = new OptInLabels(context);
    OptInLabels.#known.set(context, made);
    return made;
  }

  private constructor({ clusters }: LintContext) {
    const values = new Map<string, Set<string>>();
    const add = (box: LabelBox): void => {
      for (const [key, states] of box.keys) {
        this.#mentioned.add(key);
        const required = remembered(values, key, () => new Set<string>());
        const only = states.absent ? undefined : onlyValue(states.values);
        // Several values, or none in particular: no switch.
        if (only !== undefined) required.add(only);
        else for (const other of ['', ' ']) required.add(other);
      }
    };
    const seen = new Set<LabelBox>();
    for (const facts of clusters) {
      for (const box of boxesOf(facts)) {
        if (seen.has(box)) continue;
        seen.add(box);
        add(box);
      }
    }
    for (const [key, required] of values) {
      const [value, second] = required;
      if (value === undefined || second !== undefined) continue;
      this.#switches.set(key, value);
      remembered(this.#families, familyOf(key, value), () => new Set<string>()).add(key);
    }
  }

  /** Returns whether a label is a switch of a family with others, so that its name is no coincidence. */
  isSwitch({ key, value }: Label): boolean {
    return this.#switches.get(key) === value && (this.#families.get(familyOf(key, value))?.size ?? 0) > 1;
  }

  /** The switch that a policy's pods opt in by, and that no workload in any of its namespaces carries. */
  notCarried(unit: PolicyUnit): Label | undefined {
    const judged = instancesThatKnow(unit);
    const [first] = judged;
    if (first === undefined) return undefined;
    return requiredLabels(first.compiled.subject.pods).find(
      (label) =>
        this.isSwitch(label) &&
        !judged.some(({ namespace }) => namespace.workloads.some(({ labels }) => labels[label.key] === label.value)),
    );
  }

  /** Returns a label that looks like an opt-in, if no policy that concerns a namespace's pods honours it. */
  unhonoured(facts: ClusterFacts, namespace: NamespaceState, label: Label): Unhonoured | undefined {
    const { key, value } = label;
    const family = this.#families.get(familyOf(key, value));
    const switched = this.#switches.get(key);
    if (switched !== undefined && switched !== value) {
      if (!this.isSwitch({ key, value: switched })) return undefined;
      return { label, meant: { key, value: switched } };
    }
    if (family === undefined) return undefined;
    if (this.#mentioned.has(key)) {
      return family.size > 1 && !this.#isHonoured(facts, namespace, label) ? { label } : undefined;
    }
    const near = nearest(key, family);
    if (near === undefined && (family.size < 2 || !key.includes('/'))) return undefined;
    return { label, ...(near === undefined ? {} : { meant: { key: near, value } }) };
  }

  #isHonoured(facts: ClusterFacts, namespace: NamespaceState, { key, value }: Label): boolean {
    const own = facts.policies(namespace).some(({ compiled }) => allows(compiled.subject.pods, key, value));
    if (own) return true;
    const peers = remembered(this.#peers, facts, () => mentioningPeers(facts)).get(key) ?? [];
    return peers.some(
      ({ peer, own: policyNamespace }) =>
        allows(peer.pods, key, value) &&
        (peer.namespaces === 'own' ? policyNamespace === namespace.name : matches(peer.namespaces, namespace.labels)),
    );
  }
}

/** Where no workload is known at all, nothing can be said of them. */
export function instancesThatKnow({ instances }: PolicyUnit): readonly PolicyInstance[] {
  return instances.filter(({ namespace }) => namespace.workloads.length > 0);
}

interface MentioningPeer {
  readonly peer: PodPeer;
  /** The name of the policy's namespace. */
  readonly own: string;
}

/** The peers of all policies that say something of a key, by the key. */
function mentioningPeers(facts: ClusterFacts): ReadonlyMap<string, readonly MentioningPeer[]> {
  const found = new Map<string, MentioningPeer[]>();
  for (const { peer, namespace } of peersOf(facts)) {
    for (const key of peer.pods.keys.keys()) remembered(found, key, () => []).push({ peer, own: namespace.name });
  }
  return found;
}

function* peersOf(facts: ClusterFacts): Generator<{ readonly peer: PodPeer; readonly namespace: NamespaceState }> {
  const seen = new Set<PodPeer>();
  for (const namespace of facts.namespaces) {
    for (const { compiled } of facts.policies(namespace)) {
      for (const { peers } of rulesOf(compiled)) {
        if (peers === 'all') continue;
        for (const peer of peers) {
          if (peer.kind !== 'pods' || (peer.namespaces !== 'own' && seen.has(peer))) continue;
          seen.add(peer);
          yield { peer, namespace };
        }
      }
    }
  }
}

function* boxesOf(facts: ClusterFacts): Generator<LabelBox> {
  for (const namespace of facts.namespaces) {
    for (const { compiled } of facts.policies(namespace)) yield compiled.subject.pods;
  }
  for (const { peer } of peersOf(facts)) yield peer.pods;
}

/** Returns whether a selector names the key and takes the value. */
function allows(box: LabelBox, key: string, value: string): boolean {
  const states = box.keys.get(key);
  return states !== undefined && states.values.listed.has(value) === (states.values.kind === 'only');
}

function familyOf(key: string, value: string): string {
  return JSON.stringify([key.slice(0, key.indexOf('/') + 1), value]);
}
