import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { LabelQuestions, type StepBudget } from '../labels/label-questions.ts';
import { ClusterKeys } from './cluster-keys.ts';
import { type AskedStatement, type ClusterPart, ClusterParts, nothingAdded } from './cluster-part.ts';
import type { Guardrail, GuardrailFacts } from './guardrail.ts';
import type { GuardrailAnswer, GuardrailResult } from './guardrail-result.ts';
import { IndirectBudget } from './indirect.ts';
import { JoinedParts } from './joined-parts.ts';
import { KnownPairs } from './known-pairs.ts';
import { mentionedWords } from './mentioned-words.ts';
import { type ClusterContext, ClusterProof } from './prove-cluster.ts';
import { statementResult } from './statement-result.ts';
import { type MentionedWords, SpecNumbers } from './universe.ts';

export interface GuardrailProofOptions {
  readonly budget?: StepBudget;
  /** Asks about each pair of namespaces by itself: the slow way, by which tests judge the fast one. */
  readonly alone?: boolean;
  /** Kinds of policies in the input that Ringfence does not read; then nothing is proved. */
  readonly unreadPolicies?: readonly string[];
  /** Also finds what could pass on connections that `never` forbids. */
  readonly indirect?: boolean;
  /** The clusters before a change, by their keys: then only breaches that these did not have are found. */
  readonly before?: ReadonlyMap<string, ClusterState>;
}

/** Proves guardrails for every pod that could exist in these clusters. In the order of the guardrails. */
export function proveGuardrails(
  clusters: Iterable<ClusterState>,
  guardrails: readonly Guardrail[],
  facts: GuardrailFacts,
  options: GuardrailProofOptions = {},
): readonly GuardrailResult[] {
  return new Prover(facts, options).prove(clusters, guardrails);
}

/** Keeps what it found out about a cluster, as long as the cluster is the same object: of a change, only the rest is proved. */
export class Prover {
  readonly #facts: GuardrailFacts;
  readonly #options: GuardrailProofOptions;
  readonly #questions: LabelQuestions;
  readonly #specs = new SpecNumbers();
  #guardrails: readonly Guardrail[] = [];
  #asked: readonly AskedStatement[] = [];
  #mentioned: MentionedWords;
  #known = new WeakMap<ClusterState, ProvedCluster>();
  #joined = new JoinedParts();
  #pairs: KnownPairs;
  #indirect: IndirectBudget | undefined;
  #keyOf: (cluster: ClusterState) => number | undefined = () => undefined;

  constructor(facts: GuardrailFacts, options: GuardrailProofOptions = {}) {
    this.#facts = facts;
    this.#options = options;
    this.#questions = new LabelQuestions(options.budget);
    this.#mentioned = mentionedWords([], facts);
    this.#pairs = new KnownPairs([], facts);
  }

  prove(clusters: Iterable<ClusterState>, guardrails: readonly Guardrail[]): readonly GuardrailResult[] {
    if (guardrails !== this.#guardrails) this.#ask(guardrails);
    const all = [...clusters];
    const nevers = guardrails.flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'never'));
    if (this.#options.indirect === true) {
      this.#indirect = new IndirectBudget(all.length * nevers.length, workloadsIn(all));
    }
    const known = this.#knownClusters(all);
    const parts = this.#joined.of(
      known.map((one) => one.parts),
      this.#asked.length,
    );
    let index = 0;
    return guardrails.map((guardrail): GuardrailResult => {
      const statements = guardrail.statements.map((statement) =>
        statementResult(statement, parts[index++] ?? nothingAdded, this.#facts),
      );
      return { guardrail, answer: worst(statements.map(({ answer }) => answer)), statements };
    });
  }

  #ask(guardrails: readonly Guardrail[]): void {
    this.#guardrails = guardrails;
    this.#asked = guardrails.flatMap((guardrail) =>
      guardrail.statements.map((statement) => ({ guardrail, statement })),
    );
    this.#mentioned = mentionedWords(guardrails, this.#facts);
    this.#known = new WeakMap();
    this.#joined = new JoinedParts();
    this.#pairs = new KnownPairs(guardrails, this.#facts);
    const { alone, before } = this.#options;
    const keys = new ClusterKeys(this.#mentioned, this.#facts, this.#pairs);
    this.#keyOf = (cluster) => (alone === true ? undefined : keys.of(cluster, before?.get(clusterKey(cluster))));
  }

  /** Clusters of one key have the proof of the first of them, from which examples are. */
  #knownClusters(clusters: readonly ClusterState[]): readonly ProvedCluster[] {
    const firsts = new Map<number, ClusterProof>();
    return clusters.map((cluster) => {
      const known = this.#known.get(cluster);
      const key = known === undefined ? this.#keyOf(cluster) : known.key;
      const first = key === undefined ? undefined : firsts.get(key);
      const isKnown = known !== undefined && (first !== undefined || known.proof.cluster === cluster);
      const proof = isKnown ? known.proof : (first ?? this.#proofOf(cluster));
      if (key !== undefined && first === undefined) firsts.set(key, proof);
      if (isKnown) return known;
      const made = { key, proof, parts: this.#partsOf(cluster, proof, key !== undefined) };
      this.#known.set(cluster, made);
      return made;
    });
  }

  #proofOf(cluster: ClusterState): ClusterProof {
    const indirect = this.#indirect;
    return new ClusterProof(cluster, {
      ...this.#contextOf(cluster),
      ...{ mentioned: this.#mentioned, ...(indirect && { indirect }) },
    });
  }

  #partsOf(cluster: ClusterState, proof: ClusterProof, isShared: boolean): readonly ClusterPart[] {
    const parts = new ClusterParts(cluster);
    const all = new Array<ClusterPart>(this.#asked.length).fill(nothingAdded);
    for (const { index, answer } of proof.answersTo(this.#asked)) all[index] = parts.of(answer);
    proof.finish({ isShared });
    return all;
  }

  #contextOf(cluster: ClusterState): Omit<ClusterContext, 'mentioned'> {
    const { alone, unreadPolicies, before } = this.#options;
    const base = before?.get(clusterKey(cluster));
    return {
      ...{ facts: this.#facts, questions: this.#questions, specs: this.#specs, pairs: this.#pairs },
      ...(alone === undefined ? {} : { alone }),
      ...(unreadPolicies === undefined ? {} : { unreadPolicies }),
      ...(base === undefined ? {} : { base }),
    };
  }
}

interface ProvedCluster {
  /** Absent: it is compared with no other. */
  readonly key: number | undefined;
  readonly proof: ClusterProof;
  /** In the order of the guardrails and their statements. */
  readonly parts: readonly ClusterPart[];
}

/** The worse first. */
const gravity = [
  'broken',
  'depends',
  'not-decided',
  'no-shape',
  'about-nothing',
  'holds',
] as const satisfies readonly GuardrailAnswer[];

function worst(answers: readonly GuardrailAnswer[]): GuardrailAnswer {
  return gravity.find((answer) => answers.includes(answer)) ?? 'holds';
}

function workloadsIn(clusters: readonly ClusterState[]): number {
  return clusters.reduce(
    (sum, { namespaces }) => [...namespaces.values()].reduce((all, { workloads }) => all + workloads.length, sum),
    0,
  );
}
