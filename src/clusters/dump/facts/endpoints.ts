import { textAt } from '../../../source/locate-field.ts';
import { nodeAt, type SourceMapping, type SourceNode } from '../../../source/node.ts';
import type { Identity } from '../../plain/identify.ts';
import type { DumpFacts } from '../cluster-dump.ts';
import { addressTexts, itemsOf, textsAt } from './read-addresses.ts';

const serviceNameLabel = 'kubernetes.io/service-name';
const apiServer = 'default/kubernetes';

interface EndpointsOfService {
  readonly addresses: readonly string[];
  readonly ports: readonly number[];
}

/** Collects the endpoints of the API server, and the Services of cluster DNS with theirs. */
export class EndpointEvidence {
  /** By `namespace/name` of the Service. */
  private readonly slices = new Map<string, EndpointsOfService[]>();
  private readonly endpoints = new Map<string, EndpointsOfService>();
  /** Cluster IPs by `namespace/name`. */
  private readonly dns = new Map<string, readonly string[]>();

  /** The API: endpoints with "ready: false" take no connections; unknown is as good as ready. */
  slice(namespace: string, name: string, node: SourceMapping): void {
    const service = textAt(node, ['metadata', 'labels', serviceNameLabel]) ?? name;
    const key = `${namespace}/${service}`;
    // The API server keeps one slice with its own addresses, under the name of the Service. Others may add more slices.
    if (key === apiServer && name !== service) return;
    const ready = itemsOf(nodeAt(node, ['endpoints'])).filter(
      (each) => textAt(each, ['conditions', 'ready']) !== 'false',
    );
    const found = this.slices.get(key) ?? [];
    this.slices.set(key, found);
    found.push({
      addresses: ready.flatMap((each) => textsAt(each, ['addresses'])),
      ports: portsOf(nodeAt(node, ['ports'])),
    });
  }

  endpointsObject(namespace: string, name: string, node: SourceMapping): void {
    const subsets = itemsOf(nodeAt(node, ['subsets']));
    this.endpoints.set(`${namespace}/${name}`, {
      addresses: subsets.flatMap((subset) =>
        itemsOf(nodeAt(subset, ['addresses'])).flatMap((each) => textsAt(each, ['ip'])),
      ),
      ports: subsets.flatMap((subset) => portsOf(nodeAt(subset, ['ports']))),
    });
  }

  service(identity: Identity, node: SourceMapping): void {
    if (isDnsService(identity, node)) this.dns.set(`${identity.namespace}/${identity.name}`, clusterIps(node));
  }

  facts(): Pick<DumpFacts, 'apiserver' | 'dns'> {
    const apiserver = this.endpointsOf(apiServer);
    const services = [...this.dns.keys()].sort();
    const addresses = addressTexts(services.flatMap((each) => this.dns.get(each) ?? []));
    const endpoints = addressTexts(services.flatMap((each) => this.endpointsOf(each)?.value.addresses ?? []));
    return {
      ...(apiserver === undefined ? {} : { apiserver }),
      ...(addresses.length + endpoints.length === 0
        ? {}
        : { dns: { value: { addresses, endpoints }, from: services.map((each) => `Service ${each}`).join(', ') } }),
    };
  }

  /** Slices are what the cluster goes by; the older Endpoints list one family of addresses alone. */
  private endpointsOf(service: string): DumpFacts['apiserver'] {
    const slices = this.slices.get(service);
    const older = this.endpoints.get(service);
    const all = slices ?? (older === undefined ? [] : [older]);
    const addresses = addressTexts(all.flatMap((each) => each.addresses));
    if (addresses.length === 0) return undefined;
    const ports = [...new Set(all.flatMap((each) => each.ports))].sort((a, b) => a - b);
    const kind = slices === undefined ? 'Endpoints' : 'EndpointSlice';
    return { value: { addresses, ports }, from: `${kind} ${service}` };
  }
}

/** Reports whether a Service is cluster DNS, by the names that distributions give it. */
export function isDnsService({ namespace, name }: Pick<Identity, 'namespace' | 'name'>, node: SourceMapping): boolean {
  return (
    (namespace === 'kube-system' &&
      (name === 'kube-dns' || textAt(node, ['metadata', 'labels', 'k8s-app']) === 'kube-dns')) ||
    (namespace === 'openshift-dns' && name === 'dns-default')
  );
}

/** The cluster IPs of a Service; none of one that is headless. */
export function clusterIps(service: SourceMapping): readonly string[] {
  const listed = textsAt(service, ['spec', 'clusterIPs']);
  return addressTexts(listed.length > 0 ? listed : textsAt(service, ['spec', 'clusterIP']));
}

function portsOf(ports: SourceNode | undefined): readonly number[] {
  return itemsOf(ports).flatMap((each) => {
    const port = nodeAt(each, ['port']);
    return port?.kind === 'scalar' && typeof port.value === 'number' ? port.value : [];
  });
}
