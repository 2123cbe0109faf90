import fc from 'fast-check';
import { verdictsText } from '../../src/connectivity/classes/pod-connections.ts';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import { includesPorts } from '../../src/model/port-set.ts';
import { blockAddresses } from '../../src/policy/compile-network-policy.ts';
import { evaluate } from '../../src/verdicts/evaluator.ts';
import { possiblePorts, type Verdicts } from '../../src/verdicts/verdicts.ts';
import { type CommonEnd, CommonEnds } from '../support/agreement.ts';
import type { JudgedPeer, JudgedSelector } from '../support/naive-evaluator.ts';
import { type RandomCluster, randomCluster } from '../support/random-cluster.ts';
import { egressRule, ingressRule, nameKey, type RandomPolicy } from '../support/random-policies.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, table, test } from '../support/table.ts';

const runs = { numRuns: randomRuns(40, 200) };
const addresses = ['10.0.0.5', '192.168.0.7', '8.8.8.8', 'fd00::9'];

/** The verdicts from every pod to every pod, and between pods and some addresses; by the numbers of the ends. */
function verdictsOf(cluster: RandomCluster): readonly Verdicts[] {
  const ends = new CommonEnds(cluster);
  const pods = cluster.pods.map((pod) => ends.workload(pod));
  const bare = addresses.map((address) => ends.of({ as: 'address', address }));
  const all: readonly (readonly [CommonEnd, CommonEnd])[] = [
    ...pods.flatMap((from) => [...pods, ...bare].map((to) => [from, to] as const)),
    ...bare.flatMap((from) => pods.map((to) => [from, to] as const)),
  ];
  return all.map(([from, to]) => evaluate(ends.state, from.known, to.known));
}

function textsOf(cluster: RandomCluster): readonly string[] {
  return verdictsOf(cluster).map(verdictsText);
}

function withPolicies(
  cluster: RandomCluster,
  change: (policy: RandomPolicy) => readonly RandomPolicy[],
): RandomCluster {
  return { ...cluster, policies: cluster.policies.flatMap(change) };
}

type Rule = NonNullable<RandomPolicy['spec']['ingress' | 'egress']>[number];

function typesOf({ spec: { policyTypes = [], egress = [] } }: RandomPolicy): readonly string[] {
  if (policyTypes.length > 0) return policyTypes;
  return egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

/** Whether everything that was open still is, and everything that may have been may still be. */
function closesNothing(before: readonly Verdicts[], after: readonly Verdicts[]): boolean {
  return before.every((verdicts, index) => {
    const now = after[index];
    if (now === undefined) return false;
    return includesPorts(now.allowed, verdicts.allowed) && includesPorts(possiblePorts(now), possiblePorts(verdicts));
  });
}

test('a rule that is added where its policy isolates already closes no connection', () => {
  let opened = 0;
  fc.assert(
    fc.property(randomCluster, fc.nat(), ingressRule, egressRule, fc.boolean(), (cluster, at, into, out, first) => {
      const number = at % cluster.policies.length;
      const changed = cluster.policies.map((policy, index): RandomPolicy => {
        if (index !== number) return policy;
        const { spec } = policy;
        const added = <Item>(rules: readonly Item[] = [], rule: Item): readonly Item[] =>
          first ? [rule, ...rules] : [...rules, rule];
        const types = typesOf(policy);
        return {
          ...policy,
          spec: {
            ...spec,
            ...(types.includes('Ingress') ? { ingress: added(spec.ingress, into) } : {}),
            ...(types.includes('Egress') ? { egress: added(spec.egress, out) } : {}),
          },
        };
      });
      const [before, after] = [verdictsOf(cluster), verdictsOf({ ...cluster, policies: changed })];
      assert.ok(closesNothing(before, after));
      if (!closesNothing(after, before)) opened++;
    }),
    runs,
  );
  assert.ok(opened > runs.numRuns / 20, `only ${opened} rules opened anything`);
});

test('a policy without rules opens no connection', () => {
  fc.assert(
    fc.property(
      randomCluster,
      fc.subarray(['Ingress', 'Egress'], { minLength: 1 }),
      fc.constantFrom('one', 'two', 'open'),
      (cluster, policyTypes, namespace) => {
        const spec = { podSelector: {}, policyTypes };
        const denying: RandomPolicy = { metadata: { name: 'deny', namespace }, origin: 'given', spec };
        const after = verdictsOf({ ...cluster, policies: [...cluster.policies, denying] });
        assert.ok(closesNothing(after, verdictsOf(cluster)));
      },
    ),
    runs,
  );
});

/** An order for lists of any length. */
const shuffles = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 40, maxLength: 40 }).map((numbers) => {
  let next = 0;
  return <Item>(list: readonly Item[]): readonly Item[] =>
    list
      .map((item) => ({ item, at: numbers[next++ % numbers.length] ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
});

type Shuffle = <Item>(list: readonly Item[]) => readonly Item[];

/** Every list and every map in another order. */
function reordered(value: unknown, shuffle: Shuffle): unknown {
  if (Array.isArray(value)) return shuffle(value.map((item) => reordered(item, shuffle)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(shuffle(Object.entries(value).map(([key, inner]) => [key, reordered(inner, shuffle)])));
}

test('the order of policies, rules, peers, ports, requirements, values, exceptions and labels never matters', () => {
  fc.assert(
    fc.property(randomCluster, shuffles, (cluster, shuffle) => {
      const policies = reordered(cluster.policies, shuffle) as RandomCluster['policies'];
      const namespaces = cluster.namespaces.map((namespace) => reordered(namespace, shuffle) as typeof namespace);
      const pods = cluster.pods.map((pod) => reordered(pod, shuffle) as typeof pod);
      assert.equal(textsOf({ ...cluster, policies, namespaces, pods }), textsOf(cluster));
    }),
    runs,
  );
});

const renamed = (name: string): string => (name === 'one' ? 'another' : name);

function renamedSelector({ matchLabels, matchExpressions }: JudgedSelector): JudgedSelector {
  return {
    ...(matchLabels === undefined
      ? {}
      : {
          matchLabels: Object.fromEntries(
            Object.entries(matchLabels).map(([key, value]) => [key, key === nameKey ? renamed(value) : value]),
          ),
        }),
    ...(matchExpressions === undefined
      ? {}
      : {
          matchExpressions: matchExpressions.map(({ values, ...rest }) => ({
            ...rest,
            ...(values === undefined ? {} : { values: rest.key === nameKey ? values.map(renamed) : values }),
          })),
        }),
  };
}

function withPeers<Peers extends Rule>(rule: Peers, change: (peer: JudgedPeer) => readonly JudgedPeer[]): Peers {
  const { from, to } = rule as { readonly from?: readonly JudgedPeer[]; readonly to?: readonly JudgedPeer[] };
  return {
    ...rule,
    ...(from === undefined ? {} : { from: from.flatMap(change) }),
    ...(to === undefined ? {} : { to: to.flatMap(change) }),
  };
}

function withRules(policy: RandomPolicy, change: <Item extends Rule>(rule: Item) => readonly Item[]): RandomPolicy {
  const { ingress, egress } = policy.spec;
  return {
    ...policy,
    spec: {
      ...policy.spec,
      ...(ingress === undefined ? {} : { ingress: ingress.flatMap(change) }),
      ...(egress === undefined ? {} : { egress: egress.flatMap(change) }),
    },
  };
}

test('a namespace of another name, in selectors as well, changes nothing else', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const changed: RandomCluster = {
        ...cluster,
        namespaces: cluster.namespaces.map((namespace) => ({ ...namespace, name: renamed(namespace.name) })),
        pods: cluster.pods.map((pod) => ({ ...pod, namespace: renamed(pod.namespace) })),
        policies: cluster.policies.map((policy) => ({
          ...withRules(policy, (rule) => [
            withPeers(rule, (peer) => [
              peer.namespaceSelector === undefined
                ? peer
                : { ...peer, namespaceSelector: renamedSelector(peer.namespaceSelector) },
            ]),
          ]),
          metadata: { ...policy.metadata, namespace: renamed(policy.metadata.namespace ?? '') },
        })),
      };
      assert.equal(textsOf(changed), textsOf(cluster));
    }),
    runs,
  );
});

const explicit = (policy: RandomPolicy): RandomPolicy => ({
  ...policy,
  spec: { ...policy.spec, policyTypes: typesOf(policy) },
});

test('a policy that is split in two, each with some of its rules, changes nothing', () => {
  fc.assert(
    fc.property(randomCluster, fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }), (cluster, sides) => {
      const split = withPolicies(cluster, (policy) => {
        let next = 0;
        const half = (name: string, side: boolean): RandomPolicy => {
          next = 0;
          return {
            ...withRules(explicit(policy), (rule) => (sides[next++] === side ? [rule] : [])),
            metadata: { ...policy.metadata, name },
          };
        };
        return [half(`${policy.metadata.name}-a`, true), half(`${policy.metadata.name}-b`, false)];
      });
      assert.equal(textsOf(split), textsOf(cluster));
    }),
    runs,
  );
});

test('a rule that is split by its peers, or by its ports, changes nothing', () => {
  fc.assert(
    fc.property(randomCluster, fc.boolean(), (cluster, byPeers) => {
      const split = withPolicies(cluster, (policy) => [
        withRules(policy, (rule) => {
          if (!byPeers) return rule.ports?.length ? rule.ports.map((port) => ({ ...rule, ports: [port] })) : [rule];
          const side = 'to' in rule ? 'to' : 'from';
          const peers = (rule as { readonly [Side in 'from' | 'to']?: readonly JudgedPeer[] })[side] ?? [];
          return peers.length > 0 ? peers.map((peer) => ({ ...rule, [side]: [peer] })) : [rule];
        }),
      ]);
      assert.equal(textsOf(split), textsOf(cluster));
    }),
    runs,
  );
});

test('a block in parts, without exceptions, is the same block', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const split = withPolicies(cluster, (policy) => [
        withRules(policy, (rule) => [
          withPeers(rule, (peer) => {
            if (peer.ipBlock === undefined) return [peer];
            const cidrs = toCidrs(blockAddresses(peer.ipBlock)).map(formatCidr);
            // Without a block the list of peers would be empty, and for everybody.
            return cidrs.length === 0 ? [peer] : cidrs.map((cidr) => ({ ipBlock: { cidr } }));
          }),
        ]),
      ]);
      assert.equal(textsOf(split), textsOf(cluster));
    }),
    runs,
  );
});

test('a policy that stands twice, under two names, changes nothing', () => {
  fc.assert(
    fc.property(randomCluster, fc.nat(), (cluster, at) => {
      const policy = cluster.policies[at % cluster.policies.length];
      if (policy === undefined) return;
      const again = { ...policy, metadata: { ...policy.metadata, name: 'again' } };
      assert.equal(textsOf({ ...cluster, policies: [...cluster.policies, again] }), textsOf(cluster));
    }),
    runs,
  );
});

test('defaults that are written out change nothing', () => {
  fc.assert(
    fc.property(randomCluster, (cluster) => {
      const written = withPolicies(cluster, (policy) => [
        withRules(explicit(policy), (rule) => [
          rule.ports === undefined
            ? rule
            : { ...rule, ports: rule.ports.map((port) => ({ ...port, protocol: port.protocol ?? 'TCP' })) },
        ]),
      ]);
      assert.equal(textsOf(written), textsOf(cluster));
    }),
    runs,
  );
});

interface FirstRule {
  readonly name: string;
  readonly before: RandomPolicy['spec'];
  readonly after: RandomPolicy['spec'];
  readonly closes: boolean;
}

const firstRules: readonly FirstRule[] = [
  {
    name: 'the first egress rule of a policy without policyTypes isolates, and closes what it does not allow',
    before: { podSelector: {}, ingress: [{}] },
    after: { podSelector: {}, ingress: [{}], egress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] },
    closes: true,
  },
  {
    name: 'an empty list of egress rules isolates nobody',
    before: { podSelector: {}, ingress: [{}] },
    after: { podSelector: {}, ingress: [{}], egress: [] },
    closes: false,
  },
  {
    name: 'an egress rule of a policy that isolates ingress only says nothing',
    before: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{}] },
    after: { podSelector: {}, policyTypes: ['Ingress'], ingress: [{}], egress: [{ ports: [{ port: 53 }] }] },
    closes: false,
  },
];

table('a first rule', firstRules, ({ before, after, closes }) => {
  const clusterWith = (spec: RandomPolicy['spec']): RandomCluster => ({
    namespaces: [{ name: 'one', labels: {}, defined: true }],
    pods: ['a', 'b'].map((name) => ({ name, namespace: 'one', labels: {}, single: true, members: [] })),
    policies: [{ metadata: { name: 'p', namespace: 'one' }, origin: 'given', spec }],
    ipBlockMatchesPods: 'always',
    ipBlockMatchesNodes: 'always',
  });
  assert.is(!closesNothing(verdictsOf(clusterWith(before)), verdictsOf(clusterWith(after))), closes);
});
