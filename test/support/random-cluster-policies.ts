import fc from 'fast-check';
import { labelBox } from '../../src/labels/label-space.ts';
import type { LabelSelector } from '../../src/model/network-policy.ts';
import { portRange } from '../../src/model/port-set.ts';
import type {
  CompiledPeer,
  CompiledPolicy,
  CompiledPort,
  CompiledRule,
  PolicySubject,
} from '../../src/policy/compiled-policy.ts';
import type {
  JudgedClusterPeer,
  JudgedClusterPolicy,
  JudgedClusterProtocol,
  JudgedClusterRule,
  JudgedSubject,
} from './naive-tiers.ts';
import { networkOf } from './random-cluster.ts';
import { blocks, namespaceSelector, podSelector, portNames, portNumbers, protocols } from './random-policies.ts';

/** Policies of the admin and baseline tiers, of few priorities, so that some have the same. */
const subject: fc.Arbitrary<JudgedSubject> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ namespaces: {} }) },
  { weight: 2, arbitrary: namespaceSelector.map((namespaces) => ({ namespaces })) },
  {
    weight: 3,
    arbitrary: fc
      .record({ namespaceSelector, podSelector }, { requiredKeys: ['podSelector'] })
      .map((pods) => ({ pods })),
  },
);

const peer: fc.Arbitrary<JudgedClusterPeer> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ namespaces: {} }) },
  { weight: 3, arbitrary: subject },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...Object.keys(blocks)), { minLength: 1, maxLength: 2 })
      .map((networks) => ({ networks })),
  },
);

const destination = fc.oneof(
  fc.constantFrom(...portNumbers).map((number) => ({ number })),
  fc
    .constantFrom({ start: 79, end: 443 }, { start: 53, end: 80 }, { start: 1, end: 65535 })
    .map((range) => ({ range })),
);

const protocol: fc.Arbitrary<JudgedClusterProtocol> = fc.oneof(
  destination.map((destinationPort) => ({ tcp: { destinationPort } })),
  destination.map((destinationPort) => ({ udp: { destinationPort } })),
  destination.map((destinationPort) => ({ sctp: { destinationPort } })),
  fc.constantFrom(...portNames).map((destinationNamedPort) => ({ destinationNamedPort })),
);

const rule: fc.Arbitrary<JudgedClusterRule> = fc.record(
  {
    action: fc.constantFrom('Accept' as const, 'Deny' as const, 'Pass' as const),
    peers: fc.array(peer, { minLength: 1, maxLength: 2 }),
    protocols: fc.array(protocol, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['action', 'peers'] },
);

export const clusterPolicies: fc.Arbitrary<readonly JudgedClusterPolicy[]> = fc
  .array(
    fc
      .record({
        tier: fc.constantFrom('Admin' as const, 'Admin' as const, 'Baseline' as const),
        priority: fc.constantFrom(0, 5, 5, 5, 1000),
        subject,
        ingress: fc.array(rule, { minLength: 1, maxLength: 4 }),
        egress: fc.array(rule, { minLength: 1, maxLength: 4 }),
        directions: fc.constantFrom('both', 'both', 'both', 'ingress', 'egress'),
      })
      .map(({ ingress, egress, directions, ...spec }) => ({
        ...spec,
        ...(directions === 'egress' ? {} : { ingress }),
        ...(directions === 'ingress' ? {} : { egress }),
      })),
    { minLength: 2, maxLength: 6 },
  )
  .map((found) => found.map((spec, index) => ({ metadata: { name: `cluster-${index}` }, spec })));

export function compileClusterPolicy({ metadata, spec }: JudgedClusterPolicy): CompiledPolicy {
  const { tier, priority, subject: written, ingress, egress } = spec;
  return {
    tier: tier === 'Admin' ? 'admin' : 'baseline',
    priority,
    name: metadata.name,
    subject: podsOf(written),
    ...(ingress === undefined ? {} : { Ingress: { rules: ingress.map(compileRule), otherwise: 'undecided' } }),
    ...(egress === undefined ? {} : { Egress: { rules: egress.map(compileRule), otherwise: 'undecided' } }),
  };
}

function podsOf(written: JudgedSubject): PolicySubject & { readonly namespaces: object } {
  if ('namespaces' in written) return { namespaces: labelBox(written.namespaces as LabelSelector), pods: labelBox({}) };
  const { namespaceSelector: namespaces = {}, podSelector: pods } = written.pods;
  return { namespaces: labelBox(namespaces as LabelSelector), pods: labelBox(pods as LabelSelector) };
}

const actions = { Accept: 'allow', Deny: 'deny', Pass: 'pass' } as const;

function compileRule({ action, peers, protocols: ports }: JudgedClusterRule): CompiledRule {
  return {
    action: actions[action],
    peers: peers.map(
      (written): CompiledPeer =>
        'networks' in written
          ? { kind: 'addresses', addresses: networkOf(written.networks), inCluster: 'always' }
          : { kind: 'pods', ...podsOf(written) },
    ),
    ports: ports === undefined ? 'all' : ports.flatMap(compilePorts),
  };
}

function compilePorts(written: JudgedClusterProtocol): readonly CompiledPort[] {
  if ('destinationNamedPort' in written) {
    const { destinationNamedPort: name } = written;
    return protocols.map((one) => ({ kind: 'named', name, protocol: one }));
  }
  return protocols.flatMap((one): readonly CompiledPort[] => {
    const found = Object.entries(written).find(([name]) => name.toUpperCase() === one)?.[1];
    if (found === undefined) return [];
    const { destinationPort: port } = found;
    const [first, last] = 'number' in port ? [port.number, port.number] : [port.range.start, port.range.end];
    return [{ kind: 'numbers', ports: portRange(one, first, last) }];
  });
}
