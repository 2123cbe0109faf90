import { compareText } from '../../../diagnostics/compare.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { type AddressSet, hasNoAddresses, includesAddresses, uniteAllAddresses } from '../../../model/address-set.ts';
import { textAt } from '../../../source/locate-field.ts';
import { nodeAt, type SourceMapping, type SourceNode } from '../../../source/node.ts';
import { readKubernetesYaml } from '../../../source/read-kubernetes-yaml.ts';
import type { Identity } from '../../plain/identify.ts';
import type { DumpFacts, FoundFact } from '../cluster-dump.ts';
import { ciliumNamespaces } from './plugins.ts';
import { cidrTexts, itemsOf, readCidrs, splitTexts, textsAt } from './read-addresses.ts';

type FactNetwork = 'pods' | 'services' | 'nodes';

/** Where a network can be read, the best evidence first: what allocates addresses, then what describes them. */
const sources = [
  'IPPools of Calico',
  'ServiceCIDRs',
  'ConfigMap shoot-info',
  'ConfigMap cilium-config',
  'Network of OpenShift',
  'ConfigMap cluster-config-v1',
  'arguments of kube-apiserver',
  'arguments of kube-controller-manager',
  'ConfigMap kubeadm-config',
  'ConfigMap kube-proxy',
  'ConfigMap kube-flannel-cfg',
  'Nodes',
] as const;

type Source = (typeof sources)[number];

interface ReadConfigMap {
  readonly name: string;
  readonly namespaces: readonly string[];
  readonly source: Source;
  /** CIDRs of networks, from its data. */
  readonly read: Readonly<Partial<Record<FactNetwork, (data: SourceNode | undefined) => readonly string[]>>>;
}

const kubeSystem = ['kube-system'];

const configMaps: readonly ReadConfigMap[] = [
  {
    name: 'kubeadm-config',
    namespaces: kubeSystem,
    source: 'ConfigMap kubeadm-config',
    read: {
      pods: (data) => kubeadmNetwork(data, 'podSubnet'),
      services: (data) => kubeadmNetwork(data, 'serviceSubnet'),
    },
  },
  {
    name: 'kube-proxy',
    namespaces: kubeSystem,
    source: 'ConfigMap kube-proxy',
    read: { pods: (data) => splitTexts(textAt(parsed(textAt(data, ['config.conf'])), ['clusterCIDR'])) },
  },
  {
    name: 'cilium-config',
    namespaces: ciliumNamespaces,
    source: 'ConfigMap cilium-config',
    read: {
      pods: (data) =>
        textAt(data, ['ipam']) === 'cluster-pool'
          ? ['cluster-pool-ipv4-cidr', 'cluster-pool-ipv6-cidr'].flatMap((key) => splitTexts(textAt(data, [key])))
          : [],
    },
  },
  {
    name: 'shoot-info',
    namespaces: kubeSystem,
    source: 'ConfigMap shoot-info',
    read: {
      pods: (data) => shootNetwork(data, 'podNetwork'),
      services: (data) => shootNetwork(data, 'serviceNetwork'),
      nodes: (data) => shootNetwork(data, 'nodeNetwork'),
    },
  },
  {
    name: 'cluster-config-v1',
    namespaces: kubeSystem,
    source: 'ConfigMap cluster-config-v1',
    read: {
      nodes: (data) => {
        const machines = nodeAt(parsed(textAt(data, ['install-config'])), ['networking', 'machineNetwork']);
        return itemsOf(machines).flatMap((each) => textsAt(each, ['cidr']));
      },
    },
  },
  {
    name: 'kube-flannel-cfg',
    namespaces: ['kube-flannel', 'kube-system'],
    source: 'ConfigMap kube-flannel-cfg',
    read: {
      pods(data) {
        const config = parsed(textAt(data, ['net-conf.json']));
        return [...textsAt(config, ['Network']), ...textsAt(config, ['IPv6Network'])];
      },
    },
  },
];

/** ConfigMaps from which networks are read: each name, and the namespaces in which it counts. */
export const networkConfigMaps: readonly Pick<ReadConfigMap, 'name' | 'namespaces'>[] = configMaps;

function kubeadmNetwork(data: SourceNode | undefined, field: 'podSubnet' | 'serviceSubnet'): readonly string[] {
  return splitTexts(textAt(parsed(textAt(data, ['ClusterConfiguration'])), ['networking', field]));
}

/** Gardener writes the first network alone, and in newer releases all of them under the plural. */
function shootNetwork(data: SourceNode | undefined, field: string): readonly string[] {
  return [field, `${field}s`].flatMap((key) => splitTexts(textAt(data, [key])));
}

interface Evidence {
  readonly addresses: AddressSet[];
  /** Names of the objects. */
  readonly objects: Set<string>;
}

/** Addresses that were seen, which a network that is right contains. */
interface SeenAddresses {
  readonly pods: AddressSet;
  readonly services: AddressSet;
  readonly nodes: AddressSet;
}

/** Collects what objects say about the networks of the cluster. */
export class NetworkEvidence {
  private readonly found: Readonly<Record<FactNetwork, Map<Source, Evidence>>> = {
    pods: new Map(),
    services: new Map(),
    nodes: new Map(),
  };

  node(name: string, node: SourceMapping): void {
    const listed = textsAt(node, ['spec', 'podCIDRs']);
    this.add('pods', 'Nodes', name, listed.length > 0 ? listed : textsAt(node, ['spec', 'podCIDR']));
  }

  serviceCidr(name: string, node: SourceMapping): void {
    this.add('services', 'ServiceCIDRs', name, textsAt(node, ['spec', 'cidrs']));
  }

  /** Calico, of allowedUses: pools without "Workload" give no addresses to pods. */
  ipPool(name: string, node: SourceMapping): void {
    const uses = textsAt(node, ['spec', 'allowedUses']);
    if (uses.length > 0 && !uses.includes('Workload')) return;
    this.add('pods', 'IPPools of Calico', name, textsAt(node, ['spec', 'cidr']));
  }

  openShiftNetwork(name: string, node: SourceMapping): void {
    const clusterNetwork = itemsOf(nodeAt(node, ['status', 'clusterNetwork']));
    this.add(
      'pods',
      'Network of OpenShift',
      name,
      clusterNetwork.flatMap((each) => textsAt(each, ['cidr'])),
    );
    this.add('services', 'Network of OpenShift', name, textsAt(node, ['status', 'serviceNetwork']));
  }

  /** Returns whether the ConfigMap is one that describes networks. */
  configMap(namespace: string, name: string, node: SourceMapping): boolean {
    const map = configMaps.find((each) => each.name === name && each.namespaces.includes(namespace));
    if (map === undefined) return false;
    const data = nodeAt(node, ['data']);
    for (const [network, read] of Object.entries(map.read)) {
      this.add(network as FactNetwork, map.source, `${namespace}/${name}`, read(data));
    }
    return true;
  }

  /** A static pod of the control plane: its arguments say what it allocates. */
  pod({ namespace, name }: Identity, node: SourceMapping): void {
    if (namespace !== 'kube-system') return;
    if (name.startsWith('kube-apiserver-')) {
      const range = argumentOf(node, 'service-cluster-ip-range');
      this.add('services', 'arguments of kube-apiserver', name, splitTexts(range));
    } else if (name.startsWith('kube-controller-manager-')) {
      const cidrs = splitTexts(argumentOf(node, 'cluster-cidr'));
      this.add('pods', 'arguments of kube-controller-manager', name, cidrs);
    }
  }

  /** The networks for which there is evidence that no address contradicts which was seen. */
  facts(seen: SeenAddresses): Pick<DumpFacts, FactNetwork> {
    const entries = (['pods', 'services', 'nodes'] as const).flatMap((network) => {
      const fact = this.fact(network, seen[network]);
      return fact === undefined ? [] : [[network, fact] as const];
    });
    return Object.fromEntries(entries);
  }

  private fact(network: FactNetwork, seen: AddressSet): FoundFact<readonly string[]> | undefined {
    for (const source of sources) {
      const evidence = this.found[network].get(source);
      if (evidence === undefined) continue;
      const addresses = uniteAllAddresses(evidence.addresses);
      if (!includesAddresses(addresses, seen)) continue;
      // Plugins may give pods other addresses than those that their Node has for them, so some pod has to confirm it.
      if (source === 'Nodes' && hasNoAddresses(seen)) continue;
      return { value: cidrTexts(addresses), from: inWords(source, evidence.objects) };
    }
    return undefined;
  }

  private add(network: FactNetwork, source: Source, object: string, texts: readonly string[]): void {
    const addresses = readCidrs(texts);
    if (addresses === undefined) return;
    const known = this.found[network].get(source) ?? { addresses: [], objects: new Set() };
    this.found[network].set(source, known);
    known.addresses.push(addresses);
    known.objects.add(object);
  }
}

/** Names one object, and counts several. */
function inWords(source: Source, objects: ReadonlySet<string>): string {
  const [first = ''] = [...objects].sort(compareText);
  switch (source) {
    case 'Nodes':
      return `spec.podCIDRs of ${counted(objects.size, 'Node')}`;
    case 'IPPools of Calico':
      return objects.size === 1 ? `IPPool ${first} of Calico` : `${objects.size} IPPools of Calico`;
    case 'ServiceCIDRs':
      return objects.size === 1 ? `ServiceCIDR ${first}` : `${objects.size} ServiceCIDRs`;
    default:
      return source.startsWith('ConfigMap') ? `ConfigMap ${first}` : source;
  }
}

function parsed(text: string | undefined): SourceNode | undefined {
  return text === undefined ? undefined : readKubernetesYaml('', text).value?.[0]?.root;
}

function argumentOf(pod: SourceMapping, name: string): string | undefined {
  const prefix = `--${name}=`;
  const containers = itemsOf(nodeAt(pod, ['spec', 'containers']));
  const words = containers.flatMap((each) => [...textsAt(each, ['command']), ...textsAt(each, ['args'])]);
  return words.find((word) => word.startsWith(prefix))?.slice(prefix.length);
}

/** The internal addresses of a Node. */
export function nodeAddresses(node: SourceMapping): readonly string[] {
  return itemsOf(nodeAt(node, ['status', 'addresses'])).flatMap((each) =>
    textAt(each, ['type']) === 'InternalIP' ? textsAt(each, ['address']) : [],
  );
}
