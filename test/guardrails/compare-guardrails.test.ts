import type { ClusterState, NamespaceState } from '../../src/clusters/cluster-state.ts';
import { compareGuardrails } from '../../src/guardrails/compare-guardrails.ts';
import type { GuardrailFacts } from '../../src/guardrails/guardrail.ts';
import type { GuardedState } from '../../src/guardrails/guardrail-change.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { clusterOf } from '../clusters/plain/support.ts';
import { soundGuardrail } from '../support/guardrails.ts';
import { assert, table } from '../support/table.ts';

const namespace = (name: string, labels: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels },
});
const policy = (where: string, name: string, spec: object) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: where },
  spec: { podSelector: {}, ...spec },
});
const denyAll = (where: string) => policy(where, 'deny-all', { policyTypes: ['Ingress', 'Egress'] });
const inNamespace = (name: string) => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});
const out = (where: string, ...to: readonly object[]) =>
  policy(where, 'out', { policyTypes: ['Egress'], egress: [{ to }] });
const into = (where: string, ...from: readonly object[]) =>
  policy(where, 'into', { policyTypes: ['Ingress'], ingress: [{ from }] });

const two = [namespace('red'), namespace('blue'), denyAll('red'), denyAll('blue')];
const path = [out('red', inNamespace('blue')), into('blue', inNamespace('red'))];
const back = [out('blue', inNamespace('red')), into('red', inNamespace('blue'))];

const apart: JsonObject = { never: [{ from: { tenant: '*' }, to: { tenant: '*' }, relation: 'other-tenant' }] };

interface State {
  readonly objects: readonly object[];
  /** Specs of guardrails by their names. */
  readonly guardrails: Readonly<Record<string, JsonObject>>;
  readonly facts?: Partial<GuardrailFacts>;
}

interface Change {
  readonly name: string;
  readonly before: State;
  readonly after: State;
  readonly broken?: readonly string[];
  readonly weakened?: readonly string[];
}

const guarded = { apart };

const changes: readonly Change[] = [
  {
    name: 'a path that is new breaks a guardrail',
    before: { objects: two, guardrails: guarded },
    after: { objects: [...two, ...path], guardrails: guarded },
    broken: ['sample both broken: red reaches blue by out, into'],
  },
  {
    name: 'a path that was there does not break it',
    before: { objects: [...two, ...path], guardrails: guarded },
    after: { objects: [...two, ...path], guardrails: guarded },
  },
  {
    name: 'a second path beside one that was there is found alone',
    before: { objects: [...two, ...path], guardrails: guarded },
    after: { objects: [...two, ...path, ...back.map((one) => renamed(one, 'back'))], guardrails: guarded },
    broken: ['sample both broken: blue reaches red by back, back'],
  },
  {
    name: 'a change that takes the guardrail along',
    before: { objects: two, guardrails: guarded },
    after: { objects: [...two, ...path], guardrails: {} },
    broken: ['sample before broken: red reaches blue by out, into'],
    weakened: ['sample: removed'],
  },
  {
    name: 'a guardrail that is new, about a path that was there',
    before: { objects: [...two, ...path], guardrails: {} },
    after: { objects: [...two, ...path], guardrails: guarded },
  },
  {
    name: 'a guardrail that is new, about a path that is new',
    before: { objects: two, guardrails: {} },
    after: { objects: [...two, ...path], guardrails: guarded },
    broken: ['sample after broken: red reaches blue by out, into'],
  },
  {
    name: 'a guardrail that becomes an audit',
    before: { objects: two, guardrails: guarded },
    after: { objects: two, guardrails: { apart: { ...apart, mode: 'Audit' } } },
    weakened: ['sample: mode'],
  },
  {
    name: 'a guardrail that assumes fewer writers',
    before: { objects: two, guardrails: { apart: { ...apart, assume: { otherWriters: 'OneTenant' } } } },
    after: { objects: two, guardrails: guarded },
    weakened: ['sample: assumption'],
  },
  {
    name: 'a guardrail that gets an agreed path',
    before: { objects: two, guardrails: guarded },
    after: {
      objects: [...two, ...path],
      guardrails: {
        apart: { ...apart, except: [{ from: { tenant: 'red' }, to: { tenant: 'blue' }, reason: 'Trust.' }] },
      },
    },
    broken: ['sample before broken: red reaches blue by out, into'],
    weakened: ['sample: statements'],
  },
  {
    name: 'a guardrail that says the same in other words',
    before: { objects: two, guardrails: guarded },
    after: {
      objects: two,
      guardrails: {
        apart: {
          never: [
            { from: { tenant: '*' }, to: { tenant: '*' }, relation: 'other-tenant', ports: [{ protocol: 'TCP' }] },
            { from: { tenant: '*' }, to: { tenant: '*' }, relation: 'other-tenant', ports: [{ protocol: 'UDP' }] },
            { from: { tenant: '*' }, to: { tenant: '*' }, relation: 'other-tenant', ports: [{ protocol: 'SCTP' }] },
          ],
        },
      },
    },
  },
  {
    name: 'a guardrail that says more',
    before: { objects: two, guardrails: guarded },
    after: {
      objects: two,
      guardrails: { apart: { never: [{ from: { tenant: '*' }, to: { tenant: '*' }, relation: 'other-namespace' }] } },
    },
  },
  {
    name: 'labels that are protected from now on',
    before: { objects: two, guardrails: guarded },
    after: { objects: two, guardrails: guarded, facts: { protectedLabels: { namespaces: ['team'], pods: [] } } },
    weakened: ['sample: protected-labels'],
  },
  {
    name: 'a pod that must reach another one and no longer does',
    before: {
      objects: [...two, ...path],
      guardrails: { dns: { always: [{ from: { tenant: 'red' }, to: { tenant: 'blue' } }] } },
    },
    after: { objects: two, guardrails: { dns: { always: [{ from: { tenant: 'red' }, to: { tenant: 'blue' } }] } } },
    broken: ['sample both broken: red reaches blue by no-rule'],
  },
  {
    name: 'a pod that must reach another one and never did',
    before: { objects: two, guardrails: { dns: { always: [{ from: { tenant: 'red' }, to: { tenant: 'blue' } }] } } },
    after: { objects: two, guardrails: { dns: { always: [{ from: { tenant: 'red' }, to: { tenant: 'blue' } }] } } },
  },
  {
    name: 'pods that are no longer isolated',
    before: { objects: two, guardrails: { deny: { isolated: [{ tenant: 'red' }] } } },
    after: { objects: two.slice(0, 2), guardrails: { deny: { isolated: [{ tenant: 'red' }] } } },
    broken: ['sample both broken: red by not-isolated'],
  },
];

table('a change breaks and weakens guardrails', changes, ({ before, after, broken = [], weakened = [] }) => {
  const found = compareGuardrails(stateOf(before), stateOf(after));
  assert.equal(
    found.broken.map(({ guardrail, of, answer, breaches }) => {
      const [witness] = breaches.map((breach) => breach.witness);
      const name = (end: unknown) => (end as { namespace?: { name: string } } | undefined)?.namespace?.name;
      const to = witness?.to === undefined ? '' : ` reaches ${name(witness.to)}`;
      const by = [...new Set(witness?.because.map(({ kind, policy }) => policy ?? kind))].join(', ');
      const twice = witness?.because.length === 2 && !by.includes(',') ? `${by}, ${by}` : by;
      return `${guardrail.name} ${of} ${answer}: ${name(witness?.from)}${to} by ${twice}`;
    }),
    broken,
  );
  assert.equal(
    found.weakened.map(({ before: was, how }) => `${was.name}: ${how.join(', ')}`),
    weakened,
  );
});

function renamed(object: object, name: string): object {
  const { metadata } = object as { readonly metadata: object };
  return { ...object, metadata: { ...metadata, name } };
}

table(
  'a wider block in one cluster is found beside a narrower one in another',
  [
    { name: 'the wider one first', wider: 'a', narrower: 'b' },
    { name: 'the narrower one first', wider: 'b', narrower: 'a' },
  ],
  ({ wider, narrower }) => {
    const guardrails = { inside: { never: [{ from: { tenant: 'red' }, to: { network: 'internet' } }] } };
    const toBlock = (cidr: string) => [...two, out('red', { ipBlock: { cidr } })];
    const [small, large] = [toBlock('8.8.8.0/24'), toBlock('8.8.0.0/16')];
    const stateWith = (blocks: Readonly<Record<string, readonly object[]>>): GuardedState => ({
      ...stateOf({ objects: two, guardrails }),
      clusters: new Map(['a', 'b'].map((name) => [name, { ...clusterState(blocks[name] ?? []), name }] as const)),
    });
    const { broken } = compareGuardrails(
      stateWith({ [wider]: small, [narrower]: large }),
      stateWith({ [wider]: large, [narrower]: small }),
    );
    assert.equal(
      broken.flatMap(({ breaches }) => breaches.map(({ witness }) => witness.cluster)),
      [wider],
    );
  },
);

function stateOf({ objects, guardrails, facts }: State): GuardedState {
  return {
    clusters: new Map([['c', clusterState(objects)]]),
    guardrails: Object.values(guardrails).map((spec) => soundGuardrail(spec)),
    facts: {
      protectedLabels: { namespaces: [], pods: [] },
      types: new Map([['team', { labels: new Map() }]]),
      granted: [],
      addressesOfValue: () => undefined,
      ...facts,
    },
  };
}

function clusterState(objects: readonly object[]): ClusterState {
  const cluster = clusterOf(...objects);
  const owned = (one: NamespaceState): NamespaceState => ({ ...one, tenant: one.name, type: 'team' });
  return {
    ...cluster,
    name: 'c',
    declaredNamespaces: 'Complete',
    namespaces: new Map([...cluster.namespaces].map(([name, one]) => [name, owned(one)])),
  };
}
