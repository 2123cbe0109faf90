import { nameOfKey } from '../../clusters/cluster-key.ts';
import { counted, grouped, listed } from '../../diagnostics/counted.ts';
import type { Guardrail, OtherWriters, ProtectedLabels } from '../../guardrails/guardrail.ts';
import type {
  BreachCondition,
  GuardrailAnswer,
  GuardrailBreach,
  IndirectPaths,
  StatementResult,
  UndecidedProof,
} from '../../guardrails/guardrail-result.ts';
import { stepWords } from '../../labels/label-questions.ts';
import { networkNames, type ShowName } from './pattern-words.ts';

const mostNames = 3;

/** Answers as one or two words. */
export const answerWords = {
  holds: 'holds',
  broken: 'broken',
  depends: 'depends',
  'not-decided': 'not decided',
  'no-shape': 'no shape',
  'about-nothing': 'about nothing',
} as const satisfies Record<GuardrailAnswer, string>;

/** Assumptions of a proof about other writers and labels, as sentences. */
export function assumptionWords(
  { otherWriters }: Pick<Guardrail, 'otherWriters'>,
  { namespaces, pods }: ProtectedLabels,
  name: ShowName,
): readonly string[] {
  const keys = [
    ...(namespaces.length === 0 ? [] : [`${namespaces.map(name).join(', ')} of namespaces`]),
    ...(pods.length === 0 ? [] : [`${pods.map(name).join(', ')} of pods`]),
  ];
  return [
    `Assumption: ${writers[otherWriters]} (otherWriters: ${otherWriters}).`,
    ...(keys.length === 0 ? [] : [`Assumed, not enforced: only the platform sets the labels ${keys.join(' and ')}.`]),
  ];
}

const writers = {
  None: 'no one adds policies that Ringfence does not render',
  OneTenant: 'the writers of any one tenant may add policies in its namespaces',
  AllTenants: 'the writers of all tenants may add policies, each in the namespaces of its tenant',
  Anyone: 'anyone may add policies in any namespace',
} as const satisfies Record<OtherWriters, string>;

/** The connections that an answer is about, as a sentence; what is in the host network is counted, see `hostNetworkWords`. */
export function scopeWords({ answer, about }: Pick<StatementResult, 'answer' | 'about'>, name: ShowName): string {
  const { clusters, namespaces, shapes, hostNetworkPossible, hostNetwork, indirect } = about;
  const begins = answer === 'holds' ? 'Holds for' : 'About';
  const within = clusters > 1 ? ` in ${counted(clusters, 'cluster')}` : '';
  const parts = [
    `${begins} direct pod connections in ${counted(namespaces, 'namespace')} of ${counted(shapes, 'shape')}${within}`,
    ...(hostNetworkPossible.length === 0 ? [] : [`host network possible in ${grouped(hostNetworkPossible.length)}`]),
    ...(hostNetwork.length === 0 ? [] : [`left out: ${counted(hostNetwork.length, 'workload')} in the host network`]),
    ...(indirect === undefined ? [] : indirectWords(indirect, name)),
  ];
  return `${parts.join('; ')}.`;
}

/** Sentences about the host network, which these answers leave out; none if there is nothing in it. */
export function hostNetworkWords(
  statements: readonly Pick<StatementResult, 'about'>[],
  name: ShowName,
): readonly string[] {
  const all = (which: 'hostNetworkPossible' | 'hostNetwork') =>
    [...new Set(statements.flatMap(({ about }) => about[which]))].sort();
  const [possible, left] = [all('hostNetworkPossible'), all('hostNetwork')];
  return [
    ...someOf(
      possible,
      (count) =>
        `Host network possible: the Pod Security label of ${counted(count, 'namespace')} does not forbid pods in it, and no policy selects such pods`,
      name,
    ),
    ...someOf(left, (count) => `Left out: ${counted(count, 'declared workload')} in the host network`, name),
  ].map((sentence) => `${sentence}.`);
}

/** Indirect paths are no connections of a proof: they are counted, so that a reader can look at them. */
function indirectWords({ workloads, isComplete }: IndirectPaths, name: ShowName): readonly string[] {
  const unknown = 'indirect: Ringfence did not look at all shared pods';
  if (workloads.length === 0) return isComplete ? [] : [unknown];
  const [found = ''] = someOf(
    workloads,
    (count) => `${counted(count, 'shared pod')} ${count === 1 ? 'reaches' : 'reach'} both sides`,
    name,
  );
  return [isComplete ? `indirect: ${found}` : `${unknown}; ${found}`];
}

/** A count, and the first of the names; nothing if there are none. */
function someOf(names: readonly string[], words: (count: number) => string, name: ShowName): readonly string[] {
  return names.length === 0 ? [] : [`${words(names.length)} (${listed(names.map(name), mostNames)})`];
}

/** Reasons why there is neither a proof nor a breach, as sentences; none for other answers. */
export function obstacleWords(
  { answer, notDecided, typesWithoutShape }: Pick<StatementResult, 'answer' | 'notDecided' | 'typesWithoutShape'>,
  name: ShowName,
): readonly string[] {
  if (answer === 'no-shape') {
    const types = listed(typesWithoutShape.map(name), mostNames);
    const [type, are] = typesWithoutShape.length === 1 ? ['type', 'its'] : ['types', 'their'];
    return [
      `No cluster has a namespace of ${type} ${types}, so Ringfence does not know the policies of ${are} pods.`,
      'Declare such a namespace in a cluster, or delete the type from the guardrail.',
    ];
  }
  if (answer === 'about-nothing') {
    return [
      'Nothing in these clusters fits the statement, so it protects nothing.',
      'Correct its names, labels and addresses, or delete it.',
    ];
  }
  const reasons = [...new Set(notDecided.map((reason) => undecidedWords(reason, name)))];
  return [
    ...reasons.slice(0, mostNames),
    ...(reasons.length > mostNames ? [`${grouped(reasons.length - mostNames)} more reasons are alike.`] : []),
    ...(answer === 'not-decided' ? ['At a gate, a statement that is not decided counts as broken.'] : []),
  ];
}

function undecidedWords(reason: UndecidedProof, name: ShowName): string {
  const cluster = nameOfKey(reason.cluster);
  const where = cluster === undefined ? '' : ` in cluster ${name(cluster)}`;
  switch (reason.kind) {
    case 'budget':
      return `Ringfence stopped after ${stepWords(reason.steps)} without a decision${where}.`;
    case 'unknown-network':
      return `Ringfence cannot decide this${where}, because ${networkNames[reason.network]} is not known. Declare it in networks.`;
    case 'unread-policies':
      return `Ringfence cannot decide this${where}, because it does not read policies of kind ${listed(reason.kinds.map(name), mostNames)}.`;
  }
}

/** Conditions that must all hold for a breach to exist, as a sentence; nothing if it always does. */
export function conditionWords({ conditions = [] }: Pick<GuardrailBreach, 'conditions'>): readonly string[] {
  if (conditions.length === 0) return [];
  return [`It depends: this is a breach only ${conditions.map(oneCondition).join(', and only ')}.`];
}

function oneCondition(condition: BreachCondition): string {
  if (condition.kind === 'family') return `over ${condition.family}`;
  const pods = condition.kind === 'ipBlockMatchesPods' ? 'pods' : 'nodes';
  const does = condition.value === 'always' ? 'compares' : 'does not compare';
  return `if the network plugin ${does} an ipBlock with ${pods} (${condition.kind}: ${condition.value})`;
}

/** Counts the places of a breach in a sentence; none if the example is the only one. */
export function placesWords({ places, witness: { from, to } }: GuardrailBreach): readonly string[] {
  if (places < 2) return [];
  const arePairs = from.kind === 'pod' && to?.kind === 'pod';
  const what = arePairs ? `${grouped(places)} pairs of namespaces` : counted(places, 'namespace');
  return [`The same is true for ${what}.`];
}
