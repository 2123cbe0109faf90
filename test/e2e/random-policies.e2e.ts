import fc from 'fast-check';
import { stringify } from 'yaml';
import type { JsonObject } from '../../src/model/json.ts';
import { assert, test } from '../support/table.ts';
import { applyPolicy, inNewNamespace } from './cluster.ts';
import { corpus } from './corpus.ts';
import { judge } from './verdict.ts';

const all = 'all';

// Mostly sound, so that what is odd meets every other part of a policy; what is bad is bad in one character or so.
const key = mostly(['app', 'example.com/tier', 'a.b_c-d', '9'], ['Example.com/app', 'a/b/c', 'x/', '-a', 'a b']);
const value = mostly(['web', '', '1', 'true', 'A_b.c-9', 'a'.repeat(63)], ['a'.repeat(64), '-a', 'a b', 'ä']);
const labels = fc.dictionary(key, value, { maxKeys: 2, noNullPrototype: true });
const requirement = fc.oneof(
  {
    weight: 8,
    arbitrary: record(
      { key, operator: fc.constantFrom('In', 'NotIn'), values: fc.array(value, { minLength: 1 }) },
      all,
    ),
  },
  { weight: 8, arbitrary: record({ key, operator: fc.constantFrom('Exists', 'DoesNotExist') }, all) },
  {
    weight: 1,
    arbitrary: record({ key, operator: fc.constantFrom('In', 'Exists'), values: fc.array(value) }, ['key']),
  },
);
const selector = record({ matchLabels: labels, matchExpressions: fc.array(requirement, { maxLength: 2 }) });

const block = fc.nat({ max: 32 }).map((prefix) => `${maskedTo(prefix, 10, 217)}/${prefix}`);
const cidr = fc.oneof(
  { weight: 12, arbitrary: block },
  { weight: 4, arbitrary: mostly(['0.0.0.0/0', '::/0', '2001:DB8::/32'], ['10.0.0.0/08', '::ffff:10.0.0.0/104']) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(255), fc.nat(33)).map(([part, prefix]) => `10.${part}.0.0/${prefix}`) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(0xffff), fc.nat(129)).map(([a, prefix]) => `${a.toString(16)}::/${prefix}`) },
);
const ipBlock = fc.oneof(
  { weight: 3, arbitrary: record({ cidr }, all) },
  // Each is a part of those before it, as all begin alike.
  {
    weight: 2,
    arbitrary: fc.tuple(block, fc.array(block, { maxLength: 2 })).map(([outer, inner]) => within(outer, inner)),
  },
  { weight: 1, arbitrary: record({ cidr, except: fc.array(cidr, { maxLength: 2 }) }, ['cidr']) },
);
const peer = fc.oneof(
  { weight: 12, arbitrary: record({ podSelector: selector, namespaceSelector: selector }, ['podSelector']) },
  { weight: 12, arbitrary: record({ ipBlock }, all) },
  { weight: 1, arbitrary: record({ ipBlock, podSelector: selector, namespaceSelector: selector }) },
);
const number = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 65_535 }) },
  mostly([1, 65_535], [0, 65_536, -1]),
);
const portName = mostly(['http', 'metrics-interna', '9p'], ['metrics-internal', '443', 'a--b', 'Http', '-p', '']);
const protocol = fc.constantFrom('TCP', 'UDP', 'SCTP');
const port = fc.oneof(
  { weight: 4, arbitrary: record({ protocol, port: number }) },
  { weight: 4, arbitrary: record({ protocol, port: portName }) },
  {
    weight: 4,
    arbitrary: fc.tuple(number, number).map((ends) => ({ port: Math.min(...ends), endPort: Math.max(...ends) })),
  },
  { weight: 1, arbitrary: record({ protocol, port: fc.oneof(number, portName), endPort: number }) },
);
const rule = (peers: 'from' | 'to') =>
  record({ [peers]: fc.array(peer, { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) });
const spec = record(
  {
    podSelector: selector,
    policyTypes: fc.oneof(
      { weight: 12, arbitrary: fc.subarray(['Ingress', 'Egress']) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom('Ingress', 'Egress'), { maxLength: 3 }) },
    ),
    ingress: fc.array(rule('from'), { maxLength: 2 }),
    egress: fc.array(rule('to'), { maxLength: 2 }),
  },
  ['podSelector'],
);

function mostly<Value>(sound: readonly Value[], bad: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
}

function record(fields: Record<string, fc.Arbitrary<unknown>>, required: readonly string[] | typeof all = []) {
  const requiredKeys = required === all ? Object.keys(fields) : [...required];
  return fc.record(fields, { requiredKeys, noNullPrototype: true });
}

/** The first bits of an address whose other bits are zero. */
function maskedTo(prefix: number, ...front: readonly number[]): string {
  const bits = [...front, 85, 170].map((part) => part.toString(2).padStart(8, '0')).join('');
  const masked = bits.slice(0, prefix).padEnd(32, '0');
  return [0, 8, 16, 24].map((start) => Number.parseInt(masked.slice(start, start + 8), 2)).join('.');
}

function within(outer: string, inner: readonly string[]): JsonObject {
  const length = (text: string): number => Number(text.split('/')[1]);
  return { cidr: outer, except: inner.filter((text) => length(text) > length(outer)) };
}

/** With which Ringfence refuses what some server accepts: docs/compatibility.md has the reasons. */
const further = new Set(corpus().flatMap(({ server, ringfence }) => (server === 'refuses' ? [] : ringfence)));

test('of a random policy the server and Ringfence think the same, and make the same', () =>
  inNewNamespace(async (namespace) => {
    const counts = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(spec, async (random) => {
        const policy = {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: { name: 'p' },
          spec: random as JsonObject,
        };
        const answer = await applyPolicy(policy, { namespace, name: 'p', dryRun: true });
        counts[answer.kind]++;
        const { codes, rendered } = judge(stringify(policy));
        if (answer.kind === 'refused') return assert.is.not(codes.length, 0, answer.message);
        if (rendered !== undefined) return assert.equal(answer.policy.spec, rendered.meant.spec);
        assert.equal(
          codes.filter((code) => !further.has(code)),
          [],
        );
      }),
      { numRuns: 600 },
    );
    // Otherwise the policies say nothing about one half of the law.
    assert.ok(counts.accepted > 60 && counts.refused > 60, JSON.stringify(counts));
  }));
