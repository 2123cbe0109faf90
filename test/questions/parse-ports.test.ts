import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import type { Protocol } from '../../src/model/network-policy.ts';
import { formatPorts } from '../../src/model/port-set.ts';
import type { Result } from '../../src/model/result.ts';
import { type AskedPorts, type PortQuery, parsePortQuery, portsOn } from '../../src/questions/parse-ports.ts';
import type { PeerProblem } from '../../src/questions/peer-query.ts';
import { clusterOf, pod } from '../clusters/plain/support.ts';
import { peersNamed } from '../support/questions.ts';
import { problemOf, soundValue } from '../support/result.ts';
import { assert, table } from '../support/table.ts';

function shown({ value: query, problem }: Result<PortQuery, PeerProblem>): string {
  if (problem !== undefined) return `problem: ${problem.message}`;
  if (query.kind === 'numbers') return `${query.first}-${query.last} of ${query.protocol}`;
  return `${query.kind === 'named' ? query.name : 'any'} of ${query.protocol ?? 'any protocol'}`;
}

interface PortCase {
  readonly written: string | number;
  readonly protocol?: Protocol;
  readonly query: string;
}

const understood: readonly PortCase[] = [
  { written: '443', query: '443-443 of TCP' },
  { written: 443, query: '443-443 of TCP' },
  { written: '443/TCP', query: '443-443 of TCP' },
  { written: ' 53/udp ', query: '53-53 of UDP' },
  { written: '8000-8100/SCTP', query: '8000-8100 of SCTP' },
  { written: '1-65535', query: '1-65535 of TCP' },
  { written: 53, protocol: 'UDP', query: '53-53 of UDP' },
  { written: '53/TCP', protocol: 'UDP', query: '53-53 of TCP' },
  { written: 'http', query: 'http of any protocol' },
  { written: 'dns/UDP', query: 'dns of UDP' },
  { written: 'h2', query: 'h2 of any protocol' },
  { written: '8080-tcp', query: '8080-tcp of any protocol' },
  { written: 'any', query: 'any of any protocol' },
  { written: '*', query: 'any of any protocol' },
  { written: 'any/UDP', query: 'any of UDP' },
  { written: 'any', protocol: 'SCTP', query: 'any of SCTP' },
];

table(
  'ports are understood as they are meant',
  understood.map((row) => ({ name: `${JSON.stringify(row.written)} ${row.protocol ?? ''}`.trim(), ...row })),
  ({ written, protocol, query }) => assert.is(shown(parsePortQuery(written, protocol)), query),
);

table(
  'ports that are none are refused, with the way out',
  [
    { name: 'nothing', written: '', message: /A port is missing/ },
    { name: 'only a protocol', written: '/TCP', message: /A port is missing/ },
    { name: 'zero', written: '0', message: /^0 is not a port/ },
    { name: 'beyond the last', written: '65536', message: /^65536 is not a port/ },
    { name: 'a range beyond the last', written: '8000-70000', message: /^70000 is not a port/ },
    { name: 'a range that ends before it begins', written: '8100-8000', message: /ends before it begins.*8000-8100/ },
    { name: 'a negative number', written: '-1', message: /is not a port or a port range/ },
    { name: 'a fraction', written: '80.5', message: /is not a port or a port range/ },
    { name: 'a list', written: '80,443', message: /is not a port or a port range/ },
    { name: 'an unknown protocol', written: '80/tpc', message: /is not a protocol.*Did you mean "TCP"\?/ },
    { name: 'a protocol of another layer', written: '80/ICMP', message: /is not a protocol.*TCP, UDP, SCTP/ },
    { name: 'protocol and port in the other order', written: 'udp/53', message: /Did you mean 53\/UDP\?/ },
    { name: 'a name that is too long', written: 'a-name-of-a-port', message: /is not a port number or a port name/ },
    { name: 'a name in capitals', written: 'HTTP', message: /is not a port number or a port name/ },
  ],
  ({ written, message }) => {
    const found = problemOf(parsePortQuery(written));
    assert.match(`${found.message} ${found.hint ?? ''}`, message);
  },
);

const service = (name: string, ports: readonly object[], rest: object = { selector: { app: 'web' } }) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'shop' },
  spec: { ...rest, ports },
});

const cluster: ClusterState = clusterOf(
  pod(
    'web',
    { app: 'web' },
    {
      spec: {
        containers: [
          {
            ports: [
              { name: 'http', containerPort: 8080 },
              { name: 'dns', containerPort: 5353, protocol: 'UDP' },
              { name: 'dns', containerPort: 5354 },
            ],
          },
        ],
      },
    },
  ),
  pod('bare', { app: 'bare' }),
  service('front', [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' },
    { name: 'dns-tcp', port: 53, targetPort: 5354 },
  ]),
  service('range', [
    { name: 'a', port: 100 },
    { name: 'b', port: 101, targetPort: 201 },
  ]),
  service('broken', [{ port: 80, targetPort: 'nosuch' }]),
);

interface DestinationCase {
  readonly name: string;
  readonly to: string;
  readonly port: string;
  readonly ports: string;
  readonly says?: RegExp;
}

const destinations: readonly DestinationCase[] = [
  { name: 'a number is a number', to: 'shop/web', port: '80', ports: '80/TCP' },
  { name: 'a name is looked up on the pods', to: 'shop/web', port: 'http', ports: '8080/TCP', says: /^http is 8080/ },
  { name: 'a name in every protocol', to: 'shop/web', port: 'dns', ports: '5354/TCP, 5353/UDP' },
  { name: 'a name in one protocol', to: 'shop/web', port: 'dns/UDP', ports: '5353/UDP' },
  { name: 'any is every port of a pod', to: 'shop/web', port: 'any', ports: 'all' },
  { name: 'any through a Service, too', to: 'shop/svc/front', port: 'any/UDP', ports: 'all UDP' },
  {
    name: "a Service's port is that of its pods",
    to: 'shop/svc/front',
    port: '80',
    ports: '8080/TCP',
    says: /^80\/TCP is the port of Service shop\/front; its pods listen on 8080\/TCP\.$/,
  },
  {
    name: "a Service's port by its name",
    to: 'shop/svc/front',
    port: 'web',
    ports: '8080/TCP',
    says: /80\/TCP is the port of Service/,
  },
  {
    name: 'a port that a Service has in two protocols',
    to: 'shop/svc/front',
    port: '53',
    ports: '5354/TCP',
    says: /listen on 5354\/TCP\. It also has 53\/UDP\.$/,
  },
  { name: 'a range of ports of a Service', to: 'shop/svc/range', port: '100-101', ports: '100/TCP, 201/TCP' },
];

table('the ports that are meant on a destination', destinations, ({ to, port, ports, says }) => {
  const asked = soundValue(portsAsked(to, port));
  assert.is(formatPorts(asked.ports), ports);
  if (says !== undefined) assert.match(asked.explanation ?? '', says);
});

table(
  'ports that a destination does not have',
  [
    { name: 'a name that nobody has', to: 'shop/web', port: 'htpt', says: /named "htpt"\. Did you mean "http"\?/ },
    { name: 'a name of no pod', to: 'shop/bare', port: 'http', says: /declare no named port\. Use a port number/ },
    { name: 'a name in another protocol', to: 'shop/web', port: 'http/UDP', says: /named "http"/ },
    { name: 'a name of an address', to: '192.0.2.7', port: 'http', says: /an address has no named ports/ },
    {
      name: "the pods' port of a Service",
      to: 'shop/svc/front',
      port: '8080',
      says: /the port of the Service is 80\./,
    },
    {
      name: 'no port of a Service',
      to: 'shop/svc/front',
      port: '81',
      says: /no port 81\/TCP\. It has 80\/TCP \(web\)/,
    },
    { name: 'a range without a port', to: 'shop/svc/front', port: '81-90', says: /no port 81-90\/TCP/ },
    { name: 'a name that no port has', to: 'shop/svc/front', port: 'wbe', says: /no port named "wbe"/ },
    { name: 'a target that no pod has', to: 'shop/svc/broken', port: '80', says: /"nosuch", which these pods do not/ },
  ],
  ({ to, port, says }) => {
    const asked = problemOf(portsAsked(to, port));
    assert.match(`${asked.message} ${asked.hint ?? ''}`, says);
  },
);

function portsAsked(to: string, port: string): Result<AskedPorts, PeerProblem> {
  const query = soundValue(parsePortQuery(port));
  const [peer] = peersNamed([cluster], to);
  if (peer === undefined) throw new Error('Nobody was found.');
  return portsOn(query, peer);
}
