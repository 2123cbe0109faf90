import type { NamespaceState } from '../../clusters/cluster-state.ts';
import type { LabelQuestions, PlaceQuestions } from '../../labels/label-questions.ts';
import { everything, includesBox, isSatisfiable } from '../../labels/label-space.ts';
import { directions } from '../../model/directions.ts';
import { remembered } from '../../model/interned.ts';
import type { Direction, TextMap } from '../../model/network-policy.ts';
import { type CompiledPolicy, rulesOf } from '../../policy/compiled-policy.ts';
import { rulePath } from '../../policy/rule-path.ts';
import { homeKey } from '../../regions/rule-boxes.ts';
import type { ClusterFacts, FactsOfPolicy } from '../cluster-facts.ts';
import type { LintContext, PolicyInstance } from '../context.ts';
import type { Found } from '../rule.ts';
import { type Cover, type OwnedRule, RuleCover } from '../rule-cover.ts';

interface Redundant {
  readonly what: 'policy' | 'rule';
}

/**
 * Rule: every rule allows something that the other rules of its namespace's policies do not, and every policy isolates
 * pods that no other does, or has such a rule: in one of the namespaces at least that have it.
 *
 * The default deny of a namespace is needed beside policies that isolate every pod themselves: they are for what they
 * allow, and go with it.
 *
 * Reason: what changes nothing misleads: a person who deletes or tightens it believes that this closes something.
 * Proved for all labels of pods and namespaces and for all addresses and ports. Of two that say the same, the second is
 * reported. External policies count for nothing here: others may take them away.
 *
 * Breaks it: `app: web` may reach `db` on 80 beside a rule by which every pod may reach it on every port. Keeps it:
 * each of them alone.
 */
export function redundant(context: LintContext): Iterable<Found<Redundant>> {
  return redundancyIn(context).find();
}

/** The needless part of one policy in one namespace: the whole, or rules by `ruleKey`. */
type Needless = 'policy' | ReadonlySet<string>;

/** The policies and rules of a namespace that change nothing. */
interface RedundancyInNamespace {
  readonly needless: ReadonlyMap<CompiledPolicy, Needless>;
  /** The policies of which that is not decided, wholly or of a rule, and the budget that was not enough. */
  readonly undecided: ReadonlyMap<CompiledPolicy, number>;
}

const redundancies = new WeakMap<LintContext, Redundancy>();

/** Returns answers about redundancy, worked out once for all rules. */
export function redundancyIn(context: LintContext): Redundancy {
  const known = redundancies.get(context);
  if (known !== undefined) return known;
  const made = new Redundancy(context);
  redundancies.set(context, made);
  return made;
}

class Redundancy {
  readonly #context: LintContext;
  readonly #inNamespace = new Map<NamespaceState, RedundancyInNamespace>();
  readonly #byKey = new Map<string, RedundancyInNamespace>();
  readonly #cover = new RuleCover();
  readonly #numbers = new Map<CompiledPolicy, number>();

  constructor(context: LintContext) {
    this.#context = context;
  }

  *find(): Generator<Found<Redundant>> {
    for (const { instances } of this.#context.policies) {
      const needless = instances.map((instance) => this.#needlessIn(instance));
      const [first] = instances;
      if (first === undefined) continue;
      if (needless.every((one) => one === 'policy')) {
        yield {
          data: { what: 'policy' },
          at: { kind: 'policy', policy: first.known, path: [] },
          places: instances,
        };
        continue;
      }
      for (const direction of directions) {
        for (const rule of (first.compiled[direction]?.rules ?? []).keys()) {
          const key = ruleKey({ direction, index: rule });
          const having = instances.filter(({ compiled }) => compiled[direction]?.rules[rule] !== undefined);
          const all = having.every((instance) => {
            const one = this.#needlessIn(instance);
            return one === 'policy' || one?.has(key) === true;
          });
          if (!all) continue;
          yield {
            data: { what: 'rule' },
            at: {
              kind: 'policy',
              policy: first.known,
              path: rulePath(direction, rule),
              rule: { direction, index: rule },
            },
            places: having,
          };
        }
      }
    }
  }

  /** The policies of a namespace of which it is not decided whether they change anything, and the budget. */
  undecidedIn(facts: ClusterFacts, namespace: NamespaceState): ReadonlyMap<CompiledPolicy, number> {
    return this.#in(facts, namespace).undecided;
  }

  #needlessIn({ facts, namespace, compiled }: PolicyInstance): Needless | undefined {
    return this.#in(facts, namespace).needless.get(compiled);
  }

  #in(facts: ClusterFacts, namespace: NamespaceState): RedundancyInNamespace {
    return remembered(this.#inNamespace, namespace, () => this.#newIn(facts, namespace));
  }

  /** Namespaces with the same policies, to whose rules they are alike, are one. */
  #newIn(facts: ClusterFacts, namespace: NamespaceState): RedundancyInNamespace {
    const policies = facts.policies(namespace).filter(({ known }) => known.origin !== 'external');
    const numbers = policies.map((one) => remembered(this.#numbers, one.compiled, () => this.#numbers.size));
    const home = homeKey(
      policies.map(({ compiled }) => compiled.subject),
      policies.flatMap(({ compiled }) => rulesOf(compiled)),
      namespace.labels,
    );
    return remembered(this.#byKey, `${numbers.join()} ${home}`, () =>
      redundancyOf(this.#cover, this.#context.questions, namespace.labels, policies),
    );
  }
}

function redundancyOf(
  cover: RuleCover,
  questions: LabelQuestions,
  labels: TextMap,
  policies: readonly FactsOfPolicy[],
): RedundancyInNamespace {
  const here = questions.atPlace();
  const rules = policies.map(({ compiled }) => cover.rulesOf(compiled, labels));
  const left = new Set<OwnedRule>(rules.flat());
  const needless = new Map<CompiledPolicy, Needless>();
  const undecided = new Map<CompiledPolicy, number>();
  const kept = new Set(policies);
  // The last first: of two that say the same, the first stays.
  for (const [index, policy] of [...policies.entries()].reverse()) {
    const needlessRules = new Set<string>();
    const own = rules[index] ?? [];
    // What is not decided counts as not needless: nothing is said of it here, and it covers no other.
    const isCovered = (answer: Cover): boolean => {
      if (typeof answer === 'object') undecided.set(policy.compiled, answer.steps);
      return answer === 'covered';
    };
    for (const rule of [...own].reverse()) {
      left.delete(rule);
      if (isCovered(cover.cover(rule, left, here))) needlessRules.add(ruleKey(rule));
      else left.add(rule);
    }
    if (needlessRules.size === own.length && isCovered(isolationByOthers(policy, kept, here))) {
      needless.set(policy.compiled, 'policy');
      kept.delete(policy);
    } else if (needlessRules.size > 0) needless.set(policy.compiled, needlessRules);
  }
  return { needless, undecided };
}

function ruleKey({ direction, index }: Pick<OwnedRule, 'direction' | 'index'>): string {
  return `${direction} ${index}`;
}

/**
 * Covered where other policies isolate every pod that this one does, in each of its directions. The default deny of a
 * namespace is covered only by another one: policies that allow come and go with what they are for.
 */
function isolationByOthers(policy: FactsOfPolicy, kept: ReadonlySet<FactsOfPolicy>, here: PlaceQuestions): Cover {
  const { pods } = policy.compiled.subject;
  if (!isSatisfiable(pods)) return 'covered';
  let undecided: Cover | undefined;
  for (const direction of directions) {
    if (policy.compiled[direction] === undefined) continue;
    const isDefault = isDefaultDeny(policy, direction);
    const others = [...kept].filter(
      (one) => one !== policy && (isDefault ? isDefaultDeny(one, direction) : one.compiled[direction] !== undefined),
    );
    const answer = here.outside(
      pods,
      others.map(({ compiled }) => compiled.subject.pods),
    );
    if (answer.kind === 'found') return 'open';
    if (answer.kind === 'notDecided') undecided = answer;
  }
  return undecided ?? 'covered';
}

/** Returns whether a policy denies everything to every pod of its namespace, and allows nothing. */
function isDefaultDeny({ compiled }: FactsOfPolicy, direction: Direction): boolean {
  return compiled[direction]?.rules.length === 0 && includesBox(compiled.subject.pods, everything);
}
