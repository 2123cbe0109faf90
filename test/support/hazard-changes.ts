import fc from 'fast-check';
import {
  asGiven,
  cluster,
  egressRule,
  externalPolicy,
  grants,
  ingressRule,
  internalPublic,
  ipBlock,
  labels,
  landscape,
  listens,
  maybe,
  metadata,
  namespace,
  namespaceLabels,
  namespaceSelector,
  networks,
  podSelector,
  policy,
  policyName,
  pool,
  rule,
  type Spec,
  someListens,
  spec,
  tenant,
  trait,
  without,
  workload,
} from './hazard-landscapes.ts';
import type { HazardCluster, HazardLandscape, HazardNamespace, HazardPolicy, HazardWorkload } from './hazard-states.ts';
import type { JudgedPeer, JudgedPort, JudgedSelector } from './naive-evaluator.ts';

/**
 * Random changes of random landscapes: what a pull request may change in policies and in what the inventory says, at once
 * or alone, in one namespace or in all of a type.
 */

/** One thing that a change does. */
type Step = (landscape: HazardLandscape) => HazardLandscape;

const place = fc.record({ cluster: fc.nat({ max: 5 }), namespace: fc.nat({ max: 11 }), wide: fc.boolean() });
type Where = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

/** Changes one namespace, or every namespace of its type in all clusters. */
function inNamespace(where: Where, change: (namespace: HazardNamespace) => HazardNamespace): Step {
  return (whole) => {
    const chosen = whole.clusters[where.cluster % Math.max(1, whole.clusters.length)];
    const target = chosen?.namespaces[where.namespace % Math.max(1, chosen.namespaces.length)];
    if (target === undefined) return whole;
    const isMeant = (one: HazardCluster, { name, type }: HazardNamespace): boolean =>
      where.wide ? type === target.type : one === chosen && name === target.name;
    return {
      ...whole,
      clusters: whole.clusters.map((one) => ({
        ...one,
        namespaces: one.namespaces.map((each) => (isMeant(one, each) ? change(each) : each)),
      })),
    };
  };
}

function inCluster(index: number, wide: boolean, change: (cluster: HazardCluster) => HazardCluster): Step {
  return (whole) => ({
    ...whole,
    clusters: whole.clusters.map((one, own) => (wide || own === index % whole.clusters.length ? change(one) : one)),
  });
}

function inPolicy(where: Where, index: number, change: (policy: HazardPolicy) => HazardPolicy | undefined): Step {
  return inNamespace(where, (one) => {
    const target = one.policies[index % Math.max(1, one.policies.length)];
    const policies = one.policies.flatMap((each) => (each === target ? (change(each) ?? []) : [each]));
    return { ...one, policies: distinct(policies) };
  });
}

function inWorkload(
  where: Where,
  index: number,
  change: (workload: HazardWorkload) => HazardWorkload | undefined,
): Step {
  return inNamespace(where, (one) => {
    const target = one.workloads[index % Math.max(1, one.workloads.length)];
    return { ...one, workloads: one.workloads.flatMap((each) => (each === target ? (change(each) ?? []) : [each])) };
  });
}

/** One policy of each name for each who writes them; the last counts. */
function distinct(policies: readonly HazardPolicy[]): readonly HazardPolicy[] {
  return [...new Map(policies.map((one) => [`${one.external} ${one.name}`, one])).values()];
}

function withRules(one: Spec, direction: 'ingress' | 'egress', rulesOf: readonly object[]): Spec {
  const type = direction === 'ingress' ? 'Ingress' : 'Egress';
  const types = ['Ingress', 'Egress'].filter((each) => each === type || one.policyTypes?.includes(each));
  return { ...one, policyTypes: types, [direction]: rulesOf };
}

const nth = fc.nat({ max: 11 });
const direction = fc.constantFrom('ingress', 'egress');

/** A wider block in the first rule, or one without what was cut out. */
const widerBlock: fc.Arbitrary<Step> = fc
  .record({ place, direction, hole: fc.constantFrom(undefined, 'none', '10.4.0.0/16') })
  .map(({ place: where, direction: way, hole }) =>
    inNamespace(where, (one) => ({
      ...one,
      policies: one.policies.map((each) => widened(each, way, hole)),
    })),
  );

/** With the whole family in the place of each block, but for a hole; without one, the same blocks without exceptions. */
function widened(one: HazardPolicy, way: 'ingress' | 'egress', hole: string | undefined): HazardPolicy {
  const key = way === 'ingress' ? 'from' : 'to';
  const [first, ...rest] = (one.spec[way] ?? []) as readonly Record<string, unknown>[];
  const peersOf = (first?.[key] ?? []) as readonly JudgedPeer[];
  if (!peersOf.some(({ ipBlock: block }) => block !== undefined)) return one;
  const list = peersOf.map((each): JudgedPeer => {
    if (each.ipBlock === undefined) return each;
    const { cidr } = each.ipBlock;
    if (hole === undefined) return { ipBlock: { cidr } };
    if (cidr.includes(':')) return { ipBlock: { cidr: '::/0' } };
    return { ipBlock: { cidr: '0.0.0.0/0', ...(hole === 'none' ? {} : { except: [hole] }) } };
  });
  return { ...one, spec: { ...one.spec, [way]: [{ ...first, [key]: list }, ...rest] } };
}

/** The selectors of each ingress peer apart, so that each selects by itself; or, the other way round, together. */
const splitPeers: fc.Arbitrary<Step> = fc.record({ place, apart: fc.boolean() }).map(({ place: where, apart }) =>
  inNamespace(where, (one) => ({
    ...one,
    policies: one.policies.map(({ spec: own, ...each }) => {
      const rules = (own.ingress ?? []).map(({ from, ...rest }) =>
        from === undefined ? rest : { ...rest, from: apart ? from.flatMap(splitPeer) : from.map(joinedPeer) },
      );
      return { ...each, spec: own.ingress === undefined ? own : { ...own, ingress: rules } };
    }),
  })),
);

function splitPeer({ ipBlock: block, podSelector: pods, namespaceSelector: namespaces }: JudgedPeer): JudgedPeer[] {
  return [
    ...(block === undefined ? [] : [{ ipBlock: block }]),
    ...(namespaces === undefined ? [] : [{ namespaceSelector: namespaces }]),
    ...(pods === undefined ? [] : [{ podSelector: pods }]),
  ];
}

function joinedPeer(peer: JudgedPeer): JudgedPeer {
  const { podSelector: pods, namespaceSelector: namespaces } = peer;
  return namespaces === undefined || pods !== undefined
    ? peer
    : { ...peer, podSelector: { matchLabels: { app: 'web' } } };
}

const policySteps: readonly fc.Arbitrary<Step>[] = [
  fc
    .record({ place, policy })
    .map(({ place: where, policy: added }) =>
      inNamespace(where, (one) => ({ ...one, policies: distinct([...one.policies, added]) })),
    ),
  fc.record({ place, nth }).map(({ place: where, nth: index }) => inPolicy(where, index, () => undefined)),
  fc
    .record({ place, nth, spec })
    .map(({ place: where, nth: index, spec: other }) => inPolicy(where, index, (one) => ({ ...one, spec: other }))),
  fc
    .record({ place, nth, podSelector })
    .map(({ place: where, nth: index, podSelector: selector }) =>
      inPolicy(where, index, (one) => ({ ...one, spec: { ...one.spec, podSelector: selector } })),
    ),
  // Another rule more, in a policy that is there.
  fc.record({ place, nth, direction, rule }).map(({ place: where, nth: index, direction: way, rule: more }) =>
    inPolicy(where, index, (one) => {
      const own = one.spec[way] ?? [];
      const added = way === 'ingress' ? ingressRule(more) : egressRule(more);
      return { ...one, spec: withRules(one.spec, way, [...own.slice(0, 1), added]) };
    }),
  ),
  fc
    .record({ place, nth, direction })
    .map(({ place: where, nth: index, direction: way }) =>
      inPolicy(where, index, (one) => ({ ...one, spec: withRules(one.spec, way, (one.spec[way] ?? []).slice(1)) })),
    ),
  // Another block in the first rule, with or without what was cut out.
  fc
    .record({ place, nth, direction, ipBlock, keeps: fc.boolean() })
    .map(({ place: where, nth: index, direction: way, ipBlock: block, keeps }) =>
      inPolicy(where, index, (one) => {
        const [first = {}, ...rest] = (one.spec[way] ?? []) as readonly Record<string, unknown>[];
        const key = way === 'ingress' ? 'from' : 'to';
        const peersOf = (first[key] ?? []) as readonly JudgedPeer[];
        const changed = peersOf.map((each) =>
          each.ipBlock === undefined ? each : { ipBlock: keeps ? { cidr: each.ipBlock.cidr } : block },
        );
        const list = changed.length === 0 ? [{ ipBlock: block }] : changed;
        return { ...one, spec: withRules(one.spec, way, [{ ...first, [key]: list }, ...rest]) };
      }),
    ),
  ...Array.from({ length: 4 }, () => widerBlock),
  ...Array.from({ length: 3 }, () => splitPeers),
  // Under another name.
  fc
    .record({ place, nth, policyName })
    .map(({ place: where, nth: index, policyName: name }) => inPolicy(where, index, (one) => ({ ...one, name }))),
];

/** A network that holds what is not its own. */
const claim: fc.Arbitrary<Step> = fc
  .record({
    index: nth,
    network: fc.constantFrom('nodes', 'services', 'pods'),
    blocks: fc.constantFrom(
      ['0.0.0.0/1', '128.0.0.0/1'],
      ['8.0.0.0/8'],
      ['20.0.0.0/8'],
      ['169.254.0.0/16'],
      ['169.254.0.0/16', '::/0'],
    ),
  })
  .map(({ index, network, blocks }) => inCluster(index, false, (one) => ({ ...one, [network]: blocks })));

const noWorkloads: fc.Arbitrary<Step> = place.map((where) => inNamespace(where, (one) => ({ ...one, workloads: [] })));

const otherTrait: fc.Arbitrary<Step> = fc
  .record({ index: nth, trait })
  .map(({ index, trait: other }) =>
    inCluster(index, false, (one) => ({ ...one, ipBlockMatchesPods: other, ipBlockMatchesNodes: other })),
  );

const factSteps: readonly fc.Arbitrary<Step>[] = [
  fc
    .record({ place, nth, labels })
    .map(({ place: where, nth: index, labels: other }) =>
      inWorkload(where, index, (one) => ({ ...one, labels: other })),
    ),
  fc
    .record({ place, nth, onHost: fc.boolean() })
    .map(({ place: where, nth: index, onHost }) =>
      inWorkload(where, index, ({ addresses: _, ...one }) => ({ ...one, hostNetwork: onHost })),
    ),
  fc
    .record({ place, nth, someListens })
    .map(({ place: where, nth: index, someListens: other }) =>
      inWorkload(where, index, (one) => ({ ...one, ports: other })),
    ),
  fc.record({ place, nth }).map(({ place: where, nth: index }) => inWorkload(where, index, () => undefined)),
  fc.record({ place, workload }).map(({ place: where, workload: added }) =>
    inNamespace(where, (one) => ({
      ...one,
      workloads: [...one.workloads.filter(({ kind, name }) => kind !== added.kind || name !== added.name), added],
    })),
  ),
  noWorkloads,
  fc
    .record({ place, namespaceLabels })
    .map(({ place: where, namespaceLabels: other }) => inNamespace(where, (one) => ({ ...one, labels: other }))),
  fc
    .record({ index: nth, wide: fc.boolean(), pods: networks.pods, nodes: networks.nodes, services: networks.services })
    .map(({ index, wide, pods, nodes, services }) =>
      inCluster(index, wide, ({ pods: _, nodes: __, services: ___, ...one }) => ({
        ...one,
        ...without('pods', pods),
        ...without('nodes', nodes),
        ...without('services', services),
      })),
    ),
  claim,
  claim,
  // Of all pods of a workload, wherever they are.
  fc.record({ name: fc.constantFrom(...Object.keys(listens)), labels, onHost: maybe(fc.boolean()) }).map(
    ({ name, labels: other, onHost }): Step =>
      (whole) => ({
        ...whole,
        clusters: whole.clusters.map((one) => ({
          ...one,
          namespaces: one.namespaces.map((each) => ({
            ...each,
            workloads: each.workloads.map((workload) =>
              workload.name === name ? { ...workload, labels: other, ...without('hostNetwork', onHost) } : workload,
            ),
          })),
        })),
      }),
  ),
  otherTrait,
  otherTrait,
];

const otherTenant: fc.Arbitrary<Step> = fc
  .record({ place, tenant })
  .map(({ place: where, tenant: other }) =>
    inNamespace(where, ({ tenant: _, ...one }) => ({ ...one, ...without('tenant', other) })),
  );

const otherInside: fc.Arbitrary<Step> = internalPublic.map(
  (inside): Step =>
    ({ internalPublic: _, ...whole }) => ({
      ...whole,
      ...without('internalPublic', inside),
    }),
);

const otherMetadata: fc.Arbitrary<Step> = fc
  .record({ index: nth, wide: fc.boolean(), metadata })
  .map(({ index, wide, metadata: known }) =>
    inCluster(index, wide, ({ metadata: _, ...one }) => ({ ...one, ...without('metadata', known) })),
  );

const otherGrants: fc.Arbitrary<Step> = grants.map(
  (given): Step =>
    (whole) =>
      whole.origin === 'given' ? whole : { ...whole, grants: given },
);

/** What the inventory of a landscape says beside that of plain manifests. */
const landscapeSteps: readonly fc.Arbitrary<Step>[] = [
  otherGrants,
  otherTenant,
  // A tenant of another name, everywhere.
  fc.record({ from: fc.constantFrom('red', 'blue'), to: fc.constantFrom('crimson', 'green') }).map(
    ({ from, to }): Step =>
      (whole) => ({
        ...whole,
        clusters: whole.clusters.map((one) => ({
          ...one,
          namespaces: one.namespaces.map((each) => (each.tenant === from ? { ...each, tenant: to } : each)),
        })),
      }),
  ),
  fc
    .record({ place, externalPolicy })
    .map(({ place: where, externalPolicy: added }) =>
      inNamespace(where, (one) => ({ ...one, policies: distinct([...one.policies, added]) })),
    ),
  place.map((where) =>
    inNamespace(where, (one) => ({ ...one, policies: one.policies.filter(({ external }) => !external) })),
  ),
  // One workload of each namespace is no longer listed.
  nth.map((index) =>
    inCluster(index, false, (one) => ({
      ...one,
      namespaces: one.namespaces.map((each) => ({ ...each, workloads: each.workloads.slice(1) })),
    })),
  ),
  // The policies of others change.
  fc.record({ place, externalPolicy }).map(({ place: where, externalPolicy: { spec } }) =>
    inNamespace(where, (one) => ({
      ...one,
      policies: one.policies.map((policy) => (policy.external ? { ...policy, spec } : policy)),
    })),
  ),
  otherInside,
  otherMetadata,
  fc
    .record({ place, type: fc.constantFrom('app', 'core') })
    .map(({ place: where, type }) => inNamespace(where, (one) => ({ ...one, type }))),
];

const structureSteps: readonly fc.Arbitrary<Step>[] = [
  fc.record({ index: nth, added: fc.constantFrom(...pool).chain(namespace) }).map(({ index, added }) =>
    inCluster(index, false, (one) => ({
      ...one,
      namespaces: one.namespaces.some(({ name }) => name === added.name) ? one.namespaces : [...one.namespaces, added],
    })),
  ),
  place.map(({ cluster: index, namespace: at }) =>
    inCluster(index, false, (one) => ({
      ...one,
      namespaces: one.namespaces.filter((_, own) => own !== at % Math.max(1, one.namespaces.length)),
    })),
  ),
  fc.record({ added: cluster('north') }).map(
    ({ added }): Step =>
      (whole) =>
        whole.origin === 'given' || whole.clusters.some(({ name }) => name === added.name)
          ? whole
          : { ...whole, clusters: [...whole.clusters.slice(0, 2), added] },
  ),
];

const family = fc.constantFrom<readonly JudgedPeer[]>(
  [{ ipBlock: { cidr: '0.0.0.0/0' } }],
  [{ ipBlock: { cidr: '::/0' } }],
);

/** Much is opened. */
const opening: fc.Arbitrary<Step> = fc.oneof(
  place.map((where) => inNamespace(where, (one) => ({ ...one, policies: [] }))),
  fc.record({ place, direction, family }).map(({ place: where, direction: way, family: peersOf }) =>
    inNamespace(where, (one) => {
      const rules = [way === 'ingress' ? { from: peersOf } : { to: peersOf }];
      const added = withRules({ podSelector: {}, policyTypes: [] }, way, rules);
      return { ...one, policies: distinct([...one.policies, { name: 'opens', external: false, spec: added }]) };
    }),
  ),
);

interface Trust {
  readonly namespaceSelector: JudgedSelector;
  readonly pods: readonly JudgedSelector[];
  readonly ports: readonly JudgedPort[] | undefined;
}

/** Every pod of some namespaces, by one peer or by two that hold all pods together; or not quite every one. */
const trust: fc.Arbitrary<Trust> = fc.record({
  namespaceSelector,
  pods: fc.constantFrom<readonly JudgedSelector[]>(
    [],
    [],
    [
      { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
      { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
    ],
    [{ matchLabels: { app: 'web' } }, { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['db'] }] }],
  ),
  ports: fc.constantFrom<readonly JudgedPort[] | undefined>(undefined, [{ protocol: 'TCP', port: 8080 }]),
});

/** Lets pods of some namespaces into all pods of a namespace. */
function trusts(where: Where, { namespaceSelector: namespaces, pods, ports }: Trust): Step {
  return inNamespace(where, (one) => {
    const from: readonly JudgedPeer[] =
      pods.length === 0
        ? [{ namespaceSelector: namespaces }]
        : pods.map((selector) => ({ namespaceSelector: namespaces, podSelector: selector }));
    const added = { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from, ...without('ports', ports) }] };
    return { ...one, policies: distinct([...one.policies, { name: 'trusts', external: false, spec: added }]) };
  });
}

const trusting: fc.Arbitrary<Step> = fc.record({ place, trust }).map((one) => trusts(one.place, one.trust));

/** Leaves a namespace with one policy, which denies all ingress: only then does trust let in what was not let in before. */
function closes(where: Where): Step {
  const deny = { podSelector: {}, policyTypes: ['Ingress'], ingress: [] };
  return inNamespace(where, (one) => ({ ...one, policies: [{ name: 'closes', external: false, spec: deny }] }));
}

/** What the inventory says hides what is opened, at times. */
const hiding = fc.oneof(claim, claim, otherMetadata, otherInside, otherTenant, noWorkloads, otherTrait);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ opening, hiding }).map(
      ({ opening: opens, hiding: hides }): Step =>
        (whole) =>
          hides(opens(whole)),
    ),
  },
  { weight: 3, arbitrary: trusting },
  { weight: 8, arbitrary: fc.oneof(...policySteps) },
  { weight: 6, arbitrary: fc.oneof(...factSteps) },
  { weight: 5, arbitrary: fc.oneof(...landscapeSteps) },
  { weight: 1, arbitrary: fc.oneof(...structureSteps) },
);

export interface HazardChange {
  readonly before: HazardLandscape;
  readonly after: HazardLandscape;
  /** Whether what is the same on both sides is one object, as it is when both are read with one memory. */
  readonly shared: boolean;
  /** The tenants whose folder changed; absent where that is not known. */
  readonly changed?: readonly string[];
}

const changed = fc.constantFrom<readonly string[] | undefined>(
  ...[undefined, undefined, ['red'], ['red'], ['blue', 'red'], ['blue', 'green'], []],
);

/** Two landscapes, of which the one is the other after some steps. */
function stepped(before: HazardLandscape, steps: readonly Step[], reversed: boolean, shared: boolean): HazardChange {
  const changed = steps.reduce((whole, one) => one(whole), before);
  const after = changed.origin === 'given' ? { ...changed, clusters: changed.clusters.map(asGiven) } : changed;
  const { internalPublic: inside, ...rest } = after;
  const now = after.origin === 'given' ? rest : { ...rest, ...without('internalPublic', inside) };
  return reversed ? { before: now, after: before, shared } : { before, after: now, shared };
}

const anyChange: fc.Arbitrary<HazardChange> = fc
  .record({
    before: landscape,
    steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    reversed: fc.boolean(),
    shared: fc.boolean(),
  })
  .map(({ before, steps, reversed, shared }) => stepped(before, steps, reversed, shared));

/** A closed namespace comes to trust others, beside other steps. */
const trustChange: fc.Arbitrary<HazardChange> = fc
  .record({ before: landscape, place, trust, others: fc.array(step, { maxLength: 2 }), shared: fc.boolean() })
  .map(({ before, place: where, trust: trusted, others, shared }) =>
    stepped(closes(where)(before), [trusts(where, trusted), ...others], false, shared),
  );

interface Meeting {
  readonly own: string | undefined;
  readonly other: string | undefined;
  readonly isOut: boolean;
  readonly how: 'policy' | 'label' | 'added' | 'workload';
  readonly consents: boolean;
}

const meeting: fc.Arbitrary<Meeting> = fc.record({
  own: tenant,
  other: tenant,
  isOut: fc.boolean(),
  how: fc.constantFrom('policy', 'policy', 'label', 'added', 'workload'),
  consents: fc.boolean(),
});

/** Two namespaces that are closed but for what the change of one does, and perhaps that of the other, too. */
function meets({ own, other, isOut, how, consents }: Meeting, at: 'before' | 'after'): Step {
  const [mine, theirs] = isOut ? (['Egress', 'Ingress'] as const) : (['Ingress', 'Egress'] as const);
  const opens = (type: 'Ingress' | 'Egress', namespaces: JudgedSelector): Spec => {
    const peers = [{ namespaceSelector: namespaces }];
    const rules = type === 'Egress' ? { egress: [{ to: peers }] } : { ingress: [{ from: peers }] };
    return { podSelector: {}, policyTypes: [type], ...rules };
  };
  const named = (name: string, spec: Spec, ofTenant?: string): HazardPolicy => ({
    name,
    external: false,
    ...without('ofTenant', ofTenant),
    spec,
  });
  const deny = named('deny-all', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  const isAfter = at === 'after';
  const pod = (name: string, app: string): HazardWorkload => ({
    kind: 'Deployment',
    name,
    labels: { app },
    ports: listens[name] ?? [],
    hostNetwork: false,
  });
  const first: HazardNamespace = {
    name: 'shop',
    labels: how !== 'label' || isAfter ? { team: 'a' } : {},
    type: 'app',
    ...without('tenant', own),
    workloads: [pod(how === 'workload' && isAfter ? 'admission' : 'web', 'web')],
    policies: [deny, ...(how === 'label' || isAfter ? [named('opens', opens(mine, {}), own)] : [])],
  };
  const second: HazardNamespace = {
    name: 'data',
    labels: {},
    type: 'app',
    ...without('tenant', other),
    workloads: [pod('web', 'db')],
    policies: [deny, ...(!consents || isAfter ? [named('lets', opens(theirs, { matchLabels: { team: 'a' } }))] : [])],
  };
  return (whole) => ({
    ...whole,
    clusters: whole.clusters.map((one, index) =>
      index > 0 || whole.origin === 'given'
        ? one
        : {
            ...one,
            namespaces: [
              ...(how === 'added' && !isAfter ? [] : [first]),
              second,
              ...one.namespaces.filter(({ name }) => !['shop', 'data'].includes(name)),
            ],
          },
    ),
  });
}

const meetingChange: fc.Arbitrary<HazardChange> = fc
  .record({ before: landscape, meeting, others: fc.array(step, { maxLength: 1 }), shared: fc.boolean() })
  .map(({ before, meeting: met, others, shared }) =>
    stepped(meets(met, 'before')(before), [meets(met, 'after'), ...others], false, shared),
  );

export const hazardChange: fc.Arbitrary<HazardChange> = fc
  .tuple(
    fc.oneof(
      { weight: 7, arbitrary: anyChange },
      { weight: 2, arbitrary: trustChange },
      { weight: 2, arbitrary: meetingChange },
    ),
    changed,
  )
  .map(([change, whose]) => ({ ...change, ...without('changed', whose) }));
