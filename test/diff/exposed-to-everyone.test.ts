import type { KnownNetworks } from '../../src/clusters/cluster-state.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { clusterOf, pod, policy } from '../clusters/plain/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { addresses } from '../support/reviews.ts';
import { assert, table } from '../support/table.ts';

const pods = addresses('10.1.0.0/16');
const nodes = addresses('10.3.0.0/16');

/** A block that never holds a pod. */
const block = (cidr: string, ...except: readonly string[]) => ({
  ipBlock: { cidr, ...(cidr === '0.0.0.0/0' ? { except: ['10.1.0.0/16', ...except] } : {}) },
});
const at = (port: number, ...from: readonly object[]) => ({ from, ports: [{ port }] });
const web = at(8080, block('0.0.0.0/0'));
const anywhere = (podSelector: object) => ({ namespaceSelector: {}, podSelector });
const requirement = (key: string, operator: string, ...values: readonly string[]) => ({
  matchExpressions: [{ key, operator, ...(values.length === 0 ? {} : { values }) }],
});

interface Case {
  readonly name: string;
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly networks?: { readonly before: KnownNetworks; readonly after: KnownNetworks };
  readonly isExposed: boolean;
}

const cases: readonly Case[] = [
  { name: 'every address at once', before: [], after: [web], isExposed: true },
  {
    name: 'the rest, where some could connect before',
    before: [at(8080, block('1.1.1.1/32'))],
    after: [web],
    isExposed: true,
  },
  {
    name: 'beside another port for some addresses',
    before: [],
    after: [web, at(9999, block('1.1.1.1/32'))],
    isExposed: true,
  },
  {
    name: 'beside some addresses of the other family',
    before: [],
    after: [at(8080, block('0.0.0.0/0'), block('2a00::/16'))],
    isExposed: true,
  },
  {
    name: 'in two halves, by two rules',
    before: [at(8080, block('0.0.0.0/1'))],
    after: [at(8080, block('0.0.0.0/1')), at(8080, block('128.0.0.0/1'))],
    networks: { before: {}, after: {} },
    isExposed: true,
  },
  {
    name: 'every namespace by a label that each of them has',
    before: [],
    after: [at(8080, { namespaceSelector: requirement('kubernetes.io/metadata.name', 'Exists') })],
    isExposed: true,
  },
  {
    name: 'pods with a label and pods without it',
    before: [],
    after: [at(8080, anywhere(requirement('x', 'Exists')), anywhere(requirement('x', 'DoesNotExist')))],
    isExposed: true,
  },
  {
    name: 'pods with a label, where those without it could connect before',
    before: [at(8080, anywhere(requirement('x', 'DoesNotExist')))],
    after: [at(8080, anywhere(requirement('x', 'Exists')), anywhere(requirement('x', 'DoesNotExist')))],
    isExposed: true,
  },
  {
    name: 'all but the nodes that only the state before has',
    before: [],
    after: [at(8080, block('0.0.0.0/0', '10.3.0.0/16'))],
    networks: { before: { pods, nodes }, after: { pods } },
    isExposed: true,
  },
  {
    name: 'all but the nodes that only the state after has',
    before: [],
    after: [at(8080, block('0.0.0.0/0', '10.3.0.0/16'))],
    networks: { before: { pods }, after: { pods, nodes } },
    isExposed: true,
  },
  { name: 'all but one address', before: [], after: [at(8080, block('0.0.0.0/0', '1.1.1.1/32'))], isExposed: false },
  {
    name: 'all addresses, some on one port and some on another',
    before: [],
    after: [at(8080, block('0.0.0.0/1')), at(8081, block('128.0.0.0/1'))],
    networks: { before: {}, after: {} },
    isExposed: false,
  },
  {
    name: 'a policy more for what everyone could reach before',
    before: [web],
    after: [web, at(8080, block('1.1.1.1/32'))],
    isExposed: false,
  },
  {
    name: 'pods with one value of a label and pods without the label',
    before: [],
    after: [at(8080, anywhere(requirement('x', 'In', 'a')), anywhere(requirement('x', 'DoesNotExist')))],
    isExposed: false,
  },
];

table('a workload that everyone can reach is found however it came to be', cases, (one) => {
  const { networks = { before: { pods }, after: { pods } } } = one;
  const state = (ingress: readonly object[], known: KnownNetworks) => ({
    ...clusterOf(pod('web'), policy({ podSelector: {}, policyTypes: ['Ingress'], ingress }, { name: 'allow' })),
    networks: known,
    traits: { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'always' } as const,
  });
  const { value } = diffLandscapes(
    knownLandscape([state(one.before, networks.before)]),
    knownLandscape([state(one.after, networks.after)]),
  );
  const exposed = value?.hazards.filter(({ code }) => code === 'exposed-to-everyone').map(({ workloads }) => workloads);
  assert.equal(exposed, one.isExposed ? [['web']] : []);
});
