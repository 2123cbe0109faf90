import type { ClusterState } from '../clusters/cluster-state.ts';
import { memoised, remembered } from '../model/interned.ts';
import { isFresh } from './fits.ts';
import type { ClusterAnswer, ClusterBreach } from './gathered-answer.ts';
import type { GuardrailFacts, Statement } from './guardrail.ts';
import type {
  BreachedCluster,
  BreachedEnd,
  GuardrailAnswer,
  GuardrailBreach,
  IndirectPaths,
  ProofReach,
  StatementResult,
  UndecidedProof,
} from './guardrail-result.ts';
import { proofReaches } from './guardrail-result.ts';
import { podPatternsOf } from './mentioned-words.ts';
import type { EndsOfPairs, PlaceAtEnd } from './place-pairs.ts';
import type { PossibleNamespace } from './universe.ts';

/** Joins the answers of all clusters to one statement. */
export class StatementAnswers {
  readonly #statement: Statement;
  readonly #facts: GuardrailFacts;
  readonly #breaches = new Map<string, { breach: GuardrailBreach; readonly at: BreachedCluster[] }>();
  readonly #undecided: UndecidedProof[] = [];
  readonly #clusters = new Set<string>();
  readonly #shapes = new Set<string>();
  readonly #types = new Set<string>();
  readonly #hostNetworkPossible = new Set<string>();
  readonly #hostNetwork = new Set<string>();
  #indirect: { readonly workloads: Set<string>; isComplete: boolean } | undefined;
  #namespaces = 0;
  #reach: ProofReach = 'none';
  #isBroken = false;

  constructor(statement: Statement, facts: GuardrailFacts) {
    this.#statement = statement;
    this.#facts = facts;
  }

  /** Adds the answer of a cluster, which may have been found for another one that is alike. */
  add(answer: ClusterAnswer, cluster: ClusterState): void {
    const { breaches, isBroken, undecided, protects, concerns, shapes, reach, indirect } = answer;
    const name = cluster.name ?? '';
    this.#isBroken ||= isBroken;
    if (proofReaches.indexOf(reach) > proofReaches.indexOf(this.#reach)) this.#reach = reach;
    if (indirect !== undefined) {
      this.#indirect ??= { workloads: new Set(), isComplete: true };
      for (const workload of indirect.workloads) this.#indirect.workloads.add(workload);
      this.#indirect.isComplete &&= indirect.isComplete;
    }
    this.#undecided.push(...undecided.map((one) => ({ ...one, cluster: name })));
    for (const breach of breaches) this.#addBreach(name, breach);
    for (const shape of shapes) this.#shapes.add(shape);
    const declared = protects.filter(({ kind }) => kind === 'declared');
    this.#namespaces += declared.length;
    if (declared.length > 0) this.#clusters.add(name);
    for (const { state } of concerns) if (state.type !== undefined) this.#types.add(state.type);
    for (const place of concerns) this.#addHostNetwork(name, place);
  }

  result(): StatementResult {
    const typesWithoutShape = this.#typesWithoutShape();
    return {
      statement: this.#statement,
      answer: this.#answer(typesWithoutShape),
      about: {
        reach: this.#reach,
        clusters: this.#clusters.size,
        namespaces: this.#namespaces,
        shapes: this.#shapes.size,
        hostNetworkPossible: [...this.#hostNetworkPossible].sort(),
        hostNetwork: [...this.#hostNetwork].sort(),
        ...(this.#indirect === undefined ? {} : { indirect: sorted(this.#indirect) }),
      },
      breaches: [...this.#breaches.values()].map(({ breach }) => breach),
      notDecided: this.#undecided,
      typesWithoutShape,
    };
  }

  #answer(typesWithoutShape: readonly string[]): GuardrailAnswer {
    if (this.#isBroken) return 'broken';
    if (this.#breaches.size > 0) return 'depends';
    if (this.#undecided.length > 0) return 'not-decided';
    if (typesWithoutShape.length > 0) return 'no-shape';
    return this.#reach === 'none' ? 'about-nothing' : 'holds';
  }

  #addBreach(cluster: string, { key, witness, lost, conditions, places, ends }: ClusterBreach): void {
    const text = JSON.stringify([key, conditions]);
    const known = remembered(this.#breaches, text, () => {
      const at: BreachedCluster[] = [];
      const under = conditions === undefined ? {} : { conditions };
      return { at, breach: { witness: witness(), lost: lost(), places: 0, ...under, at } };
    });
    for (const one of ends) known.at.push(breachedCluster(cluster, one));
    known.breach = { ...known.breach, places: known.breach.places + places };
  }

  /** Types that the statement names, and of which no namespace shows the policies. */
  #typesWithoutShape(): readonly string[] {
    const named = podPatternsOf(this.#statement).flatMap(({ namespaceType }) => namespaceType ?? []);
    return [...new Set(named)].filter((type) => this.#facts.types.has(type) && !this.#types.has(type)).sort();
  }

  /** Policies do not apply to pods in the host network. */
  #addHostNetwork(cluster: string, { kind, state }: PossibleNamespace): void {
    if (kind !== 'declared') return;
    const path = `${cluster}/${state.name}`;
    const level = state.labels['pod-security.kubernetes.io/enforce'];
    if (level !== 'baseline' && level !== 'restricted') this.#hostNetworkPossible.add(path);
    for (const { name, hostNetwork } of state.workloads) if (hostNetwork) this.#hostNetwork.add(`${path}/${name}`);
  }
}

function sorted({ workloads, isComplete }: { workloads: Set<string>; isComplete: boolean }): IndirectPaths {
  return { workloads: [...workloads].sort(), isComplete };
}

function breachedCluster(cluster: string, { from, to }: EndsOfPairs): BreachedCluster {
  return {
    cluster,
    ...{ from: from === undefined ? [{ kind: 'address' }] : breachedEnds(from) },
    ...(to === undefined ? {} : { to: breachedEnds(to) }),
  };
}

/** Pairs that are alike share their ends. */
const breachedEnds: (members: readonly PlaceAtEnd[]) => readonly BreachedEnd[] = memoised((members) =>
  members.map(({ place: { kind, state, like, tenant } }): BreachedEnd => {
    if (kind === 'declared') return { kind, namespace: state.name };
    if (kind === 'undeclared' || like === undefined) return { kind: 'undeclared' };
    return { kind, like: like.name, tenant: isFresh(tenant) ? 'new' : 'same' };
  }),
);
