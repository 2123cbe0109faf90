/** Mutants of a template that no shipped case notices. */
export interface Survivors {
  readonly template: string;
  /** As `mutantName` has them; absent: every one of the template. */
  readonly mutants?: readonly string[];
  readonly because: string;
}

const notCompared =
  'only alicloud-ap1 has it, whose plugin compares no block with a pod or a node; that no rule for them opens anything is tested';
const noUnnamedMetrics =
  'a rule for a named port matches what declares it, and nobody else who would be let in by this declares metrics';
const notRendered = 'no cluster of the landscape has it';

/**
 * Every one that is known, with its reason. The test fails when one of them is noticed after all, and when another is not
 * noticed.
 */
export const survivors: readonly Survivors[] = [
  {
    template: 'policies/namespace-types/garden/allow-alertmanager.yaml',
    mutants: [
      'drop an except: egress rule 2 (0.0.0.0/0): 0.0.0.0/0 except 100.64.0.0/12',
      'drop an except: egress rule 2 (0.0.0.0/0): 0.0.0.0/0 except 192.168.0.0/16',
    ],
    because: notCompared,
  },
  {
    template: 'policies/namespace-types/garden/allow-basics.yaml',
    mutants: [
      'drop a rule: egress rule 2 (192.168.0.10/32)',
      'widen a CIDR: egress rule 2 (192.168.0.10/32): 192.168.0.10/32',
      'drop a port: egress rule 2 (192.168.0.10/32): TCP 6443',
    ],
    because: notCompared,
  },
  {
    template: 'policies/namespace-types/garden/allow-cache-prometheus.yaml',
    mutants: [
      'drop a rule: egress rule 1 (192.168.0.0/16)',
      'drop a port: egress rule 1 (192.168.0.0/16): TCP 10250',
      'drop a port: egress rule 1 (192.168.0.0/16): TCP 16909',
    ],
    because: notCompared,
  },
  {
    template: 'policies/namespace-types/garden/allow-cache-prometheus.yaml',
    mutants: [
      'drop a label of a peer: egress rule 2: pods {k8s-app=kube-dns} in namespaces {role=kube-system}: k8s-app=kube-dns',
      'drop a label of a peer: egress rule 2: pods {k8s-app=kube-dns} in namespaces {role=kube-system}: role=kube-system of the namespace',
    ],
    because: noUnnamedMetrics,
  },
  {
    template: 'policies/namespace-types/garden/allow-from-aggregate-prometheus.yaml',
    mutants: [
      'drop a policy type: Ingress',
      'drop a rule: ingress rule 1',
      'drop a label of a peer: ingress rule 1: pods {app=aggregate-prometheus, role=monitoring}: app=aggregate-prometheus',
      'drop a label of a peer: ingress rule 1: pods {app=aggregate-prometheus, role=monitoring}: role=monitoring',
    ],
    because: 'no workload of v1.60 carries the label, and allow-scraping opens the same to all of garden',
  },
  {
    template: 'policies/namespace-types/garden/allow-seed-prometheus.yaml',
    mutants: [
      'drop a label of a peer: egress rule 1: pods {networking.gardener.cloud/from-prometheus=allowed} in namespaces {gardener.cloud/role=shoot}: gardener.cloud/role=shoot of the namespace',
    ],
    because: `${noUnnamedMetrics}, but for pods of garden, which allow-prometheus opens`,
  },
  {
    template: 'policies/namespace-types/garden/allow-to-private-networks.yaml',
    mutants: [
      'drop an except: egress rule 1 (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12): 100.64.0.0/10 except 100.64.0.0/12',
    ],
    because: notCompared,
  },
  {
    template: 'policies/namespace-types/garden/allow-to-provider-local-coredns.yaml',
    because: `${notRendered}: the provider local is for development`,
  },
  {
    template: 'policies/namespace-types/garden/deny-disallowed-pods.yaml',
    because: `${notRendered}: it is the older form of garden, which test/gardener/older-form.test.ts compares with ours`,
  },
  {
    template: 'policies/namespace-types/shoot-control-plane/allow-from-prometheus-to-loki-telegraf.yaml',
    mutants: ['empty the pod selector: pod selector'],
    because: 'the rule is for the port named telegraf, which Loki alone declares',
  },
  {
    template: 'policies/namespace-types/shoot-control-plane/allow-kube-apiserver.yaml',
    mutants: ['drop a port: ingress rule 2: TCP 443'],
    because: 'rule 1 opens 443 to everybody; Gardener has it twice',
  },
  {
    template: 'policies/namespace-types/shoot-control-plane/allow-to-private-networks.yaml',
    mutants: [
      'drop an except: egress rule 1 (10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12): 100.64.0.0/10 except 100.64.0.0/12',
    ],
    because: notCompared,
  },
  {
    template: 'policies/shared/allow-to-public-networks.yaml',
    mutants: ['drop an except: egress rule 1 (0.0.0.0/0): 0.0.0.0/0 except 192.168.0.0/16'],
    because: notCompared,
  },
  {
    template: 'policies/shared/allow-to-seed-apiserver.yaml',
    mutants: [
      'drop a rule: egress rule 1 (192.168.0.10/32)',
      'widen a CIDR: egress rule 1 (192.168.0.10/32): 192.168.0.10/32',
      'drop a port: egress rule 1 (192.168.0.10/32): TCP 6443',
    ],
    because: notCompared,
  },
];

/** Rules that no shipped case exercises, as `<namespace type>/<policy> <direction> <place of the rule>`. */
export const unexercised: readonly { readonly rule: string; readonly because: string }[] = [
  {
    rule: 'garden/allow-from-aggregate-prometheus Ingress 0',
    because: 'no workload of v1.60 carries the label, and a pod that is only thought of declares no port named metrics',
  },
];
