import fc from 'fast-check';
import { everyName, knownMetadata } from './hazard-comparisons.ts';
import {
  folders,
  type HazardCluster,
  type HazardGrant,
  type HazardLandscape,
  type HazardNamespace,
  type HazardPolicy,
  type HazardWorkload,
} from './hazard-states.ts';
import type { JudgedPeer, JudgedPolicy, JudgedPort, JudgedSelector, Labels } from './naive-evaluator.ts';
import { nameKey } from './random-policies.ts';

/** Random landscapes of few names, labels, ports and blocks, so that they meet. */

export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

export function without<Key extends string>(key: Key, value: unknown) {
  return (value === undefined ? {} : { [key]: value }) as object;
}

export const labels: fc.Arbitrary<Labels> = fc.record(
  { app: fc.constantFrom('web', 'web', 'db', 'none-names-it'), tier: fc.constantFrom('a', 'b') },
  { requiredKeys: [] },
);
export const namespaceLabels: fc.Arbitrary<Labels> = fc.record(
  { team: fc.constantFrom('a', 'b') },
  { requiredKeys: [] },
);

const all: JudgedSelector = {};
export const podSelector = fc.constantFrom<JudgedSelector>(
  all,
  { matchLabels: { app: 'web' } },
  { matchLabels: { app: 'db' } },
  { matchLabels: { tier: 'a' } },
  { matchLabels: { app: 'web', tier: 'a' } },
  { matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'db'] }] },
  { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
  { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
  { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['a'] }] },
  { matchLabels: { tier: 'b' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
);
const named = (...values: readonly string[]): JudgedSelector => ({
  matchExpressions: [{ key: nameKey, operator: 'In', values }],
});
export const namespaceSelector = fc.oneof(
  { weight: 2, arbitrary: fc.constant(all) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<JudgedSelector>(
      { matchLabels: { team: 'a' } },
      { matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }] },
      { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['b'] }] },
      { matchExpressions: [{ key: nameKey, operator: 'Exists' }] },
      { matchExpressions: [{ key: nameKey, operator: 'NotIn', values: ['shop'] }] },
      named('shop'),
      named('data', 'edge'),
      named('kube-system', 'flux-system'),
      named('elsewhere'),
    ),
  },
);

const holes: Readonly<Record<string, readonly string[]>> = {
  '0.0.0.0/0': ['10.0.0.0/8', '169.254.0.0/16', '169.254.169.254/32', '100.64.0.0/10', '8.8.8.0/24', '10.1.0.0/16'],
  '10.0.0.0/8': ['10.1.0.0/16', '10.2.0.0/16'],
  '8.0.0.0/8': ['8.8.8.0/24'],
  '20.0.0.0/8': ['20.1.0.0/16'],
  '172.16.0.0/12': ['172.16.0.53/32'],
  '::/0': ['fc00::/7', 'fd00:ec2::254/128', '2001:db8::/32'],
};
const cidr = fc.constantFrom(
  ...['0.0.0.0/0', '0.0.0.0/0', '0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '10.0.0.0/8', '10.1.0.0/16', '10.1.1.0/24'],
  ...['10.2.0.0/16', '10.3.0.0/16', '8.0.0.0/8', '8.8.8.0/24', '20.0.0.0/8', '20.1.0.0/16', '169.254.0.0/16'],
  ...['169.254.169.254/32', '169.254.170.2/32', '100.100.100.200/32', '172.16.0.0/12', '203.0.113.0/24'],
  ...['::/0', '2a00::/16', '2001:db8::/32', 'fc00::/7', 'fd00:ec2::254/128'],
);
export const ipBlock = cidr.chain((text) => {
  const inside = holes[text];
  if (inside === undefined) return fc.constant({ cidr: text });
  return fc
    .uniqueArray(fc.constantFrom(...inside), { maxLength: 3 })
    .map((except) => (except.length === 0 ? { cidr: text } : { cidr: text, except }));
});

const peer: fc.Arbitrary<JudgedPeer> = fc.oneof(
  { weight: 2, arbitrary: podSelector.map((one) => ({ podSelector: one })) },
  { weight: 3, arbitrary: namespaceSelector.map((one) => ({ namespaceSelector: one })) },
  { weight: 2, arbitrary: fc.record({ podSelector, namespaceSelector }) },
  { weight: 5, arbitrary: ipBlock.map((block) => ({ ipBlock: block })) },
);
const peers = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: fc.array(peer, { minLength: 1, maxLength: 2 }) },
);

const port = fc.constantFrom<JudgedPort>(
  { protocol: 'TCP', port: 8080 },
  { protocol: 'TCP', port: 8080 },
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
  { protocol: 'TCP', port: 'http' },
  { protocol: 'TCP', port: 'webhook-server' },
  { protocol: 'UDP', port: 'dns' },
  { protocol: 'TCP', port: 80, endPort: 8080 },
  { protocol: 'TCP', port: 9443 },
  { protocol: 'TCP' },
);
const ports = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(port, { minLength: 1, maxLength: 2, selector: (one) => JSON.stringify(one) }),
  },
);

export interface RandomRule {
  readonly peers: readonly JudgedPeer[] | undefined;
  readonly ports: readonly JudgedPort[] | undefined;
}

export const rule: fc.Arbitrary<RandomRule> = fc.record({ peers, ports });
const rules: fc.Arbitrary<readonly RandomRule[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<readonly RandomRule[]>([]) },
  { weight: 4, arbitrary: rule.map((one) => [one]) },
  { weight: 1, arbitrary: fc.array(rule, { minLength: 2, maxLength: 2 }) },
);

export type Spec = JudgedPolicy['spec'];

const policyTypes = fc.constantFrom<readonly string[]>(['Ingress'], ['Egress'], ['Ingress', 'Egress']);
export const spec: fc.Arbitrary<Spec> = fc
  .record({
    podSelector: fc.oneof({ weight: 1, arbitrary: fc.constant(all) }, { weight: 1, arbitrary: podSelector }),
    policyTypes,
    ingress: rules,
    egress: rules,
  })
  .map(({ ingress, egress, ...rest }) => ({
    ...rest,
    ...(rest.policyTypes.includes('Ingress') ? { ingress: ingress.map(ingressRule) } : {}),
    ...(rest.policyTypes.includes('Egress') ? { egress: egress.map(egressRule) } : {}),
  }));

export function ingressRule({ peers: from, ports: on }: RandomRule) {
  return { ...without('from', from), ...without('ports', on) };
}

export function egressRule({ peers: to, ports: on }: RandomRule) {
  return { ...without('to', to), ...without('ports', on) };
}

const denyAll = fc
  .constantFrom<readonly string[]>(['Ingress', 'Egress'], ['Ingress', 'Egress'], ['Ingress'], ['Egress'])
  .map(
    (types): HazardPolicy => ({
      name: 'deny-all',
      external: false,
      spec: { podSelector: {}, policyTypes: types },
    }),
  );
export const policyName = fc.constantFrom('one', 'two', 'three');
const folder = fc.constantFrom(...folders);
export const policy: fc.Arbitrary<HazardPolicy> = fc
  .record({
    name: policyName,
    external: fc.constant(false),
    ofTenant: fc.option(folder, { nil: undefined, freq: 2 }),
    spec,
  })
  .map(({ ofTenant, ...rest }) => ({ ...rest, ...without('ofTenant', ofTenant) }));

const grant: fc.Arbitrary<HazardGrant> = fc
  .record({
    tenant: folder,
    name: fc.constantFrom('one', 'two'),
    tenants: fc.uniqueArray(folder, { minLength: 1, maxLength: 3 }),
    types: fc.constantFrom(['app'], ['app'], ['core'], ['app', 'core']),
    pods: fc.oneof(fc.constant(undefined), podSelector),
    toType: fc.constantFrom('app', 'app', 'core'),
    toPods: fc.oneof(fc.constant(all), podSelector),
    ports: fc.constantFrom<readonly JudgedPort[]>(
      [{ port: 1, endPort: 65535 }],
      [{ port: 8080 }, { port: 1, endPort: 65535, protocol: 'UDP' }],
      [{ port: 'http' }],
      (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ protocol, port: 1, endPort: 65535 })),
    ),
  })
  .map(({ pods, ...rest }) => ({ ...rest, ...without('pods', pods) }));
export const grants = fc.uniqueArray(grant, { maxLength: 3, selector: ({ tenant, name }) => `${tenant}/${name}` });
export const externalPolicy: fc.Arbitrary<HazardPolicy> = fc.record({
  name: fc.constantFrom('one', 'of-others'),
  external: fc.constant(true),
  spec,
});

export const listens: Readonly<Record<string, HazardWorkload['ports']>> = {
  web: [{ name: 'http', port: 8080, protocol: 'TCP' }],
  db: [{ port: 9443, protocol: 'TCP' }],
  admission: [
    { name: 'webhook-server', port: 9443, protocol: 'TCP' },
    { name: 'http', port: 80, protocol: 'TCP' },
  ],
  coredns: [
    { name: 'dns', port: 53, protocol: 'UDP' },
    { name: 'dns-tcp', port: 53, protocol: 'TCP' },
  ],
  'kube-apiserver': [{ port: 8080, protocol: 'TCP' }],
  agent: [],
};
export const someListens = fc.constantFrom(...Object.values(listens));
const whereabouts = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom(['10.1.0.5'], ['10.1.1.5'], ['10.1.0.5', 'fd01::5'], ['fd01::5']) },
);
export const workload: fc.Arbitrary<HazardWorkload> = fc
  .record({
    kind: fc.constantFrom('Deployment', 'Deployment', 'StatefulSet', 'Pod'),
    name: fc.constantFrom(...Object.keys(listens), 'web', 'admission', 'coredns'),
    labels,
    onHost: fc.nat({ max: 9 }),
    addresses: whereabouts,
    isObserved: fc.nat({ max: 1 }),
  })
  .map(({ onHost, addresses, isObserved, ...rest }) => ({
    ...rest,
    ports: listens[rest.name] ?? [],
    hostNetwork: onHost === 0,
    ...(isObserved === 0 ? { observed: true as const } : {}),
    ...without('addresses', onHost === 0 ? undefined : addresses),
  }));

const workloads = fc.uniqueArray(workload, {
  minLength: 1,
  maxLength: 3,
  selector: ({ kind, name }) => `${kind}/${name}`,
});

export const tenant = fc.constantFrom('red', 'red', 'blue', 'blue', 'green', undefined, undefined);
const typeOf: Readonly<Record<string, string>> = { 'kube-system': 'core', 'flux-system': 'core' };

export const namespace = (name: string): fc.Arbitrary<HazardNamespace> =>
  fc
    .record({
      labels: namespaceLabels,
      tenant,
      workloads,
      denied: fc.option(denyAll, { freq: 4 }),
      policies: fc.uniqueArray(policy, { maxLength: 2, selector: (one) => one.name }),
      external: fc.array(externalPolicy, { maxLength: 1 }),
      hasExternal: fc.nat({ max: 3 }),
    })
    .map(({ denied, policies, external, hasExternal, tenant: whose, ...rest }) => ({
      name,
      type: typeOf[name] ?? 'app',
      ...rest,
      ...without('tenant', whose),
      policies: [...(denied === null ? [] : [denied]), ...policies, ...(hasExternal === 0 ? external : [])],
    }));

export const pool = everyName.filter((name) => !['elsewhere', 'none-names-it'].includes(name));
const namespaces = fc
  .uniqueArray(fc.constantFrom(...pool), { minLength: 2, maxLength: 3 })
  .chain((names) => fc.tuple(...names.map(namespace)));

export const networks = {
  pods: fc.constantFrom(...[['10.1.0.0/16'], ['10.1.0.0/16'], ['10.1.0.0/16', 'fd01::/64'], undefined, undefined], [
    '10.1.0.0/16',
    '169.254.0.0/16',
  ]),
  services: fc.constantFrom(['10.2.0.0/16'], ['10.2.0.0/16', 'fd02::/112'], ['172.16.0.0/12'], undefined),
  nodes: fc.constantFrom(...[['10.3.0.0/16'], ['10.3.0.0/16'], ['20.1.0.0/16'], undefined, undefined], [
    '0.0.0.0/1',
    '128.0.0.0/1',
    '::/0',
  ]),
};
export const metadata = fc.constantFrom<readonly string[] | undefined>(
  ...[undefined, undefined, knownMetadata, ['169.254.169.254'], ['169.254.169.254'], ['fd00:ec2::254'], [], []],
  ...[['100.100.100.200'], ['10.4.0.1']],
);
export const trait = fc.constantFrom<HazardCluster['ipBlockMatchesPods']>('always', 'always', 'never', 'unknown');

export const cluster = (name: string): fc.Arbitrary<HazardCluster> =>
  fc
    .record({ ...networks, metadata, ipBlockMatchesPods: trait, ipBlockMatchesNodes: trait, namespaces })
    .map(({ pods, services, nodes, metadata: known, ...rest }) => ({
      name,
      ...rest,
      ...without('pods', pods),
      ...without('services', services),
      ...without('nodes', nodes),
      ...without('metadata', known),
    }));

export const internalPublic = maybe(
  fc.constantFrom<readonly string[]>(['20.0.0.0/8'], ['20.1.0.0/16'], ['8.8.8.0/24']),
);

export const landscape: fc.Arbitrary<HazardLandscape> = fc
  .record({
    origin: fc.constantFrom('rendered', 'rendered', 'rendered', 'rendered', 'given'),
    internalPublic,
    east: cluster('east'),
    others: fc.constantFrom<readonly ('twin' | 'west')[]>([], [], ['twin'], ['twin'], ['west']),
    west: cluster('west'),
    grants,
  })
  .map(({ origin, internalPublic: inside, east, others, west, grants: given }) => {
    const clusters = [
      east,
      ...others.map((other) => (other === 'twin' ? { ...west, name: 'twin', namespaces: east.namespaces } : west)),
    ];
    if (origin === 'given') return { origin, grants: [], clusters: clusters.slice(0, 1).map(asGiven) };
    return { origin, grants: given, ...without('internalPublic', inside), clusters };
  });

/** Plain manifests say nothing of types, tenants, what others write and what was observed. */
export function asGiven(one: HazardCluster): HazardCluster {
  return {
    ...one,
    name: 'manifests',
    namespaces: one.namespaces.map(({ type: _, tenant: __, policies, workloads: all, ...rest }) => ({
      ...rest,
      workloads: all.map(({ observed: ___, ...one }) => one),
      policies: policies.filter(({ external }) => !external),
    })),
  };
}
