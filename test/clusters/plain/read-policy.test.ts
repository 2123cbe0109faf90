import { assert, table } from '../../support/table.ts';
import { clusterOf, listOf, policy, read } from './support.ts';

const specOf = (spec: object | undefined) =>
  clusterOf({ ...policy({}), spec }).namespaces.get('shop')?.policies[0]?.policy.spec;

interface PolicyCase {
  readonly name: string;
  readonly spec: object | undefined;
  readonly read: object;
}

const deny = { podSelector: {}, policyTypes: ['Ingress'] };

const cases: readonly PolicyCase[] = [
  { name: 'no spec at all isolates every pod for ingress', spec: undefined, read: deny },
  { name: 'an empty spec, too', spec: {}, read: deny },
  { name: 'policyTypes defaults to Ingress', spec: { podSelector: {} }, read: deny },
  {
    name: 'policyTypes defaults to both where there is an egress rule',
    spec: { podSelector: {}, egress: [{}] },
    read: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], egress: [{}] },
  },
  { name: 'an empty list of egress rules is none', spec: { podSelector: {}, egress: [] }, read: deny },
  {
    name: 'policyTypes that are given stay',
    spec: { podSelector: {}, policyTypes: ['Egress'] },
    read: { podSelector: {}, policyTypes: ['Egress'] },
  },
  { name: 'null is nothing', spec: { podSelector: null, ingress: null, policyTypes: null }, read: deny },
  {
    name: 'an item that is null is an empty one, which allows everything',
    spec: { podSelector: {}, ingress: [null] },
    read: { ...deny, ingress: [{}] },
  },
  {
    name: 'the protocol is TCP where none is given',
    spec: { podSelector: {}, ingress: [{ ports: [{ port: 80 }, { port: 53, protocol: 'UDP' }, {}] }] },
    read: {
      ...deny,
      ingress: [{ ports: [{ protocol: 'TCP', port: 80 }, { protocol: 'UDP', port: 53 }, { protocol: 'TCP' }] }],
    },
  },
  {
    name: 'host bits and leading zeros of blocks do not count',
    spec: { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '10.1.2.3/8', except: ['10.001.0.0/16'] } }] }] },
    read: { ...deny, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }] },
  },
];

table('a policy is read as an API server would store it', cases, ({ spec, read: expected }) =>
  assert.equal(JSON.parse(JSON.stringify(specOf(spec))), expected),
);

interface RefusedCase {
  readonly name: string;
  readonly spec: object;
  readonly codes: readonly string[];
}

const rule = (one: object) => ({ podSelector: {}, ingress: [one] });
const select = (requirement: object) => ({ podSelector: { matchExpressions: [requirement] } });

const refused: readonly RefusedCase[] = [
  { name: 'a field that does not exist', spec: { podSelector: {}, ingres: [] }, codes: ['unknown-field'] },
  {
    name: 'an unknown operator',
    spec: select({ key: 'app', operator: 'Equals', values: ['a'] }),
    codes: ['invalid-value'],
  },
  { name: 'In without values', spec: select({ key: 'app', operator: 'In' }), codes: ['selector-values-missing'] },
  {
    name: 'Exists with values',
    spec: select({ key: 'app', operator: 'Exists', values: ['a'] }),
    codes: ['selector-values-forbidden'],
  },
  {
    name: 'a label that is none',
    spec: { podSelector: { matchLabels: { app: 'a b' } } },
    codes: ['invalid-label-value'],
  },
  { name: 'a peer that says nothing', spec: rule({ from: [{}] }), codes: ['empty-peer'] },
  {
    name: 'a block and a selector in one peer',
    spec: rule({ from: [{ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }] }),
    codes: ['ip-block-with-selector'],
  },
  { name: 'no CIDR', spec: rule({ from: [{ ipBlock: { cidr: '10.0.0.0' } }] }), codes: ['invalid-ip-block'] },
  {
    name: 'an exception outside its block',
    spec: rule({ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] } }] }),
    codes: ['except-not-inside'],
  },
  { name: 'a port out of range', spec: rule({ ports: [{ port: 70000 }] }), codes: ['port-out-of-range'] },
  { name: 'a name that no port has', spec: rule({ ports: [{ port: 'HTTP' }] }), codes: ['invalid-port-name'] },
  {
    name: 'an end before the beginning',
    spec: rule({ ports: [{ port: 9, endPort: 8 }] }),
    codes: ['end-port-before-port'],
  },
  { name: 'an unknown protocol', spec: rule({ ports: [{ protocol: 'ICMP' }] }), codes: ['invalid-value'] },
  { name: 'an unknown policy type', spec: { podSelector: {}, policyTypes: ['Both'] }, codes: ['invalid-value'] },
  { name: 'a map for a list', spec: { podSelector: {}, ingress: {} }, codes: ['wrong-type'] },
];

table('a policy that a server would refuse is an error', refused, ({ spec, codes }) => {
  const { value, diagnostics } = read(listOf(policy(spec)));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.equal(
    errors.map(({ code }) => code),
    codes,
  );
  assert.ok(errors.every(({ message }) => message.startsWith('NetworkPolicy shop/allow: ')));
  assert.is(value, undefined);
});

table('with skipInvalid it is left out, with a warning and its name', refused, ({ spec, codes }) => {
  const { value, diagnostics } = read(listOf(policy(spec)), { skipInvalid: true });
  assert.equal(
    diagnostics.filter(({ severity }) => severity !== 'note').map(({ code, severity }) => `${severity} ${code}`),
    codes.map((code) => `warning ${code}`),
  );
  assert.equal(value?.leftOut.policies, ['shop/allow']);
  assert.equal(value?.clusters.get('')?.load().value?.namespaces.get('shop')?.policies, []);
});
