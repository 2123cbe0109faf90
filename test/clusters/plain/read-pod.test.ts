import { formatContainerPort } from '../../../src/clusters/plain/read-pod.ts';
import { assert, table } from '../../support/table.ts';
import { cidrsOf, clusterOf, listOf, pod, read } from './support.ts';

const portsOf = (spec: object) =>
  clusterOf(pod('web', {}, { spec }))
    .namespaces.get('shop')
    ?.workloads[0]?.ports.map(formatContainerPort);

table(
  'the ports of a pod are those of its containers that go on running',
  [
    { name: 'none', spec: { containers: [{}] }, ports: [] },
    { name: 'no containers', spec: {}, ports: [] },
    {
      name: 'of every container, sorted, each once',
      spec: {
        containers: [
          { ports: [{ name: 'b', containerPort: 81 }, { containerPort: 80 }] },
          {
            ports: [
              { containerPort: 80, protocol: 'TCP' },
              { containerPort: 80, protocol: 'UDP' },
            ],
          },
        ],
      },
      ports: ['80/TCP', '80/UDP', 'b=81/TCP'],
    },
    {
      name: 'of one name in two protocols',
      spec: {
        containers: [
          {
            ports: [
              { name: 'dns', containerPort: 53, protocol: 'UDP' },
              { name: 'dns', containerPort: 53 },
            ],
          },
        ],
      },
      ports: ['dns=53/TCP', 'dns=53/UDP'],
    },
    {
      name: 'SCTP, and an empty name and protocol, which are none',
      spec: {
        containers: [
          {
            ports: [
              { containerPort: 1, protocol: 'SCTP' },
              { containerPort: 2, protocol: '', name: '' },
            ],
          },
        ],
      },
      ports: ['1/SCTP', '2/TCP'],
    },
    {
      name: 'of sidecars, but not of init containers that end',
      spec: {
        initContainers: [
          { ports: [{ name: 'gone', containerPort: 1 }] },
          { restartPolicy: 'Always', ports: [{ name: 'side', containerPort: 2 }] },
        ],
        containers: [{ ports: null }],
      },
      ports: ['side=2/TCP'],
    },
  ],
  ({ spec, ports }) => assert.equal(portsOf(spec), ports),
);

table(
  'the addresses of a pod',
  [
    { name: 'none yet', status: {}, addresses: undefined },
    { name: 'an empty text is none', status: { podIP: '', podIPs: [] }, addresses: undefined },
    { name: 'podIP alone', status: { podIP: '10.4.0.1' }, addresses: ['10.4.0.1/32'] },
    {
      name: 'podIPs, of which podIP is the first',
      status: { podIP: '10.4.0.1', podIPs: [{ ip: '10.4.0.1' }, { ip: 'fd00::1' }] },
      addresses: ['10.4.0.1/32', 'fd00::1/128'],
    },
  ],
  ({ status, addresses }) => {
    const [workload] = clusterOf(pod('web', {}, { status })).namespaces.get('shop')?.workloads ?? [];
    assert.equal(cidrsOf(workload?.addresses), addresses);
  },
);

interface RefusedCase {
  readonly name: string;
  readonly rest?: object;
  readonly labels?: object;
  readonly metadata?: object;
  readonly says: readonly RegExp[];
}

const container = (...ports: readonly object[]) => ({ spec: { containers: [{ ports }] } });

const refused: readonly RefusedCase[] = [
  { name: 'a port out of range', rest: container({ containerPort: 70000 }), says: [/containerPort is 70000;/] },
  { name: 'a port that is a text', rest: container({ containerPort: '80' }), says: [/must be a whole number/] },
  { name: 'no port at all', rest: container({ name: 'http' }), says: [/containerPort is missing/] },
  {
    name: 'an unknown protocol',
    rest: container({ containerPort: 1, protocol: 'tcp' }),
    says: [/protocol is "tcp"; it must be one of TCP, UDP, SCTP/],
  },
  {
    name: 'a name that no port may have',
    rest: container({ name: 'HTTP', containerPort: 1 }),
    says: [/name is "HTTP"/],
  },
  { name: 'ports that are no list', rest: { spec: { containers: [{ ports: {} }] } }, says: [/must be a list/] },
  {
    name: 'a text for a boolean',
    rest: { spec: { hostNetwork: 'true' } },
    says: [/hostNetwork must be true or false/],
  },
  {
    name: 'no address',
    rest: { status: { podIP: '10.0.0.300' } },
    says: [/podIP is "10.0.0.300", which is not an address/],
  },
  { name: 'a label that is none', labels: { app: 'a b' }, says: [/labels\["app"\] is "a b"/] },
  {
    name: 'a number for a label',
    labels: { app: 5 },
    says: [/labels\["app"\] must be a string; this is the number 5/],
  },
  { name: 'a key that is none', labels: { 'a b': 'c' }, says: [/has the key "a b"/] },
  { name: 'no namespace that can be', metadata: { namespace: 'My_Shop' }, says: [/namespace is "My_Shop"/] },
  {
    name: 'all mistakes of one pod at once',
    rest: { ...container({ containerPort: 0 }), status: { podIP: 'x' } },
    labels: { app: true },
    says: [/podIP/, /labels/, /containerPort/],
  },
];

table(
  'a pod that no server would take is an error at the field',
  refused,
  ({ rest = {}, labels = {}, metadata = {}, says }) => {
    const { value, diagnostics } = read(listOf(pod('web', labels, rest, metadata)));
    assert.is(value, undefined);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    assert.equal(
      errors.map(({ code }) => code),
      says.map(() => 'invalid-object'),
    );
    for (const pattern of says)
      assert.ok(
        errors.some(({ message }) => pattern.test(message)),
        String(pattern),
      );
  },
);
