import fc from 'fast-check';
import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { Need } from '../../src/clusters/needs/need.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { type AddressSet, addressesOf, cidrSet } from '../../src/model/address-set.ts';
import type { Trait } from '../../src/model/plugin-traits.ts';
import { includesPorts, portRange } from '../../src/model/port-set.ts';
import { needsOf } from '../../src/needs/cluster-needs.ts';
import { NeedJudge } from '../../src/needs/need-judge.ts';
import { addressEnd, podEnd } from '../../src/verdicts/end.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { clusterOf, listOf, read } from '../clusters/plain/support.ts';
import { findingsOf, hintOf, messageOf, policy, selector } from '../lint/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { assert, table, test } from '../support/table.ts';

const ports = [
  { name: 'http', containerPort: 8080 },
  { name: 'metrics', containerPort: 9090 },
];

/** A Deployment `shop/web` with one container that has these fields, or with several. */
function web(main: object | readonly object[], spec: object = {}): object {
  const containers = (Array.isArray(main) ? main : [main]).map((one, index) => ({ name: `c${index}`, ports, ...one }));
  return {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'shop' } },
    spec: {
      selector: selector({ app: 'web' }),
      template: { metadata: { labels: { app: 'web' } }, spec: { containers, ...spec } },
    },
  };
}

const closed = policy('closed', { policyTypes: ['Ingress'] });
const policed = (...objects: readonly object[]): ClusterState => ({
  ...clusterOf(...objects),
  policiesApplyToOwnNode: 'always',
});
const http = (port: number | string, more: object = {}) => ({ httpGet: { path: '/', port, ...more } });

interface ReadCase {
  readonly name: string;
  readonly main: object | readonly object[];
  readonly spec?: object;
  /** Fields and ports. */
  readonly found: readonly string[];
}

table<ReadCase>(
  'a probe is a need of a port of its pod',
  [
    { name: 'no probe', main: {}, found: [] },
    { name: 'httpGet', main: { readinessProbe: http(8080) }, found: ['readinessProbe 8080/TCP'] },
    { name: 'tcpSocket', main: { livenessProbe: { tcpSocket: { port: 5432 } } }, found: ['livenessProbe 5432/TCP'] },
    { name: 'grpc', main: { startupProbe: { grpc: { port: 9000 } } }, found: ['startupProbe 9000/TCP'] },
    { name: 'exec is no connection', main: { livenessProbe: { exec: { command: ['true'] } } }, found: [] },
    {
      name: 'hooks by httpGet',
      main: { lifecycle: { postStart: http(8081), preStop: http('http') } },
      found: ['lifecycle.postStart 8081/TCP', 'lifecycle.preStop 8080/TCP'],
    },
    {
      name: 'tcpSocket of a hook fails without any connection',
      main: { lifecycle: { preStop: { tcpSocket: { port: 80 } } } },
      found: [],
    },
    {
      name: 'several on one port are one need',
      main: { readinessProbe: http('http'), livenessProbe: http(8080), startupProbe: http(9090) },
      found: ['startupProbe 9090/TCP', 'livenessProbe+readinessProbe 8080/TCP'],
    },
    { name: 'a port by its name', main: { readinessProbe: http('metrics') }, found: ['readinessProbe 9090/TCP'] },
    {
      name: 'a name means the port of the own container',
      main: [
        { readinessProbe: http('admin'), ports: [{ name: 'admin', containerPort: 1 }] },
        { readinessProbe: http('admin'), ports: [{ name: 'admin', containerPort: 2 }] },
        { readinessProbe: http('admin'), ports: [] },
      ],
      found: ['readinessProbe 1/TCP', 'readinessProbe 2/TCP'],
    },
    {
      name: 'a sidecar',
      main: {},
      spec: { initContainers: [{ name: 'side', restartPolicy: 'Always', livenessProbe: http(15021) }] },
      found: ['livenessProbe 15021/TCP'],
    },
    { name: 'a name that no port has', main: { readinessProbe: http('htpp') }, found: [] },
    { name: 'a number as a text', main: { readinessProbe: http('8080') }, found: ['readinessProbe 8080/TCP'] },
    { name: 'no port', main: { readinessProbe: { httpGet: { path: '/' } } }, found: [] },
    { name: 'a port out of range', main: { readinessProbe: http(0), livenessProbe: http(65536) }, found: [] },
    { name: 'a port that is no whole number', main: { readinessProbe: http(80.5 as number) }, found: [] },
    { name: 'grpc with a name, which no server takes', main: { livenessProbe: { grpc: { port: 'http' } } }, found: [] },
    { name: 'a text where a probe is expected', main: { livenessProbe: 'yes', readinessProbe: [http(1)] }, found: [] },
    {
      name: 'a text where a handler is expected',
      main: { livenessProbe: { httpGet: '8080', tcpSocket: null, grpc: { port: 7 } } },
      found: ['livenessProbe 7/TCP'],
    },
    { name: 'another host', main: { readinessProbe: http(8080, { host: '127.0.0.1' }) }, found: [] },
    { name: 'an empty host', main: { readinessProbe: http(8080, { host: '' }) }, found: ['readinessProbe 8080/TCP'] },
  ],
  ({ main, spec, found }) => {
    const needs = needsOf(policed(web(main, spec))).filter(({ kind }) => kind === 'probe');
    assert.equal(
      needs.map(
        ({ origin, ports: all }) =>
          `${origin.fields.join('+')} ${all.map(({ port, protocol }) => `${port}/${protocol}`)}`,
      ),
      found,
    );
  },
);

const ready = web({ readinessProbe: http('http') });
const nodes = (cidr: string): Pick<ClusterState, 'networks'> => ({ networks: { nodes: cidrSet([cidr]) } });
const fromBlock = (cidr: string, port = 8080) =>
  policy('nodes', {
    podSelector: selector({ app: 'web' }),
    ingress: [{ from: [{ ipBlock: { cidr } }], ports: [{ port }] }],
  });

interface FindingCase {
  readonly name: string;
  readonly objects: readonly object[];
  readonly change?: Partial<ClusterState>;
  readonly denied: boolean;
}

table<FindingCase>(
  'lint finds a probe that policies deny',
  [
    { name: 'no policy', objects: [ready], denied: false },
    { name: 'a pod that a policy closes', objects: [ready, closed], denied: true },
    {
      name: 'the plugin exempts the own node, as the API does',
      objects: [ready, closed],
      change: { policiesApplyToOwnNode: undefined as never },
      denied: false,
    },
    {
      name: 'a pod in the host network, which no policy selects',
      objects: [web({ readinessProbe: http('http') }, { hostNetwork: true }), closed],
      denied: false,
    },
    {
      name: 'pods may connect, and a node is none',
      objects: [ready, policy('pods', { ingress: [{ from: [{ podSelector: {} }] }] })],
      denied: true,
    },
    {
      name: 'all namespaces may connect, and a node is in none',
      objects: [ready, policy('pods', { ingress: [{ from: [{ namespaceSelector: {} }] }] })],
      denied: true,
    },
    { name: 'any peer may connect', objects: [ready, policy('all', { ingress: [{}] })], denied: false },
    {
      name: 'another port is open',
      objects: [ready, policy('all', { ingress: [{ ports: [{ port: 9090 }] }] })],
      denied: true,
    },
    {
      name: 'an address that could be that of a node',
      objects: [ready, closed, fromBlock('10.0.0.0/8')],
      denied: false,
    },
    {
      name: 'the addresses of nodes',
      objects: [ready, closed, fromBlock('10.0.0.0/8')],
      change: nodes('10.1.0.0/16'),
      denied: false,
    },
    {
      name: 'the address of some nodes',
      objects: [ready, closed, fromBlock('10.1.2.3/32')],
      change: nodes('10.1.0.0/16'),
      denied: false,
    },
    {
      name: 'an address of no node',
      objects: [ready, closed, fromBlock('10.0.0.0/8')],
      change: nodes('192.0.2.0/24'),
      denied: true,
    },
    {
      name: 'no ipBlock matches nodes, whose addresses are not known',
      objects: [ready, closed, fromBlock('0.0.0.0/0')],
      change: { traits: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'never' } },
      denied: true,
    },
    {
      name: 'no ipBlock matches nodes',
      objects: [ready, closed, fromBlock('0.0.0.0/0')],
      change: { ...nodes('10.1.0.0/16'), traits: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'never' } },
      denied: true,
    },
    {
      name: 'an ipBlock may or may not match nodes',
      objects: [ready, closed, fromBlock('0.0.0.0/0')],
      change: { ...nodes('10.1.0.0/16'), traits: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'unknown' } },
      denied: false,
    },
  ],
  ({ objects, change = {}, denied }) => {
    const findings = findingsOf('need-denied', { ...policed(...objects), ...change });
    assert.equal(
      findings.map(({ severity }) => severity),
      denied ? ['warning'] : [],
    );
  },
);

test('the finding names the probes, and says what to check', () => {
  const main = { readinessProbe: http('http'), lifecycle: { preStop: http(8080) } };
  const findings = findingsOf('need-denied', policed(web(main), closed));
  assert.is(
    messageOf(findings),
    'Workload shop/web has a readiness probe and a preStop hook, but policies do not let the node of its pods connect to shop/web on 8080/TCP.',
  );
  assert.match(hintOf(findings) ?? '', 'Allow ingress to shop/web from the addresses of nodes.');
});

test('the pods of a Deployment and the Deployment show one need', () => {
  const pod = (name: string): object => ({
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: {
      ...{ name, namespace: 'shop', labels: { app: 'web' } },
      ownerReferences: [{ kind: 'Deployment', name: 'web', controller: true }],
    },
    spec: { containers: [{ name: 'c0', ports, readinessProbe: http('http') }] },
  });
  assert.is(needsOf(policed(ready, pod('web-1'), pod('web-2'))).length, 1);
});

test('pods of one Deployment that policies tell apart have a probe each', () => {
  const pod = (name: string, track: string): object => ({
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: {
      ...{ name, namespace: 'shop', labels: { app: 'web', track } },
      ownerReferences: [{ kind: 'Deployment', name: 'web', controller: true }],
    },
    spec: { containers: [{ name: 'c0', ports, readinessProbe: http('http') }] },
  });
  const canary = policy('canary', { podSelector: selector({ track: 'canary' }), policyTypes: ['Ingress'] });
  const findings = findingsOf('need-denied', policed(pod('web-1', 'stable'), pod('web-2', 'canary'), canary));
  assert.is(findings.length, 1);
});

const broken = (
  before: ClusterState,
  after: ClusterState,
  origin: 'rendered' | 'given' = 'rendered',
): readonly string[] => {
  const [was, is] = [before, after].map((state) => knownLandscape([{ ...state, name: 'c' }], origin));
  invariant(was !== undefined && is !== undefined, 'two states');
  const { value } = diffLandscapes(was, is);
  assert.ok(value);
  return value.hazards.flatMap(({ code, message }) => (code === 'need-broken' ? [message] : []));
};

test('a change that closes a probe would break it', () => {
  for (const origin of ['rendered', 'given'] as const) {
    assert.equal(broken(policed(ready), policed(ready, closed), origin), [
      'Would break: the readiness probe of Deployment/web on 8080/TCP: policies no longer let the node of its pods connect.',
    ]);
  }
  assert.equal(broken(clusterOf(ready), clusterOf(ready, closed)), []);
});

test('a change cannot say first that no policy applies to probes, and then close them', () => {
  assert.is(broken(policed(ready), clusterOf(ready, closed)).length, 1);
  assert.is(broken(clusterOf(ready), policed(ready, closed)).length, 1, 'or the reverse');
  assert.equal(broken(clusterOf(ready, closed), policed(ready, closed)), [], 'the trait alone breaks nothing');
});

test('a change that only takes the trait hides the probes that are recorded', () => {
  const state = policed(ready);
  const { policiesApplyToOwnNode: _, ...exempt } = state;
  const known = (one: ClusterState) => knownLandscape([{ ...one, name: 'c' }], 'rendered');
  const { value } = diffLandscapes(known(state), known(exempt));
  assert.equal(
    value?.hazards.map(({ code }) => code),
    ['observation-lost'],
  );
});

const cidrs = ['10.0.0.0/30', '10.0.0.2/31', '10.9.0.0/30'] as const;
const cidr = fc.constantFrom(...cidrs);
const peer = fc.oneof(
  fc.constant({ podSelector: {} }),
  cidr.map((one) => ({ ipBlock: { cidr: one } })),
);
const rule = fc.record({
  from: fc.array(peer, { maxLength: 2 }),
  ports: fc.array(fc.constantFrom<number | string>(8080, 9090, 'http'), { maxLength: 2 }),
});
const policies = fc.array(
  fc.record({ app: fc.constantFrom('web', 'other'), rules: fc.array(rule, { maxLength: 2 }) }),
  { maxLength: 3 },
);
const worlds = fc.record({
  policies,
  nodes: fc.option(cidr, { freq: 2 }),
  matches: fc.constantFrom<Trait>('always', 'never', 'unknown'),
  probe: fc.constantFrom<number | string>(8080, 9090, 'http', 'metrics'),
});
type World = typeof worlds extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const clusterFor = ({ policies: all, nodes: network, matches, probe }: World): ClusterState => ({
  ...policed(
    web({ readinessProbe: http(probe) }),
    ...all.map(({ app, rules }, index) =>
      policy(`p${index}`, {
        podSelector: selector({ app }),
        policyTypes: ['Ingress'],
        ingress: rules.map((one) => ({ from: one.from, ports: one.ports.map((port) => ({ port })) })),
      }),
    ),
  ),
  traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: matches },
  networks: network === null ? {} : { nodes: cidrSet([network]) },
});

/** Every address that a rule could tell apart from another, each alone. */
const samples = ['10.0.0.0', '10.0.0.1', '10.0.0.2', '10.0.0.3', '10.9.0.0', '10.9.0.3', '192.0.2.1'];

/** Asks about one node after the other; where their network is not known, each address could be that of one. */
function naive(state: ClusterState, world: World): readonly ('allowed' | 'partly' | 'denied')[] {
  const shop = state.namespaces.get('shop');
  const [pods] = shop?.workloads ?? [];
  invariant(shop !== undefined && pods !== undefined, 'every world has the pods');
  const number = world.probe === 'http' ? 8080 : world.probe === 'metrics' ? 9090 : Number(world.probe);
  const inside = (address: string): boolean => world.nodes === null || address.startsWith(world.nodes.slice(0, 5));
  const nodesOf = samples.filter(
    (address) => inside(address) && (world.nodes !== '10.0.0.2/31' || /[23]$/.test(address)),
  );
  return nodesOf.map((address) => {
    const own: AddressSet = addressesOf([address]);
    const { allowed, conditional } = evaluate(
      { ...state, networks: { nodes: own } },
      addressEnd(own),
      podEnd(state, shop, pods),
    );
    if (includesPorts(allowed, portRange('TCP', number))) return 'allowed';
    return conditional.some((part) => includesPorts(part.ports, portRange('TCP', number))) ? 'partly' : 'denied';
  });
}

test('a probe is denied exactly if no node could connect, asked one by one', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(worlds, (world) => {
      const state = clusterFor(world);
      const [need] = needsOf(state) as readonly [Need];
      const answers = naive(state, world);
      const expected = answers.every((one) => one === 'denied');
      const verdict = new NeedJudge(state).judge(need)?.verdict;
      assert.is(verdict === 'denied', expected, JSON.stringify(world));
      if (world.nodes !== null)
        assert.is(
          verdict === 'allowed',
          answers.every((one) => one === 'allowed'),
        );
      const key = `${world.nodes === null ? 'unknown nodes' : 'nodes'} ${expected ? 'denied' : 'open'}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }),
    { numRuns: 400 },
  );
  for (const key of ['nodes denied', 'nodes open', 'unknown nodes denied', 'unknown nodes open'])
    assert.ok((seen.get(key) ?? 0) > 10, key);
});

test('100,000 probes are read, and judged where policies apply to them, in seconds', () => {
  const containers = Array.from({ length: 10 }, (_, index) => ({
    name: `c${index}`,
    readinessProbe: http(8000 + index),
  }));
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: { name: `p${index}`, namespace: 'shop', labels: { app: `a${index}` } },
    spec: { containers },
  }));
  const start = performance.now();
  const { value } = read(listOf(...items, closed), { policiesApplyToOwnNode: 'always' });
  const [cluster] = [...(value?.clusters.values() ?? [])].flatMap((one) => one.load().value ?? []);
  invariant(cluster !== undefined, 'the manifests are good');
  const judge = new NeedJudge(cluster);
  const verdicts = needsOf(cluster).map((need) => judge.judge(need)?.verdict);
  assert.is(verdicts.length, 100_000);
  assert.ok(verdicts.every((verdict) => verdict === 'denied'));
  assert.ok(performance.now() - start < 20_000, 'it takes seconds');
});
