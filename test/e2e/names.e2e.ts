import { dnsLabelProblem } from '../../src/model/kubernetes-names.ts';
import { assert, table } from '../support/table.ts';
import { takesNamespace } from './cluster.ts';

const names = ['shop', 'shoot--core--web', '0', '9-to-5', 'a'.repeat(63), 'a'.repeat(64), '', '-shop', 'shop-'];
const further = ['Shop', 'shoot.web', 'shoot_web', 'shop/web', '../shop', 'shöp', 'shop ', '%2e', 'kube-system-2'];

table(
  'a server takes the name of a namespace exactly when Ringfence does',
  [...names, ...further].map((name) => ({ name })),
  async ({ name }) => assert.is(await takesNamespace(name), dnsLabelProblem(name) === undefined),
);
