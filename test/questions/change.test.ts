import fc from 'fast-check';
import { toCidrs } from '../../src/model/address-set.ts';
import { formatCidr } from '../../src/model/cidr.ts';
import type { Direction } from '../../src/model/network-policy.ts';
import type { PluginTraits } from '../../src/model/plugin-traits.ts';
import { allPorts, includesPorts, portRange } from '../../src/model/port-set.ts';
import { type Explanation, explainAll } from '../../src/questions/explain.ts';
import type { NearMiss } from '../../src/questions/near-misses.ts';
import { parsePeer } from '../../src/questions/parse-peer.ts';
import { resolvePeer } from '../../src/questions/resolve-peer.ts';
import type { ResolvedPeer } from '../../src/questions/resolved-peer.ts';
import { withEdit } from '../../src/questions/rule-edit.ts';
import { changeWords } from '../../src/report/explanation/format-explanation.ts';
import { clusterOf, ownedBy, pod, policy } from '../clusters/plain/support.ts';
import { type AskedEnd, type AskedQuestion, askedQuestion, CommonEnds } from '../support/agreement.ts';
import { type Judgement, judge } from '../support/naive-worlds.ts';
import { type RandomCluster, type RandomPod, randomCluster } from '../support/random-cluster.ts';
import { portNumbers, protocols, type RandomPolicy } from '../support/random-policies.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { soundValue } from '../support/result.ts';
import { assert, table, test } from '../support/table.ts';

const runs = { numRuns: randomRuns(200, 1_500) };

/** A question about single ends on one port: one explanation. */
function explained(cluster: RandomCluster, { from, to, at }: AskedQuestion): Explanation | undefined {
  if (from.as === 'block' || to.as === 'block') return undefined;
  const ends = new CommonEnds(cluster);
  const peer = (asked: AskedEnd): ResolvedPeer => ({
    cluster: ends.state,
    end: ends.of(asked).known,
    subject: { kind: 'addresses', text: 'somebody' },
  });
  const [first, second] = explainAll(peer(from), peer(to), portRange(at.protocol, at.port));
  assert.ok(first !== undefined && second === undefined);
  return first;
}

function judged(cluster: RandomCluster, { from, to, at }: AskedQuestion): Judgement['verdict'] {
  const ends = new CommonEnds(cluster);
  return judge(cluster, { from: ends.of(from).judged, to: ends.of(to).judged, ...at }).verdict;
}

/** The policy with some rules of a direction only, isolating as before. */
function withRules(policy: RandomPolicy, direction: Direction, keeps: (rule: number) => boolean): RandomPolicy {
  const { spec } = policy;
  const written = spec.policyTypes ?? [];
  const byRules = (spec.egress ?? []).length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
  const policyTypes = written.length > 0 ? written : byRules;
  const rules = direction === 'Ingress' ? 'ingress' : 'egress';
  return { ...policy, spec: { ...spec, policyTypes, [rules]: (spec[rules] ?? []).filter((_, rule) => keeps(rule)) } };
}

test('rules that are said to allow do so: without them it is denied, and each alone lets something through', () => {
  let without = 0;
  let alone = 0;
  fc.assert(
    fc.property(randomCluster, askedQuestion, (cluster, question) => {
      const explanation = explained(cluster, question);
      if (explanation === undefined || explanation.itself || explanation.verdict !== 'allowed') return;
      for (const { direction, allowing, isolating, state } of Object.values(explanation.sides)) {
        if (state !== 'isolated') continue;
        const isAllowing = (name: string | undefined, rule: number): boolean =>
          allowing.some(({ policy, rule: index }) => policy.policy.metadata.name === name && index === rule);
        const denying = cluster.policies.map((policy) =>
          withRules(policy, direction, (rule) => !isAllowing(policy.metadata.name, rule)),
        );
        assert.is(judged({ ...cluster, policies: denying }, question), 'denied');
        without++;
        const names = new Set(isolating.map(({ policy }) => policy.metadata.name));
        for (const { policy: of, rule: index, matches } of allowing) {
          const only = cluster.policies.map((policy) => {
            const { name = '' } = policy.metadata;
            if (!names.has(name)) return policy;
            return withRules(policy, direction, (rule) => name === of.policy.metadata.name && rule === index);
          });
          const verdict = judged({ ...cluster, policies: only }, question);
          assert.is.not(verdict, 'denied');
          if (matches.kind !== 'block') assert.is(verdict, 'allowed');
          alone++;
        }
      }
    }),
    runs,
  );
  assert.ok(without > runs.numRuns / 15 && alone > runs.numRuns / 15, `${without} without, ${alone} alone`);
});

/** The cluster and the question as they are once a change is made that an explanation proposes. */
function afterChange(
  cluster: RandomCluster,
  question: AskedQuestion,
  { policy: { policy: known }, rule, change }: NearMiss,
  direction: Direction,
): readonly (readonly [RandomCluster, AskedQuestion])[] {
  switch (change.kind) {
    case 'add-peer':
    case 'add-ports':
    case 'add-rule': {
      const { spec } = withEdit(known, direction, rule, change);
      const policies = cluster.policies.map((one) =>
        one.metadata.name === known.metadata.name ? { ...one, spec: { ...spec } } : one,
      );
      return [[{ ...cluster, policies: policies as RandomCluster['policies'] }, question]];
    }
    case 'pod-label': {
      const asked = question[change.end];
      if (asked.as === 'labels') {
        return [[cluster, { ...question, [change.end]: { ...asked, labels: relabelled(asked.labels, change) } }]];
      }
      if (asked.as !== 'workload' && asked.as !== 'member') throw new Error('An address has no labels.');
      const number = asked.pod % cluster.pods.length;
      const pods = cluster.pods.map(
        (pod, index): RandomPod => (index === number ? { ...pod, labels: relabelled(pod.labels, change) } : pod),
      );
      return [[{ ...cluster, pods }, question]];
    }
    case 'namespace-label': {
      const asked = question[change.end];
      const pod = 'pod' in asked ? cluster.pods[asked.pod % cluster.pods.length] : undefined;
      const name = asked.as === 'labels' ? asked.namespace : pod?.namespace;
      const namespaces = cluster.namespaces.map((namespace) =>
        namespace.name === name ? { ...namespace, labels: relabelled(namespace.labels, change) } : namespace,
      );
      return [[{ ...cluster, namespaces }, question]];
    }
    case 'trait':
      return [[{ ...cluster, [change.trait]: 'always' }, question]];
    case 'ports':
      // That a name would have to be declared is no number to ask about.
      return protocols.flatMap((protocol) =>
        portNumbers
          .filter((port) => includesPorts(change.ports, portRange(protocol, port)))
          .map((port) => [cluster, { ...question, at: { protocol, port } }] as const),
      );
    case 'addresses': {
      const end = question.from.as === 'address' ? 'from' : 'to';
      return toCidrs(change.block).map(
        (block) => [cluster, { ...question, [end]: { as: 'block', block: formatCidr(block) } }] as const,
      );
    }
  }
}

function relabelled(
  labels: Readonly<Record<string, string>>,
  { key, value }: { readonly key: string; readonly value?: { readonly text: string } },
): Record<string, string> {
  const others = Object.entries(labels).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value.text]]);
}

test('what would be allowed with one change is allowed, by the judge, once it is made', () => {
  const tried = new Map<string, number>();
  const kinds = ['pod-label', 'namespace-label', 'trait', 'ports', 'addresses', 'add-peer', 'add-ports', 'add-rule'];
  assertUntil(
    fc.property(randomCluster, askedQuestion, (cluster, question) => {
      const explanation = explained(cluster, question);
      if (explanation?.verdict !== 'denied') return;
      const { Egress, Ingress } = explanation.sides;
      const [denying, other] = Egress.verdict === 'denied' ? [Egress, Ingress] : [Ingress, Egress];
      // Where both sides deny, a change of one is not enough.
      if (denying.verdict !== 'denied' || other.verdict !== 'allowed') return;
      for (const miss of denying.nearMisses) {
        const { change } = miss;
        const made = afterChange(cluster, question, miss, denying.direction);
        const after = made.map(([changed, asked]) => judged(changed, asked));
        // On one of a rule's ports at least: the other side may not open all of them.
        if (change.kind === 'ports') assert.ok(after.length === 0 || after.includes('allowed'), 'ports');
        else for (const verdict of after) assert.is(verdict, 'allowed', JSON.stringify(change.kind));
        tried.set(change.kind, (tried.get(change.kind) ?? 0) + 1);
      }
    }),
    {
      atOnce: randomRuns(400, 3_000),
      most: 20_000,
      isRare: () => kinds.some((kind) => (tried.get(kind) ?? 0) <= 2),
    },
  );
  for (const kind of kinds) {
    assert.ok((tried.get(kind) ?? 0) > 2, `${kind}: ${tried.get(kind)} only`);
  }
});

interface Denied {
  readonly name: string;
  /** Specs of policies, by name. */
  readonly policies: Readonly<Record<string, object>>;
  readonly from?: string;
  readonly to?: string;
  readonly port?: number;
  readonly traits?: Partial<PluginTraits>;
  /** The denying side, and what it says would help. */
  readonly side?: Direction;
  readonly misses: readonly string[];
}

const intoDb = (...ingress: readonly object[]) => ({ podSelector: { matchLabels: { app: 'db' } }, ingress });
const outOfWeb = (...egress: readonly object[]) => ({
  podSelector: { matchLabels: { app: 'web' } },
  policyTypes: ['Egress'],
  egress,
});
const sql = { ports: [{ port: 5432 }] };
const clients = { podSelector: { matchLabels: { role: 'client' } } };

const denied: readonly Denied[] = [
  {
    name: 'a label of the other pod',
    policies: { db: intoDb({ from: [clients] }) },
    misses: ['add the label "role: client" to the pods of shop/web.'],
  },
  {
    name: 'a label that would isolate the other pod is not proposed',
    policies: {
      db: intoDb({ from: [clients] }),
      clients: { podSelector: clients.podSelector, policyTypes: ['Egress'] },
    },
    misses: ['add the rule {from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 80}]}.'],
  },
  {
    name: 'a label that pods of one workload would have at both ends, where it takes the rule away, is not proposed',
    policies: {
      all: { podSelector: {} },
      web: {
        podSelector: { matchExpressions: [{ key: 'role', operator: 'DoesNotExist' }] },
        ingress: [{ from: [clients] }],
      },
    },
    to: 'web',
    misses: ['add the rule {from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 80}]}.'],
  },
  {
    name: 'a key that has to be there, with any value but one',
    policies: {
      db: intoDb({
        from: [
          {
            podSelector: {
              matchExpressions: [
                { key: 'role', operator: 'Exists' },
                { key: 'role', operator: 'NotIn', values: ['true'] },
              ],
            },
          },
        ],
      }),
    },
    misses: ['add the label "role: yes" to the pods of shop/web (other values work, too).'],
  },
  {
    name: 'a port of a rule for everybody',
    policies: { db: intoDb(sql) },
    misses: ['add 80/TCP to its ports; it now allows 5432/TCP.'],
  },
  {
    name: 'a port of a rule for a block that holds the pod',
    policies: { db: intoDb({ ...sql, from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }) },
    misses: ['add 80/TCP to its ports; it now allows 5432/TCP.'],
  },
  {
    name: 'a port of a rule for a block that holds the address',
    policies: { db: intoDb({ ...sql, from: [{ ipBlock: { cidr: '192.0.2.0/24' } }] }) },
    from: '192.0.2.1',
    misses: ['add 80/TCP to its ports; it now allows 5432/TCP.'],
  },
  {
    name: 'a port that the other side does not open is not proposed',
    policies: { db: intoDb(sql), web: outOfWeb({ ports: [{ port: 80 }] }) },
    misses: ['add 80/TCP to its ports; it now allows 5432/TCP.'],
  },
  {
    name: 'a name of a port that the pod does not declare',
    policies: { db: intoDb({ ports: [{ port: 'sql' }] }) },
    misses: [
      'add 80/TCP to its ports.',
      'the rule allows ports named "sql", which the destination does not declare, not 80/TCP.',
    ],
  },
  {
    name: 'a name of a port that the pod declares',
    policies: { db: intoDb({ ports: [{ port: 'postgres' }] }) },
    misses: ['add 80/TCP to its ports; it now allows 5432/TCP.'],
  },
  {
    name: 'a name of a port, which means nothing at an address',
    policies: { web: outOfWeb({ ports: [{ port: 'sql' }] }) },
    to: '192.0.2.1',
    side: 'Egress',
    misses: ['add 80/TCP to its ports.'],
  },
  {
    name: 'another address',
    policies: { db: intoDb({ from: [{ ipBlock: { cidr: '192.0.2.0/24' } }] }) },
    from: '198.51.100.1',
    misses: ['add the peer {ipBlock: {cidr: "198.51.100.1/32"}}.', 'the rule allows only 192.0.2.0/24.'],
  },
  {
    name: 'a block of which nothing is left',
    policies: {
      db: intoDb({ from: [{ ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.0/25', '192.0.2.128/25'] } }] }),
    },
    from: '198.51.100.1',
    misses: ['add the peer {ipBlock: {cidr: "198.51.100.1/32"}}.'],
  },
  {
    name: 'the trait of a plugin that compares no pod',
    policies: { db: intoDb({ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }) },
    traits: { ipBlockMatchesPods: 'never' },
    misses: ['10.0.0.0/8 contains the address, but the network plugin is set not to compare blocks with pods.'],
  },
  {
    name: 'a label and a port are two changes',
    policies: { db: intoDb({ ...sql, from: [clients] }) },
    misses: ['add the rule {from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 80}]}.'],
  },
];

table('what would allow a denied connection, but for one thing', denied, (row) => {
  const { policies, from = 'web', to = 'db', port = 80, traits = {}, side = 'Ingress', misses } = row;
  const ports = [{ name: 'postgres', containerPort: 5432 }];
  const known = clusterOf(
    pod('web', { app: 'web' }, { status: { podIP: '10.0.0.1' } }, ownedBy('StatefulSet', 'web')),
    pod('db', { app: 'db' }, { spec: { containers: [{ ports }] }, status: { podIP: '10.0.0.2' } }),
    ...Object.entries(policies).map(([name, spec]) => policy(spec, { name })),
  );
  const cluster = { ...known, traits: { ...known.traits, ...traits } };
  const peer = (name: string): ResolvedPeer => {
    const query = soundValue(parsePeer(/^[0-9.]+$/.test(name) ? name : `shop/${name}`));
    const [first] = soundValue(resolvePeer([cluster], query));
    if (first === undefined) throw new Error(`There is ${name}.`);
    return first;
  };
  const [explanation, another] = explainAll(peer(from), peer(to), portRange('TCP', port));
  assert.ok(explanation?.verdict === 'denied' && another === undefined);
  assert.is(explanation.sides[side].verdict, 'denied');
  assert.equal(
    explanation.sides[side].nearMisses.map(({ change }) => changeWords(change, explanation)),
    misses,
  );
});

test('a side that opens other ports than the other side is said to differ, and not to be conditional', () => {
  const cluster = clusterOf(
    pod('web', { app: 'web' }),
    pod('db', { app: 'db' }),
    policy(outOfWeb({ ports: [{ port: 443 }] }), { name: 'web' }),
    policy(intoDb(sql), { name: 'db' }),
  );
  const peers = ['web', 'db'].map((name) => {
    return resolvePeer([cluster], { kind: 'workload', place: { namespace: 'shop' }, name }).value?.[0];
  });
  const [from, to] = peers;
  if (from === undefined || to === undefined) throw new Error('There are both.');
  const [explanation, another] = explainAll(from, to, allPorts);
  assert.is(another, undefined);
  assert.is(explanation?.verdict, 'denied');
  assert.is(explanation?.sides.Egress.verdict, 'mixed');
  assert.is(explanation?.sides.Ingress.verdict, 'mixed');
});
