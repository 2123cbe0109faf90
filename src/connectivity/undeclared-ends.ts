import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { invariant } from '../diagnostics/invariant.ts';
import type { Flow } from '../flows/flow.ts';
import { everything, isSatisfiable, type LabelBox, matches } from '../labels/label-space.ts';
import { selectorWords } from '../labels/selector-words.ts';
import { memoised, remembered } from '../model/interned.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { Direction, TextMap } from '../model/network-policy.ts';
import { portRange } from '../model/port-set.ts';
import { compileNetworkPolicy } from '../policy/compile-network-policy.ts';
import { type CompiledRule, rulesOf } from '../policy/compiled-policy.ts';
import { verdictOn } from '../verdicts/verdicts.ts';
import { namedPortsOf } from './classes/port-names.ts';
import type { ClusterConnectivity, SeenPort, UndeclaredConnection, UndeclaredPodsConnection } from './connectivity.ts';

/** A row about pods that nothing declares. */
export type AnyUndeclaredRow = UndeclaredConnection | UndeclaredPodsConnection;

/** A pod that nothing declares, as a record shows it. Which ports it declares is never known. */
export interface UndeclaredEnd {
  readonly namespace: NamespaceState;
  /** All labels of the pod; absent: the record has none, so they are not known. */
  readonly labels?: TextMap;
}

/** A row that an end fits. */
interface FittingRow {
  readonly row: AnyUndeclaredRow;
  readonly verdict: SeenPort['verdict'];
  /** False: it depends on labels of the pod or its namespace, or on a port that the pod declares. */
  readonly isSure: boolean;
}

/** The pods of a row, on their side of a connection. */
interface OwnEnd {
  readonly direction: Direction;
  readonly group: number;
  readonly namespace: string;
}

/** Finds the rows of a cluster that undeclared ends fit. */
export class UndeclaredRows {
  readonly #cluster: ClusterConnectivity;
  #byGroup: ReadonlyMap<string, readonly AnyUndeclaredRow[]> | undefined;

  constructor(cluster: ClusterConnectivity) {
    this.#cluster = cluster;
  }

  /** Returns the rows of pods that an end fits on a port. `state`: one of the clusters of the rows. */
  fitting(
    state: ClusterState,
    { direction, group, namespace }: OwnEnd,
    end: UndeclaredEnd,
    { protocol, port }: Pick<Flow, 'protocol' | 'port'>,
  ): readonly FittingRow[] {
    this.#byGroup ??= rowsByGroup(this.#cluster);
    const isDeclared = state.namespaces.get(end.namespace.name) === end.namespace;
    const found: FittingRow[] = [];
    for (const row of this.#byGroup.get(`${direction} ${group}`) ?? []) {
      const fits = 'relation' in row ? isDeclared && isAbout(row, namespace, end.namespace.name) : !isDeclared;
      if (!fits) continue;
      const ofPods = labelsFit(selectorOf(state, row.pods), end.labels);
      const ofNamespace = 'relation' in row ? 'surely' : nameFits(selectorOf(state, row.namespaces), end.namespace);
      const on = portFits(row, protocol, portRange(protocol, port));
      if (ofPods === undefined || ofNamespace === undefined || on === undefined) continue;
      // Policies of the pod's own namespace select it by its labels.
      const isDecided = !('relation' in row) || end.labels !== undefined;
      found.push({
        row,
        verdict: on.verdict,
        isSure: isDecided && ofPods === 'surely' && ofNamespace === 'surely' && on.isSure,
      });
    }
    return found;
  }
}

function rowsByGroup({
  undeclared,
  undeclaredPods,
}: ClusterConnectivity): ReadonlyMap<string, readonly AnyUndeclaredRow[]> {
  const found = new Map<string, AnyUndeclaredRow[]>();
  for (const row of [...undeclaredPods, ...undeclared]) {
    for (const group of row.groups) remembered(found, `${row.direction} ${group}`, () => []).push(row);
  }
  return found;
}

/** Reports whether a row is about undeclared pods of a namespace, for a pod in its own. */
function isAbout({ relation, namespaces }: UndeclaredPodsConnection, own: string, other: string): boolean {
  if (relation !== 'any' && (relation === 'same') !== (own === other)) return false;
  return namespaces?.includes(other) ?? true;
}

/** How an end fits a selector; undefined: it does not. */
type SelectorFit = 'surely' | 'perhaps' | undefined;

function labelsFit(box: LabelBox, labels: TextMap | undefined): SelectorFit {
  if (box.keys.size === 0) return 'surely';
  if (labels !== undefined) return matches(box, labels) ? 'surely' : undefined;
  return isSatisfiable(box) ? 'perhaps' : undefined;
}

/** Compares a selector with a namespace that nothing declares, of which only the name is known. */
function nameFits(box: LabelBox, { name }: NamespaceState): SelectorFit {
  const states = box.keys.get(namespaceNameLabel);
  const named: LabelBox = states === undefined ? everything : { keys: new Map([[namespaceNameLabel, states]]) };
  if (!matches(named, { [namespaceNameLabel]: name }) || !isSatisfiable(box)) return undefined;
  return box.keys.size === named.keys.size ? 'surely' : 'perhaps';
}

function portFits(
  { verdicts, namedPorts, conditionalNames }: AnyUndeclaredRow,
  protocol: Flow['protocol'],
  ports: ReturnType<typeof portRange>,
): Pick<FittingRow, 'verdict' | 'isSure'> | undefined {
  const verdict = verdictOn(verdicts, ports);
  if (verdict !== undefined && verdict !== 'denied') return { verdict, isSure: true };
  const isNamed = (names: readonly string[]): boolean => names.some((name) => name.endsWith(`/${protocol}`));
  if (isNamed(namedPorts)) return { verdict: 'allowed', isSure: false };
  return conditionalNames.some(({ names }) => isNamed(names)) ? { verdict: 'conditional', isSure: false } : undefined;
}

/** Returns the selector that words of a row stand for: equal words are equal selectors. */
function selectorOf(state: ClusterState, words: string): LabelBox {
  const found = selectorsByWords(state).get(words);
  invariant(found !== undefined, 'the selector of a row is that of a policy');
  return found;
}

const selectorsByWords: (state: ClusterState) => ReadonlyMap<string, LabelBox> = memoised((state) => {
  const boxes = new Set<LabelBox>();
  for (const { peers } of rulesIn(state)) {
    for (const peer of peers === 'all' ? [] : peers) {
      if (peer.kind !== 'pods') continue;
      boxes.add(peer.pods);
      if (peer.namespaces !== 'own') boxes.add(peer.namespaces);
    }
  }
  return new Map([everything, ...boxes].map((box) => [selectorWords(box), box]));
});

/** Returns the names that policies of a cluster have for ports, with their protocols. */
export const portNamesIn = memoised((state: ClusterState) => [...namedPortsOf([...rulesIn(state)]).values()]);

function* rulesIn({ namespaces }: ClusterState): Generator<CompiledRule> {
  for (const { policies } of namespaces.values()) {
    for (const { policy } of policies) yield* rulesOf(compileNetworkPolicy(policy));
  }
}
