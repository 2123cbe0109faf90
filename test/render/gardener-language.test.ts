import type { Json } from '../../src/model/json.ts';
import { type ClusterParts, landscapeFiles, policiesOf, render } from '../support/landscape.ts';
import { shippedSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';

/** The shipped types and templates, with one seed and one shoot of our own instead of the shipped clusters. */
const clusters: Readonly<Record<string, ClusterParts>> = {
  seed: {
    networks: { pods: ['10.4.0.0/14'], services: ['10.8.0.0/16'], nodes: ['10.0.0.0/16'] },
    values: { provider: 'aws', sniEnabled: true, blockedCIDRs: ['169.254.169.254/32', '192.168.7.0/24'] },
    observed: {
      apiserverEndpoints: [
        { addresses: ['10.0.3.21', 'fd00::21'], ports: [{ port: 443, protocol: 'TCP' }] },
        { addresses: ['203.0.113.14'], ports: [{ port: 6443, protocol: 'TCP' }] },
      ],
    },
  },
  shoot: {
    networks: { pods: ['100.96.0.0/11'], services: ['100.64.0.0/13'], nodes: ['10.250.0.0/16'] },
    values: { provider: 'gcp', sniEnabled: true },
    controlPlane: {
      ...{ cluster: 'seed', namespace: 'shoot--a--b', type: 'shoot-control-plane' },
      values: {
        reversedVPNEnabled: false,
        extensions: [
          { name: 'provider-gcp', webhookPort: 10250 },
          { name: 'shoot-dns-service', webhookPort: 443 },
        ],
      },
    },
    namespaces: { 'kube-system': 'shoot-kube-system' },
  },
};

function files(): Record<string, string> {
  const sources = shippedSources();
  const kept = sources.paths().filter((path) => !/^policies\/(clusters|observed|exceptions|tests)\//.test(path));
  const own = Object.entries(landscapeFiles({ clusters })).filter(([path]) =>
    /^policies\/(clusters|observed)\//.test(path),
  );
  return Object.fromEntries([
    ...kept.map((path): [string, string] => [path, Buffer.from(sources.get(path)?.read() ?? []).toString('utf8')]),
    ...own,
  ]);
}

const { rendering, diagnostics } = render(files());

test('the shipped types render a landscape of other clusters', () => {
  assert.equal(diagnostics, []);
});

const inShoot = 'clusters/seed/shoot--a--b/policies.yaml';
const pods = (matchLabels: Record<string, string>) => ({ podSelector: { matchLabels } });
const podsIn = (namespace: Record<string, string>, matchLabels: Record<string, string>) => ({
  ...{ namespaceSelector: { matchLabels: namespace }, podSelector: { matchLabels } },
});
const gateway = { namespaceSelector: {}, podSelector: { matchLabels: { app: 'istio-ingressgateway' } } };
const garden = { role: 'garden' };
const extension = (name: string, port: number) => ({
  ...{ podSelector: { matchLabels: { app: 'kubernetes', role: 'apiserver' } }, policyTypes: ['Egress'] },
  egress: [
    {
      to: [podsIn({ 'gardener.cloud/role': 'extension' }, { 'app.kubernetes.io/name': `gardener-extension-${name}` })],
      ports: [{ protocol: 'TCP', port }],
    },
  ],
});

const expectations: readonly { readonly name: string; readonly path?: string; readonly spec: Json }[] = [
  {
    name: 'allow-to-private-networks',
    spec: {
      ...{ ...pods({ 'networking.gardener.cloud/to-private-networks': 'allowed' }), policyTypes: ['Egress'] },
      egress: [
        {
          to: [
            { ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.0/16', '10.4.0.0/14', '10.8.0.0/16', '10.250.0.0/16'] } },
            { ipBlock: { cidr: '100.64.0.0/10', except: ['100.64.0.0/13', '100.96.0.0/11'] } },
            { ipBlock: { cidr: '172.16.0.0/12' } },
            { ipBlock: { cidr: '192.168.0.0/16', except: ['192.168.7.0/24'] } },
          ],
        },
      ],
    },
  },
  {
    name: 'allow-to-seed-apiserver',
    spec: {
      ...{ ...pods({ 'networking.gardener.cloud/to-seed-apiserver': 'allowed' }), policyTypes: ['Egress'] },
      egress: [
        {
          to: [{ ipBlock: { cidr: '10.0.3.21/32' } }, { ipBlock: { cidr: 'fd00::21/128' } }],
          ports: [{ protocol: 'TCP', port: 443 }],
        },
        { to: [{ ipBlock: { cidr: '203.0.113.14/32' } }], ports: [{ protocol: 'TCP', port: 6443 }] },
      ],
    },
  },
  {
    name: 'allow-to-all-shoot-apiservers',
    spec: {
      ...{ ...pods({ 'networking.gardener.cloud/to-all-shoot-apiservers': 'allowed' }), policyTypes: ['Egress'] },
      egress: [
        {
          to: [
            podsIn(
              { 'gardener.cloud/role': 'shoot' },
              { app: 'kubernetes', 'gardener.cloud/role': 'controlplane', role: 'apiserver' },
            ),
            gateway,
          ],
        },
      ],
    },
  },
  {
    name: 'allow-prometheus',
    spec: {
      ...pods({ app: 'prometheus', 'gardener.cloud/role': 'monitoring', role: 'monitoring' }),
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [
            pods({ component: 'grafana', 'gardener.cloud/role': 'monitoring' }),
            podsIn(garden, { app: 'nginx-ingress', component: 'controller' }),
            podsIn({ role: 'kube-system' }, { app: 'nginx-ingress', component: 'controller' }),
            podsIn(garden, { app: 'aggregate-prometheus', role: 'monitoring' }),
          ],
        },
      ],
      egress: [
        {
          to: [
            pods({ 'networking.gardener.cloud/from-prometheus': 'allowed' }),
            pods({ app: 'etcd-statefulset', 'gardener.cloud/role': 'controlplane' }),
            podsIn(garden, { component: 'kube-state-metrics', 'networking.gardener.cloud/from-prometheus': 'allowed' }),
            podsIn(garden, { app: 'prometheus', role: 'monitoring' }),
            podsIn(garden, { component: 'alertmanager', role: 'monitoring' }),
            podsIn(garden, { app: 'hvpa-controller', 'gardener.cloud/role': 'hvpa' }),
            gateway,
          ],
        },
      ],
    },
  },
  { name: 'gardener-extension-provider-gcp', spec: extension('provider-gcp', 10250) },
  { name: 'gardener-extension-shoot-dns-service', spec: extension('shoot-dns-service', 443) },
  {
    name: 'gardener.cloud--allow-vpn',
    path: 'hosted/seed/shoot/kube-system/policies.yaml',
    spec: {
      ...{ ...pods({ app: 'vpn-shoot' }), policyTypes: ['Ingress', 'Egress'] },
      ...{ ingress: [{}], egress: [{}] },
    },
  },
];

table(
  'for one shoot, Gardener’s policies render as a person would write them',
  expectations,
  ({ name, path = inShoot, spec }) => {
    const policy = rendering && policiesOf(rendering, path).find(({ metadata }) => metadata.name === name);
    assert.equal(policy?.spec, spec);
  },
);
