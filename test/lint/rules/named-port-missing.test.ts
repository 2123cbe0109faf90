import { assert, table } from '../../support/table.ts';
import { about, cluster, findingsOf, hintOf, pod, policy, type RuleCase, selector } from '../support.ts';

const into = (port: object) => policy('in', { podSelector: selector({ app: 'db' }), ingress: [{ ports: [port] }] });
const out = (port: object, to?: readonly object[]) =>
  policy('out', { policyTypes: ['Egress'], egress: [{ ports: [port], ...(to === undefined ? {} : { to }) }] });
const db = pod('db', { app: 'db' }, { sql: 5432, dns: '53/UDP' });

table<RuleCase>(
  'a named port that no destination declares is found',
  [
    { name: 'another name', objects: [db, into({ port: 'mysql' })], found: ['shop/in Ingress 0'] },
    { name: 'the name', objects: [db, into({ port: 'sql' })], found: [] },
    { name: 'the name with another protocol', objects: [db, into({ port: 'dns' })], found: ['shop/in Ingress 0'] },
    { name: 'the name with its protocol', objects: [db, into({ port: 'dns', protocol: 'UDP' })], found: [] },
    { name: 'a number', objects: [db, into({ port: 1 })], found: [] },
    { name: 'no pod is selected', objects: [into({ port: 'mysql' })], found: [] },
    {
      name: 'of egress, the peers count',
      objects: [db, pod('web'), out({ port: 'sql' }, [{ podSelector: selector({ app: 'db' }) }])],
      found: [],
    },
    {
      name: 'of egress, not the selected pods',
      objects: [
        db,
        pod('web'),
        out({ port: 'sql' }, [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] } }]),
      ],
      found: ['shop/out Egress 0'],
    },
    { name: 'to everybody, any pod will do', objects: [db, out({ port: 'sql' })], found: [] },
    {
      name: 'addresses declare no ports',
      objects: [db, out({ port: 'sql' }, [{ ipBlock: { cidr: '10.0.0.0/8' } }])],
      found: ['shop/out Egress 0'],
    },
  ],
  ({ objects, found }) => assert.equal(findingsOf('named-port-missing', cluster(objects)).map(about), found),
);

table(
  'the way out is named',
  [
    { name: 'a near name', port: { port: 'sqll' }, hint: 'Did you mean "sql"?' },
    { name: 'the other protocol', port: { port: 'dns' }, hint: 'Write protocol: UDP.' },
    {
      name: 'all names',
      port: { port: 'metrics' },
      hint: 'Write the number, or a name that the pods declare: dns and sql.',
    },
  ],
  ({ port, hint }) => assert.is(hintOf(findingsOf('named-port-missing', cluster([db, into(port)]))), hint),
);
