import type { Reading } from './catalogue.ts';

/** Something in which we deliberately differ from Gardener. */
export interface Difference {
  readonly name: string;
  readonly because: string;
  /** The policies it shows in, as `<namespace type>/<name>`; in each it must show somewhere, and in no other. */
  readonly policies: readonly string[];
  readonly reading: Partial<Reading>;
}

/** Every deliberate difference; docs/gardener.md tells them to people. */
export const differences: readonly Difference[] = [
  {
    name: 'networks are sets of addresses',
    because: 'the rule of v1.60 leaves networks reachable that start where a private block starts',
    policies: [
      'garden/allow-to-private-networks',
      'shoot-control-plane/allow-to-private-networks',
      'shoot-control-plane/allow-to-shoot-networks',
    ],
    reading: { exceptions: 'sets' },
  },
  {
    name: 'blocked addresses are blocked in garden, too',
    because: 'Gardener does not pass them there, so that its pods reach the metadata service',
    policies: ['garden/allow-to-blocked-cidrs', 'garden/allow-to-private-networks', 'garden/allow-to-public-networks'],
    reading: { blockedInGarden: true },
  },
  {
    name: 'Alibaba Cloud’s shared address space is open without blocked addresses',
    because: 'it holds the metadata address of Alibaba Cloud',
    policies: ['shoot-control-plane/allow-to-alicloud-networks'],
    reading: { blockedForAlicloud: true },
  },
  {
    name: 'fluent-bit reaches Loki alone',
    because: 'the labels stand in the wrong place, which an API server reads as every pod of every control plane',
    policies: ['garden/allow-fluentbit'],
    reading: { defects: 'intended' },
  },
  {
    name: 'both address families are named',
    because: 'Gardener v1.60 knows one network of a kind, and IPv4 alone',
    policies: [
      'garden/allow-to-dns',
      'garden/allow-to-public-networks',
      'garden/allow-to-seed-apiserver',
      'istio-ingress/allow-to-dns',
      'istio-system/allow-to-dns',
      'istio-system/allow-to-istiod-webhook-server-port',
      'istio-system/allow-to-seed-apiserver',
      'shoot-control-plane/allow-kube-apiserver',
      'shoot-control-plane/allow-to-dns',
      'shoot-control-plane/allow-to-public-networks',
      'shoot-control-plane/allow-to-seed-apiserver',
      'shoot-control-plane/allow-to-shoot-networks',
      'shoot-kube-system/gardener.cloud--allow-dns',
      'shoot-kube-system/gardener.cloud--allow-to-dns',
      'shoot-kube-system/gardener.cloud--allow-to-public-networks',
    ],
    reading: { families: 'all' },
  },
  {
    name: 'garden denies every pod by default',
    because: 'isolation that one must ask for isolates nobody',
    policies: ['garden/deny-all'],
    reading: { gardenDenies: true },
  },
];

/** The label that tells our own policies from Gardener's. */
export const originLabel = { key: 'ringfence.dev/origin', value: 'ringfence' } as const;
