import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { findingsOf, cluster as plainCluster, policy as plainPolicy, selector } from '../lint/support.ts';
import { assert, table, test } from '../support/table.ts';
import { end, known, policy, type State, server, webhook } from './support.ts';

const nodes = '10.5.0.0/16';
const into = (port: number, ...cidrs: readonly string[]): JsonObject =>
  policy('into-api', {
    podSelector: { matchLabels: { app: 'api' } },
    policyTypes: ['Ingress'],
    ingress: [{ from: cidrs.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port, protocol: 'TCP' }] }],
  });
const dns = {
  ...{ kind: 'dns', object: 'Service/kube-dns', service: { name: 'kube-dns' }, to: [end('api')] },
  ports: [{ port: 8053, protocol: 'UDP' }],
};
const toDns = (port: number): JsonObject =>
  policy('to-dns', {
    podSelector: { matchLabels: { app: 'web' } },
    policyTypes: ['Egress'],
    egress: [{ to: [{ podSelector: { matchLabels: { app: 'api' } } }], ports: [{ port, protocol: 'UDP' }] }],
  });

interface ChangeCase {
  readonly name: string;
  readonly before: State;
  readonly after: State;
  /** Workloads of each lifeline. */
  readonly found: readonly string[];
}

const hooked = { needs: [webhook], networks: { pods: [], services: [], nodes: [nodes] } };

table<ChangeCase>(
  'a lifeline goes by needs, and no name of a port or a policy is necessary',
  [
    {
      name: 'API servers can no longer call a webhook on a port of any name',
      before: { ...hooked, policies: [into(8080, nodes)] },
      after: { ...hooked, policies: [into(8081, nodes)] },
      found: ['api'],
    },
    {
      name: 'no need is known, and no name shows a webhook',
      before: { policies: [into(8080, nodes)] },
      after: { policies: [into(8081, nodes)] },
      found: [],
    },
    {
      name: 'another port is lost',
      before: { ...hooked, policies: [into(8081, nodes)] },
      after: { ...hooked, policies: [into(8082, nodes)] },
      found: [],
    },
    {
      name: 'addresses that are not of API servers lose the webhook',
      before: { ...hooked, policies: [into(8080, nodes, '192.0.2.0/24')] },
      after: { ...hooked, policies: [into(8080, nodes)] },
      found: [],
    },
    {
      name: 'the addresses of API servers are known',
      before: { ...hooked, server, policies: [into(8080, '10.0.0.1/32')] },
      after: { ...hooked, server, policies: [into(8080, '10.0.0.2/32')] },
      found: ['api'],
    },
    {
      name: 'the change deletes the need, too',
      before: { ...hooked, policies: [into(8080, nodes)] },
      after: { networks: hooked.networks, policies: [into(8081, nodes)] },
      found: ['api'],
    },
    {
      name: 'a guess is no lifeline',
      before: { ...hooked, needs: [{ ...webhook, guessed: true }], policies: [into(8080, nodes)] },
      after: { ...hooked, needs: [{ ...webhook, guessed: true }], policies: [into(8081, nodes)] },
      found: [],
    },
    {
      name: 'pods lose a DNS server whose port has no name',
      before: { needs: [dns], policies: [toDns(8053)] },
      after: { needs: [dns], policies: [toDns(8054)] },
      found: ['web'],
    },
    {
      name: 'no DNS server is known',
      before: { policies: [toDns(8053)] },
      after: { policies: [toDns(8054)] },
      found: [],
    },
  ],
  ({ before, after, found }) => {
    const { value, diagnostics } = diffLandscapes(known(before), known(after));
    assert.ok(value, JSON.stringify(diagnostics));
    assert.equal(
      value.hazards.filter(({ code }) => code === 'lifeline').map(({ workloads }) => workloads.join(' ')),
      found,
    );
  },
);

const resolver = [
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'resolver', namespace: 'kube-system', labels: { app: 'resolver' } },
    spec: { containers: [{ name: 'main' }] },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'kube-dns', namespace: 'kube-system' },
    spec: { selector: { app: 'resolver' }, ports: [{ port: 53, protocol: 'UDP', targetPort: 8053 }] },
  },
  {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } },
    spec: { containers: [{ name: 'main' }] },
  },
];
const toResolver = (port: number) =>
  plainPolicy('to-resolver', {
    podSelector: selector({ app: 'web' }),
    egress: [
      {
        to: [{ namespaceSelector: {}, podSelector: selector({ app: 'resolver' }) }],
        ports: [{ port, protocol: 'UDP' }],
      },
    ],
  });

test('dns-unreachable knows the pods and the port behind the Service of cluster DNS', () => {
  const found = (port: number) => findingsOf('dns-unreachable', plainCluster([...resolver, toResolver(port)])).length;
  assert.is(found(8053), 0);
  assert.is(found(8054), 1);
});
