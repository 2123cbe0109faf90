import fc from 'fast-check';
import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { knownPolicy } from './random-cluster.ts';
import { blocks, nameKey, policySpec, portNumbers, type RandomPolicy } from './random-policies.ts';

/**
 * Clusters as platforms have them: namespaces of a few kinds, each with the policies of its kind, of which some were
 * changed by hand: an address, a port, a label, a rule, a peer or a whole policy.
 */
export interface RandomKinds {
  readonly kinds: readonly (readonly RandomPolicy['spec'][])[];
  readonly namespaces: readonly RandomPlace[];
}

interface RandomPlace {
  readonly cluster: number;
  readonly tenant: string;
  readonly kind: number;
  readonly isLabelled: boolean;
  readonly changes: readonly RandomEdit[];
}

interface RandomEdit {
  readonly policy: number;
  readonly at: number;
  readonly edit: (typeof edits)[number];
  readonly value: number;
}

const edits = [
  'cidr',
  'port',
  'label',
  'drop',
  'repeat',
  'swap',
  'remove',
  'rename',
  'borrow',
  'own-name',
  'fan',
] as const;

export const randomKinds: fc.Arbitrary<RandomKinds> = fc.record({
  kinds: fc.array(fc.array(policySpec, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  namespaces: fc.array(
    fc.record({
      cluster: fc.nat({ max: 2 }),
      tenant: fc.constantFrom('red', 'blue', ''),
      kind: fc.nat({ max: 2 }),
      isLabelled: fc.boolean(),
      changes: fc.array(
        fc.record({
          policy: fc.nat({ max: 3 }),
          at: fc.nat({ max: 5 }),
          edit: fc.constantFrom(...edits),
          value: fc.nat({ max: 9 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  ),
});

/** Returns the clusters, by name. */
export function clustersOfKinds({ kinds, namespaces }: RandomKinds): readonly ClusterState[] {
  const clusters = new Map<string, Map<string, NamespaceState>>();
  for (const [index, place] of namespaces.entries()) {
    const cluster = `c${place.cluster}`;
    const name = [place.tenant, `kind${place.kind % kinds.length}`, ...(index % 2 === 0 ? [] : [index])]
      .filter(Boolean)
      .join('-');
    const known = clusters.get(cluster) ?? new Map<string, NamespaceState>();
    clusters.set(cluster, known);
    const labels = {
      [nameKey]: name,
      ...(place.isLabelled && place.tenant !== '' ? { 'acme.example/team': place.tenant } : {}),
      app: place.kind % 2 === 0 ? 'a' : 'b',
    };
    const policies = edited(kinds[place.kind % kinds.length] ?? [], { place, kinds, name });
    known.set(name, {
      name,
      labels,
      defined: true,
      workloads: [],
      policies: policies.map((policy) =>
        knownPolicy({ origin: 'given', metadata: { name: policy.name, namespace: name }, spec: policy.spec }),
      ),
    });
  }
  return [...clusters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, known]) => ({
      name,
      networks: {},
      traits: { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' },
      namespaces: new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1))),
      services: [],
    }));
}

interface Named {
  readonly name: string;
  readonly spec: RandomPolicy['spec'];
}

function edited(
  specs: readonly RandomPolicy['spec'][],
  { place, kinds, name }: { readonly place: RandomPlace; readonly kinds: RandomKinds['kinds']; readonly name: string },
): readonly Named[] {
  const policies: (Named | undefined)[] = specs.map((spec, index) => ({ name: `policy-${index}`, spec }));
  for (const { policy, at, edit, value } of place.changes) {
    const index = policy % policies.length;
    const known = policies[index];
    if (known === undefined) continue;
    if (edit === 'fan') {
      for (let copy = 0; copy < 3 + (value % 4); copy++) {
        const spec = structuredClone(known.spec) as unknown as Mutable;
        for (const kind of ['label', 'port', 'cidr'] as const) change(spec, kind, { at, value: value + copy, name });
        policies.push({ name: `fan-${index}-${copy}`, spec: spec as unknown as RandomPolicy['spec'] });
      }
    } else if (edit === 'remove') policies[index] = undefined;
    else if (edit === 'rename') policies[index] = { ...known, name: `allow-${name}-${index}` };
    else if (edit === 'borrow') {
      const other = kinds[value % kinds.length]?.[at % 4];
      if (other !== undefined) policies[index] = { ...known, spec: other };
    } else {
      const copy = structuredClone(known.spec) as unknown as { [key: string]: Json };
      change(copy, edit, { at, value, name });
      policies[index] = { ...known, spec: copy as unknown as RandomPolicy['spec'] };
    }
  }
  const found = policies.flatMap((policy) => policy ?? []);
  return [...new Map(found.map((policy) => [policy.name, policy])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Mutable {
  [key: string]: Json;
}

function change(
  spec: Mutable,
  edit: RandomEdit['edit'],
  { at, value, name }: { readonly at: number; readonly value: number; readonly name: string },
): void {
  const maps: Mutable[] = [];
  const lists: Json[][] = [];
  const walk = (node: Json, key: string): void => {
    if (Array.isArray(node)) {
      if (['from', 'to', 'ports', 'ingress', 'egress'].includes(key)) lists.push(node);
      for (const item of node as Json[]) walk(item, key);
    } else if (typeof node === 'object' && node !== null) {
      maps.push(node as Mutable);
      for (const [inner, child] of Object.entries(node as JsonObject)) walk(child, inner);
    }
  };
  walk(spec, '');
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[at % (items.length || 1)];
  if (edit === 'cidr') {
    const block = pick(maps.filter((map) => 'cidr' in map));
    const names = Object.keys(blocks);
    if (block !== undefined) {
      block.cidr = names[value % names.length] ?? '';
      delete block.except;
    }
  } else if (edit === 'port') {
    const port = pick(maps.filter((map) => typeof map.port === 'number' && !('endPort' in map)));
    if (port !== undefined) port.port = portNumbers[value % portNumbers.length] ?? 80;
  } else if (edit === 'label' || edit === 'own-name') {
    const labels: Mutable | undefined = pick(
      maps.flatMap((map): readonly Mutable[] =>
        isMap(map.matchLabels) && Object.keys(map.matchLabels).length > 0 ? [map.matchLabels] : [],
      ),
    );
    const key = labels && pick(Object.keys(labels));
    if (labels !== undefined && key !== undefined) labels[key] = edit === 'label' ? `v${value}` : name;
  } else {
    const list = pick(lists.filter(({ length }) => length > 0));
    if (list === undefined) return;
    if (edit === 'drop') list.splice(value % list.length, 1);
    else if (edit === 'repeat') list.push(structuredClone(list[value % list.length] ?? {}));
    else list.reverse();
  }
}

function isMap(value: Json | undefined): value is Mutable {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
