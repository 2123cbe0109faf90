import { assert, table } from '../../support/table.ts';
import { about, cluster, findingsOf, namespace, pod, policy, type RuleCase, selector } from '../support.ts';

const offer = (name: string, key: string) =>
  policy(name, { podSelector: selector({ [key]: 'allowed' }), policyTypes: ['Egress'] });
const offers = [offer('dns', 'net/to-dns'), offer('db', 'net/to-db')];

table<RuleCase>(
  'a label that a policy offers and no workload carries is found',
  [
    { name: 'no workload has it', objects: [...offers, pod('web', { 'net/to-dns': 'allowed' })], found: ['shop/db'] },
    {
      name: 'a workload has it',
      objects: [...offers, pod('web', { 'net/to-dns': 'allowed', 'net/to-db': 'allowed' })],
      found: [],
    },
    {
      name: 'it is no opt-in',
      objects: [policy('web', { podSelector: selector({ app: 'web' }) }), pod('api')],
      found: [],
    },
    { name: 'no workload is known', objects: [...offers, namespace('shop')], found: [] },
  ],
  ({ objects, found }) => {
    assert.equal(findingsOf('label-not-carried', cluster(objects)).map(about), found);
    const others = findingsOf('selects-nothing', cluster(objects)).map(about);
    assert.equal(
      others.filter((one) => found.includes(one)),
      [],
      'one finding is enough',
    );
  },
);
