import fc from 'fast-check';
import { stringify } from 'yaml';
import type { RandomCluster, RandomPod } from './random-cluster.ts';
import type { RandomPolicy } from './random-policies.ts';

/**
 * Writes a random cluster as the manifests of a cluster, in one of the many ways in which they are written: pods with the
 * objects that make them, or those alone; YAML and JSON, documents and lists; fields left out, blank or with defaults.
 */
export interface RandomManifests {
  /** Path to text. */
  readonly files: Readonly<Record<string, string>>;
  /** The cluster that the manifests say. Its pods are known by name, or made by a template that has their name. */
  readonly cluster: RandomCluster;
  /** Names of pods that share an owner with others, so that Ringfence may take them for one workload. */
  readonly shared: ReadonlySet<string>;
}

export function manifestsOf(cluster: RandomCluster): fc.Arbitrary<RandomManifests> {
  return fc.array(fc.nat({ max: 999 }), { minLength: 60, maxLength: 60 }).map((dice) => write(cluster, new Dice(dice)));
}

/** Decides what is left open. Where the numbers end, the first way is taken, so that few numbers make plain manifests. */
class Dice {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number below `ways`. */
  roll(ways: number): number {
    const number = this.#numbers[this.#next++ % Math.max(this.#numbers.length, 1)] ?? 0;
    // The numbers come round again; what they decide does not.
    return (number + Math.floor(this.#next / 60)) % ways;
  }

  pick<Item>(...ways: readonly [Item, ...Item[]]): Item {
    return ways[this.roll(ways.length)] ?? ways[0];
  }
}

type Written = Readonly<Record<string, unknown>>;

function write(random: RandomCluster, dice: Dice): RandomManifests {
  const { nodeNetwork: _, ...written } = random;
  const cluster = { ...written, pods: random.pods.map(withMembers) };
  const shared = new Set<string>();
  const objects = [
    ...cluster.namespaces.flatMap(({ name, labels, defined }) =>
      defined ? [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: texts(labels, dice) } }] : [],
    ),
    ...cluster.pods.flatMap((pod, index) => podObjects(pod, cluster.pods.slice(0, index), shared, dice)),
    ...cluster.policies.map((policy) => policyObject(policy, dice)),
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'one' }, data: { a: 'b' } },
    decoy,
  ];
  return { files: filesOf(objects, dice), cluster, shared };
}

/** A pod that has finished, and counts no more. */
const decoy = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'finished', namespace: 'one', labels: { app: 'a' } },
  status: { phase: 'Succeeded', podIP: '10.0.0.77' },
};

/** The addresses of replicas, which no template says, are those of pods. */
function withMembers(pod: RandomPod): RandomPod {
  const { name, single, addresses, members } = pod;
  if (members.length > 0) return pod;
  if (single) return { ...pod, members: [{ name, ...(addresses === undefined ? {} : { addresses }) }] };
  const each = addresses?.map((address, index) => ({ name: `${name}-${index}`, addresses: [address] }));
  return { ...pod, members: each ?? [] };
}

function podObjects(pod: RandomPod, before: readonly RandomPod[], shared: Set<string>, dice: Dice): readonly Written[] {
  const { name, namespace, members, single } = pod;
  const spec = podSpec(pod, dice);
  if (members.length === 0) {
    const kind = dice.pick(
      'Deployment',
      'StatefulSet',
      'DaemonSet',
      'ReplicaSet',
      'ReplicationController',
      'Job',
      'CronJob',
    );
    return [makerObject(kind, name, namespace, { metadata: { labels: texts(pod.labels, dice) }, spec }, undefined)];
  }
  const { owner, makers, labels } = single && dice.roll(2) === 0 ? unowned : ownerOf(pod, before, shared, dice);
  const pods = members.map((member) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...{ name: member.name, namespace, labels: texts({ ...pod.labels, ...labels }, dice) },
      ...(owner === undefined
        ? {}
        : {
            ownerReferences: [
              { kind: 'Node', name: 'n' },
              { ...owner, controller: true },
            ],
          }),
    },
    spec,
    status: { phase: 'Running', ...statusOf(member.addresses, dice) },
  }));
  return [...makers, ...pods];
}

interface Ownership {
  readonly owner: { readonly kind: string; readonly name: string } | undefined;
  readonly makers: readonly Written[];
  readonly labels: Readonly<Record<string, string>>;
}

const unowned: Ownership = { owner: undefined, makers: [], labels: {} };

/** Who owns pods: makers that are there or not, of pods that differ or not; another pod, a node, or nobody. */
function ownerOf(pod: RandomPod, before: readonly RandomPod[], shared: Set<string>, dice: Dice): Ownership {
  const { name, namespace, single } = pod;
  const neighbour = before.find((one) => one.namespace === namespace && one.members.length > 0);
  if (single) {
    if (neighbour?.single !== true) return { ...unowned, owner: { kind: 'Node', name: 'node-1' } };
    shared.add(name).add(neighbour.name);
    return { ...unowned, owner: { kind: 'Pod', name: neighbour.name } };
  }
  const template = { metadata: { labels: { app: 'template' } }, spec: { hostNetwork: pod.hostNetwork !== true } };
  switch (dice.roll(5)) {
    case 0: {
      const set = `${name}-5d4f7`;
      const isThere = dice.roll(2) === 0;
      return {
        owner: { kind: 'ReplicaSet', name: set },
        makers: [
          makerObject('Deployment', name, namespace, template, undefined),
          ...(isThere ? [makerObject('ReplicaSet', set, namespace, template, { kind: 'Deployment', name })] : []),
        ],
        labels: { 'pod-template-hash': '5d4f7' },
      };
    }
    case 1:
      return {
        owner: { kind: 'Job', name: `${name}-1` },
        makers: [
          makerObject('CronJob', name, namespace, template, undefined),
          makerObject('Job', `${name}-1`, namespace, template, { kind: 'CronJob', name }),
        ],
        labels: {},
      };
    case 2:
      return { ...unowned, owner: { kind: 'StatefulSet', name } };
    case 3:
      shared.add(name);
      return { ...unowned, owner: { kind: 'Machinery', name: 'shared' } };
    default:
      return {
        owner: { kind: 'DaemonSet', name },
        makers: [makerObject('DaemonSet', name, namespace, template, undefined)],
        labels: {},
      };
  }
}

const apiVersions: Readonly<Record<string, string>> = {
  ReplicationController: 'v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
};

function makerObject(
  kind: string,
  name: string,
  namespace: string,
  template: Written,
  owner: { readonly kind: string; readonly name: string } | undefined,
): Written {
  const spec = { template };
  return {
    apiVersion: apiVersions[kind] ?? 'apps/v1',
    kind,
    metadata: {
      ...{ name, namespace },
      ...(owner === undefined ? {} : { ownerReferences: [{ ...owner, controller: true }] }),
    },
    spec: kind === 'CronJob' ? { schedule: '@daily', jobTemplate: { spec } } : spec,
  };
}

/** Containers that serve share the ports among them; an init container that ends serves nobody. */
function podSpec({ hostNetwork, ports = [] }: RandomPod, dice: Dice): Written {
  const written = ports.map(({ protocol, port, name }) => ({
    containerPort: port,
    ...(name === undefined ? dice.pick({}, { name: '' }, { name: null }) : { name }),
    ...(protocol === undefined || protocol === 'TCP'
      ? dice.pick({}, { protocol: 'TCP' }, { protocol: null })
      : { protocol }),
  }));
  const cut = dice.roll(written.length + 1);
  const isSidecar = dice.roll(3) === 0;
  const rest = { name: 'rest', ports: written.slice(cut) };
  return {
    ...(hostNetwork === true ? { hostNetwork } : dice.pick({}, { hostNetwork: false }, { hostNetwork: null })),
    containers: [{ name: 'main', ports: written.slice(0, cut) }, ...(isSidecar ? [] : [rest])],
    initContainers: [
      {
        name: 'ends',
        ports: [
          { name: 'web', containerPort: 81 },
          { name: 'dns', containerPort: 81, protocol: 'UDP' },
        ],
      },
      ...(isSidecar ? [{ ...rest, restartPolicy: 'Always' }] : []),
    ],
  };
}

function statusOf(addresses: readonly string[] | undefined, dice: Dice): Written {
  if (addresses === undefined) return dice.pick({}, { podIP: '' }, { podIPs: [] }, { podIPs: null });
  const podIPs = addresses.map((ip) => ({ ip }));
  if (addresses.length > 1) return { podIPs };
  return dice.pick({ podIP: addresses[0], podIPs }, { podIP: addresses[0] });
}

/** The same to a server: an empty text in a map is as good as null. */
function texts(labels: Readonly<Record<string, string>>, dice: Dice): Written {
  return Object.fromEntries(
    Object.entries(labels).map(([key, value]) => [key, value === '' ? dice.pick<string | null>('', null) : value]),
  );
}

function policyObject({ metadata, spec }: RandomPolicy, dice: Dice): Written {
  const { podSelector, policyTypes, ingress, egress } = spec;
  const isEverybody = Object.keys(podSelector).length === 0;
  const written = {
    ...(isEverybody
      ? dice.pick({ podSelector }, {}, { podSelector: null })
      : { podSelector: rewritten(podSelector, dice, 'podSelector') }),
    ...orBlank('policyTypes', policyTypes, dice),
    ...orBlank('ingress', ingress, dice),
    ...orBlank('egress', egress, dice),
  };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { ...metadata, uid: '0-1', managedFields: [] },
    ...(Object.keys(written).length === 0 ? dice.pick({ spec: written }, {}, { spec: null }) : { spec: written }),
  };
}

function orBlank(name: string, value: unknown, dice: Dice): Written {
  if (value === undefined) return dice.pick({}, {}, { [name]: null });
  return { [name]: rewritten(value, dice, name) };
}

/** The fields that a map may have, by what holds it: those that are absent may as well be blank. */
const blankFields: Readonly<Record<string, readonly string[]>> = {
  ...{ podSelector: ['matchLabels', 'matchExpressions'], namespaceSelector: ['matchLabels', 'matchExpressions'] },
  ...{ ingress: ['from', 'ports'], egress: ['to', 'ports'], ports: ['protocol', 'port', 'endPort'] },
  ...{ from: ['podSelector', 'namespaceSelector', 'ipBlock'], to: ['podSelector', 'namespaceSelector', 'ipBlock'] },
  ...{ ipBlock: ['except'], matchExpressions: ['values'] },
};

/** A part of a policy in other words: blank fields and items, and addresses with bits that do not count. */
function rewritten(value: unknown, dice: Dice, within: string): unknown {
  if (Array.isArray(value)) return value.map((item) => rewritten(item, dice, within));
  if (within === 'cidr' || within === 'except') return loosely(String(value), dice);
  if (within === 'values' && value === '') return dice.pick<string | null>('', null);
  if (typeof value !== 'object' || value === null) return value;
  if (within === 'matchLabels') return texts(value as Record<string, string>, dice);
  const isRuleOrPort = within === 'ingress' || within === 'egress' || within === 'ports';
  if (isRuleOrPort && Object.keys(value).length === 0 && dice.roll(3) === 0) return null;
  const blank = blankFields[within]?.filter((name) => !Object.hasOwn(value, name) && dice.roll(4) === 0) ?? [];
  return Object.fromEntries([
    ...Object.entries(value).map(([name, inner]) => [name, rewritten(inner, dice, name)]),
    ...blank.map((name) => [name, null]),
  ]);
}

function loosely(cidr: string, dice: Dice): string {
  const [address = '', prefix = ''] = cidr.split('/');
  const free = address.includes(':') ? Number(prefix) < 128 : Number(prefix) < 32;
  if (!free || dice.roll(3) > 0) return cidr;
  if (address.includes(':')) return address.endsWith('::') ? `${address}1/${prefix}` : cidr;
  return dice.pick(`${address.replace(/\.0$/, '.1')}/${prefix}`, `${address}/0${prefix}`, `0${address}/${prefix}`);
}

/** Every object into some file, alone or among others, by itself or in a list. */
function filesOf(objects: readonly Written[], dice: Dice): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const piles = { documents: [] as Written[], list: [] as Written[], values: [] as Written[] };
  for (const [index, object] of objects.entries()) {
    switch (dice.roll(5)) {
      case 0:
        files[`single/${index}.yaml`] = stringify(object);
        break;
      case 1:
        files[`single/${index}.json`] = JSON.stringify(object);
        break;
      case 2:
        piles.documents.push(object);
        break;
      case 3:
        piles.list.push(object);
        break;
      default:
        piles.values.push(object);
    }
  }
  files['documents.yml'] = piles.documents.map((object) => stringify(object)).join('---\n');
  files['values.json'] = piles.values.map((object) => JSON.stringify(object, null, 2)).join('\n');
  const kinds = new Set(piles.list.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  const lists = [...kinds].map((of) => {
    const [apiVersion = '', kind = ''] = of.split(' ');
    const items = piles.list.filter((object) => object.apiVersion === apiVersion && object.kind === kind);
    // A typed list need not say of its items what they are.
    return { apiVersion, kind: `${kind}List`, items: items.map(({ apiVersion: _, kind: __, ...rest }) => rest) };
  });
  files['list.yaml'] = stringify({ apiVersion: 'v1', kind: 'List', items: dice.roll(2) === 0 ? piles.list : lists });
  return files;
}
