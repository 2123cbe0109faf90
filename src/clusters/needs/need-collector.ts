import { addressesOf } from '../../model/address-set.ts';
import type { TextMap } from '../../model/network-policy.ts';
import { firstPort, lastPort, portRange, unitePorts } from '../../model/port-set.ts';
import { textAt } from '../../source/locate-field.ts';
import { nodeAt, type SourceMapping, type SourceNode } from '../../source/node.ts';
import { EndpointEvidence, isDnsService } from '../dump/facts/endpoints.ts';
import { itemsOf } from '../dump/facts/read-addresses.ts';
import type { WrittenObject } from '../plain/documents.ts';
import type { Identity } from '../plain/identify.ts';
import { groupOf, templatePaths } from '../plain/object-kinds.ts';
import type { Backend, CollectedNeeds, CollectedPod, Monitor, OfferedMetrics, RouteGrant } from './collected-needs.ts';
import { longestSetting } from './named-hosts.ts';
import type { ApiServer } from './need.ts';
import { type PodSettings, readPodSettings } from './pod-settings.ts';
import { backendsIn, grantIn } from './read-backends.ts';
import { mapAt, monitorIn, offeredMetrics } from './read-monitors.ts';

/** The most keys of one ConfigMap that are read. */
const mostKeys = 1_000;

/** Roles that every account of a cluster has. */
const harmlessRoles: ReadonlySet<string> = new Set([
  'system:basic-user',
  'system:discovery',
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
]);

/**
 * Collects what shows needs from objects, which can be shown in any order and several times. Never reads a Secret. Keeps
 * texts and places only: a dump may have many more pods than fit into memory as trees.
 */
export class NeedCollector {
  private readonly pods = new Map<string, CollectedPod>();
  /** Pods that one object makes have the same settings, which are kept once. */
  private readonly settings = new Map<string, PodSettings>();
  private readonly backends = new Map<string, readonly Backend[]>();
  private readonly monitors = new Map<string, Monitor>();
  private readonly accounts = new Map<string, { readonly object: string }>();
  private readonly configMaps = new Map<string, ReadonlyMap<string, string>>();
  private readonly serviceLabels = new Map<string, TextMap>();
  private readonly offered: OfferedMetrics[] = [];
  private readonly grants = new Map<string, RouteGrant>();
  private readonly dnsServices = new Set<string>();
  private readonly endpoints = new EndpointEvidence();

  known({ kind, namespace, name }: Identity, node: SourceMapping): void {
    if (kind === 'Namespace' || kind === 'NetworkPolicy') return;
    if (kind === 'Service') {
      const labels = mapAt(node, ['metadata', 'labels']);
      this.offer({ namespace, service: name, object: `Service/${name}` }, node);
      if (isDnsService({ namespace, name }, node)) this.dnsServices.add(`${namespace}/${name}`);
      if (Object.keys(labels).length > 0) this.serviceLabels.set(`${namespace}/${name}`, labels);
      return;
    }
    const key = `${kind}/${namespace}/${name}`;
    const settings = this.pods.has(key) ? undefined : readPodSettings(kind, node);
    if (settings === undefined) return;
    const { containers, account, token } = settings;
    const says = JSON.stringify([containers, account, token], (field, value) =>
      field === 'location' ? undefined : value,
    );
    const shared = this.settings.get(says) ?? settings;
    this.settings.set(says, shared);
    const owners = [{ kind, name }, ...ownerOf(node)];
    this.pods.set(key, { namespace, owners, settings: shared });
    const template = kind === 'Pod' ? node : nodeAt(node, templatePaths[kind] ?? []);
    if (template !== undefined) this.offer({ namespace, owners, object: `${kind}/${name}` }, template);
  }

  private offer(about: Pick<OfferedMetrics, 'namespace' | 'owners' | 'service' | 'object'>, node: SourceNode): void {
    const offered = offeredMetrics(node);
    if (offered !== undefined) this.offered.push({ ...about, ...offered });
  }

  other({ node, apiVersion, kind }: WrittenObject): void {
    const name = textAt(node, ['metadata', 'name']) ?? '';
    const namespace = textAt(node, ['metadata', 'namespace']) ?? 'default';
    const key = `${kind}/${namespace}/${name}`;
    const group = groupOf(apiVersion);
    if (group === 'gateway.networking.k8s.io' && kind === 'ReferenceGrant') {
      const grant = grantIn(namespace, node);
      if (grant !== undefined) this.grants.set(key, grant);
    } else if (group === 'monitoring.coreos.com' && !this.monitors.has(key)) {
      const monitor = monitorIn(kind, { namespace, name }, node);
      if (monitor !== undefined) this.monitors.set(key, monitor);
    } else if (group === 'rbac.authorization.k8s.io') this.bind(kind, { namespace, name }, node);
    else if (group === '' && kind === 'ConfigMap') this.configMaps.set(`${namespace}/${name}`, dataOf(node));
    else if (group === '' && kind === 'Endpoints') this.endpoints.endpointsObject(namespace, name, node);
    else if (group === 'discovery.k8s.io' && kind === 'EndpointSlice') this.endpoints.slice(namespace, name, node);
    else if (!this.backends.has(key)) {
      const backends = backendsIn(apiVersion, kind, node);
      if (backends.length > 0) this.backends.set(key, backends);
    }
  }

  collected(): CollectedNeeds {
    const apiServer = this.apiServer();
    return {
      pods: [...this.pods.values()],
      backends: [...this.backends.values()].flat(),
      monitors: [...this.monitors.values()],
      accounts: this.accounts,
      configMaps: this.configMaps,
      serviceLabels: this.serviceLabels,
      offered: this.offered,
      grants: [...this.grants.values()],
      dnsServices: this.dnsServices,
      ...(apiServer === undefined ? {} : { apiServer }),
    };
  }

  private apiServer(): ApiServer | undefined {
    const { value } = this.endpoints.facts().apiserver ?? {};
    const ports = value?.ports.filter((port) => Number.isInteger(port) && port >= firstPort && port <= lastPort) ?? [];
    if (value === undefined || ports.length === 0) return undefined;
    return {
      addresses: addressesOf(value.addresses),
      ports: unitePorts(...ports.map((port) => portRange('TCP', port))),
    };
  }

  private bind(kind: string, about: { readonly namespace: string; readonly name: string }, node: SourceNode): void {
    if (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') return;
    if (harmlessRoles.has(textAt(node, ['roleRef', 'name']) ?? '')) return;
    for (const subject of itemsOf(nodeAt(node, ['subjects']))) {
      if (textAt(subject, ['kind']) !== 'ServiceAccount') continue;
      const namespace = textAt(subject, ['namespace']) ?? about.namespace;
      const account = `${namespace}/${textAt(subject, ['name']) ?? ''}`;
      if (!this.accounts.has(account)) this.accounts.set(account, { object: kind });
    }
  }
}

function ownerOf(node: SourceMapping): readonly { readonly kind: string; readonly name: string }[] {
  for (const reference of itemsOf(nodeAt(node, ['metadata', 'ownerReferences']))) {
    const [kind, name] = [textAt(reference, ['kind']), textAt(reference, ['name'])];
    const isController = textAt(reference, ['controller']) === 'true';
    if (isController && kind !== undefined && name !== undefined) return [{ kind, name }];
  }
  return [];
}

function dataOf(configMap: SourceNode): ReadonlyMap<string, string> {
  const data = nodeAt(configMap, ['data']);
  const found = new Map<string, string>();
  for (const { name, value } of data?.kind === 'mapping' ? data.entries.slice(0, mostKeys) : []) {
    if (value.kind === 'scalar' && value.text.length <= longestSetting) found.set(name, value.text);
  }
  return found;
}
