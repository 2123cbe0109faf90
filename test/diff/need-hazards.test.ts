import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import { judgeGate } from '../../src/diff/gate.ts';
import { listOf, read } from '../clusters/plain/support.ts';
import { policy, selector } from '../lint/support.ts';
import { assert, table, test } from '../support/table.ts';

const pod = (name: string, url: string | undefined = undefined): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels: { app: name } },
  spec: { containers: [{ name: 'main', ...(url === undefined ? {} : { env: [{ name: 'URL', value: url }] }) }] },
});
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api', namespace: 'shop' },
  spec: { selector: { app: 'api' }, ports: [{ port: 80 }] },
};
const closed = (app: string, policyType: 'Ingress' | 'Egress') =>
  policy('closed', { podSelector: selector({ app }), policyTypes: [policyType] });
const shop = [pod('web', 'http://api'), pod('api'), service];

function changed(before: readonly object[], after: readonly object[]) {
  const [was, is] = [before, after].map((objects) => read(listOf(...objects)).value);
  if (was === undefined || is === undefined) throw new Error('The objects are good ones.');
  const { value } = diffLandscapes(was, is);
  if (value === undefined) throw new Error('Both states are understood.');
  return value;
}

const broken = (before: readonly object[], after: readonly object[]) =>
  changed(before, after).hazards.filter(({ code }) => code === 'need-broken');

interface ChangeCase {
  readonly name: string;
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly found: readonly string[];
}

const declared = 'warning Would break: no peer can connect to Service api on 80/TCP.';
const guessed =
  'note Would break: Pod/web can no longer connect to Service api on 80/TCP, which variable URL names. Ringfence guesses this need from a name or a label.';

table<ChangeCase>(
  'a need that a change breaks is a hazard',
  [
    { name: 'no peer is let in', before: shop, after: [...shop, closed('api', 'Ingress')], found: [declared] },
    { name: 'a variable names a Service', before: shop, after: [...shop, closed('web', 'Egress')], found: [guessed] },
    {
      name: 'it was denied before',
      before: [...shop, closed('web', 'Egress')],
      after: [...shop, closed('web', 'Egress')],
      found: [],
    },
    {
      name: 'the variable is removed with the connection',
      before: shop,
      after: [pod('web'), pod('api'), service, closed('web', 'Egress')],
      found: [],
    },
    { name: 'the connection is opened', before: [...shop, closed('web', 'Egress')], after: shop, found: [] },
  ],
  ({ before, after, found }) =>
    assert.equal(
      broken(before, after).map(({ level, message }) => `${level} ${message}`),
      found,
    ),
);

test('a guess closes no gate, also one that asks for the code; what is declared does', () => {
  const guess = changed(shop, [...shop, closed('web', 'Egress')]);
  const hazards = guess.hazards.filter(({ code }) => code === 'need-broken');
  assert.equal(judgeGate(guess, hazards, ['hazards', 'need-broken']).tripped, []);
  const certain = changed(shop, [...shop, closed('api', 'Ingress')]);
  const others = certain.hazards.filter(({ code }) => code === 'need-broken');
  assert.equal(judgeGate(certain, others, ['need-broken']).tripped, ['need-broken']);
});
