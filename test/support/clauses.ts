import type { End, JudgedCluster, JudgedPod, JudgedPolicy, JudgedProtocol } from './naive-evaluator.ts';

/**
 * What the API text says of single connections, clause by clause: in namespace `shop` of a cluster with two namespaces,
 * under these policies. The judge and the evaluator are both held to it.
 */

const web: JudgedPod = {
  name: 'web',
  namespace: 'shop',
  labels: { app: 'web', tier: 'front' },
  ports: [
    { name: 'http', port: 8080 },
    { name: 'dns', port: 53, protocol: 'UDP' },
  ],
};
const db: JudgedPod = { name: 'db', namespace: 'shop', labels: { app: 'db' } };
const probe: JudgedPod = { name: 'probe', namespace: 'tools', labels: { app: 'web' } };
const agent: JudgedPod = { name: 'agent', namespace: 'shop', labels: { app: 'web' }, hostNetwork: true };
export const namespaces = [
  { name: 'shop', labels: { team: 'a' } },
  { name: 'tools', labels: { team: 'b' } },
];

export interface ClauseRow {
  readonly name: string;
  readonly policies: readonly JudgedPolicy['spec'][];
  readonly from?: End;
  readonly to?: End;
  readonly port?: number;
  readonly protocol?: JudgedProtocol;
  readonly traits?: Partial<JudgedCluster>;
  readonly allowed: boolean;
}

export const toDb = { from: { pod: web, address: '10.0.0.1' }, to: { pod: db, address: '10.0.0.2' }, port: 5432 };
const intoDb = (...rules: NonNullable<JudgedPolicy['spec']['ingress']>): JudgedPolicy['spec'] => ({
  podSelector: { matchLabels: { app: 'db' } },
  ingress: rules,
});
const intoWeb = (...ports: NonNullable<NonNullable<JudgedPolicy['spec']['ingress']>[number]['ports']>) => ({
  podSelector: { matchLabels: { app: 'web' } },
  ingress: [{ ports }],
});
const everyone = { podSelector: {} };

export const clauses: readonly ClauseRow[] = [
  { name: 'without policies everything is allowed', policies: [], allowed: true },
  { name: 'a policy without rules denies ingress', policies: [everyone], allowed: false },
  {
    name: 'a policy of type Egress alone leaves ingress open',
    policies: [{ podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Egress'] }],
    allowed: true,
  },
  {
    name: 'a section of egress rules isolates egress, too',
    policies: [
      {
        podSelector: { matchLabels: { app: 'web' } },
        egress: [{ to: [{ podSelector: { matchLabels: { app: 'x' } } }] }],
      },
    ],
    allowed: false,
  },
  {
    name: 'an empty section of egress rules does not',
    policies: [{ podSelector: { matchLabels: { app: 'web' } }, egress: [] }],
    allowed: true,
  },
  {
    name: 'a policy that selects neither end says nothing',
    policies: [{ podSelector: { matchLabels: { app: 'x' } }, policyTypes: ['Ingress', 'Egress'] }],
    allowed: true,
  },
  {
    name: 'both ends must let it through: the source does not',
    policies: [intoDb({}), { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress'] }],
    allowed: false,
  },
  { name: 'a rule without anything allows all', policies: [intoDb({})], allowed: true },
  { name: 'empty lists of peers and ports allow all', policies: [intoDb({ from: [], ports: [] })], allowed: true },
  {
    name: 'what policies allow adds up',
    policies: [everyone, intoDb({ from: [{ podSelector: { matchLabels: { app: 'web' } } }] })],
    allowed: true,
  },
  {
    name: 'peers and ports must both match',
    policies: [intoDb({ from: [{ podSelector: {} }], ports: [{ port: 1 }] })],
    allowed: false,
  },
  {
    name: 'a pod selector alone means the policy’s own namespace',
    policies: [intoDb({ from: [{ podSelector: {} }] })],
    from: { pod: probe },
    allowed: false,
  },
  {
    name: 'a namespace selector alone means all its pods',
    policies: [intoDb({ from: [{ namespaceSelector: { matchLabels: { team: 'b' } } }] })],
    from: { pod: probe },
    allowed: true,
  },
  {
    name: 'both selectors must match: the pod does not',
    policies: [intoDb({ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { app: 'x' } } }] })],
    from: { pod: probe },
    allowed: false,
  },
  {
    name: 'every namespace is labelled with its name',
    policies: [intoDb({ from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'tools' } } }] })],
    from: { pod: probe },
    allowed: true,
  },
  {
    name: 'a selector never finds an address',
    policies: [intoDb({ from: [{ namespaceSelector: {} }] })],
    from: { address: '192.0.2.1' },
    allowed: false,
  },
  {
    name: 'a block contains an address',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '192.0.2.0/24' } }] })],
    from: { address: '192.0.2.1' },
    allowed: true,
  },
  {
    name: 'a block excepts an address',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.0/31'] } }] })],
    from: { address: '192.0.2.1' },
    allowed: false,
  },
  {
    name: 'a block of one family contains no address of the other',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] })],
    from: { address: '2001:db8::1' },
    allowed: false,
  },
  {
    name: 'a block of everything contains every address',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '::/0' } }] })],
    from: { address: '2001:db8::1' },
    allowed: true,
  },
  {
    name: 'a block matches a pod by its address',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '10.0.0.1/32' } }] })],
    allowed: true,
  },
  {
    name: 'a block matches no pod where the plugin has it so',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '10.0.0.1/32' } }] })],
    traits: { ipBlockMatchesPods: false },
    allowed: false,
  },
  {
    name: 'a pod without a known address is in no block',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] })],
    from: { pod: web },
    allowed: false,
  },
  {
    name: 'a pod on the host’s network is found by no selector',
    policies: [intoDb({ from: [{ podSelector: {} }] })],
    from: { pod: agent, address: '10.1.0.1' },
    allowed: false,
  },
  {
    name: 'a pod on the host’s network is in a block',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '10.1.0.0/16' } }] })],
    from: { pod: agent, address: '10.1.0.1' },
    allowed: true,
  },
  {
    name: 'unless the plugin has it so',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '10.1.0.0/16' } }] })],
    from: { pod: agent, address: '10.1.0.1' },
    traits: { ipBlockMatchesNodes: false },
    allowed: false,
  },
  { name: 'a pod on the host’s network is not isolated', policies: [everyone], to: { pod: agent }, allowed: true },
  {
    name: 'a pod reaches itself',
    policies: [{ podSelector: {}, policyTypes: ['Ingress', 'Egress'] }],
    from: { pod: db },
    to: { pod: db },
    allowed: true,
  },
  { name: 'an address is not isolated', policies: [everyone], to: { address: '192.0.2.1' }, allowed: true },
  {
    name: 'a port without number means every port of its protocol',
    policies: [intoDb({ ports: [{}] })],
    allowed: true,
  },
  {
    name: 'a port without protocol is TCP',
    policies: [intoDb({ ports: [{ port: 5432 }] })],
    protocol: 'UDP',
    allowed: false,
  },
  {
    name: 'a protocol must match',
    policies: [intoDb({ ports: [{ port: 5432, protocol: 'SCTP' }] })],
    protocol: 'SCTP',
    allowed: true,
  },
  {
    name: 'a range includes its first port',
    policies: [intoDb({ ports: [{ port: 5432, endPort: 5440 }] })],
    allowed: true,
  },
  {
    name: 'a range includes its last port',
    policies: [intoDb({ ports: [{ port: 5400, endPort: 5432 }] })],
    allowed: true,
  },
  { name: 'a range ends', policies: [intoDb({ ports: [{ port: 5400, endPort: 5431 }] })], allowed: false },
  {
    name: 'a name means the port of the destination',
    policies: [intoWeb({ port: 'http' })],
    from: { pod: db },
    to: { pod: web },
    port: 8080,
    allowed: true,
  },
  {
    name: 'a name means that port only',
    policies: [intoWeb({ port: 'http' })],
    from: { pod: db },
    to: { pod: web },
    port: 8081,
    allowed: false,
  },
  {
    name: 'a name of another protocol means nothing',
    policies: [intoWeb({ port: 'dns' })],
    from: { pod: db },
    to: { pod: web },
    port: 53,
    allowed: false,
  },
  {
    name: 'a name with its protocol means the port',
    policies: [intoWeb({ port: 'dns', protocol: 'UDP' })],
    from: { pod: db },
    to: { pod: web },
    port: 53,
    protocol: 'UDP',
    allowed: true,
  },
  {
    name: 'a name means nothing at an address',
    policies: [{ podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] }],
    to: { address: '192.0.2.1' },
    port: 8080,
    allowed: false,
  },
  ...(
    [
      ['In', ['front', 'back'], true],
      ['In', ['back'], false],
      ['NotIn', ['back'], true],
      ['NotIn', ['front'], false],
    ] as const
  ).map(([operator, values, allowed]) => ({
    name: `${operator} ${values.join(', ')} of a label that is there`,
    policies: [intoDb({ from: [{ podSelector: { matchExpressions: [{ key: 'tier', operator, values }] } }] })],
    allowed,
  })),
  ...(
    [
      ['In', { values: ['front'] }, false],
      ['NotIn', { values: ['front'] }, true],
      ['Exists', {}, false],
      ['DoesNotExist', {}, true],
    ] as const
  ).map(([operator, values, allowed]) => ({
    name: `${operator} of a label that is not there`,
    policies: [intoDb({ from: [{ podSelector: { matchExpressions: [{ key: 'zone', operator, ...values }] } }] })],
    allowed,
  })),
  {
    name: 'all requirements must hold',
    policies: [
      intoDb({
        from: [
          {
            podSelector: { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] },
          },
        ],
      }),
    ],
    allowed: false,
  },
  {
    name: 'an empty list of policy types is as good as none',
    policies: [{ podSelector: { matchLabels: { app: 'db' } }, policyTypes: [], egress: [{}] }],
    allowed: false,
  },
  {
    name: 'policy types that are written count, whatever the rules',
    policies: [{ podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Egress'], ingress: [], egress: [{}] }],
    allowed: true,
  },
  {
    name: 'one rule’s peers and another’s ports do not add up',
    policies: [
      intoDb(
        { from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port: 1 }] },
        { from: [{ podSelector: { matchLabels: { app: 'x' } } }], ports: [{ port: 5432 }] },
      ),
    ],
    allowed: false,
  },
  {
    name: 'a name in an egress rule means the port of the destination',
    policies: [
      {
        podSelector: { matchLabels: { app: 'db' } },
        policyTypes: ['Egress'],
        egress: [{ ports: [{ port: 'http' }] }],
      },
    ],
    from: { pod: db },
    to: { pod: web },
    port: 8080,
    allowed: true,
  },
  {
    name: 'a name that only the source declares means nothing',
    policies: [
      {
        podSelector: { matchLabels: { app: 'web' } },
        policyTypes: ['Egress'],
        egress: [{ ports: [{ port: 'http' }] }],
      },
    ],
    port: 8080,
    allowed: false,
  },
  {
    name: 'host bits of a block do not count',
    policies: [intoDb({ from: [{ ipBlock: { cidr: '192.0.2.77/24' } }] })],
    from: { address: '192.0.2.1' },
    allowed: true,
  },
  ...(
    [
      ['192.0.2.0', true],
      ['192.0.2.63', true],
      ['192.0.2.64', false],
      ['192.0.2.127', false],
      ['192.0.2.128', true],
      ['192.0.2.255', true],
      ['192.0.3.0', false],
      ['192.0.1.255', false],
    ] as const
  ).map(([address, allowed]) => ({
    name: `${address} and a block with an exception`,
    policies: [intoDb({ from: [{ ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.64/26'] } }] })],
    from: { address },
    allowed,
  })),
  {
    name: 'another peer may be what an exception is not',
    policies: [
      intoDb({
        from: [
          { ipBlock: { cidr: '192.0.2.0/24', except: ['192.0.2.64/26'] } },
          { ipBlock: { cidr: '192.0.2.64/32' } },
        ],
      }),
    ],
    from: { address: '192.0.2.64' },
    allowed: true,
  },
  {
    name: 'a label that is not there is none of the values, of namespaces as of pods',
    policies: [
      intoDb({
        from: [{ namespaceSelector: { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['x'] }] } }],
      }),
    ],
    from: { pod: probe },
    allowed: true,
  },
  {
    name: 'a namespace that nobody defines has its name for a label',
    policies: [
      intoDb({
        from: [
          {
            namespaceSelector: {
              matchLabels: { 'kubernetes.io/metadata.name': 'nowhere' },
              matchExpressions: [{ key: 'team', operator: 'DoesNotExist' }],
            },
          },
        ],
      }),
    ],
    from: { pod: { name: 'stray', namespace: 'nowhere', labels: {} } },
    allowed: true,
  },
  {
    name: 'a key that every object inherits is not there',
    policies: [intoDb({ from: [{ podSelector: { matchExpressions: [{ key: 'constructor', operator: 'Exists' }] } }] })],
    allowed: false,
  },
  {
    name: 'a policy isolates pods of its own namespace only',
    policies: [everyone],
    to: { pod: probe },
    allowed: true,
  },
];
