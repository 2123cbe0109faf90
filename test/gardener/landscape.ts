import { fileURLToPath } from 'node:url';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { type FileTree, memoryTree } from '../../src/model/file-tree.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { readDiskTree } from '../../src/platform/disk-tree.ts';
import type { Condition, Facts } from './catalogue.ts';

/** A namespace of the landscape of all features: where its policies are rendered, and what is true of it. */
export interface Sample {
  /** Inside the folder of manifests. */
  readonly path: string;
  readonly facts: Facts;
}

/** What does not depend on features: a small single-stack cluster, or one that has everything. */
interface Variant {
  readonly name: string;
  readonly seed: Facts['cluster'];
  readonly shoot: Facts['cluster'];
  readonly anyAddress: readonly string[];
  /** Beside the landscape's own. */
  readonly blockedCIDRs: readonly string[];
  readonly nodeLocalDNSAddresses: readonly string[];
  readonly additionalLogNetworks: readonly string[];
  readonly apiserverEndpoints: readonly JsonObject[];
  readonly extensions: readonly JsonObject[];
  readonly gatewayLabels: JsonObject;
}

const tcp = (port: number): JsonObject => ({ port, protocol: 'TCP' });

const variants: readonly Variant[] = [
  {
    name: 'plain',
    seed: { pods: ['10.4.0.0/14'], services: ['10.8.0.0/16'], nodes: [] },
    shoot: { pods: ['10.96.0.0/13'], services: ['10.104.0.0/16'], nodes: [] },
    anyAddress: ['0.0.0.0/0'],
    blockedCIDRs: [],
    nodeLocalDNSAddresses: ['169.254.20.10'],
    additionalLogNetworks: [],
    apiserverEndpoints: [],
    extensions: [],
    gatewayLabels: { app: 'istio-ingressgateway' },
  },
  {
    // Networks that start where a private block starts, and blocked ranges that start where a shoot network does.
    name: 'rich',
    seed: {
      pods: ['100.64.0.0/12', 'fd00:1::/48'],
      services: ['172.20.0.0/16', 'fd00:2::/112'],
      nodes: ['192.168.0.0/24', 'fd00:3::/64'],
    },
    shoot: {
      pods: ['10.0.0.0/13', 'fd00:4::/48'],
      services: ['10.24.0.0/16', 'fd00:5::/112'],
      nodes: ['10.250.0.0/16', 'fd00:6::/64'],
    },
    anyAddress: ['0.0.0.0/0', '::/0'],
    blockedCIDRs: ['10.250.0.0/28', '100.100.100.200/32', 'fd00:ec2::254/128'],
    nodeLocalDNSAddresses: [],
    additionalLogNetworks: ['198.51.100.64/28', '203.0.113.0/24'],
    apiserverEndpoints: [
      { addresses: ['192.0.2.1', 'fd00:3::1'], ports: [tcp(443), tcp(6443)] },
      { addresses: ['198.51.100.7'], ports: [tcp(6443)] },
    ],
    extensions: [
      { name: 'provider-x', webhookPort: 10250 },
      { name: 'shoot-y', webhookPort: 9443 },
    ],
    gatewayLabels: { app: 'gateway-of-a-class', handler: 'internal' },
  },
];

const landscapeBlocked = ['169.254.169.254/32'];
const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
const noNetworks = { pods: [], services: [], nodes: [] };

/** Every combination of true and false. */
function combinations<Name extends string>(names: readonly Name[]): readonly Readonly<Record<Name, boolean>>[] {
  return Array.from({ length: 2 ** names.length }, (_, bits) => {
    const entries = names.map((name, index) => [name, ((bits >> index) & 1) === 1]);
    return Object.fromEntries(entries) as Record<Name, boolean>;
  });
}

const hostedFeatures = [
  'sniEnabled',
  'loggingEnabled',
  'logAuthenticationEnabled',
  'reversedVPNEnabled',
  'highAvailabilityEnabled',
  'verticalPodAutoscalerEnabled',
  'alertmanagerEnabled',
] as const;
const gardenFeatures = ['sniEnabled', 'loggingEnabled', 'logAuthenticationEnabled', 'denyAll', 'isLocal'] as const;

/** The shipped types and templates over clusters of every combination of features, and a sample for each namespace. */
export function landscapeOfAllFeatures(): { readonly files: FileTree; readonly samples: readonly Sample[] } {
  const clusters = new Map<string, JsonObject>();
  const observed = new Map<string, JsonObject>();
  const samples: Sample[] = [];
  for (const variant of variants) {
    addSeeds(variant);
    addShoots(variant);
  }
  return { files: sourcesWith(clusters, observed), samples };

  function addSeeds(variant: Variant): void {
    combinations(gardenFeatures).forEach(({ denyAll, isLocal, ...features }, index) => {
      const name = `seed-${variant.name}-${index}`;
      const provider = isLocal ? 'local' : 'aws';
      clusters.set(name, {
        networks: plain(variant.seed),
        values: { ...valuesOf(variant), ...features, provider },
        namespaces: [
          {
            name: 'garden',
            type: 'garden',
            values: { denyAll, additionalLogNetworks: plain(variant.additionalLogNetworks) },
          },
          { name: 'istio-system', type: 'istio-system' },
          { name: 'istio-ingress', type: 'istio-ingress' },
        ],
      });
      observed.set(name, { apiserverEndpoints: plain(variant.apiserverEndpoints) });
      for (const type of ['garden', 'istio-system', 'istio-ingress']) {
        const conditions = conditionsOf({ ...features, providerLocal: isLocal });
        samples.push({
          path: `clusters/${name}/${type}/policies.yaml`,
          facts: factsOf(variant, type, { conditions, denyAll, ...features }),
        });
      }
    });
  }

  function addShoots(variant: Variant): void {
    let count = 0;
    for (const features of combinations(hostedFeatures)) {
      for (const provider of ['aws', 'alicloud', 'openstack']) {
        const index = count++;
        const name = `shoot-${variant.name}-${index}`;
        const hosting = `seed-${variant.name}-0`;
        const isCalico = index % 2 === 0;
        const denyAll = index % 4 < 2;
        const extra = { istioIngressGatewayLabels: variant.gatewayLabels, extensions: plain(variant.extensions) };
        clusters.set(name, {
          networks: plain(variant.shoot),
          values: { provider, anyAddress: plain(variant.anyAddress) },
          controlPlane: {
            cluster: hosting,
            namespace: `shoot--${name}`,
            type: 'shoot-control-plane',
            values: { ...features, ...extra },
          },
          namespaces: [
            {
              name: 'kube-system',
              type: 'shoot-kube-system',
              values: { denyAll, networkPlugin: isCalico ? 'calico' : 'cilium' },
            },
          ],
        });
        const conditions = conditionsOf({
          ...features,
          awsShoot: provider === 'aws',
          alicloudShoot: provider === 'alicloud',
        });
        samples.push({
          path: `clusters/${hosting}/shoot--${name}/policies.yaml`,
          facts: {
            ...factsOf(variant, 'shoot-control-plane', { conditions, denyAll: true, ...features }),
            shoot: variant.shoot,
          },
        });
        samples.push({
          path: `hosted/${hosting}/${name}/kube-system/policies.yaml`,
          facts: {
            ...factsOf(variant, 'shoot-kube-system', {
              conditions: conditionsOf({ calico: isCalico }),
              denyAll,
              sniEnabled: false,
            }),
            cluster: variant.shoot,
          },
        });
      }
    }
  }
}

function conditionsOf(
  flags: Readonly<Partial<Record<Condition | 'logAuthenticationEnabled' | 'sniEnabled', boolean>>>,
): Facts['conditions'] {
  const names = Object.entries(flags).flatMap(([name, holds]) => (holds ? [name as Condition] : []));
  // The sidecar stands beside Loki, which is there only with logging.
  const sidecar: readonly Condition[] =
    flags.logAuthenticationEnabled && flags.loggingEnabled ? ['rbacSidecarEnabled'] : [];
  return new Set([...names, ...sidecar]);
}

function factsOf(
  variant: Variant,
  namespaceType: string,
  flags: Pick<Facts, 'conditions' | 'denyAll' | 'sniEnabled'>,
): Facts {
  return {
    namespaceType,
    cluster: variant.seed,
    shoot: noNetworks,
    conditions: flags.conditions,
    sniEnabled: flags.sniEnabled,
    denyAll: flags.denyAll,
    anyAddress: variant.anyAddress,
    privateNetworks,
    blockedCIDRs: [...landscapeBlocked, ...variant.blockedCIDRs],
    nodeLocalDNSAddresses: variant.nodeLocalDNSAddresses,
    additionalLogNetworks: variant.additionalLogNetworks,
    apiserverEndpoints: variant.apiserverEndpoints,
    extensions: variant.extensions,
    istioIngressGatewayLabels: variant.gatewayLabels,
  };
}

function valuesOf({ anyAddress, blockedCIDRs, nodeLocalDNSAddresses }: Variant): JsonObject {
  return plain({ anyAddress, blockedCIDRs, nodeLocalDNSAddresses }) as JsonObject;
}

/** The shipped sources, with these clusters in place of the shipped ones. JSON is YAML. */
function sourcesWith(clusters: ReadonlyMap<string, JsonObject>, observed: ReadonlyMap<string, JsonObject>): FileTree {
  const { value: disk } = readDiskTree(fileURLToPath(new URL('../..', import.meta.url)), 'policies');
  invariant(disk !== undefined, 'the shipped sources can be read');
  const files = new Map<string, string | Uint8Array>();
  for (const path of disk.paths()) {
    const isType = /^policies\/(landscape\.yaml$|namespace-types\/|shared\/|external\/)/.test(path);
    const file = disk.get(path);
    if (isType && file !== undefined) files.set(path, file.read());
  }
  const document = (kind: string, name: string, spec: JsonObject) =>
    JSON.stringify({ apiVersion: 'ringfence.dev/v1alpha1', kind, metadata: { name }, spec });
  for (const [name, spec] of clusters) files.set(`policies/clusters/${name}.yaml`, document('Cluster', name, spec));
  for (const [name, values] of observed) {
    files.set(`policies/observed/${name}.yaml`, document('ObservedValues', name, { values }));
  }
  return memoryTree(files);
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
