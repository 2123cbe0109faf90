import { writeFileSync } from 'node:fs';
import type { Json } from '../../src/model/json.ts';

/**
 * Writes the dump of a cluster as large platforms have them: with 151 teams, 604 namespaces, 13,678 policies and 5,413
 * pods. A quarter of the policies have no rules, the median policy selects 6 pods, and a third of all peers are one block
 * of addresses. Namespaces are of three kinds in four stages; some lack policies of their kind, some have other values, and
 * some have policies of their own. The same number of teams gives the same bytes.
 */
export function writePlatformCluster(file: string, teams = 151): void {
  const chance = new Chance(7);
  const items: Json[] = [];
  let policies = 0;
  for (let team = 0; team < teams; team++) {
    const kind = kinds[team % 10 < 6 ? 0 : team % 10 < 9 ? 1 : 2];
    if (kind === undefined) continue;
    for (const [stage, name] of stages.entries()) {
      const namespace = `team-${String(team).padStart(3, '0')}-${name}`;
      items.push({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: namespace, labels: { 'acme.example/team': `team-${team}`, 'acme.example/stage': name } },
      });
      const ofNamespace = policiesOf({ namespace, team, stage, kind }, chance);
      // As many as the real cluster has: 13,678 in 604 namespaces.
      const missing = Math.round(((team * stages.length + stage + 1) * 13_678) / 604) - policies - ofNamespace.length;
      for (let own = 0; own < missing; own++) ofNamespace.push(ownPolicy(namespace, `own-${own}`, own % 4 === 0));
      policies += ofNamespace.length;
      items.push(...ofNamespace, ...podsOf(namespace, team % 26 === 0 && stage < 4 ? 8 : 9));
    }
  }
  writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, undefined, 1));
}

const stages = ['dev', 'test', 'stage', 'prod'];

interface Kind {
  readonly name: string;
  /** The services that the namespaces run, each with its port. */
  readonly services: readonly (readonly [name: string, port: number])[];
}

const kinds: readonly Kind[] = [
  {
    name: 'web',
    services: [
      ['web', 8080],
      ['api', 8443],
      ['cache', 6379],
      ['search', 9200],
      ['mail', 2525],
    ],
  },
  {
    name: 'data',
    services: [
      ['db', 5432],
      ['replica', 5433],
      ['backup', 8090],
      ['export', 8091],
      ['queue', 5672],
    ],
  },
  {
    name: 'batch',
    services: [
      ['worker', 8080],
      ['scheduler', 8081],
      ['queue', 5672],
      ['results', 8092],
      ['archive', 8093],
    ],
  },
];

interface PlatformNamespace {
  readonly namespace: string;
  readonly team: number;
  readonly stage: number;
  readonly kind: Kind;
}

const inside = { ipBlock: { cidr: '10.0.0.0/8' } };

function policiesOf({ namespace, team, stage, kind }: PlatformNamespace, chance: Chance): Json[] {
  const found: Json[] = [
    policy(namespace, 'deny-ingress', { podSelector: {}, policyTypes: ['Ingress'] }),
    policy(namespace, 'deny-egress', { podSelector: {}, policyTypes: ['Egress'] }),
    egress(namespace, 'allow-dns', [
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } },
    ]),
    egress(namespace, 'allow-inside', [inside]),
    ingress(namespace, 'allow-monitoring', {
      from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
      ports: [{ port: 'metrics' }],
    }),
  ];
  for (const [index, [service, port]] of kind.services.entries()) {
    const pods = { matchLabels: { app: service } };
    // A policy of the mesh is there for each service, and has no rules.
    if (index < 3) found.push(policy(namespace, `isolate-${service}`, { podSelector: pods, policyTypes: ['Ingress'] }));
    found.push(
      ingress(namespace, `allow-${service}`, { from: [{ podSelector: tier }], ports: [{ port }] }),
      ingress(namespace, `allow-${service}-from-inside`, {
        from: [inside],
        ports: [{ port: port + (team % 5 === 0 ? 1 : 0) }],
      }),
    );
    if (chance.of(0.9)) {
      found.push(egress(namespace, `allow-${service}-to-partners`, [{ ipBlock: { cidr: `198.51.${stage}.0/24` } }]));
    }
  }
  return found.filter((_, index) => index < 2 || chance.of(0.99));
}

const tier = { matchLabels: { tier: 'app' } };

function podsOf(namespace: string, count: number): readonly Json[] {
  return Array.from({ length: count }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `pod-${index}`,
      namespace,
      labels: { app: `app-${index}`, tier: index < 6 ? 'app' : 'other' },
    },
    spec: { containers: [{ name: 'main', ports: [{ name: 'metrics', containerPort: 9090 }] }] },
  }));
}

function ownPolicy(namespace: string, name: string, isEmpty: boolean): Json {
  if (isEmpty) return policy(namespace, name, { podSelector: tier, policyTypes: ['Ingress'] });
  return ingress(namespace, name, { from: [{ podSelector: { matchLabels: { app: name } } }], ports: [{ port: 8080 }] });
}

function ingress(namespace: string, name: string, rule: Json): Json {
  return policy(namespace, name, { podSelector: tier, policyTypes: ['Ingress'], ingress: [rule] });
}

function egress(namespace: string, name: string, to: readonly Json[]): Json {
  return policy(namespace, name, { podSelector: tier, policyTypes: ['Egress'], egress: [{ to }] });
}

function policy(namespace: string, name: string, spec: Json): Json {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec };
}

/** Numbers that look random and are the same in each run: a linear congruential generator. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  of(share: number): boolean {
    this.#state = (this.#state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.#state / 2_147_483_648 < share;
  }
}
