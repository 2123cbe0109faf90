import fc from 'fast-check';
import { allHazardCodes } from '../../src/diagnostics/hazard-codes.ts';
import type {
  ChangedEnd,
  ClusterPlace,
  ConnectionChange,
  InventoryChange,
  PolicyChange,
} from '../../src/diff/landscape-diff.ts';
import type { Review } from '../../src/diff/review.ts';
import { allAddresses } from '../../src/model/address-set.ts';
import { noPorts, portRange } from '../../src/model/port-set.ts';
import { hostileNames } from './hostile-names.ts';
import { addresses, connectionChange, hazard, policyCause, policyChange, reviewOf } from './reviews.ts';

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileNames) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('vali', 'kube-apiserver', 'shoot--core--web', 'garden') },
);
const texts = fc.array(text, { maxLength: 4 });
const type = fc.option(text, { nil: undefined });

const place: fc.Arbitrary<ClusterPlace> = fc.record({
  cluster: text,
  namespaces: fc.array(text, { minLength: 1, maxLength: 12 }),
  namespacesOfType: fc.nat(20),
});
const places = fc.array(place, { minLength: 1, maxLength: 3 });

const end: fc.Arbitrary<ChangedEnd> = fc.oneof(
  fc
    .record({ workloads: fc.array(fc.record({ name: text }), { minLength: 1, maxLength: 8 }), type })
    .map(({ workloads, type: namespaceType }) => ({
      kind: 'pods' as const,
      workloads,
      ...(namespaceType === undefined ? {} : { namespaceType }),
    })),
  fc.constantFrom<ChangedEnd>(
    { kind: 'addresses', network: 'outside', addresses: allAddresses, covers: 'all' },
    { kind: 'addresses', network: 'nodes', addresses: addresses('10.0.0.0/8', '192.0.2.1/32') },
  ),
  fc.record({ kind: fc.constant('undeclared' as const), namespaces: text, pods: text }),
);
const ends = fc.array(end, { minLength: 1, maxLength: 3 });

const connection: fc.Arbitrary<ConnectionChange> = fc
  .record({
    change: fc.constantFrom('opened', 'closed', 'certainty'),
    from: ends,
    to: ends,
    relation: fc.constantFrom('same', 'other', 'any'),
    ports: fc.constantFrom(noPorts, portRange('TCP', 80), portRange('UDP', 1, 65535)),
    namedPorts: texts,
    after: fc.constantFrom('allowed', 'conditional', 'denied'),
    policy: text,
    selects: text,
    places,
  })
  .map(({ policy, selects, places: where, ...change }) =>
    connectionChange(
      { ...change, causes: [policyCause({ policy, selects }), { kind: 'inventory', what: ['labels'] }] },
      where,
    ),
  );

const policy: fc.Arbitrary<PolicyChange> = fc
  .record({
    kind: fc.constantFrom('added', 'removed', 'changed', 'renamed', 'metadata'),
    policy: text,
    places,
    type,
    labels: texts,
    label: text,
  })
  .map(({ type: namespaceType, labels, label, ...change }) => {
    const { namespaceType: _, ...whole } = policyChange({
      ...change,
      ...(change.kind === 'renamed' ? { formerName: label } : {}),
      differences: [
        { kind: 'metadata', labels, annotations: labels },
        { kind: 'pod-selector', before: {}, after: { matchLabels: { [label]: label } } },
      ],
    });
    return namespaceType === undefined ? whole : { ...whole, namespaceType };
  });

const inventory: fc.Arbitrary<InventoryChange> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cluster-added', 'cluster-removed'),
    cluster: text,
    namespaces: fc.nat(),
    workloads: fc.nat(),
    policies: fc.nat(),
  }),
  fc.record({ kind: fc.constantFrom('workload-added', 'workload-removed'), workload: text, places }),
  fc.record({
    kind: fc.constant('namespace-changed' as const),
    namespaceType: text,
    formerType: text,
    places,
    labels: fc.record({
      added: fc.dictionary(text, text, { maxKeys: 3 }),
      removed: fc.dictionary(text, text, { maxKeys: 3 }),
    }),
  }),
);

const someHazard = fc
  .record({
    code: fc.constantFrom(...allHazardCodes),
    level: fc.constantFrom('error', 'warning', 'note'),
    message: text,
    advice: text,
    policies: texts,
    workloads: texts,
    namespaceType: text,
    places: fc.array(place, { maxLength: 2 }),
    accepted: fc.boolean(),
    exception: text,
  })
  .map(({ code, accepted, exception, ...more }) =>
    hazard(code, {
      ...more,
      ...(accepted ? { acceptedBy: { exception, reason: exception, owner: exception, until: '2027-01-31' } } : {}),
    }),
  );

/** Any review, of hostile names; each list up to `most` times as long as the few entries it is made of. */
export function randomReview(most: number): fc.Arbitrary<Review> {
  const repeated = <Entry>(entry: fc.Arbitrary<Entry>): fc.Arbitrary<readonly Entry[]> =>
    fc
      .record({ entries: fc.array(entry, { maxLength: 5 }), times: fc.integer({ min: 1, max: most }) })
      .map(({ entries, times }) => Array.from({ length: times }, () => entries).flat());
  return fc
    .record({
      connections: repeated(connection),
      halves: repeated(connection),
      policies: repeated(policy),
      inventory: repeated(inventory),
      hazards: repeated(someHazard),
      notes: repeated(text),
      before: text,
      after: text,
    })
    .map(({ connections, halves, policies, inventory: changes, hazards, notes, before, after }) =>
      reviewOf(
        {
          connections,
          halfOpenings: halves.map((half, index) => ({
            ...half,
            ...{ change: 'opened', before: 'denied', after: 'allowed', ports: portRange('TCP', 443), conditions: [] },
            opens: index % 2 === 0 ? 'Egress' : 'Ingress',
          })),
          policies,
          inventory: changes,
        },
        { hazards, notes, compared: { before, after } },
      ),
    );
}
