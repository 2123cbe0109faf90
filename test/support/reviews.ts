import type { Basis } from '../../src/clusters/basis.ts';
import { nothingLeftOut } from '../../src/clusters/known-landscape.ts';
import { allHazardCodes, type HazardCode, hazardCodes } from '../../src/diagnostics/hazard-codes.ts';
import type {
  Cause,
  ChangedEnd,
  ClusterPlace,
  ConnectionChange,
  Hazard,
  InventoryChange,
  LandscapeDiff,
  PolicyChange,
} from '../../src/diff/landscape-diff.ts';
import type { Review, ReviewedHazard } from '../../src/diff/review.ts';
import { addressSet, allAddresses } from '../../src/model/address-set.ts';
import { parseCidr } from '../../src/model/cidr.ts';
import type { NetworkPolicy } from '../../src/model/network-policy.ts';
import { noPorts, portRange } from '../../src/model/port-set.ts';
import type { WorkloadName } from '../../src/model/workload-name.ts';
import type { DiffPlaces } from '../../src/report/diff/places.ts';

/** Reviews made by hand, as `diff` gives them: what the outputs of `diff` are tried with. */

export const shootClusters: readonly ClusterPlace[] = (
  [
    ['aws-eu1', 100],
    ['aws-us1', 80],
    ['az-eu1', 72],
    ['gcp-eu1', 60],
  ] as const
).map(([cluster, count]) => ({ cluster, namespaces: shoots(count), namespacesOfType: count }));

function shoots(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `shoot--core--s${String(index + 1).padStart(3, '0')}`);
}

export const garden: readonly ClusterPlace[] = [{ cluster: 'aws-eu1', namespaces: ['garden'], namespacesOfType: 1 }];

export function addresses(...cidrs: readonly string[]) {
  return addressSet(
    cidrs.map((text) => {
      const cidr = parseCidr(text);
      if (cidr.kind !== 'cidr') throw new Error(`${text} is no CIDR`);
      return cidr;
    }),
  );
}

export function policyNamed(name: string): NetworkPolicy {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name },
    spec: {
      podSelector: { matchLabels: { 'networking.gardener.cloud/to-loki': 'allowed' } },
      policyTypes: ['Egress'],
      egress: [
        {
          to: [{ podSelector: { matchLabels: { app: 'vali' } } }],
          ports: [{ port: 9428, protocol: 'TCP' }],
        },
      ],
    },
  };
}

const manifest = (line: number, cluster = 'aws-eu1', namespace = 'shoot--core--s001') => ({
  path: `manifests/hosted/${cluster}/core/${namespace}/policies.yaml`,
  line,
  column: 1,
});

export function policyChange(change: Partial<PolicyChange> = {}): PolicyChange {
  const policy = change.policy ?? 'allow-to-loki';
  return {
    kind: 'changed',
    policy,
    origin: 'rendered',
    namespaceType: 'shoot-control-plane',
    object: policyNamed(policy),
    differences: [
      {
        kind: 'ports',
        direction: 'Egress',
        rule: 0,
        added: [{ port: 9428, protocol: 'TCP' }],
        removed: [],
      },
    ],
    selectedWorkloads: 624,
    places: shootClusters,
    location: manifest(40),
    ...change,
  };
}

/** Pods of workloads that are written as `Kind/name`, or as the name alone. */
export function pods(...workloads: readonly string[]): ChangedEnd {
  return { kind: 'pods', namespaceType: 'shoot-control-plane', workloads: workloads.map(workloadNamed) };
}

export function workloadNamed(text: string): WorkloadName {
  const [kind, name] = text.split('/');
  return kind === undefined || name === undefined ? { name: text } : { kind, name };
}

export function policyCause(cause: Partial<Extract<Cause, { kind: 'policy' }>> = {}): Cause {
  return {
    kind: 'policy',
    change: 'changed',
    policy: 'allow-to-loki',
    namespaceType: 'shoot-control-plane',
    direction: 'Egress',
    selects: 'networking.gardener.cloud/to-loki=allowed',
    by: 'allows',
    location: manifest(40),
    rule: 0,
    ...cause,
  };
}

/** As many ends as there are, each in all of the places. */
export function connectionChange(change: Partial<ConnectionChange> = {}, places = shootClusters): ConnectionChange {
  const from = change.from ?? [pods('Deployment/kube-apiserver', 'StatefulSet/prometheus')];
  const to = change.to ?? [pods('StatefulSet/vali')];
  const placed = (ends: readonly ChangedEnd[], { namespaces, namespacesOfType }: ClusterPlace) =>
    ends.map((end) =>
      end.kind === 'pods' ? { namespaces, namespacesOfType } : { namespaces: [], namespacesOfType: 0 },
    );
  return {
    change: 'opened',
    from,
    to,
    relation: 'same',
    ports: portRange('TCP', 9428),
    namedPorts: [],
    before: 'denied',
    after: 'allowed',
    conditions: [],
    causes: [policyCause()],
    places: places.map((place) => ({ cluster: place.cluster, from: placed(from, place), to: placed(to, place) })),
    ...change,
  };
}

export function hazard(code: HazardCode, more: Partial<ReviewedHazard> = {}): ReviewedHazard {
  return {
    code,
    level: hazardCodes[code].level,
    message: `${hazardCodes[code].title}.`,
    policies: [],
    workloads: [],
    places: [],
    connections: [],
    ...more,
  };
}

function basisOfClusters(places: readonly ClusterPlace[]): Basis {
  return {
    clusters: places.map(({ cluster, namespaces }) => ({
      name: cluster,
      traits: { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' },
      knownNetworks: ['pods', 'services', 'nodes'],
      namespaces: namespaces.length,
      undefinedNamespaces: [],
      workloads: namespaces.length * 20,
      hostNetworkWorkloads: 0,
      policies: { rendered: namespaces.length * 30, external: 0, given: 0 },
    })),
    leftOut: nothingLeftOut,
  };
}

export function diffOf(diff: Partial<LandscapeDiff> = {}): LandscapeDiff {
  const basis = basisOfClusters(shootClusters);
  return {
    policies: [],
    connections: [],
    halfOpenings: [],
    hazards: [] as readonly Hazard[],
    inventory: [],
    basis: { before: basis, after: basis },
    clusters: { all: 4, compared: 4 },
    ...diff,
  };
}

export function reviewOf(diff: Partial<LandscapeDiff>, review: Partial<Review> = {}): Review {
  return {
    compared: { before: 'main (1a2b3c4)', after: 'the working tree' },
    diff: diffOf(diff),
    hazards: [],
    notes: [],
    ...review,
  };
}

/** Finds the line of the template of what comes from allow-to-loki, after the change. */
export const sourcePlaces: DiffPlaces = {
  source({ line }, state, inside) {
    const path = 'policies/shared/allow-to-loki.yaml';
    if (state === 'before') return { path };
    if (line !== 40) return undefined;
    return inside === undefined ? { path, line: 1, column: 1 } : { path, line: 14, column: 9 };
  },
};

const empty = diffOf();

const someTenants = [
  { tenant: 'payments', owners: ['@acme/payments', '@evil](https://example.org) **x** #1', '@acme/a/b', 'ops'] },
  { tenant: 'newcomer', owners: ['@mallory'], isNew: true },
] as const;

const someGrant = {
  tenant: 'payments',
  grant: 'checkout-calls-api',
  reason: 'Checkout charges cards; see #12 and @everyone <b>.',
};

/** By what they are about. */
export const reviews = {
  nothing: reviewOf({
    basis: { before: { ...empty.basis.before, clusters: [] }, after: { ...empty.basis.after, clusters: [] } },
    clusters: { all: 4, compared: 0 },
  }),

  /** What the issue of a reviewer is about: one port more, in every control plane. */
  onePortMore: reviewOf({ policies: [policyChange()], connections: [connectionChange()] }),

  /** Other text, the same meaning. */
  refactoring: reviewOf({
    policies: [
      policyChange({ differences: [{ kind: 'order' }] }),
      policyChange({ kind: 'renamed', formerName: 'deny-all', policy: 'deny-everything', differences: [] }),
    ],
  }),

  /** In most namespaces one thing, in two another. */
  exceptionsApart: reviewOf({
    policies: [
      policyChange({
        differences: [{ kind: 'rule-added', direction: 'Egress', rule: 1, value: {} }],
        places: [
          {
            cluster: 'aws-eu1',
            namespaces: ['shoot--core--s003', 'shoot--core--s007'],
            namespacesOfType: 100,
          },
        ],
        selectedWorkloads: 4,
        location: manifest(41, 'aws-eu1', 'shoot--core--s003'),
      }),
      policyChange({
        places: shootClusters.map((place) =>
          place.cluster === 'aws-eu1'
            ? {
                ...place,
                namespaces: place.namespaces.filter((name) => !/s003|s007/.test(name)),
              }
            : place,
        ),
      }),
    ],
    connections: [
      connectionChange(),
      connectionChange(
        {
          to: [{ kind: 'addresses', network: 'outside', addresses: allAddresses, covers: 'all' }],
          relation: 'any',
          ports: portRange('TCP', 1, 65535),
        },
        [
          {
            cluster: 'aws-eu1',
            namespaces: ['shoot--core--s003', 'shoot--core--s007'],
            namespacesOfType: 100,
          },
        ],
      ),
    ],
  }),

  undeclaredOnly: reviewOf({
    policies: [policyChange()],
    connections: [
      connectionChange({
        from: [{ kind: 'undeclared', namespaces: 'team=web', pods: 'any' }],
        relation: 'any',
        ports: noPorts,
        namedPorts: ['metrics/TCP'],
        causes: [policyCause({ direction: 'Ingress', selects: 'any' })],
      }),
    ],
  }),

  everyConnection: reviewOf({
    connections: [
      connectionChange({ relation: 'other' }),
      connectionChange(
        {
          from: [{ kind: 'addresses', network: 'outside', addresses: allAddresses, covers: 'all' }],
          to: [{ kind: 'pods', namespaceType: 'garden', workloads: [{ kind: 'Deployment', name: 'ingress' }] }],
          relation: 'any',
          after: 'conditional',
          conditions: ['cni-trait'],
          causes: [policyCause({ direction: 'Ingress', policy: 'allow-all', change: 'added', selects: 'app=ingress' })],
        },
        garden,
      ),
      connectionChange({
        change: 'closed',
        to: [
          { kind: 'addresses', network: 'nodes', addresses: addresses('10.250.0.0/16'), covers: 'IPv4' },
          { kind: 'addresses', network: 'outside', addresses: addresses('192.0.2.0/24', '198.51.100.7/32') },
        ],
        relation: 'any',
        ports: portRange('UDP', 53),
        before: 'allowed',
        after: 'denied',
        causes: [
          policyCause({ change: 'removed' }),
          policyCause({ policy: 'deny-all', change: 'added', by: 'isolates', selects: 'any' }),
        ],
      }),
      connectionChange({
        change: 'certainty',
        before: 'allowed',
        after: 'conditional',
        conditions: ['pod-address'],
        causes: [{ kind: 'inventory', what: ['networks', 'namespace-labels'] }],
      }),
      connectionChange({
        change: 'certainty',
        before: 'conditional',
        after: 'allowed',
        conditions: ['address-family'],
      }),
    ],
  }),

  /** Halves that open while the other half is closed. */
  halfOpenings: reviewOf({
    policies: [policyChange()],
    halfOpenings: [
      { ...connectionChange({ relation: 'other' }), opens: 'Egress' },
      {
        ...connectionChange(
          {
            to: [{ kind: 'pods', namespaceType: 'garden', workloads: [{ kind: 'Deployment', name: 'ingress' }] }],
            relation: 'any',
            after: 'conditional',
            conditions: ['pod-address'],
            causes: [
              policyCause({ direction: 'Ingress', policy: 'allow-all', change: 'added', selects: 'app=ingress' }),
            ],
          },
          garden,
        ),
        opens: 'Ingress',
      },
    ],
  }),

  everyHazard: reviewOf(
    { policies: [policyChange({ kind: 'removed', differences: [] })], connections: [connectionChange()] },
    {
      hazards: [
        ...allHazardCodes.map((code) =>
          hazard(code, {
            policies: ['allow-to-loki'],
            workloads: ['kube-apiserver', 'prometheus'],
            namespaceType: 'shoot-control-plane',
            places: shootClusters,
            connections: [0],
            advice: 'Merge the allows first.',
            location: manifest(40),
          }),
        ),
        hazard('cut-off', { level: 'note', message: 'Pods of a workload that is gone lose every connection.' }),
        hazard('internet-opened', {
          acceptedBy: {
            exception: 'debug-access',
            reason: 'Debugging of case 4711.',
            owner: 'team-network',
            until: '2027-01-31',
          },
        }),
      ],
      notes: ['This change also changes the tool. The tool of main made this answer.'],
      gate: { failOn: ['hazards', 'closed'], tripped: ['hazards'] },
    },
  ),

  everyPolicyDifference: reviewOf({
    policies: [
      policyChange({
        differences: [
          { kind: 'pod-selector', before: {}, after: { matchLabels: { app: 'web' } } },
          { kind: 'policy-types', added: ['Egress'], removed: ['Ingress'] },
          {
            kind: 'rule-added',
            direction: 'Ingress',
            rule: 0,
            value: {
              peers: [{ namespaceSelector: { matchLabels: { team: 'a' } }, podSelector: {} }],
              ports: [{ port: 8000, endPort: 8100, protocol: 'TCP' }, { protocol: 'UDP' }],
            },
          },
          { kind: 'rule-removed', direction: 'Egress', rule: 2, value: {} },
          {
            kind: 'peers',
            direction: 'Egress',
            rule: 1,
            added: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }],
            removed: 'all',
          },
          { kind: 'ports', direction: 'Egress', rule: 1, added: 'all', removed: [{ port: 'http', protocol: 'TCP' }] },
          { kind: 'order' },
          { kind: 'metadata', labels: ['team'], annotations: ['note'] },
        ],
      }),
      policyChange({ kind: 'added', policy: 'new', differences: [], selectedWorkloads: 0, origin: 'external' }),
      policyChange({
        kind: 'metadata',
        policy: 'labels',
        differences: [],
        selectedWorkloads: 1,
        places: garden,
        namespaceType: 'garden',
      }),
    ],
  }),

  everyInventoryChange: reviewOf({ inventory: everyInventoryChange() }),

  /** Owners, one of which tries to bring something along; and a grant that covers a part. */
  tenants: reviewOf(
    { connections: [{ ...connectionChange(), tenants: someTenants, grants: [someGrant] }] },
    {
      hazards: [
        {
          code: 'beyond-tenant',
          level: 'error',
          message: 'Tenant payments opens a path to namespaces that are not its own.',
          policies: ['reach-orders'],
          workloads: ['web'],
          places: shootClusters.slice(0, 1),
          connections: [0],
          tenants: someTenants,
        },
      ],
    },
  ),
} as const satisfies Readonly<Record<string, Review>>;

function everyInventoryChange(): readonly InventoryChange[] {
  const namespaceType = 'shoot-control-plane';
  const labels = { added: { team: 'b', zone: 'x' }, removed: { team: 'a', old: '1' } };
  return [
    { kind: 'cluster-added', cluster: 'gcp-us1', namespaces: 61, workloads: 1200, policies: 1800 },
    { kind: 'cluster-removed', cluster: 'gcp-us0', namespaces: 1, workloads: 1, policies: 1 },
    {
      kind: 'cluster-labels-changed',
      clusters: ['aws-eu1'],
      labels,
      added: garden.slice(0, 1),
      removed: shootClusters.slice(0, 1),
    },
    { kind: 'tenant-added', tenant: 'ledger', owners: ['@acme/ledger'], grants: [] },
    { kind: 'tenant-removed', tenant: 'old', owners: ['@acme/old'], grants: [{ grant: 'a', reason: 'They asked.' }] },
    {
      kind: 'tenant-changed',
      tenant: 'payments',
      owners: { before: ['@acme/payments'], after: ['@acme/pay'] },
      contact: { after: '#pay' },
      labels,
      grants: {
        added: [{ grant: 'checkout-calls-api', reason: 'Checkout charges cards.' }],
        removed: [],
        changed: [{ grant: 'audit', reason: 'Audits @everyone.' }],
      },
    },
    { kind: 'namespace-added', namespaceType, places: shootClusters.slice(0, 2), workloads: 40, policies: 60 },
    { kind: 'namespace-removed', namespaceType: 'garden', places: garden, workloads: 40, policies: 60 },
    { kind: 'namespace-changed', namespaceType: 'garden', places: garden, formerType: 'shop', labels },
    { kind: 'workload-added', namespaceType, workload: 'StatefulSet/vali', places: shootClusters },
    { kind: 'workload-removed', namespaceType, workload: 'StatefulSet/loki', places: shootClusters },
    {
      kind: 'workload-changed',
      namespaceType,
      workload: 'StatefulSet/vali',
      places: garden,
      labels,
      facets: ['labels', 'ports', 'host-network'],
    },
    { kind: 'network-changed', clusters: ['aws-eu1'], network: 'pods', after: addresses('100.64.0.0/10') },
    {
      kind: 'trait-changed',
      clusters: ['aws-eu1', 'az-eu1'],
      trait: 'ipBlockMatchesPods',
      before: 'unknown',
      after: 'always',
    },
  ];
}
