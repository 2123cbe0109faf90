import type { PolicyChange } from '../../diff/landscape-diff.ts';
import type { PolicyDifference, RuleText } from '../../diff/policy-difference.ts';
import { namespaceNameLabel } from '../../model/kubernetes-names.ts';
import type { LabelSelector, NetworkPolicyPeer, NetworkPolicyPort } from '../../model/network-policy.ts';
import { clustersOnce } from './place-words.ts';

/** One change of a policy in many namespaces. Values that differ between them are names, such as `<team>`. */
export interface GeneralizedChange extends PolicyChange {
  /** The values that each name stands for, in the order of the names. Empty where nothing differs. */
  readonly values: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/**
 * Equal for changes of one policy that differ in values alone: of labels, addresses and ports. How many blocks or ports
 * a list holds does not count.
 */
export function changeShape({ kind, formerName, differences }: PolicyChange): string {
  return JSON.stringify([kind, formerName, differences.map(differenceShape)]);
}

/** Makes one change of several of one shape. Takes at least one. */
export function generalized(changes: readonly [PolicyChange, ...PolicyChange[]]): GeneralizedChange {
  const [first] = changes;
  if (changes.length === 1) return { ...first, values: [] };
  const naming = new Naming();
  const differences = first.differences.map((difference, index) =>
    mergedDifference(
      difference,
      changes.flatMap((change) => change.differences[index] ?? []),
      naming,
    ),
  );
  return {
    ...first,
    differences,
    selectedWorkloads: changes.reduce((sum, { selectedWorkloads }) => sum + selectedWorkloads, 0),
    places: clustersOnce(changes.flatMap(({ places }) => places)),
    values: naming.all(),
  };
}

/** Gives names to values that differ. */
class Naming {
  readonly #found = new Map<string, Set<string>>();

  /** The value, where all are equal; else its name. */
  value<Value extends string | number>(name: string, values: readonly Value[]): Value | string {
    const distinct = new Set(values);
    const [only] = distinct;
    if (only !== undefined && distinct.size === 1) return only;
    const known = this.#found.get(name) ?? new Set();
    this.#found.set(name, known);
    for (const value of distinct) known.add(String(value));
    return `<${name}>`;
  }

  all(): GeneralizedChange['values'] {
    return [...this.#found].map(([name, values]) => ({ name, values: [...values].sort() }));
  }
}

function differenceShape(difference: PolicyDifference): unknown {
  switch (difference.kind) {
    case 'pod-selector':
      return [difference.kind, selectorShape(difference.before), selectorShape(difference.after)];
    case 'rule-added':
    case 'rule-removed': {
      const { kind, direction, rule, value } = difference;
      return [kind, direction, rule, listShape(value.peers, peerShape), listShape(value.ports, portShape)];
    }
    case 'peers':
      return [...placeOf(difference), ...shapesOf(difference, peerShape)];
    case 'ports':
      return [...placeOf(difference), ...shapesOf(difference, portShape)];
    default:
      return difference;
  }
}

function placeOf({ kind, direction, rule }: Extract<PolicyDifference, { readonly kind: 'peers' | 'ports' }>) {
  return [kind, direction, rule] as const;
}

function shapesOf<Item>(
  { added, removed }: { readonly added: readonly Item[] | 'all'; readonly removed: readonly Item[] | 'all' },
  shapeOf: (item: Item) => string,
): readonly unknown[] {
  return [added, removed].map((items) => (items === 'all' ? items : listShape(items, shapeOf)));
}

function listShape<Item>(items: readonly Item[] | undefined, shapeOf: (item: Item) => string): unknown {
  return items && [...new Set(items.map(shapeOf))].sort();
}

function peerShape({ ipBlock, podSelector, namespaceSelector }: NetworkPolicyPeer): string {
  if (ipBlock !== undefined) return 'ipBlock';
  return JSON.stringify([
    podSelector && selectorShape(podSelector),
    namespaceSelector && selectorShape(namespaceSelector),
  ]);
}

function portShape({ protocol, port, endPort }: NetworkPolicyPort): string {
  return JSON.stringify([protocol, port !== undefined, endPort !== undefined]);
}

function selectorShape({ matchLabels = {}, matchExpressions = [] }: LabelSelector): unknown {
  return [
    Object.keys(matchLabels).sort(),
    matchExpressions.map(({ key, operator, values }) => [key, operator, values !== undefined]),
  ];
}

function mergedDifference(first: PolicyDifference, all: readonly PolicyDifference[], naming: Naming): PolicyDifference {
  const alike = <Kind extends PolicyDifference['kind']>(kind: Kind) =>
    all.filter((one): one is Extract<PolicyDifference, { readonly kind: Kind }> => one.kind === kind);
  switch (first.kind) {
    case 'pod-selector': {
      const selectors = alike(first.kind);
      return {
        kind: first.kind,
        before: mergedSelector(
          selectors.map(({ before }) => before),
          naming,
        ),
        after: mergedSelector(
          selectors.map(({ after }) => after),
          naming,
        ),
      };
    }
    case 'rule-added':
    case 'rule-removed':
      return {
        ...first,
        value: mergedRule(
          first.value,
          alike(first.kind).map(({ value }) => value),
          naming,
        ),
      };
    case 'peers': {
      const lists = alike(first.kind);
      return { ...first, ...mergedLists(first, lists, (items) => mergedPeers(items, naming)) };
    }
    case 'ports': {
      const lists = alike(first.kind);
      return { ...first, ...mergedLists(first, lists, (items) => mergedPorts(items, naming)) };
    }
    default:
      return first;
  }
}

interface Lists<Item> {
  readonly added: readonly Item[] | 'all';
  readonly removed: readonly Item[] | 'all';
}

function mergedLists<Item>(
  first: Lists<Item>,
  all: readonly Lists<Item>[],
  merge: (lists: readonly (readonly Item[])[]) => readonly Item[],
): Lists<Item> {
  const part = (side: 'added' | 'removed'): readonly Item[] | 'all' =>
    first[side] === 'all' ? 'all' : merge(all.flatMap((one) => (one[side] === 'all' ? [] : [one[side]])));
  return { added: part('added'), removed: part('removed') };
}

function mergedRule(first: RuleText, all: readonly RuleText[], naming: Naming): RuleText {
  const { peers, ports } = first;
  return {
    ...(peers === undefined
      ? {}
      : {
          peers: mergedPeers(
            all.map((rule) => rule.peers ?? []),
            naming,
          ),
        }),
    ...(ports === undefined
      ? {}
      : {
          ports: mergedPorts(
            all.map((rule) => rule.ports ?? []),
            naming,
          ),
        }),
  };
}

function mergedPeers(lists: readonly (readonly NetworkPolicyPeer[])[], naming: Naming): readonly NetworkPolicyPeer[] {
  return mergedItems(lists, peerShape, (peers): NetworkPolicyPeer => {
    const blocks = peers.flatMap(({ ipBlock }) => ipBlock ?? []);
    if (blocks.length > 0) {
      const exceptions = blocks.map(({ except = [] }) => (except.length === 0 ? none : except.join(', ')));
      const except = naming.value('except', exceptions);
      return {
        ipBlock: {
          cidr: naming.value(
            'cidr',
            blocks.map(({ cidr }) => cidr),
          ),
          ...(except === none ? {} : { except: [except] }),
        },
      };
    }
    const selectors = (field: 'podSelector' | 'namespaceSelector') => {
      const found = peers.flatMap((peer) => peer[field] ?? []);
      return found.length === 0 ? {} : { [field]: mergedSelector(found, naming) };
    };
    return { ...selectors('podSelector'), ...selectors('namespaceSelector') };
  });
}

function mergedPorts(lists: readonly (readonly NetworkPolicyPort[])[], naming: Naming): readonly NetworkPolicyPort[] {
  return mergedItems(lists, portShape, (ports): NetworkPolicyPort => {
    const texts = ports.map(({ port, endPort }) => (endPort === undefined ? String(port) : `${port}-${endPort}`));
    return { protocol: ports[0].protocol, port: naming.value('port', texts) };
  });
}

/** The items that all lists have; of the others, one for each shape. */
function mergedItems<Item>(
  lists: readonly (readonly Item[])[],
  shapeOf: (item: Item) => string,
  merge: (items: readonly [Item, ...Item[]]) => Item,
): readonly Item[] {
  const [first = []] = lists;
  const texts = lists.map((items) => new Set(items.map((item) => JSON.stringify(item))));
  const isShared = (item: Item): boolean => texts.every((known) => known.has(JSON.stringify(item)));
  const differing = new Map<string, [Item, ...Item[]]>();
  for (const item of lists.flat()) {
    if (isShared(item)) continue;
    const shape = shapeOf(item);
    const known = differing.get(shape);
    if (known === undefined) differing.set(shape, [item]);
    else known.push(item);
  }
  return [...first.filter(isShared), ...[...differing.values()].map(merge)];
}

function mergedSelector(selectors: readonly LabelSelector[], naming: Naming): LabelSelector {
  const [first = {}] = selectors;
  const { matchLabels, matchExpressions } = first;
  return {
    ...(matchLabels === undefined
      ? {}
      : {
          matchLabels: Object.fromEntries(
            Object.keys(matchLabels).map((key) => [
              key,
              naming.value(
                nameOfKey(key),
                selectors.flatMap((selector) => selector.matchLabels?.[key] ?? []),
              ),
            ]),
          ),
        }),
    ...(matchExpressions === undefined
      ? {}
      : {
          matchExpressions: matchExpressions.map((expression, index) => {
            const texts = selectors.map(({ matchExpressions: all }) => JSON.stringify(all?.[index]?.values ?? []));
            if (expression.values === undefined || new Set(texts).size === 1) return expression;
            const values = selectors.flatMap(({ matchExpressions: all }) => (all?.[index]?.values ?? []).join(', '));
            return { ...expression, values: [naming.value(nameOfKey(expression.key), values)] };
          }),
        }),
  };
}

const none = 'none';

/** A name that a person would give to the values of a label. */
function nameOfKey(key: string): string {
  return key === namespaceNameLabel ? 'namespace' : key.slice(key.lastIndexOf('/') + 1);
}
