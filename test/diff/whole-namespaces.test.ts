import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { fingerprintOf, isSeen } from '../../src/diff/fingerprint.ts';
import type { Hazard } from '../../src/diff/landscape-diff.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { assert, table, test } from '../support/table.ts';

type Owner = { readonly tenant?: string; readonly type?: string };
type Owners = Readonly<Record<string, Owner>>;

const collector = { matchLabels: { app: 'collector' } };
const garden = { matchLabels: { role: 'garden' } };
const without = (key: string) => ({ matchExpressions: [{ key, operator: 'DoesNotExist' }] });
const having = (key: string) => ({ matchExpressions: [{ key, operator: 'Exists' }] });
const to = (port: number, ...from: readonly object[]) => ({ from, ports: [{ port }] });
const both = to(3100, { namespaceSelector: garden, podSelector: collector });
const either = to(3100, { namespaceSelector: garden }, { podSelector: collector });

/** Loki in shops, and what is let in from the garden; no pod of the garden is let out, unless egress says so. */
function state(ingress: readonly object[], owners: Owners, shops: readonly string[] = ['shop-a']): ClusterState {
  const namespaces = ['garden', ...shops].map((name) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { role: name === 'garden' ? 'garden' : 'shop' } },
  }));
  const known = clusterOf(
    ...namespaces,
    pod('agent', { app: 'agent' }, {}, { namespace: 'garden' }),
    policy({ podSelector: {}, policyTypes: ['Egress'] }, { name: 'deny', namespace: 'garden' }),
    ...shops.flatMap((namespace) => [
      pod('loki', { app: 'loki' }, {}, { namespace }),
      policy({ podSelector: {}, policyTypes: ['Ingress'], ingress }, { name: 'allow-loki', namespace }),
    ]),
  );
  return {
    ...known,
    namespaces: new Map([...known.namespaces].map(([name, one]) => [name, { ...one, ...owners[name] }])),
  };
}

function hazardsBetween(before: ClusterState, after: ClusterState): readonly Hazard[] {
  return diffLandscapes(knownLandscape([before]), knownLandscape([after])).value?.hazards ?? [];
}

const tenants: Owners = { garden: { type: 'garden' }, 'shop-a': { type: 'shop', tenant: 'a' } };
const types: Owners = { garden: { type: 'garden' }, 'shop-a': { type: 'shop' } };

table(
  'a namespace of another owner that is let in as a whole is found however it came to be',
  [
    { name: 'and becomes or', before: [both], after: [either], owners: tenants, isFound: true },
    { name: 'or becomes and', before: [either], after: [both], owners: tenants, isFound: false },
    { name: 'of types, where neither has a tenant', before: [both], after: [either], owners: types, isFound: true },
    { name: 'of plain manifests, which have no owners', before: [both], after: [either], owners: {}, isFound: true },
    {
      name: 'where nothing was let in before',
      before: [],
      after: [to(3100, { namespaceSelector: garden })],
      owners: tenants,
      isFound: true,
    },
    {
      name: 'by two peers that hold all pods together',
      before: [to(3100, { namespaceSelector: garden, podSelector: having('x') })],
      after: [
        to(3100, { namespaceSelector: garden, podSelector: having('x') }),
        to(3100, { namespaceSelector: garden, podSelector: without('x') }),
      ],
      owners: tenants,
      isFound: true,
    },
    {
      name: 'by two peers that hold all pods on different ports',
      before: [],
      after: [
        to(3100, { namespaceSelector: garden, podSelector: having('x') }),
        to(3101, { namespaceSelector: garden, podSelector: without('x') }),
      ],
      owners: tenants,
      isFound: false,
    },
    {
      name: 'on one port more',
      before: [either],
      after: [either, to(9428, { namespaceSelector: garden })],
      owners: tenants,
      isFound: true,
    },
    {
      name: 'by a new rule for some of its pods only',
      before: [],
      after: [both],
      owners: tenants,
      isFound: false,
    },
    {
      name: 'of the same tenant',
      before: [both],
      after: [either],
      owners: { garden: { type: 'garden', tenant: 'a' }, 'shop-a': { type: 'shop', tenant: 'a' } },
      isFound: false,
    },
    {
      name: 'of another tenant, whose paths are hazards already',
      before: [both],
      after: [either],
      owners: { garden: { type: 'garden', tenant: 'b' }, 'shop-a': { type: 'shop', tenant: 'a' } },
      isFound: false,
    },
    {
      name: 'together with every other namespace',
      before: [both],
      after: [to(3100, { namespaceSelector: {} })],
      owners: tenants,
      isFound: false,
    },
    {
      name: 'the only namespace that was left out so far',
      before: [
        to(3100, { namespaceSelector: { matchExpressions: [{ key: 'role', operator: 'NotIn', values: ['garden'] }] } }),
      ],
      after: [to(3100, { namespaceSelector: {} })],
      owners: tenants,
      isFound: false,
    },
  ] as readonly {
    readonly name: string;
    readonly before: readonly object[];
    readonly after: readonly object[];
    readonly owners: Owners;
    readonly isFound: boolean;
  }[],
  ({ before, after, owners, isFound }) => {
    const hazards = hazardsBetween(state(before, owners), state(after, owners));
    const found = hazards.filter(({ code }) => code === 'whole-namespace-let-in');
    assert.equal(
      found.map(({ workloads, policies, places }) => [workloads, policies, places.map(({ namespaces }) => namespaces)]),
      isFound ? [[['loki'], ['allow-loki'], [['shop-a']]]] : [],
    );
    // What is left out is not unseen: every pod of every namespace is a graver hazard.
    const isEverywhere = JSON.stringify(after).includes('"namespaceSelector":{}');
    assert.is(
      hazards.some(({ code }) => code === 'exposed-to-everyone'),
      isEverywhere,
    );
  },
);

const shops = ['shop-a', 'shop-b', 'shop-c'];
const threeShops: Owners = {
  garden: { type: 'garden' },
  'shop-a': { type: 'shop', tenant: 'a' },
  'shop-b': { type: 'shop', tenant: 'b' },
  'shop-c': { type: 'shop', tenant: 'c' },
};

test('one edit of a policy that many namespaces share is one hazard', () => {
  const hazards = hazardsBetween(state([both], threeShops, shops), state([either], threeShops, shops));
  assert.equal(
    hazards.map(({ code, places }) => [code, places.map(({ namespaces }) => namespaces)]),
    [['whole-namespace-let-in', [shops]]],
  );
});

test('a waiver for some namespaces and ports accepts no other', () => {
  const fingerprintAfter = (ingress: readonly object[], names: readonly string[]) => {
    const [hazard] = hazardsBetween(state([both], threeShops, names), state(ingress, threeShops, names));
    assert.ok(hazard);
    return fingerprintOf(hazard, []);
  };
  const isCovered = (now: ReturnType<typeof fingerprintOf>, seen: ReturnType<typeof fingerprintOf>) =>
    now.parts.every((part) => isSeen(part, now.code, [seen]));
  const [two, three] = [fingerprintAfter([either], shops.slice(0, 2)), fingerprintAfter([either], shops)];
  assert.ok(isCovered(two, three));
  assert.not.ok(isCovered(three, two));
  const onMorePorts = fingerprintAfter([either, to(9428, { namespaceSelector: garden })], shops);
  assert.ok(isCovered(three, onMorePorts));
  assert.not.ok(isCovered(onMorePorts, three));
});

test('what the budget leaves undecided counts as let in', () => {
  const pods = [having('x'), without('y'), having('z')].map((podSelector) => ({
    namespaceSelector: garden,
    podSelector,
  }));
  const [before, after] = [state([both], tenants), state([to(3100, ...pods)], tenants)];
  const budget = { question: 0, place: 0, further: 0 };
  const { value } = diffLandscapes(knownLandscape([before]), knownLandscape([after]), { budget });
  assert.ok(value?.hazards.some(({ code }) => code === 'whole-namespace-let-in'));
  assert.not.ok(hazardsBetween(before, after).some(({ code }) => code === 'whole-namespace-let-in'));
});

test('where each namespace lets in others, the edit is still one hazard, and a waiver for some accepts no other', () => {
  const teams = ['blue', 'green', 'red'];
  const owners = Object.fromEntries(
    teams.flatMap((team) => [
      [`${team}-app`, { type: 'app' }],
      [`${team}-data`, { type: 'data' }],
    ]),
  );
  /** Each team's data let in the apps of their own team, or of all teams. */
  const data = (ofAll: readonly string[]): ClusterState => {
    const known = clusterOf(
      ...teams.flatMap((team) => [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: `${team}-app`, labels: { kind: 'app', team } } },
        pod('web', {}, {}, { namespace: `${team}-app` }),
        pod('db', {}, {}, { namespace: `${team}-data` }),
        policy(
          {
            podSelector: {},
            policyTypes: ['Ingress'],
            ingress: [
              {
                from: [
                  { namespaceSelector: { matchLabels: { kind: 'app', ...(ofAll.includes(team) ? {} : { team }) } } },
                ],
              },
            ],
          },
          { name: 'in', namespace: `${team}-data` },
        ),
      ]),
    );
    return {
      ...known,
      namespaces: new Map([...known.namespaces].map(([name, one]) => [name, { ...one, ...owners[name] }])),
    };
  };
  const found = (ofAll: readonly string[]) =>
    hazardsBetween(data([]), data(ofAll)).filter(({ code }) => code === 'whole-namespace-let-in');
  const [all, two] = [found(teams), found(['blue', 'green'])];
  assert.equal(
    all.map(({ places }) => places.map(({ namespaces }) => namespaces)),
    [[['blue-data', 'green-data', 'red-data']]],
  );
  const [seen, now] = [two, all].map((hazards) => hazards.map((hazard) => fingerprintOf(hazard, [])));
  const isCovered = (one: typeof seen, other: typeof seen) =>
    one?.every(({ parts, code }) => parts.every((part) => isSeen(part, code, other ?? [])));
  assert.ok(isCovered(seen, now));
  assert.not.ok(isCovered(now, seen));
});
