import type { UndeclaredConnection, UndeclaredPodsConnection } from '../../src/connectivity/connectivity.ts';
import { labelBox } from '../../src/labels/label-space.ts';
import { selectorWords } from '../../src/labels/selector-words.ts';
import { includesPorts, portRange } from '../../src/model/port-set.ts';
import { possiblePorts } from '../../src/verdicts/verdicts.ts';
import { type JudgedSelector, type Labels, selects } from './naive-evaluator.ts';
import { judge } from './naive-worlds.ts';
import type { RandomCluster, RandomPod } from './random-cluster.ts';
import { labelKeys, nameKey, portNames } from './random-policies.ts';

/**
 * Says which rows about undeclared pods a flow can be at: it tries every pod that the end of the record can be, with every set
 * of labels of the pod and its namespace, and every port that the pod could declare.
 */

/** A flow between a declared pod and a pod that nothing declares. Egress: the declared pod is the source. */
export interface UndeclaredFlow {
  readonly direction: 'Ingress' | 'Egress';
  readonly own: RandomPod;
  readonly namespace: string;
  /** Absent: the record has none. */
  readonly labels?: Labels;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
}

/** surely: whichever pod it is · perhaps: for some pod that it can be · no: for none. */
export type NaiveFit = 'surely' | 'perhaps' | 'no';

/** Every set of labels of some keys, with the values that selectors name and one that none names. */
function labelsOf(keys: readonly string[], selectors: readonly JudgedSelector[]): readonly Labels[] {
  return keys.reduce<readonly Labels[]>(
    (all, key) => {
      const values = new Set(selectors.flatMap((one) => valuesOf(one, key)));
      return all.flatMap((one) => [one, ...[...values, 'fresh'].map((value) => ({ ...one, [key]: value }))]);
    },
    [{}],
  );
}

function valuesOf({ matchLabels = {}, matchExpressions = [] }: JudgedSelector, key: string): readonly string[] {
  const listed = matchExpressions.flatMap((one) => (one.key === key ? (one.values ?? []) : []));
  return Object.hasOwn(matchLabels, key) ? [matchLabels[key] ?? '', ...listed] : listed;
}

/** Labels that a selector finds, unless it contradicts itself. */
function askedBy({ matchLabels = {}, matchExpressions = [] }: JudgedSelector): Labels {
  const listed = matchExpressions.flatMap(({ key, operator, values = [] }): [string, string][] =>
    operator === 'In' ? [[key, values[0] ?? '']] : operator === 'Exists' ? [[key, 'fresh']] : [],
  );
  return { ...Object.fromEntries(listed), ...matchLabels };
}

/**
 * Sets of labels that could tell pods or namespaces apart for some selectors, beside labels that they have: with every key of
 * the selectors, and with two more, or those that another selector asks for. Of those that no selector of the cluster tells apart, one.
 */
function worldsOf(cluster: RandomCluster, selectors: readonly JudgedSelector[], beside: Labels): readonly Labels[] {
  const all = [...allSelectors(cluster), ...cluster.policies.map(({ spec }) => spec.podSelector)];
  const keys = labelKeys.filter((key) =>
    selectors.some(
      ({ matchLabels = {}, matchExpressions = [] }) =>
        Object.hasOwn(matchLabels, key) || matchExpressions.some((one) => one.key === key),
    ),
  );
  const others = labelKeys.filter((key) => !keys.includes(key));
  const pairs = others.flatMap((key) =>
    others.filter((other) => other >= key).flatMap((other) => labelsOf([...new Set([key, other])], all)),
  );
  const named = labelsOf(keys, all);
  const worlds = [
    ...named,
    ...[...pairs, ...all.map(askedBy)].flatMap((one) => named.slice(0, 40).map((two) => ({ ...one, ...two }))),
  ];
  const found = new Map<string, Labels>();
  for (const world of worlds.map((one) => ({ ...one, ...beside }))) {
    const text = all.map((selector) => (selects(selector, world) ? 1 : 0)).join('');
    if (!found.has(text)) found.set(text, world);
  }
  return [...found.values()];
}

/** Judges one row, for a pod that is in one of its groups. */
export function naiveFit(
  cluster: RandomCluster,
  row: UndeclaredConnection | UndeclaredPodsConnection,
  flow: UndeclaredFlow,
): NaiveFit {
  const { direction, own, namespace, labels, port, protocol } = flow;
  const declared = cluster.namespaces.find(({ name }) => name === namespace);
  const isOfRow = 'relation' in row ? declared !== undefined && isAbout(row, own.namespace, namespace) : !declared;
  if (row.direction !== direction || !isOfRow) return 'no';
  const isOpen = includesPorts(possiblePorts(row.verdicts), portRange(protocol, port));
  const names = [...row.namedPorts, ...row.conditionalNames.flatMap((part) => part.names)];
  const byName = names.some((name) => name.endsWith(`/${protocol}`));
  if (!isOpen && !byName) return 'no';
  const pods = selectorsOf(cluster, row.pods);
  const namespaces = 'relation' in row ? [{}] : selectorsOf(cluster, row.namespaces);
  const podLabels = labels === undefined ? worldsOf(cluster, pods, {}) : [labels];
  const namespaceLabels =
    declared === undefined ? worldsOf(cluster, namespaces, { [nameKey]: namespace }) : [declared.labels];
  const fittingPods = podLabels.filter((one) => pods.some((selector) => selects(selector, one)));
  const fittingNamespaces = namespaceLabels.filter((one) =>
    namespaces.some((selector) => selects(selector, { ...one, [nameKey]: namespace })),
  );
  const passes = (ofPod: Labels, ofNamespace: Labels, declaresNames: boolean): boolean => {
    const ports = declaresNames ? portNames.map((name) => ({ name, port, protocol })) : [];
    const end = { pod: { name: 'someone', namespace, labels: ofPod, ports } };
    const others = cluster.namespaces.filter(({ name }) => name !== namespace);
    const all = { ...cluster, namespaces: [...others, { name: namespace, labels: ofNamespace }] };
    const [from, to] = direction === 'Egress' ? [{ pod: own }, end] : [end, { pod: own }];
    return judge(all, { from, to, port, protocol }).verdict !== 'denied';
  };
  const isPossible = fittingPods.some((ofPod) =>
    few(fittingNamespaces).some((ofNamespace) => passes(ofPod, ofNamespace, direction === 'Egress')),
  );
  if (!isPossible) return 'no';
  const isSure =
    isOpen &&
    fittingPods.length === podLabels.length &&
    fittingNamespaces.length === namespaceLabels.length &&
    fittingPods.every((ofPod) => few(fittingNamespaces).every((ofNamespace) => passes(ofPod, ofNamespace, false)));
  return isSure ? 'surely' : 'perhaps';
}

/** No policy of a namespace that nothing declares depends on more of its labels than the row does. */
function few<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, 2);
}

function isAbout({ relation, namespaces }: UndeclaredPodsConnection, own: string, other: string): boolean {
  if (relation !== 'any' && (relation === 'same') !== (own === other)) return false;
  return namespaces?.includes(other) ?? true;
}

/** The selectors of policies that have these words. */
function selectorsOf(cluster: RandomCluster, words: string): readonly JudgedSelector[] {
  return allSelectors(cluster).filter(
    (one) => selectorWords(labelBox(one as Parameters<typeof labelBox>[0])) === words,
  );
}

function allSelectors({ policies }: RandomCluster): readonly JudgedSelector[] {
  const peers = policies.flatMap(({ spec: { ingress = [], egress = [] } }) => [
    ...ingress.flatMap(({ from = [] }) => from),
    ...egress.flatMap(({ to = [] }) => to),
  ]);
  return [{}, ...peers.flatMap((peer) => [peer.podSelector ?? {}, peer.namespaceSelector ?? {}])];
}
