import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import type { JsonObject } from '../../src/model/json.ts';
import {
  type ClusterParts,
  codesOf,
  describe,
  type LandscapeParts,
  landscapeFiles,
  load,
} from '../support/landscape.ts';
import { assert, table, test } from '../support/table.ts';

const cidrs = (outside: readonly string[], more: JsonObject = {}): JsonObject => ({
  ...{ type: 'array', default: [] },
  items: { type: 'string', format: 'cidr', outside: [...outside] },
  ...more,
});
const plainList: JsonObject = { type: 'array', items: { type: 'string', format: 'cidr' }, default: [] };

/** One namespace of type `web` in cluster `one`, whose type has the parameter `partners` and `blocked`. */
function landscape(
  outside: readonly string[],
  partners: readonly string[],
  cluster: ClusterParts = {},
): LandscapeParts {
  return {
    types: { web: { parameters: { partners: cidrs(outside), blocked: plainList } } },
    clusters: { one: { namespaces: { shop: { type: 'web', values: { partners: [...partners] } } }, ...cluster } },
  };
}

const found = (parts: LandscapeParts) => load(landscapeFiles(parts)).diagnostics;

table(
  'no address of a value may be among those that its parameter excludes',
  [
    { name: 'beside the metadata service', outside: ['metadata'], partners: ['169.254.169.255/32'], expected: 0 },
    { name: 'the metadata service itself', outside: ['metadata'], partners: ['169.254.169.254/32'], expected: 1 },
    { name: 'another cloud', outside: ['metadata'], partners: ['100.100.100.0/24'], expected: 1 },
    { name: 'in IPv6', outside: ['metadata'], partners: ['fd00:ec2::/32'], expected: 1 },
    { name: 'a block around it', outside: ['metadata'], partners: ['169.254.0.0/16'], expected: 1 },
    { name: 'everything', outside: ['metadata'], partners: ['0.0.0.0/0', '::/0'], expected: 2 },
    { name: 'everything, in two halves', outside: ['metadata'], partners: ['0.0.0.0/1', '128.0.0.0/1'], expected: 2 },
    { name: 'both of two names', outside: ['metadata', 'clusterNetworks'], partners: ['0.0.0.0/0'], expected: 2 },
    { name: 'beside the networks', outside: ['clusterNetworks'], partners: ['10.2.0.0/15'], expected: 0 },
    { name: 'a pod', outside: ['clusterNetworks'], partners: ['10.0.255.255/32'], expected: 1 },
    { name: 'a service', outside: ['clusterNetworks'], partners: ['10.1.0.0/24'], expected: 1 },
    { name: 'a node', outside: ['clusterNetworks'], partners: ['192.0.2.0/28'], expected: 1 },
    { name: 'a pod of IPv6', outside: ['clusterNetworks'], partners: ['2001:db8::/64'], expected: 1 },
    { name: 'IPv4 as it is mapped into IPv6', outside: ['clusterNetworks'], partners: ['::/64'], expected: 1 },
    { name: 'beside what is mapped', outside: ['clusterNetworks'], partners: ['64:ff9b::/96'], expected: 0 },
    { name: 'an empty list', outside: ['blocked'], partners: ['203.0.113.0/24'], expected: 0 },
    { name: 'no value', outside: ['metadata', 'clusterNetworks', 'blocked'], partners: [], expected: 0 },
  ],
  ({ outside, partners, expected }) => {
    const networks = {
      pods: ['10.0.0.0/16', '2001:db8::/56'],
      services: ['10.1.0.0/16'],
      nodes: ['192.0.2.8/29', '192.0.2.16/28'],
    };
    const codes = codesOf(found(landscape(outside, partners, { networks })));
    assert.equal(codes, Array(expected).fill('address-not-outside'));
  },
);

test('the metadata addresses are those of the cluster, where it has them', () => {
  const at = (metadataAddresses: readonly string[]) =>
    codesOf(
      found(
        landscape(['metadata'], ['169.254.0.0/16', '192.0.2.0/24'], {
          metadataAddresses: [...metadataAddresses],
        } as ClusterParts),
      ),
    ).length;
  assert.equal([at([]), at(['192.0.2.254']), at(['169.254.1.1', '192.0.2.1'])], [0, 1, 2]);
});

test('a value is judged by the list that its namespace has', () => {
  const parts: LandscapeParts = {
    parameters: {
      partners: cidrs(['blocked']),
      blocked: { ...plainList, merge: 'union', default: ['198.51.100.0/24'] },
    },
    values: { partners: ['203.0.113.0/24', '198.51.100.128/25'] },
    types: { web: {} },
    clusters: {
      one: { values: { blocked: ['203.0.113.7/32'] }, namespaces: { a: 'web', b: 'web' } },
      two: { namespaces: { c: 'web', d: { type: 'web', values: { partners: [] } } } },
    },
  };
  const diagnostics = found(parts);
  assert.equal(
    diagnostics.map(({ code, message, namespaces }) => [code, message.replace(/^.*; /, ''), namespaces]),
    [
      ['address-not-outside', '203.0.113.0/24 contains 203.0.113.7.', ['one/a', 'one/b']],
      ['address-not-outside', '198.51.100.128/25 contains 198.51.100.128.', ['one/a', 'one/b', 'two/c']],
    ],
  );
});

test('a value that has addresses of several clusters is one finding with all its namespaces', () => {
  const diagnostics = found({
    parameters: { partners: cidrs(['clusterNetworks']) },
    values: { partners: ['10.0.0.0/8'] },
    types: { web: {} },
    clusters: {
      one: { networks: { pods: ['10.1.0.0/16'] }, namespaces: { a: 'web' } },
      two: { networks: { pods: ['10.2.0.0/16'] }, namespaces: { a: 'web' } },
    },
  });
  assert.equal(
    diagnostics.map(({ code, message, namespaces }) => [code, message.replace(/^.*; /, ''), namespaces]),
    [['address-not-outside', '10.0.0.0/8 contains 10.1.0.0.', ['one/a', 'two/a']]],
  );
});

test('a default, and a value that templates read only from the cluster, are judged, too', () => {
  const partners = cidrs(['metadata'], { default: ['169.254.0.0/16'] });
  const ofDefault = found({
    types: { web: { parameters: { partners } } },
    clusters: { one: { namespaces: { a: 'web' } } },
  });
  assert.equal(codesOf(ofDefault), ['address-not-outside'], describe(ofDefault).join());
  const ofCluster = found({
    parameters: { partners: cidrs(['metadata']) },
    types: { web: {} },
    clusters: {
      one: { values: { partners: ['0.0.0.0/0'] }, namespaces: { a: { type: 'web', values: { partners: [] } } } },
    },
  });
  assert.equal(codesOf(ofCluster), ['address-not-outside'], describe(ofCluster).join());
});

test('values inside maps and lists are judged at any depth', () => {
  const inner = { type: 'string', format: 'cidr', outside: ['metadata'] };
  const byName = { type: 'object', default: {}, additionalProperties: { type: 'array', items: inner } };
  const servers = {
    ...{ type: 'array', default: [] },
    items: { type: 'object', required: ['block'], properties: { block: inner } },
  };
  const diagnostics = found({
    types: { web: { parameters: { byName, servers } } },
    clusters: {
      one: {
        namespaces: {
          a: { type: 'web', values: { byName: { x: ['0.0.0.0/0'] }, servers: [{ block: '169.254.0.0/16' }] } },
        },
      },
    },
  });
  assert.equal(
    diagnostics.map(({ message }) => /"[^"]*"/.exec(message)?.[0]),
    ['"byName.x[0]"', '"servers[0].block"'],
  );
});

table(
  'what is excluded must be a list of CIDRs that the type has, and that a tenant cannot shorten',
  [
    { name: 'a list', names: ['blocked'], expected: [] },
    { name: 'an unknown name', names: ['blokced'], expected: ['unknown-reference'] },
    { name: 'a text', names: ['region'], expected: ['invalid-value'] },
    { name: 'a list of texts', names: ['hosts'], expected: ['invalid-value'] },
    { name: 'itself', names: ['partners'], expected: ['invalid-value'] },
    { name: 'a list that a tenant could empty', names: ['theirs'], expected: ['invalid-value'] },
    { name: 'a list that a tenant can only extend', names: ['united'], expected: [] },
    { name: 'a list of another type', names: ['elsewhere'], expected: ['unknown-reference'] },
  ],
  ({ names, expected }) => {
    const parameters = {
      partners: cidrs(names),
      blocked: plainList,
      region: { type: 'string', default: 'eu' },
      hosts: { type: 'array', items: { type: 'string' }, default: [] },
      theirs: { ...plainList, tenantMaySet: true },
      united: { ...plainList, tenantMaySet: true, merge: 'union' },
    };
    const types = { web: { parameters }, other: { parameters: { elsewhere: plainList } } };
    assert.equal(codesOf(found({ types, clusters: { one: { namespaces: { a: 'web' } } } })), expected);
  },
);

test('a name that limits the address blocks of tenants is checked in the same way', () => {
  const tenantPolicies = (outside: readonly string[]): JsonObject => ({
    from: 'Own',
    addresses: { minPrefixLength: { ipv4: 24, ipv6: 48 }, outside: [...outside] },
  });
  const of = (outside: readonly string[]) =>
    codesOf(
      found({
        types: { web: { parameters: { blocked: plainList }, more: { tenantPolicies: tenantPolicies(outside) } } },
        clusters: { one: { namespaces: { a: 'web' } } },
      }),
    );
  assert.equal([of(['metadata', 'blocked']), of(['blokced'])], [[], ['unknown-reference']]);
});

test('a shared parameter excludes only what is shared', () => {
  const own = (parameters: JsonObject): LandscapeParts => ({
    parameters: { partners: cidrs(['blocked']), ...parameters },
    types: { web: { parameters: parameters.blocked === undefined ? { blocked: plainList } : {} } },
    clusters: { one: { namespaces: { a: 'web' } } },
  });
  assert.equal(codesOf(found(own({}))), ['unknown-reference']);
  assert.equal(codesOf(found(own({ blocked: plainList }))), []);
});

test('thousands of namespaces that inherit one long list are judged quickly, and reported once', () => {
  const partners = Array.from({ length: 2_000 }, (_, index) => `11.${index >> 8}.${index & 255}.0/24`);
  const namespaces = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`n${index}`, 'web']));
  const parts = landscape(['metadata', 'clusterNetworks'], [], {
    networks: { pods: ['11.0.5.0/24'] },
    values: { partners },
    namespaces,
  });
  const started = performance.now();
  const diagnostics = found(parts);
  assert.equal(
    diagnostics.map(({ code, namespaces: where }) => [code, where?.length]),
    [['address-not-outside', 2_000]],
  );
  assert.ok(performance.now() - started < 10_000);
});

const block = fc.oneof(
  fc
    .record({ bits: fc.integer({ min: 0, max: 0xffffffff }), prefix: fc.integer({ min: 0, max: 32 }) })
    .map(({ bits, prefix }) => {
      const kept = prefix === 0 ? 0 : (bits & (-1 << (32 - prefix))) >>> 0;
      return `${[24, 16, 8, 0].map((shift) => (kept >>> shift) & 255).join('.')}/${prefix}`;
    }),
  fc
    .record({ high: fc.integer({ min: 0, max: 3 }), prefix: fc.integer({ min: 0, max: 16 }) })
    .map(({ high, prefix }) => {
      const kept = prefix === 0 ? 0 : (0x2000 | high) & (0xffff << (16 - prefix));
      return `${kept === 0 ? '' : kept.toString(16)}::/${prefix}`;
    }),
  fc.constantFrom('169.254.169.254/32', '100.100.100.200/32', '10.0.0.0/8', '10.0.0.0/7', 'fd00:ec2::254/128'),
);

/** Two blocks of one family overlap exactly if the one with the shorter prefix contains the other's first address. */
function overlap(a: string, b: string): boolean {
  const [[first, firstPrefix], [second, secondPrefix]] = [ipaddr.parseCIDR(a), ipaddr.parseCIDR(b)];
  if (first.kind() !== second.kind()) return false;
  const shorter = Math.min(firstPrefix, secondPrefix);
  return first.match(second as never, shorter);
}

test('a naive judge finds the same values to be excluded or too wide', () => {
  const limits = { ipv4: fc.integer({ min: 0, max: 32 }), ipv6: fc.integer({ min: 0, max: 20 }) };
  const values = fc.record({
    partners: fc.uniqueArray(block, { maxLength: 4 }),
    pods: fc.array(block, { maxLength: 3 }),
  });
  let excluded = 0;
  let wide = 0;
  fc.assert(
    fc.property(values, fc.record(limits), ({ partners, pods }, minPrefixLength) => {
      const items = { type: 'string', format: 'cidr', minPrefixLength, outside: ['clusterNetworks', 'blocked'] };
      const blocked = { ...plainList, default: ['10.0.0.0/9', '2001::/16'] };
      const diagnostics = found({
        types: { web: { parameters: { partners: { ...plainList, items }, blocked } } },
        clusters: { one: { networks: { pods }, namespaces: { a: { type: 'web', values: { partners } } } } },
      });
      const mapped = (cidr: string) =>
        cidr.includes(':') ? cidr : `::ffff:${cidr.replace(/\/(.*)/, (_, prefix) => `/${96 + Number(prefix)}`)}`;
      const hits = (one: string, others: readonly string[]) =>
        others.some((other) => overlap(one, other) || overlap(one, mapped(other)));
      const expected = partners.flatMap((one) => {
        const [address, prefix] = ipaddr.parseCIDR(one);
        const isWide = prefix < minPrefixLength[address.kind()];
        return [
          ...(isWide ? ['prefix-too-short'] : []),
          ...(hits(one, pods) ? ['address-not-outside'] : []),
          ...(hits(one, blocked.default) ? ['address-not-outside'] : []),
        ];
      });
      excluded += expected.filter((code) => code === 'address-not-outside').length;
      wide += expected.filter((code) => code === 'prefix-too-short').length;
      assert.equal(codesOf(diagnostics), [...expected].sort());
    }),
    { numRuns: 200 },
  );
  assert.ok(excluded > 20 && wide > 20, `${excluded} excluded, ${wide} wide`);
});
