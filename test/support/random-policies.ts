import fc from 'fast-check';
import type { JudgedPolicy, JudgedPort, JudgedSelector } from './naive-evaluator.ts';

/**
 * Policies as clusters take them, made of few keys, values, ports and blocks, so that they meet. Every field that may be
 * absent or empty is so at times.
 */

/** Some of which every object inherits. */
export const labelKeys = ['app', 'tier', 'constructor', 'toString', 'example.com/role'] as const;
const frequentKeys = ['app', 'app', 'tier', ...labelKeys] as const;
const values = ['a', 'b', '', 'toString'] as const;
export const namespaceNames = ['one', 'two', 'open', 'ghost'] as const;
export const portNames = ['web', 'dns'] as const;
export const portNumbers = [1, 53, 79, 80, 81, 443, 8080, 65535] as const;
export const protocols = ['TCP', 'UDP', 'SCTP'] as const;
export const nameKey = 'kubernetes.io/metadata.name';

export const labels = fc.dictionary(fc.constantFrom(...frequentKeys), fc.constantFrom(...values), { maxKeys: 3 });

const requirement = (names: readonly string[], texts: readonly string[]) =>
  fc.oneof(
    fc.record({
      key: fc.constantFrom(...names),
      operator: fc.constantFrom('In', 'NotIn'),
      values: fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 }),
    }),
    fc.record(
      {
        key: fc.constantFrom(...names),
        operator: fc.constantFrom('Exists', 'DoesNotExist'),
        values: fc.constant([]),
      },
      { requiredKeys: ['key', 'operator'] },
    ),
  );

const selectorOf = (names: readonly string[], texts: readonly string[]): fc.Arbitrary<JudgedSelector> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 5,
      arbitrary: fc.record(
        {
          matchLabels: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...texts), { maxKeys: 2 }),
          matchExpressions: fc.array(requirement(names, texts), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    },
  );

export const podSelector = selectorOf(frequentKeys, values);
export const namespaceSelector = fc.oneof(
  { weight: 2, arbitrary: selectorOf(frequentKeys, values) },
  { weight: 1, arbitrary: selectorOf([nameKey], [...namespaceNames, 'elsewhere']) },
  { weight: 1, arbitrary: selectorOf([nameKey, 'app'], [...namespaceNames, 'a']) },
);

/** Blocks, each with what may be cut out of it. */
export const blocks: Readonly<Record<string, readonly string[]>> = {
  '0.0.0.0/0': ['10.0.0.0/8', '10.0.0.0/16', '192.168.0.0/16', '0.0.0.0/1', '128.0.0.0/1'],
  '10.0.0.0/8': ['10.0.0.0/16', '10.0.0.0/24', '10.0.1.0/24'],
  '10.0.0.0/16': ['10.0.0.0/17', '10.0.0.0/24', '10.0.1.7/32'],
  '10.0.0.0/17': ['10.0.0.5/32'],
  '10.0.128.0/17': [],
  '10.0.0.0/24': ['10.0.0.0/25', '10.0.0.128/25', '10.0.0.5/32'],
  '10.0.0.5/32': [],
  '192.168.0.0/16': ['192.168.0.0/24'],
  '192.168.0.0/24': ['192.168.0.7/32'],
  '255.255.255.255/32': [],
  '::/0': ['fd00::/64', 'fd00::/8'],
  'fd00::/64': ['fd00::8/125'],
  'fd00::8/125': [],
  'fd01::/64': ['fd01::/65'],
  'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128': [],
};

const ipBlock = fc.constantFrom(...Object.keys(blocks)).chain((cidr) => {
  const holes = blocks[cidr] ?? [];
  if (holes.length === 0) return fc.constant({ cidr });
  const except = fc.uniqueArray(fc.constantFrom(...holes), { maxLength: 2 });
  return fc.oneof(
    fc.constant({ cidr }),
    except.map((list) => ({ cidr, except: list })),
  );
});

export const peer = fc.oneof(
  podSelector.map((selector) => ({ podSelector: selector })),
  namespaceSelector.map((selector) => ({ namespaceSelector: selector })),
  fc.record({ podSelector, namespaceSelector }),
  // What is conditional begins with a block.
  { weight: 5, arbitrary: ipBlock.map((block) => ({ ipBlock: block })) },
);

export const policyPort: fc.Arbitrary<JudgedPort> = fc.oneof(
  fc.record({ protocol: fc.constantFrom(...protocols) }, { requiredKeys: [] }),
  fc.record({ port: fc.constantFrom<number | string>(...portNumbers, ...portNames, ...portNames) }),
  fc.record({
    protocol: fc.constantFrom(...protocols),
    port: fc.constantFrom<number | string>(...portNumbers, ...portNames, ...portNames, ...portNames),
  }),
  fc.constantFrom(
    { port: 79, endPort: 443 },
    { port: 53, endPort: 80, protocol: 'UDP' as const },
    { port: 80, endPort: 80, protocol: 'UDP' as const },
    { port: 1, endPort: 65535 },
  ),
);

const list = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> => fc.array(item, { maxLength: 2 });

const peers = fc.oneof(
  { weight: 4, arbitrary: fc.array(peer, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: list(peer) },
);

const ports = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.array(policyPort, { maxLength: 3 }) },
);

export const ingressRule = fc.record({ from: peers, ports }, { requiredKeys: [] });
export const egressRule = fc.record({ to: peers, ports }, { requiredKeys: [] });

export const policySpec: fc.Arbitrary<JudgedPolicy['spec']> = fc.record(
  {
    podSelector: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: podSelector }),
    policyTypes: fc.constantFrom(['Ingress'], ['Egress'], ['Ingress', 'Egress'], ['Egress', 'Ingress'], []),
    ingress: list(ingressRule),
    egress: list(egressRule),
  },
  { requiredKeys: ['podSelector'] },
);

export interface RandomPolicy extends JudgedPolicy {
  readonly origin: 'rendered' | 'external' | 'given';
}

/** Namespace `open` never has one. */
export const policies: fc.Arbitrary<readonly RandomPolicy[]> = fc
  .array(
    fc.record({
      namespace: fc.constantFrom('one', 'one', 'two', 'two', 'ghost'),
      origin: fc.constantFrom('rendered' as const, 'external' as const, 'given' as const),
      spec: policySpec,
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((found) =>
    found.map(({ namespace, origin, spec: written }, index) => ({
      ...{ metadata: { name: `policy-${index}`, namespace }, origin },
      spec: written,
    })),
  );

export const containerPort = fc.oneof(
  { weight: 1, arbitrary: fc.record({ port: fc.constantFrom(...portNumbers) }) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        name: fc.constantFrom(...portNames),
        port: fc.constantFrom(...portNumbers),
        protocol: fc.constantFrom(...protocols),
      },
      { requiredKeys: ['name', 'port'] },
    ),
  },
);
