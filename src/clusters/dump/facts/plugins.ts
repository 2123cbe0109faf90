import { compareText } from '../../../diagnostics/compare.ts';
import type { OwnNodeTrait, PluginTraits, Trait } from '../../../model/plugin-traits.ts';
import type { DumpFacts } from '../cluster-dump.ts';

interface KnownPlugin {
  readonly name: string;
  /** Names of its DaemonSet. */
  readonly daemonSets: readonly string[];
  /** Namespaces in which it is installed. */
  readonly namespaces: readonly string[];
  readonly traits: PluginTraits;
  /** Any other plugin of the list enforces the policies: this one connects pods, and enforces policies only if asked to. */
  readonly yields?: true;
}

const unknown: PluginTraits = { ipBlockMatchesPods: 'unknown', ipBlockMatchesNodes: 'unknown' };
const always: PluginTraits = { ipBlockMatchesPods: 'always', ipBlockMatchesNodes: 'always' };
/** Cilium has settings for nodes: see `CiliumSettings`. */
const cilium: PluginTraits = { ipBlockMatchesPods: 'never', ipBlockMatchesNodes: 'unknown' };

/** Settings in the ConfigMap of Cilium. */
export interface CiliumSettings extends OwnNodeTrait {
  readonly ipBlockMatchesNodes: Trait;
}

/** Namespaces in which Cilium is installed, with its DaemonSet and its ConfigMap. */
export const ciliumNamespaces: readonly string[] = ['cilium', 'cilium-system', 'kube-system'];

const plugins: readonly KnownPlugin[] = [
  { name: 'antrea', daemonSets: ['antrea-agent'], namespaces: ['kube-system'], traits: unknown },
  { name: 'aws-vpc-cni', daemonSets: ['aws-node'], namespaces: ['kube-system'], traits: unknown, yields: true },
  { name: 'azure-cni', daemonSets: ['azure-cns'], namespaces: ['kube-system'], traits: unknown, yields: true },
  { name: 'azure-npm', daemonSets: ['azure-npm'], namespaces: ['kube-system'], traits: unknown },
  {
    name: 'calico',
    daemonSets: ['calico-node', 'canal'],
    namespaces: ['kube-system', 'calico-system'],
    traits: always,
  },
  { name: 'cilium', daemonSets: ['cilium', 'anetd'], namespaces: ciliumNamespaces, traits: cilium },
  {
    name: 'flannel',
    daemonSets: ['kube-flannel-ds', 'kube-flannel'],
    namespaces: ['kube-flannel', 'kube-system'],
    traits: unknown,
    yields: true,
  },
  { name: 'kindnet', daemonSets: ['kindnet'], namespaces: ['kube-system'], traits: unknown, yields: true },
  {
    name: 'kube-network-policies',
    daemonSets: ['kube-network-policies'],
    namespaces: ['kube-system'],
    traits: unknown,
  },
  { name: 'kube-ovn', daemonSets: ['kube-ovn-cni'], namespaces: ['kube-system', 'kube-ovn'], traits: unknown },
  { name: 'kube-router', daemonSets: ['kube-router'], namespaces: ['kube-system'], traits: unknown },
  {
    name: 'ovn-kubernetes',
    daemonSets: ['ovnkube-node'],
    namespaces: ['openshift-ovn-kubernetes', 'ovn-kubernetes'],
    traits: unknown,
  },
  { name: 'weave', daemonSets: ['weave-net'], namespaces: ['kube-system', 'weave'], traits: unknown },
];

/**
 * Recognises the plugin that enforces policies by its DaemonSet. `daemonSets` are names as `namespace/name`.
 * Nothing where two plugins could enforce them.
 */
export function findPlugin(daemonSets: ReadonlySet<string>, settings: CiliumSettings): DumpFacts['plugin'] {
  const found = plugins.flatMap((plugin) => {
    const places = plugin.namespaces.flatMap((namespace) => plugin.daemonSets.map((name) => `${namespace}/${name}`));
    const [place] = places.filter((each) => daemonSets.has(each)).sort(compareText);
    return place === undefined ? [] : [{ plugin, place }];
  });
  const enforcing = found.filter(({ plugin }) => plugin.yields !== true);
  const [only, ...others] = enforcing.length > 0 ? enforcing : found;
  if (only === undefined || others.length > 0) return undefined;
  const { name, traits } = only.plugin;
  const read = name === 'cilium' ? { ...traits, ...settings } : traits;
  return { value: { name, traits: read }, from: `DaemonSet ${only.place}` };
}
