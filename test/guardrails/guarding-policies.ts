import type { Direction } from '../../src/model/network-policy.ts';
import { type EditKind, ofAddresses, ofPeers, ofPorts, opening, tightening } from './policy-edits.ts';

/** Edits of policies that break a shipped guardrail: each that `kinds` and `items` choose, except for the survivors. */
export interface GuardingPolicies {
  readonly guardrail: string;
  /** `<type>/<policy>`, as rendered; `<type>/*` for the policies together that isolate every pod. */
  readonly policies: readonly string[];
  readonly kinds: readonly EditKind[];
  /** Edits of this direction only. */
  readonly direction?: Direction;
  /** Edits only of items that match. */
  readonly items?: RegExp;
  /**
   * Both sides keep the guardrail: the edit is judged while no policy isolates in this direction. Then it has to break
   * the guardrail by the edited policy.
   */
  readonly while?: Direction;
  /** Edits that leave the guardrail as it is. */
  readonly survivors?: readonly { readonly items: RegExp; readonly because: string }[];
}

const ofNamespace = /of the namespace$|rule \d+$/;
const notCompared = 'the plugin of alicloud-ap1 compares no block with a pod or a node';
const isolatesAsWell = 'allow-basics selects every pod for egress, and so isolates it as well';

export const guardingOfGardener: readonly GuardingPolicies[] = [
  {
    guardrail: 'control-planes-apart',
    direction: 'Ingress',
    kinds: ['drop a label of a peer', 'empty the peers'],
    items: ofNamespace,
    policies: [
      'shoot-control-plane/allow-etcd',
      'shoot-control-plane/allow-prometheus',
      'shoot-control-plane/allow-grafana',
      'shoot-control-plane/allow-loki',
      'shoot-control-plane/allow-from-prometheus',
      'shoot-control-plane/allow-from-shoot-apiserver',
      'shoot-control-plane/allow-to-vpn-seed-server',
    ],
  },
  {
    guardrail: 'control-planes-apart',
    direction: 'Egress',
    kinds: ['empty the peers'],
    policies: [
      'shoot-control-plane/allow-to-shoot-apiserver',
      'shoot-control-plane/allow-to-loki',
      'shoot-control-plane/allow-kube-apiserver',
    ],
  },
  { guardrail: 'control-planes-apart', kinds: opening, policies: ['shoot-control-plane/deny-all'] },
  {
    guardrail: 'control-planes-of-a-project-apart',
    while: 'Egress',
    direction: 'Ingress',
    kinds: ['drop a label of a peer', 'empty the peers'],
    items: ofNamespace,
    policies: [
      'shoot-control-plane/allow-etcd',
      'shoot-control-plane/allow-loki',
      'shoot-control-plane/allow-from-shoot-apiserver',
    ],
  },
  {
    guardrail: 'control-planes-of-a-project-apart',
    while: 'Ingress',
    direction: 'Egress',
    kinds: ['empty the peers'],
    policies: ['shoot-control-plane/allow-to-shoot-apiserver', 'shoot-control-plane/allow-to-loki'],
  },
  { guardrail: 'control-planes-of-a-project-apart', kinds: opening, policies: ['shoot-control-plane/deny-all'] },
  {
    guardrail: 'etcd',
    while: 'Egress',
    direction: 'Ingress',
    kinds: [...ofPeers, ...ofPorts],
    policies: ['shoot-control-plane/allow-etcd', 'shoot-control-plane/allow-etcd-peer'],
    survivors: [{ items: /allow-etcd-peer: change a port: .* 2379$/, because: 'the rule opens 2380 already' }],
  },
  {
    guardrail: 'isolating-types',
    kinds: opening,
    policies: [
      'shoot-control-plane/deny-all',
      'garden/deny-all',
      'istio-system/deny-all',
      'flux-system/deny-all',
      'istio-ingress/deny-all-egress',
    ],
    survivors: [{ items: /^flux-system.*: Egress$/, because: isolatesAsWell }],
  },
  { guardrail: 'opt-in', kinds: opening, policies: ['shoot-control-plane/deny-all'] },
  {
    guardrail: 'opt-in',
    kinds: ['empty the pod selector'],
    policies: [
      'shoot-control-plane/allow-to-dns',
      'shoot-control-plane/allow-to-public-networks',
      'shoot-control-plane/allow-to-blocked-cidrs',
      'shoot-control-plane/allow-to-shoot-networks',
      'shoot-control-plane/allow-to-seed-apiserver',
      'shoot-control-plane/allow-kube-apiserver',
    ],
  },
  {
    guardrail: 'blocked-cidrs',
    direction: 'Egress',
    kinds: ['drop an except'],
    items: /except (169\.254\.169\.254|100\.100\.100\.200|10\.252\.255|fd00:ec2)/,
    policies: [
      'shoot-control-plane/allow-to-public-networks',
      'shoot-control-plane/allow-to-alicloud-networks',
      'garden/allow-alertmanager',
      'garden/allow-to-public-networks',
      'flux-system/allow-to-outside',
    ],
  },
  {
    guardrail: 'blocked-cidrs',
    direction: 'Egress',
    kinds: ['empty the peers'],
    policies: ['shoot-control-plane/allow-to-dns', 'garden/allow-to-dns', 'istio-ingress/allow-to-istiod'],
  },
  {
    guardrail: 'blocked-cidrs',
    kinds: ['empty the pod selector'],
    policies: ['shoot-control-plane/allow-to-blocked-cidrs', 'garden/allow-to-blocked-cidrs'],
  },
  {
    guardrail: 'blocked-cidrs',
    direction: 'Egress',
    kinds: opening,
    policies: ['shoot-control-plane/deny-all', 'garden/deny-all', 'istio-ingress/deny-all-egress'],
  },
  {
    guardrail: 'metadata-service',
    direction: 'Egress',
    kinds: ['drop an except'],
    items: /except (100\.100\.100\.200|fd00:ec2)|\(0\.0\.0\.0\/0, ::\/0\): .* except 169\.254\.169\.254/,
    policies: [
      'shoot-control-plane/allow-to-public-networks',
      'garden/allow-alertmanager',
      'flux-system/allow-to-outside',
    ],
  },
  {
    guardrail: 'metadata-service',
    direction: 'Egress',
    kinds: ['empty the peers'],
    policies: ['shoot-control-plane/allow-to-dns', 'istio-ingress/allow-to-istiod', 'istio-system/allow-to-dns'],
  },
  { guardrail: 'metadata-service', kinds: ['empty the pod selector'], policies: ['garden/allow-to-blocked-cidrs'] },
  {
    guardrail: 'seed-apiserver',
    direction: 'Egress',
    kinds: ['empty the peers'],
    policies: [
      'shoot-control-plane/allow-to-private-networks',
      'shoot-control-plane/allow-to-public-networks',
      'shoot-control-plane/allow-to-dns',
      'istio-ingress/allow-to-istiod',
    ],
  },
  {
    guardrail: 'seed-apiserver',
    kinds: ['empty the pod selector'],
    policies: ['shoot-control-plane/allow-to-seed-apiserver'],
  },
  {
    guardrail: 'seed-apiserver',
    direction: 'Egress',
    kinds: ['drop an except'],
    items: /except (10\.0\.0\.0\/16|fd00:10:0:1::\/64)/,
    policies: ['shoot-control-plane/allow-to-private-networks'],
  },
  {
    guardrail: 'dns',
    kinds: tightening,
    policies: [
      'shoot-control-plane/allow-to-dns',
      'garden/allow-to-dns',
      'istio-system/allow-to-dns',
      'istio-ingress/allow-to-dns',
    ],
  },
  { guardrail: 'dns', kinds: tightening, items: /rule 1|policy$/, policies: ['flux-system/allow-basics'] },
  {
    guardrail: 'dns',
    kinds: tightening,
    items: /egress rule 1|policy$/,
    policies: ['shoot-kube-system/gardener.cloud--allow-to-dns'],
  },
  {
    guardrail: 'dns',
    kinds: ['drop a rule', 'drop a port', 'change a port'],
    direction: 'Ingress',
    items: /rule 1$|8053/,
    policies: ['shoot-kube-system/gardener.cloud--allow-dns'],
  },
  {
    guardrail: 'public-egress',
    kinds: ['drop an except', 'empty the peers'],
    policies: ['shoot-control-plane/allow-to-public-networks', 'garden/allow-to-public-networks'],
    survivors: [{ items: /\(0\.0\.0\.0\/0\): .* except 192\.168\.0\.0\/16$/, because: notCompared }],
  },
  {
    guardrail: 'private-egress',
    kinds: ofAddresses,
    items: /except (10\.0\.0\.0\/16|10\.4\.0\.0|10\.8\.0\.0|172\.20|fd00:|100\.100)|rule \d+$/,
    policies: ['shoot-control-plane/allow-to-private-networks', 'garden/allow-to-private-networks'],
  },
  {
    guardrail: 'shoot-networks',
    kinds: ['empty the pod selector', 'empty the peers'],
    policies: ['shoot-control-plane/allow-to-shoot-networks'],
  },
  {
    guardrail: 'shoot-networks',
    kinds: ['drop an except'],
    items: /except (10\.16|10\.32)/,
    policies: ['shoot-control-plane/allow-to-private-networks'],
  },
  {
    guardrail: 'vpn-server',
    while: 'Egress',
    direction: 'Ingress',
    kinds: ofPeers,
    policies: ['shoot-control-plane/allow-to-vpn-seed-server'],
  },
  {
    guardrail: 'gateways',
    while: 'Ingress',
    direction: 'Egress',
    kinds: [...ofPeers, ...ofPorts],
    policies: [
      'istio-ingress/allow-to-istiod',
      'istio-ingress/allow-to-shoot-apiserver',
      'istio-ingress/allow-to-shoot-vpn-seed-server',
      'istio-ingress/allow-to-reversed-vpn-auth-server',
    ],
  },
  { guardrail: 'gateways', direction: 'Egress', kinds: opening, policies: ['istio-ingress/deny-all-egress'] },
  {
    guardrail: 'istiod',
    while: 'Egress',
    direction: 'Ingress',
    kinds: [...ofPeers, ...ofPorts],
    policies: ['istio-system/allow-from-aggregate-prometheus'],
  },
  {
    guardrail: 'istiod',
    direction: 'Ingress',
    kinds: ofPeers,
    policies: ['istio-system/allow-from-istio-ingress', 'istio-system/allow-from-shoot-vpn'],
  },
  {
    guardrail: 'istiod',
    direction: 'Ingress',
    kinds: ofPorts,
    policies: ['istio-system/allow-to-istiod-webhook-server-port'],
  },
  { guardrail: 'istiod', direction: 'Ingress', kinds: opening, policies: ['istio-system/deny-all'] },
  {
    guardrail: 'garden-closed',
    direction: 'Ingress',
    kinds: ofPorts,
    policies: [
      'garden/allow-nginx-ingress',
      'garden/allow-webhook-calls',
      'garden/allow-reversed-vpn-auth-server',
      'garden/allow-grafana',
    ],
  },
  {
    guardrail: 'garden-closed',
    direction: 'Ingress',
    kinds: ['drop a label of a peer', 'empty the peers'],
    items: ofNamespace,
    policies: [
      'garden/allow-grafana',
      'garden/allow-prometheus',
      'garden/allow-alertmanager',
      'garden/allow-reversed-vpn-auth-server',
    ],
  },
  { guardrail: 'garden-closed', direction: 'Ingress', kinds: opening, policies: ['garden/deny-all'] },
  {
    guardrail: 'gardenlet',
    while: 'Ingress',
    direction: 'Egress',
    kinds: ['drop a label of a peer', 'empty the peers'],
    items: ofNamespace,
    policies: [
      'garden/allow-to-aggregate-prometheus',
      'garden/allow-aggregate-prometheus',
      'garden/allow-seed-prometheus',
      'garden/allow-to-dns',
    ],
  },
  { guardrail: 'gardenlet', kinds: ['empty the pod selector'], policies: ['garden/allow-all-egress-from-gardenlet'] },
  { guardrail: 'gardenlet', direction: 'Egress', kinds: opening, policies: ['garden/deny-all'] },
  {
    guardrail: 'flux-system',
    while: 'Egress',
    direction: 'Ingress',
    kinds: [...ofPorts, 'empty the peers'],
    policies: ['flux-system/allow-source-controller', 'flux-system/allow-notification-controller'],
  },
  { guardrail: 'flux-system', direction: 'Ingress', kinds: opening, policies: ['flux-system/deny-all'] },
  {
    guardrail: 'internet-into-control-planes',
    direction: 'Ingress',
    kinds: [...ofPorts, 'empty the pod selector'],
    items: /rule 1|selector/,
    policies: ['shoot-control-plane/allow-kube-apiserver'],
  },
  {
    guardrail: 'shoot-apiserver',
    kinds: ['remove the policy', 'drop a rule', 'change a port', 'swap a label of the pods'],
    // Rule 2 opens the same port again, for Prometheus.
    items: /ingress rule 1|policy$|selector|^app$|role$/,
    policies: ['shoot-control-plane/allow-kube-apiserver'],
  },
  {
    guardrail: 'shoot-apiserver',
    kinds: tightening,
    // Without its only port, the rule opens every port.
    items: /^(?!.*TCP 443$)/,
    policies: ['istio-ingress/allow-to-shoot-apiserver'],
  },
  {
    guardrail: 'internet-into-control-planes',
    direction: 'Ingress',
    kinds: ['empty the peers'],
    policies: [
      'shoot-control-plane/allow-etcd',
      'shoot-control-plane/allow-prometheus',
      'shoot-control-plane/allow-loki',
    ],
  },
  {
    guardrail: 'internet-into-control-planes',
    direction: 'Ingress',
    kinds: opening,
    policies: ['shoot-control-plane/deny-all'],
  },
  {
    guardrail: 'loki',
    while: 'Egress',
    direction: 'Ingress',
    kinds: [...ofPeers, ...ofPorts],
    // Which pods of the same control plane reach Loki is not what the guardrail is about.
    items: /^(?!.*to-loki=)/,
    policies: ['shoot-control-plane/allow-loki'],
  },
  {
    guardrail: 'scraping',
    while: 'Egress',
    direction: 'Ingress',
    kinds: ofPeers,
    policies: ['shoot-control-plane/allow-from-prometheus'],
  },
  {
    guardrail: 'shoot-from-seed',
    direction: 'Ingress',
    kinds: [...ofPeers, 'remove the policy', 'drop a rule'],
    policies: ['shoot-kube-system/gardener.cloud--allow-from-seed'],
  },
];

const both = ['team-app/*', 'team-data/*'];

export const guardingOfShop: readonly GuardingPolicies[] = [
  {
    guardrail: 'tenants-apart',
    direction: 'Ingress',
    kinds: ['drop a label of a peer', 'empty the peers'],
    items: /(team=\S+|metadata\.name=\S+) of the namespace$|rule \d+$/,
    policies: [
      'team-app/allow-own-namespace',
      'team-app/allow-from-ingress',
      'team-app/allow-metrics',
      'team-data/allow-from-own-apps',
      'team-data/allow-own-namespace',
    ],
  },
  {
    guardrail: 'tenants-apart',
    direction: 'Egress',
    kinds: ['drop a label of a peer', 'empty the peers'],
    items: /(team=\S+|metadata\.name=\S+) of the namespace$|rule \d+$/,
    policies: ['team-app/allow-own-namespace', 'team-app/allow-to-own-data', 'team-app/allow-to-dns'],
  },
  { guardrail: 'tenants-apart', kinds: ['stop isolating'], policies: both },
  {
    guardrail: 'databases',
    while: 'Egress',
    direction: 'Ingress',
    kinds: [...ofPeers, ...ofPorts],
    policies: ['team-data/allow-from-own-apps', 'team-data/allow-own-namespace', 'team-data/allow-metrics'],
  },
  {
    guardrail: 'metadata-service',
    direction: 'Egress',
    kinds: ['drop an except'],
    items: /except 169\.254/,
    policies: ['platform/allow-to-internet', 'team-app/allow-to-internet', 'monitoring/allow-to-internet'],
  },
  {
    guardrail: 'metadata-service',
    direction: 'Egress',
    kinds: ['empty the peers'],
    policies: [
      'team-app/allow-own-namespace',
      'team-data/allow-to-dns',
      'ingress/allow-to-apiserver',
      'kube-system/allow-dns',
    ],
  },
  { guardrail: 'metadata-service', direction: 'Egress', kinds: ['stop isolating'], policies: both },
  {
    guardrail: 'apiserver',
    kinds: ['empty the pod selector'],
    policies: ['platform/allow-to-apiserver', 'ingress/allow-to-apiserver'],
  },
  {
    guardrail: 'apiserver',
    direction: 'Egress',
    kinds: ['drop an except'],
    items: /except (10|172|192|100)\./,
    policies: ['platform/allow-to-internet', 'team-app/allow-to-internet'],
  },
  {
    guardrail: 'apiserver',
    direction: 'Egress',
    kinds: ['widen a CIDR', 'empty the peers', 'change a port'],
    items: /rule 2/,
    policies: ['monitoring/allow-scraping'],
  },
  { guardrail: 'apiserver', direction: 'Egress', kinds: ofPorts, policies: ['kube-system/allow-dns'] },
  {
    guardrail: 'default-deny',
    kinds: ['stop isolating'],
    policies: [...both, 'platform/*', 'monitoring/*', 'ingress/*', 'kube-system/*'],
  },
  {
    guardrail: 'dns',
    kinds: tightening,
    policies: [
      'team-app/allow-to-dns',
      'team-data/allow-to-dns',
      'platform/allow-to-dns',
      'monitoring/allow-to-dns',
      'ingress/allow-to-dns',
      'kube-system/allow-to-dns',
    ],
  },
  {
    guardrail: 'dns',
    kinds: ['drop a rule', 'drop a port', 'change a port'],
    direction: 'Ingress',
    policies: ['kube-system/allow-dns'],
  },
  {
    guardrail: 'ingress',
    direction: 'Ingress',
    kinds: ['empty the pod selector', 'empty the ports'],
    policies: ['ingress/allow-clients'],
  },
  {
    guardrail: 'ingress',
    direction: 'Ingress',
    kinds: ['empty the peers'],
    policies: [
      'team-app/allow-from-ingress',
      'team-app/allow-own-namespace',
      'monitoring/allow-from-ingress',
      'platform/allow-metrics',
    ],
  },
  {
    guardrail: 'ingress',
    direction: 'Ingress',
    kinds: ['empty the pod selector', 'empty the ports', ...ofAddresses],
    policies: ['team-app/allow-from-partners'],
  },
  { guardrail: 'ingress', direction: 'Ingress', kinds: ['stop isolating'], policies: ['team-app/*', 'monitoring/*'] },
  {
    guardrail: 'ingress-controller',
    while: 'Ingress',
    direction: 'Egress',
    kinds: [...ofPeers, ...ofPorts],
    policies: ['ingress/allow-to-apps', 'ingress/allow-to-dns'],
  },
  {
    guardrail: 'ingress-controller',
    direction: 'Egress',
    kinds: ['empty the peers', 'empty the ports'],
    policies: ['ingress/allow-to-apiserver'],
  },
  {
    guardrail: 'internet',
    kinds: ['empty the pod selector'],
    policies: ['team-app/allow-to-internet', 'platform/allow-to-internet', 'monitoring/allow-to-internet'],
  },
  {
    guardrail: 'internet',
    direction: 'Egress',
    kinds: ['empty the peers'],
    policies: ['team-data/allow-to-dns', 'team-app/allow-own-namespace'],
  },
  { guardrail: 'internet', direction: 'Egress', kinds: ['stop isolating'], policies: both },
  {
    guardrail: 'pci',
    direction: 'Egress',
    kinds: ['empty the pod selector', ...ofPorts, ...ofAddresses],
    policies: ['team-app/allow-to-partners'],
  },
  { guardrail: 'pci', direction: 'Egress', kinds: [...ofAddresses, ...ofPorts], policies: ['team-app/allow-to-dns'] },
  { guardrail: 'pci', direction: 'Egress', kinds: ['empty the peers'], policies: ['team-app/allow-own-namespace'] },
  {
    guardrail: 'ledger/books',
    while: 'Egress',
    direction: 'Ingress',
    kinds: ofPeers,
    items: /ledger|rule \d+$/,
    policies: ['team-app/allow-own-namespace', 'team-data/allow-from-own-apps'],
  },
  { guardrail: 'ledger/books', while: 'Egress', direction: 'Ingress', kinds: ['stop isolating'], policies: both },
];
