import type { DumpFacts } from '../../../../src/clusters/dump/cluster-dump.ts';
import { toCidrs } from '../../../../src/model/address-set.ts';
import { formatCidr } from '../../../../src/model/cidr.ts';
import { assert, table, test } from '../../../support/table.ts';
import { maker, ownedBy, pod } from '../../plain/support.ts';
import { dumpOf, namespace } from '../support.ts';

const object = (apiVersion: string, kind: string, name: string, rest: object, ofNamespace?: string): object => ({
  apiVersion,
  kind,
  metadata: { name, ...(ofNamespace === undefined ? {} : { namespace: ofNamespace }) },
  ...rest,
});
const node = (name: string, podCIDRs: readonly string[], address?: string): object =>
  object('v1', 'Node', name, {
    spec: { podCIDR: podCIDRs[0], podCIDRs },
    status: {
      addresses: [
        ...(address === undefined ? [] : [{ type: 'InternalIP', address }]),
        { type: 'Hostname', address: name },
      ],
    },
  });
const configMap = (name: string, data: object, ofNamespace = 'kube-system'): object =>
  object('v1', 'ConfigMap', name, { data }, ofNamespace);
const running = (name: string, podIP: string, rest: object = {}): object =>
  pod(name, {}, { status: { podIP }, ...rest });
const service = (name: string, clusterIP: string, ofNamespace = 'shop', labels: object = {}): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: ofNamespace, labels },
  spec: { clusterIP, clusterIPs: [clusterIP], selector: { app: name }, ports: [{ port: 80 }] },
});
const pool = (name: string, cidr: string, rest: object = {}): object =>
  object('crd.projectcalico.org/v1', 'IPPool', name, { spec: { cidr, ...rest } });
const serviceCidr = (name: string, cidrs: readonly string[], version = 'v1'): object =>
  object(`networking.k8s.io/${version}`, 'ServiceCIDR', name, { spec: { cidrs } });
const staticPod = (name: string, command: readonly string[]): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'kube-system' },
  spec: { hostNetwork: true, containers: [{ name: 'c', command }] },
});
const kubeadm = configMap('kubeadm-config', {
  ClusterConfiguration:
    'kind: ClusterConfiguration\nnetworking:\n  podSubnet: 10.244.0.0/16\n  serviceSubnet: 10.96.0.0/12\n',
});
const slice = (name: string, ofService: string, addresses: readonly string[], ofNamespace = 'default') => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name, namespace: ofNamespace, labels: { 'kubernetes.io/service-name': ofService } },
  addressType: 'IPv4',
  endpoints: [{ addresses, conditions: { ready: true } }],
  ports: [{ name: 'https', port: 6443, protocol: 'TCP' }],
});

const factsOf = (items: readonly object[]): DumpFacts => dumpOf([namespace('shop'), ...items]).facts;

interface NetworkCase {
  readonly name: string;
  readonly items: readonly object[];
  readonly pods?: string;
  readonly services?: string;
  readonly nodes?: string;
}

const networkCases: readonly NetworkCase[] = [
  { name: 'nothing', items: [] },
  {
    name: 'Nodes that a pod confirms',
    items: [node('a', ['10.244.1.0/24']), node('b', ['10.244.0.0/24']), running('web', '10.244.1.7')],
    pods: '10.244.0.0/23 (spec.podCIDRs of 2 Nodes)',
  },
  { name: 'Nodes that no pod confirms', items: [node('a', ['10.244.1.0/24'])] },
  { name: 'Nodes that a pod contradicts', items: [node('a', ['10.244.1.0/24']), running('web', '172.31.4.7')] },
  {
    name: 'a pod in the network of its node contradicts nothing',
    items: [
      node('a', ['10.244.1.0/24']),
      running('web', '10.244.1.7'),
      running('agent', '10.0.0.1', { spec: { hostNetwork: true } }),
    ],
    pods: '10.244.1.0/24 (spec.podCIDRs of 1 Node)',
  },
  {
    name: 'a pod that has finished contradicts nothing',
    items: [kubeadm, pod('job', {}, { status: { podIP: '172.31.4.7', phase: 'Succeeded' } })],
    pods: '10.244.0.0/16 (ConfigMap kube-system/kubeadm-config)',
    services: '10.96.0.0/12 (ConfigMap kube-system/kubeadm-config)',
  },
  {
    name: 'both families',
    items: [
      node('a', ['10.244.1.0/24', 'fd00:10:244::/64']),
      pod('web', {}, { status: { podIP: '10.244.1.7', podIPs: [{ ip: '10.244.1.7' }, { ip: 'fd00:10:244::7' }] } }),
    ],
    pods: '10.244.1.0/24 fd00:10:244::/64 (spec.podCIDRs of 1 Node)',
  },
  {
    name: 'a pool of Calico, before all else',
    items: [kubeadm, pool('default-ipv4-ippool', '192.168.0.0/16'), node('a', ['10.244.1.0/24'])],
    pods: '192.168.0.0/16 (IPPool default-ipv4-ippool of Calico)',
    services: '10.96.0.0/12 (ConfigMap kube-system/kubeadm-config)',
  },
  {
    name: 'pools of Calico, except such as give pods no address',
    items: [
      pool('a', '192.168.0.0/16'),
      pool('b', '172.20.0.0/16', { allowedUses: ['Workload', 'Tunnel'] }),
      pool('c', '172.30.0.0/16', { allowedUses: ['Tunnel'] }),
    ],
    pods: '172.20.0.0/16 192.168.0.0/16 (2 IPPools of Calico)',
  },
  {
    name: 'weaker evidence, where a pod contradicts the better',
    items: [pool('a', '192.168.0.0/16'), kubeadm, running('web', '10.244.3.4')],
    pods: '10.244.0.0/16 (ConfigMap kube-system/kubeadm-config)',
    services: '10.96.0.0/12 (ConfigMap kube-system/kubeadm-config)',
  },
  {
    name: 'kube-proxy',
    items: [
      configMap('kube-proxy', {
        'config.conf': 'kind: KubeProxyConfiguration\nclusterCIDR: 10.244.0.0/16,fd00:1::/48\n',
      }),
    ],
    pods: '10.244.0.0/16 fd00:1::/48 (ConfigMap kube-system/kube-proxy)',
  },
  {
    name: 'ConfigMaps of these names in other namespaces',
    items: [
      configMap('kube-proxy', { 'config.conf': 'clusterCIDR: 10.244.0.0/16\n' }, 'shop'),
      configMap('shoot-info', { podNetwork: '10.0.0.0/8' }, 'shop'),
    ],
  },
  {
    name: 'the pool of Cilium',
    items: [configMap('cilium-config', { ipam: 'cluster-pool', 'cluster-pool-ipv4-cidr': '10.0.0.0/16 10.1.0.0/16' })],
    pods: '10.0.0.0/15 (ConfigMap kube-system/cilium-config)',
  },
  {
    name: 'a pool of Cilium that is not used',
    items: [configMap('cilium-config', { ipam: 'kubernetes', 'cluster-pool-ipv4-cidr': '10.0.0.0/8' })],
  },
  {
    name: 'the networks of flannel',
    items: [
      configMap(
        'kube-flannel-cfg',
        { 'net-conf.json': '{"Network": "10.244.0.0/16", "IPv6Network": "fd00:1::/48"}' },
        'kube-flannel',
      ),
    ],
    pods: '10.244.0.0/16 fd00:1::/48 (ConfigMap kube-flannel/kube-flannel-cfg)',
  },
  {
    name: 'a shoot of Gardener',
    items: [
      configMap('shoot-info', {
        podNetwork: '100.96.0.0/11',
        serviceNetwork: '100.64.0.0/13',
        nodeNetwork: '10.250.0.0/16',
        nodeNetworks: '10.250.0.0/16,10.251.0.0/16',
      }),
      node('a', ['100.96.0.0/24'], '10.250.0.4'),
    ],
    pods: '100.96.0.0/11 (ConfigMap kube-system/shoot-info)',
    services: '100.64.0.0/13 (ConfigMap kube-system/shoot-info)',
    nodes: '10.250.0.0/15 (ConfigMap kube-system/shoot-info)',
  },
  {
    name: 'a shoot with a Node elsewhere',
    items: [configMap('shoot-info', { nodeNetwork: '10.250.0.0/16' }), node('a', [], '10.9.0.4')],
  },
  {
    name: 'OpenShift',
    items: [
      object('config.openshift.io/v1', 'Network', 'cluster', {
        status: { clusterNetwork: [{ cidr: '10.128.0.0/14', hostPrefix: 23 }], serviceNetwork: ['172.30.0.0/16'] },
      }),
      configMap('cluster-config-v1', { 'install-config': 'networking:\n  machineNetwork:\n  - cidr: 10.0.0.0/16\n' }),
    ],
    pods: '10.128.0.0/14 (Network of OpenShift)',
    services: '172.30.0.0/16 (Network of OpenShift)',
    nodes: '10.0.0.0/16 (ConfigMap kube-system/cluster-config-v1)',
  },
  {
    name: 'a Network of another group',
    items: [object('example.org/v1', 'Network', 'cluster', { status: { serviceNetwork: ['172.30.0.0/16'] } })],
  },
  {
    name: 'arguments of static pods',
    items: [
      staticPod('kube-apiserver-a', ['kube-apiserver', '--service-cluster-ip-range=10.96.0.0/16']),
      staticPod('kube-controller-manager-a', ['kube-controller-manager', '--cluster-cidr=10.244.0.0/16']),
    ],
    pods: '10.244.0.0/16 (arguments of kube-controller-manager)',
    services: '10.96.0.0/16 (arguments of kube-apiserver)',
  },
  {
    name: 'ServiceCIDRs',
    items: [serviceCidr('kubernetes', ['10.96.0.0/28']), serviceCidr('more', ['10.97.0.0/24'], 'v1beta1'), kubeadm],
    pods: '10.244.0.0/16 (ConfigMap kube-system/kubeadm-config)',
    services: '10.96.0.0/28 10.97.0.0/24 (2 ServiceCIDRs)',
  },
  {
    name: 'one ServiceCIDR, which a Service contradicts',
    items: [serviceCidr('kubernetes', ['10.96.0.0/28']), service('web', '10.99.0.1')],
  },
  {
    name: 'a headless Service contradicts nothing',
    items: [serviceCidr('kubernetes', ['10.96.0.0/28']), service('web', 'None')],
    services: '10.96.0.0/28 (ServiceCIDR kubernetes)',
  },
  { name: 'cluster IPs alone are no network', items: [service('web', '10.99.0.1'), service('db', '10.99.0.2')] },
  {
    name: 'what is no CIDR',
    items: [
      configMap('kubeadm-config', {
        ClusterConfiguration: 'networking: {podSubnet: "10.244.0.0/16,auto", serviceSubnet: 7}',
      }),
      configMap('kube-proxy', { 'config.conf': '{{ x }}: [' }),
      configMap('shoot-info', { podNetwork: { a: 1 } }),
      node('a', ['x']),
      pool('a', ''),
    ],
  },
  {
    name: 'a CIDR with host bits',
    items: [configMap('kube-proxy', { 'config.conf': 'clusterCIDR: 10.244.0.1/16\n' })],
    pods: '10.244.0.0/16 (ConfigMap kube-system/kube-proxy)',
  },
];

table('networks are read where something shows them, and never guessed', networkCases, (row) => {
  const facts = factsOf(row.items);
  const shown = (['pods', 'services', 'nodes'] as const).map(
    (network) => facts[network] && `${facts[network]?.value.join(' ')} (${facts[network]?.from})`,
  );
  assert.equal(shown, [row.pods, row.services, row.nodes]);
});

test('networks and traits that were found are those of the cluster', () => {
  const items = [namespace('shop'), kubeadm, maker('DaemonSet', 'calico-node', {}, {}, { namespace: 'kube-system' })];
  const { networks, traits } = dumpOf(items).state;
  assert.equal(networks.pods && toCidrs(networks.pods).map(formatCidr), ['10.244.0.0/16']);
  assert.equal(networks.services && toCidrs(networks.services).map(formatCidr), ['10.96.0.0/12']);
  assert.is(networks.nodes, undefined);
  assert.equal(traits, { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' });
});

test('the addresses of Nodes are listed as what they are', () => {
  const items = [node('b', [], '10.0.0.20'), node('a', [], '10.0.0.3'), node('c', [], 'fd00::1')];
  assert.equal(factsOf(items).nodeAddresses, {
    value: ['10.0.0.3', '10.0.0.20', 'fd00::1'],
    from: 'status.addresses of 3 Nodes',
  });
});

const daemonSet = (name: string, ofNamespace = 'kube-system'): object =>
  maker('DaemonSet', name, {}, {}, { namespace: ofNamespace });

const pluginCases: readonly { readonly name: string; readonly items: readonly object[]; readonly plugin?: string }[] = [
  { name: 'none', items: [daemonSet('fluent-bit')] },
  {
    name: 'calico',
    items: [daemonSet('calico-node')],
    plugin: 'calico always always (DaemonSet kube-system/calico-node)',
  },
  {
    name: 'calico by its operator',
    items: [daemonSet('calico-node', 'calico-system')],
    plugin: 'calico always always (DaemonSet calico-system/calico-node)',
  },
  { name: 'a DaemonSet of that name in a namespace of a team', items: [daemonSet('calico-node', 'shop')] },
  { name: 'canal', items: [daemonSet('canal')], plugin: 'calico always always (DaemonSet kube-system/canal)' },
  {
    name: 'calico beside what only connects pods',
    items: [daemonSet('calico-node'), daemonSet('aws-node')],
    plugin: 'calico always always (DaemonSet kube-system/calico-node)',
  },
  { name: 'two that enforce policies', items: [daemonSet('calico-node'), daemonSet('cilium')] },
  {
    name: 'cilium without its configuration',
    items: [daemonSet('cilium')],
    plugin: 'cilium never unknown (DaemonSet kube-system/cilium)',
  },
  {
    name: 'cilium by default',
    items: [daemonSet('cilium'), configMap('cilium-config', { ipam: 'kubernetes' })],
    plugin: 'cilium never never (DaemonSet kube-system/cilium)',
  },
  {
    name: 'cilium whose CIDRs match nodes',
    items: [daemonSet('cilium'), configMap('cilium-config', { 'policy-cidr-match-mode': 'nodes' })],
    plugin: 'cilium never always (DaemonSet kube-system/cilium)',
  },
  {
    name: 'cilium that lets a node reach its pods by policies only',
    items: [daemonSet('cilium'), configMap('cilium-config', { 'allow-localhost': 'policy' })],
    plugin: 'cilium never never own-node (DaemonSet kube-system/cilium)',
  },
  ...['always', 'auto', '', 'Policy'].map((mode) => ({
    name: `cilium with allow-localhost: ${mode}`,
    items: [daemonSet('cilium'), configMap('cilium-config', { 'allow-localhost': mode })],
    plugin: 'cilium never never (DaemonSet kube-system/cilium)',
  })),
  {
    name: 'the configuration of cilium beside another plugin',
    items: [daemonSet('calico-node'), configMap('cilium-config', { 'allow-localhost': 'policy' })],
    plugin: 'calico always always (DaemonSet kube-system/calico-node)',
  },
  {
    name: 'only the pods of its DaemonSet',
    items: [pod('antrea-agent-x7', {}, {}, { namespace: 'kube-system', ...ownedBy('DaemonSet', 'antrea-agent') })],
    plugin: 'antrea unknown unknown (DaemonSet kube-system/antrea-agent)',
  },
  {
    name: 'ovn',
    items: [daemonSet('ovnkube-node', 'openshift-ovn-kubernetes')],
    plugin: 'ovn-kubernetes unknown unknown (DaemonSet openshift-ovn-kubernetes/ovnkube-node)',
  },
  { name: 'weave', items: [daemonSet('weave-net')], plugin: 'weave unknown unknown (DaemonSet kube-system/weave-net)' },
  { name: 'kindnet', items: [daemonSet('kindnet')], plugin: 'kindnet unknown unknown (DaemonSet kube-system/kindnet)' },
  {
    name: 'flannel',
    items: [daemonSet('kube-flannel-ds', 'kube-flannel')],
    plugin: 'flannel unknown unknown (DaemonSet kube-flannel/kube-flannel-ds)',
  },
  { name: 'two that only connect pods', items: [daemonSet('aws-node'), daemonSet('kube-flannel-ds')] },
];

table('the plugin is known by its DaemonSet', pluginCases, ({ items, plugin: expected }) => {
  const { plugin } = factsOf(items);
  const { ipBlockMatchesPods, ipBlockMatchesNodes, policiesApplyToOwnNode } = plugin?.value.traits ?? {};
  const ownNode = policiesApplyToOwnNode === undefined ? '' : ' own-node';
  const traits = `${ipBlockMatchesPods} ${ipBlockMatchesNodes}${ownNode}`;
  assert.is(plugin && `${plugin.value.name} ${traits} (${plugin.from})`, expected);
});

const older = (addresses: readonly string[]): object =>
  object(
    'v1',
    'Endpoints',
    'kubernetes',
    { subsets: [{ addresses: addresses.map((ip) => ({ ip })), ports: [{ port: 443 }] }] },
    'default',
  );

const apiServerCases: readonly {
  readonly name: string;
  readonly items: readonly object[];
  readonly apiserver?: string;
}[] = [
  { name: 'nothing', items: [] },
  {
    name: 'its EndpointSlice',
    items: [slice('kubernetes', 'kubernetes', ['10.0.0.12', '10.0.0.3'])],
    apiserver: '10.0.0.3 10.0.0.12 : 6443 (EndpointSlice default/kubernetes)',
  },
  {
    name: 'not an EndpointSlice that someone else added',
    items: [slice('kubernetes', 'kubernetes', ['10.0.0.3']), slice('kubernetes-x7', 'kubernetes', ['203.0.113.5'])],
    apiserver: '10.0.0.3 : 6443 (EndpointSlice default/kubernetes)',
  },
  {
    name: 'those of other Services',
    items: [slice('kubernetes', 'kubernetes', ['10.0.0.3'], 'shop'), slice('x', 'other', ['10.0.0.4'])],
  },
  {
    name: 'an endpoint that is not ready',
    items: [
      {
        ...slice('kubernetes', 'kubernetes', []),
        endpoints: [
          { addresses: ['10.0.0.3'], conditions: {} },
          { addresses: ['10.0.0.4'], conditions: { ready: false } },
        ],
      },
    ],
    apiserver: '10.0.0.3 : 6443 (EndpointSlice default/kubernetes)',
  },
  {
    name: 'Endpoints',
    items: [older(['10.0.0.3'])],
    apiserver: '10.0.0.3 : 443 (Endpoints default/kubernetes)',
  },
  {
    name: 'EndpointSlices before Endpoints',
    items: [older(['10.0.0.9']), slice('kubernetes', 'kubernetes', ['10.0.0.3'])],
    apiserver: '10.0.0.3 : 6443 (EndpointSlice default/kubernetes)',
  },
  { name: 'a name instead of an address', items: [slice('kubernetes', 'kubernetes', ['api.example.org'])] },
];

table('the endpoints of the API server', apiServerCases, ({ items, apiserver: expected }) => {
  const { apiserver } = factsOf(items);
  const { addresses = [], ports = [] } = apiserver?.value ?? {};
  assert.is(apiserver && `${addresses.join(' ')} : ${ports.join(' ')} (${apiserver.from})`, expected);
});

test('cluster DNS is a Service of kube-system, with its endpoints', () => {
  const items = [
    service('kube-dns', '10.96.0.10', 'kube-system'),
    service('coredns', '10.96.0.11', 'kube-system', { 'k8s-app': 'kube-dns' }),
    service('kube-dns', '10.96.0.12', 'shop'),
    slice('kube-dns-x', 'kube-dns', ['10.244.0.7', '10.244.0.3'], 'kube-system'),
  ];
  assert.equal(factsOf(items).dns, {
    value: { addresses: ['10.96.0.10', '10.96.0.11'], endpoints: ['10.244.0.3', '10.244.0.7'] },
    from: 'Service kube-system/coredns, Service kube-system/kube-dns',
  });
});

test('the DNS of OpenShift has a namespace of its own', () => {
  assert.equal(factsOf([service('dns-default', '172.30.0.10', 'openshift-dns')]).dns?.value.addresses, ['172.30.0.10']);
});

test('objects that show facts are not counted as left out; other ConfigMaps are', () => {
  const { leftOut } = dumpOf([namespace('shop'), node('a', []), kubeadm, configMap('x', {}), slice('a', 'b', [])]);
  assert.equal(leftOut.kinds, new Map([['ConfigMap', 1]]));
});
