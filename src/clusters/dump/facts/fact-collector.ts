import { counted } from '../../../diagnostics/counted.ts';
import { uniteAllAddresses } from '../../../model/address-set.ts';
import { textAt } from '../../../source/locate-field.ts';
import type { SourceMapping } from '../../../source/node.ts';
import type { WrittenObject } from '../../plain/documents.ts';
import type { Identity } from '../../plain/identify.ts';
import { groupOf } from '../../plain/object-kinds.ts';
import type { PlainObjects } from '../../plain/objects.ts';
import type { DumpFacts } from '../cluster-dump.ts';
import { clusterIps, EndpointEvidence } from './endpoints.ts';
import { NetworkEvidence, nodeAddresses } from './networks.ts';
import { type CiliumSettings, ciliumNamespaces, findPlugin } from './plugins.ts';
import { addressTexts, readAddresses } from './read-addresses.ts';

/** Kinds that no connection depends on, and that show facts about the cluster. */
type FactKind = 'Node' | 'EndpointSlice' | 'Endpoints' | 'ConfigMap' | 'ServiceCIDR' | 'IPPool' | 'Network';

/** The API group of each; the core group, of apiVersion v1, has the empty name. Versions differ by cluster. */
const groups: Readonly<Record<FactKind, string>> = {
  Node: '',
  EndpointSlice: 'discovery.k8s.io',
  Endpoints: '',
  ConfigMap: '',
  ServiceCIDR: 'networking.k8s.io',
  IPPool: 'crd.projectcalico.org',
  Network: 'config.openshift.io',
};

/** Collects facts about the cluster from objects, which can be shown in any order and several times. */
export class FactCollector {
  private readonly networks = new NetworkEvidence();
  private readonly endpoints = new EndpointEvidence();
  private readonly namespaces = new Set<string>();
  private readonly nodes = new Map<string, readonly string[]>();
  private readonly clusterIps = new Set<string>();
  /** Absent: the configuration of Cilium is not known. */
  private cilium: CiliumSettings | undefined;

  known(identity: Identity, node: SourceMapping): void {
    const { kind, name } = identity;
    if (kind === 'Namespace') this.namespaces.add(name);
    if (kind === 'Pod') this.networks.pod(identity, node);
    if (kind !== 'Service') return;
    for (const address of clusterIps(node)) this.clusterIps.add(address);
    this.endpoints.service(identity, node);
  }

  /** Returns whether facts are read from objects of the kind; of ConfigMaps, whether from this one. */
  other({ node, apiVersion, kind }: WrittenObject): boolean {
    if (!isFactKind(kind) || groupOf(apiVersion) !== groups[kind]) return false;
    const name = textAt(node, ['metadata', 'name']) ?? '';
    const namespace = textAt(node, ['metadata', 'namespace']) ?? 'default';
    switch (kind) {
      case 'Node':
        this.networks.node(name, node);
        this.nodes.set(name, nodeAddresses(node));
        return true;
      case 'EndpointSlice':
        this.endpoints.slice(namespace, name, node);
        return true;
      case 'Endpoints':
        this.endpoints.endpointsObject(namespace, name, node);
        return true;
      case 'ServiceCIDR':
        this.networks.serviceCidr(name, node);
        return true;
      case 'IPPool':
        this.networks.ipPool(name, node);
        return true;
      case 'Network':
        this.networks.openShiftNetwork(name, node);
        return true;
      case 'ConfigMap':
        if (name === 'cilium-config' && ciliumNamespaces.includes(namespace)) {
          this.cilium = ciliumSettings(node);
        }
        return this.networks.configMap(namespace, name, node);
    }
  }

  facts(objects: Pick<PlainObjects, 'namespaces'>): DumpFacts {
    const pods = [...objects.namespaces.values()].flatMap((each) => each.pods);
    const podAddresses = pods.flatMap(({ traits, addresses }) => (traits.hostNetwork ? [] : (addresses ?? [])));
    const internal = addressTexts([...this.nodes.values()].flat());
    const plugin = findPlugin(daemonSetsOf(objects), this.cilium ?? { ipBlockMatchesNodes: 'unknown' });
    return {
      ...this.networks.facts({
        pods: uniteAllAddresses(podAddresses),
        services: readAddresses([...this.clusterIps]),
        nodes: readAddresses(internal),
      }),
      ...(internal.length === 0
        ? {}
        : { nodeAddresses: { value: internal, from: `status.addresses of ${counted(this.nodes.size, 'Node')}` } }),
      ...(this.nodes.size === 0 ? {} : { nodeNames: [...this.nodes.keys()].sort() }),
      ...(plugin === undefined ? {} : { plugin }),
      ...this.endpoints.facts(),
      listedNamespaces: this.namespaces.size,
    };
  }

  get listedNamespaces(): number {
    return this.namespaces.size;
  }
}

/**
 * Cilium, of policy-cidr-match-mode: with "nodes", CIDRs match nodes; by default, they do not. Of allow-localhost: with
 * "policy", the node needs a rule to reach its own pods; by default, in Kubernetes, it does not.
 */
function ciliumSettings(configMap: SourceMapping): CiliumSettings {
  const matchMode = textAt(configMap, ['data', 'policy-cidr-match-mode']) ?? '';
  const localhost = textAt(configMap, ['data', 'allow-localhost']);
  return {
    ipBlockMatchesNodes: matchMode.includes('nodes') ? 'always' : 'never',
    ...(localhost === 'policy' ? { policiesApplyToOwnNode: 'always' } : {}),
  };
}

/** DaemonSets as `namespace/name`, also such as only their pods show. */
function daemonSetsOf({ namespaces }: Pick<PlainObjects, 'namespaces'>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [namespace, { templates, pods }] of namespaces) {
    for (const { kind, name } of templates) if (kind === 'DaemonSet') found.add(`${namespace}/${name}`);
    for (const { owner } of pods) if (owner?.kind === 'DaemonSet') found.add(`${namespace}/${owner.name}`);
  }
  return found;
}

function isFactKind(kind: string): kind is FactKind {
  return Object.hasOwn(groups, kind);
}
