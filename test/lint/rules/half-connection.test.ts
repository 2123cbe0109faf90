import { assert, table, test } from '../../support/table.ts';
import {
  about,
  cluster,
  denyAll,
  findingsOf,
  hintOf,
  messageOf,
  namespace,
  pod,
  policy,
  type RuleCase,
  selector,
} from '../support.ts';

const out = (ports?: readonly object[]) =>
  policy('out', {
    podSelector: selector({ app: 'web' }),
    policyTypes: ['Egress'],
    egress: [{ to: [{ podSelector: selector({ app: 'db' }) }], ...(ports === undefined ? {} : { ports }) }],
  });
const into = (ports?: readonly object[], who: object = selector({ app: 'web' })) =>
  policy('in', {
    podSelector: selector({ app: 'db' }),
    ingress: [{ from: [{ podSelector: who }], ...(ports === undefined ? {} : { ports }) }],
  });
const pods = [pod('web', { app: 'web' }), pod('db', { app: 'db' }, { sql: 5432 })];

table<RuleCase>(
  'a rule whose other half is missing is found',
  [
    { name: 'egress without ingress', objects: [...pods, denyAll(), out()], found: ['shop/out Egress 0'] },
    { name: 'ingress without egress', objects: [...pods, denyAll(), into()], found: ['shop/in Ingress 0'] },
    { name: 'both halves', objects: [...pods, denyAll(), out(), into()], found: [] },
    { name: 'a destination that nothing isolates', objects: [...pods, out()], found: [] },
    {
      name: 'halves on different ports',
      objects: [...pods, denyAll(), out([{ port: 5432 }]), into([{ port: 5433 }])],
      found: ['shop/in Ingress 0', 'shop/out Egress 0'],
    },
    {
      name: 'a name and its number are one port',
      objects: [...pods, denyAll(), out([{ port: 5432 }]), into([{ port: 'sql' }])],
      found: [],
    },
    {
      name: 'one port of two',
      objects: [...pods, denyAll(), out([{ port: 5432 }, { port: 80 }]), into([{ port: 5432 }])],
      found: ['shop/out Egress 0'],
    },
    { name: 'no destination at all', objects: [pod('web', { app: 'web' }), denyAll(), out()], found: [] },
    {
      name: 'a source that its destination does not know, beside one that it knows',
      objects: [
        ...pods,
        pod('api', { app: 'web', tier: 'api' }),
        denyAll(),
        out(),
        into(undefined, { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }),
      ],
      found: ['shop/out Egress 0'],
    },
    {
      name: 'of a policy for every pod, one of them is enough',
      objects: [
        ...pods,
        pod('api'),
        denyAll(),
        policy('any', { ingress: [{ from: [{ podSelector: selector({ app: 'web' }) }] }] }),
        out(),
      ],
      found: [],
    },
    {
      name: 'the other half lies in another namespace',
      objects: [
        namespace('data', { team: 'data' }),
        pod('web', { app: 'web' }),
        pod('data/db', { app: 'db' }),
        denyAll(),
        denyAll('data'),
        policy('out', {
          podSelector: selector({ app: 'web' }),
          policyTypes: ['Egress'],
          egress: [{ to: [{ namespaceSelector: selector({ team: 'data' }) }] }],
        }),
      ],
      found: ['shop/out Egress 0'],
    },
    {
      name: 'a pod and itself are no connection',
      objects: [
        pod('db', { app: 'db' }),
        denyAll(),
        policy('self', {
          podSelector: selector({ app: 'db' }),
          ingress: [{ from: [{ podSelector: selector({ app: 'db' }) }] }],
        }),
      ],
      found: [],
    },
  ],
  ({ objects, found }) => assert.equal(findingsOf('half-connection', cluster(objects)).map(about), found),
);

test('both ends and the missing rule are named', () => {
  const found = findingsOf('half-connection', cluster([...pods, denyAll(), out([{ port: 5432 }])]));
  assert.match(
    messageOf(found),
    'lets shop/web connect to shop/db on port 5432/TCP, but no policy lets shop/db accept the connection',
  );
  assert.match(
    hintOf(found) ?? '',
    'In a policy that selects shop/db, add an ingress rule from shop/web on port 5432/TCP.',
  );
});

test('namespaces of one type are one finding', () => {
  const names = ['a', 'b'];
  const objects = names.flatMap((name) => [
    pod(`${name}/web`, { app: 'web' }),
    pod(`${name}/db`, { app: 'db' }),
    denyAll(name),
    policy(`${name}/out`, {
      podSelector: selector({ app: 'web' }),
      policyTypes: ['Egress'],
      egress: [{ to: [{ podSelector: selector({ app: 'db' }) }] }],
    }),
  ]);
  const found = findingsOf('half-connection', cluster(objects, { types: { a: 'app', b: 'app' } }));
  assert.equal(found.map(about), ['a+b/out Egress 0']);
});
