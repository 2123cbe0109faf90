import { analyzeConnectivity } from '../../src/connectivity/analyze-connectivity.ts';
import { verdictParts } from '../../src/report/connectivity/verdict-words.ts';
import { assert, table } from '../support/table.ts';
import { clusterOf, pod, policy } from './given/support.ts';

interface Opened {
  readonly name: string;
  /** Of policies by the label `app` of the pods that they select; egress of those pods. */
  readonly egress: Readonly<Record<string, readonly object[]>>;
  /** Of each pod that has a row, what it may reach in namespaces that nobody declared. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const named = { ports: [{ port: 'dns', protocol: 'UDP' }] };
const everyone = { cidr: '0.0.0.0/0' };

const opened: readonly Opened[] = [
  { name: 'a rule for everybody by a port’s name', egress: { web: [named] }, rows: { web: ['any: dns/UDP'] } },
  {
    name: 'a block that holds every pod, by a port’s name',
    egress: { web: [{ ...named, to: [{ ipBlock: everyone }] }] },
    rows: { web: ['any: dns/UDP'] },
  },
  {
    name: 'a block that may hold a pod, by a port’s name',
    egress: { web: [{ ...named, to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] },
    rows: { web: ['any: dns/UDP if pod-address'] },
  },
  {
    name: 'a name on which every pod may be reached anyway, by a selector',
    egress: { web: [{ ...named, to: [{ ipBlock: { cidr: '10.0.0.0/8' } }, { namespaceSelector: {} }] }] },
    rows: { web: ['any: dns/UDP'] },
  },
  {
    name: 'a name says nothing where every port is open',
    egress: { web: [{}, named] },
    rows: { web: ['any: every port'] },
  },
  {
    name: 'a name of some pods only',
    egress: { web: [{ ...named, to: [{ namespaceSelector: {}, podSelector: { matchLabels: { a: 'b' } } }] }] },
    rows: { web: ['a=b: dns/UDP'] },
  },
  {
    name: 'each pod has its own, though one address is all that is known, and no block holds it',
    egress: { web: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }], db: [] },
    rows: { web: ['any: every port (conditional: pod-address)'] },
  },
];

table('what pods may reach in namespaces that nobody declared', opened, ({ egress, rows }) => {
  const policies = Object.entries(egress).map(([app, rules]) =>
    policy({ podSelector: { matchLabels: { app } }, policyTypes: ['Egress'], egress: rules }, { name: app }),
  );
  const status = { podIPs: [{ ip: '192.0.2.1' }] };
  const pods = [pod('web', { app: 'web' }, { status }), pod('db', { app: 'db' }, { status })];
  const [found] = analyzeConnectivity([clusterOf(...pods.slice(0, policies.length), ...policies)], { expand: true });
  const texts = new Map<string, string[]>();
  for (const row of found?.undeclared ?? []) {
    if (row.direction !== 'Egress') continue;
    const conditional = row.conditionalNames.flatMap(({ names, conditions }) =>
      names.map((name) => `${name} if ${conditions.join()}`),
    );
    const what = [...verdictParts(row.verdicts), ...row.namedPorts, ...conditional].join(', ');
    for (const group of row.groups) {
      const name = found?.groups[group]?.workloads[0]?.replace('Pod/', '') ?? '';
      texts.set(name, [...(texts.get(name) ?? []), `${row.pods}: ${what}`]);
    }
  }
  assert.equal(Object.fromEntries(texts), rows);
});
