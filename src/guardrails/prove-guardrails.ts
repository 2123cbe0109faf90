import { clusterKey } from '../clusters/cluster-key.ts';
import type { ClusterState } from '../clusters/cluster-state.ts';
import { LabelQuestions, type StepBudget } from '../labels/label-questions.ts';
import { remembered } from '../model/interned.ts';
import { ClusterKeys } from './cluster-keys.ts';
import type { Guardrail, GuardrailFacts, Statement } from './guardrail.ts';
import type { GuardrailAnswer, GuardrailResult } from './guardrail-result.ts';
import { IndirectBudget } from './indirect.ts';
import { mentionedWords } from './mentioned-words.ts';
import { type ClusterContext, ClusterProof } from './prove-cluster.ts';
import { StatementAnswers } from './statement-answers.ts';
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
  readonly #knownBreaches = new Map<Statement, Set<string>>();
  #guardrails: readonly Guardrail[] = [];
  #proofs = new WeakMap<ClusterState, ClusterProof>();
  /** Proofs of clusters that have the same answers. */
  #byKey = new Map<string, ClusterProof>();
  #keys: ClusterKeys | undefined;

  constructor(facts: GuardrailFacts, options: GuardrailProofOptions = {}) {
    this.#facts = facts;
    this.#options = options;
    this.#questions = new LabelQuestions(options.budget);
  }

  prove(clusters: Iterable<ClusterState>, guardrails: readonly Guardrail[]): readonly GuardrailResult[] {
    if (guardrails !== this.#guardrails) {
      this.#guardrails = guardrails;
      this.#proofs = new WeakMap();
      this.#byKey = new Map();
      this.#keys = new ClusterKeys(guardrails, this.#facts);
    }
    const mentioned = mentionedWords(guardrails, this.#facts);
    const answers = new Map<Statement, StatementAnswers>();
    const all = [...clusters];
    const nevers = guardrails.flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'never'));
    const indirect =
      this.#options.indirect === true ? new IndirectBudget(all.length * nevers.length, workloadsIn(all)) : undefined;
    for (const cluster of all) {
      const proof = this.#proofOf(cluster, mentioned, indirect);
      for (const guardrail of guardrails) {
        for (const statement of guardrail.statements) {
          const gathered = remembered(answers, statement, () => new StatementAnswers(statement, this.#facts));
          gathered.add(proof.of(guardrail, statement), cluster);
        }
      }
    }
    return guardrails.map((guardrail): GuardrailResult => {
      const statements = guardrail.statements.map((statement) =>
        (answers.get(statement) ?? new StatementAnswers(statement, this.#facts)).result(),
      );
      return { guardrail, answer: worst(statements.map(({ answer }) => answer)), statements };
    });
  }

  #proofOf(cluster: ClusterState, mentioned: MentionedWords, indirect: IndirectBudget | undefined): ClusterProof {
    return remembered(this.#proofs, cluster, () => {
      const make = () =>
        new ClusterProof(cluster, { ...this.#contextOf(cluster), mentioned, ...(indirect && { indirect }) });
      if (this.#options.alone === true || this.#keys === undefined) return make();
      const base = this.#options.before?.get(clusterKey(cluster));
      const keys = [this.#keys.of(cluster), base === undefined ? '' : this.#keys.of(base)];
      return keys.includes(undefined) ? make() : remembered(this.#byKey, keys.join(' after '), make);
    });
  }

  #contextOf(cluster: ClusterState): Omit<ClusterContext, 'mentioned'> {
    const { alone, unreadPolicies, before } = this.#options;
    const base = before?.get(clusterKey(cluster));
    return {
      ...{ facts: this.#facts, questions: this.#questions, specs: this.#specs, knownBreaches: this.#knownBreaches },
      ...(alone === undefined ? {} : { alone }),
      ...(unreadPolicies === undefined ? {} : { unreadPolicies }),
      ...(base === undefined ? {} : { base }),
    };
  }
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
