import { assert, table } from '../../support/table.ts';
import { about, cluster, denyAll, findingsOf, namespace, pod, policy, type RuleCase, selector } from '../support.ts';

const web = pod('web', { app: 'web' });
const out = (...egress: readonly object[]) => policy('out', { policyTypes: ['Egress'], egress });
const toDb = { ports: [{ port: 5432 }] };
const dns = { ports: [{ port: 53, protocol: 'UDP' }] };
const kubeDns = [
  namespace('kube-system', { role: 'dns' }),
  pod('kube-system/coredns', { 'k8s-app': 'kube-dns' }, { dns: '8053/UDP' }),
];
const toKubeDns = (port: object) => ({ to: [{ namespaceSelector: selector({ role: 'dns' }) }], ports: [port] });

table<RuleCase>(
  'a workload that may connect to others but not to DNS is found',
  [
    { name: 'no rule for 53/UDP', objects: [web, out(toDb)], found: ['shop/web'] },
    { name: 'one', objects: [web, out(toDb, dns)], found: [] },
    { name: '53/TCP is not enough', objects: [web, out({ ports: [{ port: 53 }] })], found: ['shop/web'] },
    { name: 'every port', objects: [web, out({})], found: [] },
    { name: 'a workload that may not connect to any peer', objects: [web, denyAll()], found: [] },
    { name: 'a workload that nothing isolates', objects: [web], found: [] },
    {
      name: 'a policy of its own for DNS',
      objects: [web, out(toDb), policy('dns', { policyTypes: ['Egress'], egress: [dns] })],
      found: [],
    },
    {
      name: 'the DNS pods by the port that they declare',
      objects: [...kubeDns, web, out(toKubeDns({ port: 8053, protocol: 'UDP' }))],
      found: [],
    },
    {
      name: 'the DNS pods by the name of their port',
      objects: [...kubeDns, web, out(toKubeDns({ port: 'dns', protocol: 'UDP' }))],
      found: [],
    },
    {
      name: 'the DNS pods on another port',
      objects: [...kubeDns, web, out(toKubeDns({ port: 9153 }))],
      found: ['shop/web'],
    },
    {
      name: 'other pods on 53 where those of DNS are known',
      objects: [...kubeDns, web, out({ to: [{ podSelector: {} }], ports: [{ port: 53, protocol: 'UDP' }] })],
      found: ['shop/web'],
    },
    {
      name: 'an address on 53',
      objects: [
        ...kubeDns,
        web,
        out({ to: [{ ipBlock: { cidr: '10.0.0.10/32' } }], ports: [{ port: 53, protocol: 'UDP' }] }),
      ],
      found: [],
    },
  ],
  ({ objects, found }) => assert.equal(findingsOf('dns-unreachable', cluster(objects)).map(about), found),
);
