import { parse } from 'yaml';
import type { JsonObject } from '../../../src/model/json.ts';
import { describePolicy } from '../../../src/report/words/describe-policy.ts';
import { assert, table, test } from '../../support/table.ts';

const policy = (spec: string, root = '') =>
  describePolicy(parse(`{${root}metadata: {name: example}, spec: {${spec}}}`) as JsonObject);

table(
  'a selector is described as kubectl writes it',
  [
    { name: 'an empty one', selector: '{}', words: 'every pod' },
    { name: 'labels', selector: '{matchLabels: {app: a, role: b}}', words: '`app=a, role=b`' },
    { name: 'In', selector: '{matchExpressions: [{key: k, operator: In, values: [a, b]}]}', words: '`k in (a, b)`' },
    { name: 'NotIn', selector: '{matchExpressions: [{key: k, operator: NotIn, values: [a]}]}', words: '`k notin (a)`' },
    { name: 'Exists', selector: '{matchExpressions: [{key: k, operator: Exists}]}', words: '`k`' },
    { name: 'DoesNotExist', selector: '{matchExpressions: [{key: k, operator: DoesNotExist}]}', words: '`!k`' },
    {
      name: 'labels and a requirement',
      selector: '{matchLabels: {app: a}, matchExpressions: [{key: k, operator: Exists}]}',
      words: '`app=a, k`',
    },
    { name: 'an expression for all labels', selector: '{matchLabels: "{{values.labels}}"}', words: '`values.labels`' },
  ],
  ({ selector, words }) => assert.is(policy(`podSelector: ${selector}`).podSelector, words),
);

table(
  'a direction is described by its rules, or as closed where it is isolated without any',
  [
    { name: 'without policyTypes, ingress is isolated', spec: '', allows: ['no ingress'] },
    { name: 'empty policyTypes are as none', spec: 'policyTypes: []', allows: ['no ingress'] },
    { name: 'policyTypes without rules', spec: 'policyTypes: [Ingress, Egress]', allows: ['no ingress', 'no egress'] },
    { name: 'only egress', spec: 'policyTypes: [Egress], egress: [{}]', allows: ['to anywhere'] },
    {
      name: 'without policyTypes, egress rules isolate ingress, too',
      spec: 'egress: [{}]',
      allows: ['no ingress', 'to anywhere'],
    },
    {
      name: 'an empty list of peers allows everyone',
      spec: 'ingress: [{from: [], ports: []}]',
      allows: ['from anywhere'],
    },
    {
      name: 'peers',
      spec: 'ingress: [{from: [{podSelector: {matchLabels: {a: b}}}, {namespaceSelector: {}}]}]',
      allows: ['from `a=b`, or every pod in any namespace'],
    },
    {
      name: 'both selectors',
      spec: 'ingress: [{from: [{podSelector: {}, namespaceSelector: {matchLabels: {team: x}}}]}]',
      allows: ['from every pod in namespaces `team=x`'],
    },
    {
      name: 'addresses',
      spec: 'ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: "{{values.closed}}"}}]}]',
      allows: ['from addresses `10.0.0.0/8` without `values.closed`'],
    },
    {
      name: 'ports',
      spec: 'ingress: [{ports: [{port: 53, protocol: UDP}, {port: 8000, endPort: 8100}, {protocol: SCTP}, {port: web}]}]',
      allows: ['from anywhere on `UDP 53`, `TCP 8000–8100`, `SCTP any port`, `TCP web`'],
    },
    {
      name: 'an expression for all ports',
      spec: 'ingress: [{ports: "{{values.ports}}"}]',
      allows: ['from anywhere on ports `values.ports`'],
    },
    {
      name: 'directives of a rule',
      spec: 'policyTypes: [Egress], egress: [{$each: "{{values.list}}", $as: x, $when: "{{x.on}}", $never: "{{values.closed}}"}]',
      allows: ['for each `x` of `values.list` when `x.on`: to anywhere, but no address of `values.closed`'],
    },
    {
      name: 'directives of a peer and of a port',
      spec: 'ingress: [{from: [{$when: "{{values.on}}", podSelector: {}}], ports: [{$each: "{{values.ports}}", $as: n, port: "{{n}}"}]}]',
      allows: ['from every pod when `values.on` on `TCP {{n}}` for each `n` of `values.ports`'],
    },
  ],
  ({ spec, allows }) => assert.equal(policy(`podSelector: {}${spec === '' ? '' : `, ${spec}`}`).allows, allows),
);

test('directives of the whole policy come first, its own names last', () => {
  const root = '$let: {closed: "{{values.blocked}}"}, $when: "{{values.on}}", ';
  assert.equal(policy('podSelector: {}', root), {
    name: '`example`',
    podSelector: 'every pod',
    allows: ['when `values.on`:', 'no ingress', 'where `closed` is `values.blocked`'],
  });
});
