import fc from 'fast-check';
import { parse } from 'yaml';
import type { JsonObject } from '../../src/model/json.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { completePolicy } from '../../src/policy/complete-policy.ts';
import { assert, table, test } from '../support/table.ts';

function written(metadata: string, spec: string): WrittenNetworkPolicy {
  const text = `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: ${metadata}, spec: ${spec}}`;
  return parse(text) as WrittenNetworkPolicy;
}

/** As JSON, because the order of fields counts. */
function completedSpec(spec: string): string {
  return JSON.stringify(completePolicy(written('{name: p}', spec)).spec);
}

table(
  'the policy types that a spec has',
  [
    { name: 'none written, no rules', spec: '{podSelector: {}}', types: ['Ingress'] },
    { name: 'an empty list written', spec: '{podSelector: {}, policyTypes: []}', types: ['Ingress'] },
    { name: 'ingress rules', spec: '{podSelector: {}, ingress: [{}]}', types: ['Ingress'] },
    { name: 'egress rules', spec: '{podSelector: {}, egress: [{}]}', types: ['Ingress', 'Egress'] },
    { name: 'an empty egress section', spec: '{podSelector: {}, egress: []}', types: ['Ingress'] },
    { name: 'as written', spec: '{podSelector: {}, policyTypes: [Egress], ingress: [{}]}', types: ['Egress'] },
    {
      name: 'in the order written',
      spec: '{podSelector: {}, policyTypes: [Egress, Ingress]}',
      types: ['Egress', 'Ingress'],
    },
  ],
  (row) => assert.equal(completePolicy(written('{name: p}', row.spec)).spec.policyTypes, row.types),
);

table(
  'a spec is completed',
  [
    {
      name: 'the protocol is written out, before the port',
      spec: '{ingress: [{ports: [{endPort: 90, port: 80}, {port: dns, protocol: UDP}, {}]}], podSelector: {}}',
      complete:
        '{"podSelector":{},"policyTypes":["Ingress"],"ingress":[{"ports":[{"protocol":"TCP","port":80,"endPort":90},{"protocol":"UDP","port":"dns"},{"protocol":"TCP"}]}]}',
    },
    {
      name: 'empty sections go, their policy types stay',
      spec: '{podSelector: {}, policyTypes: [Ingress, Egress], ingress: [], egress: []}',
      complete: '{"podSelector":{},"policyTypes":["Ingress","Egress"]}',
    },
    {
      name: 'empty peers and ports go, their rule stays and allows everything',
      spec: '{podSelector: {}, policyTypes: [Egress], egress: [{to: [], ports: []}, {}]}',
      complete: '{"podSelector":{},"policyTypes":["Egress"],"egress":[{},{}]}',
    },
    {
      name: 'empty parts of selectors go, the selectors stay',
      spec: '{podSelector: {matchLabels: {}}, ingress: [{from: [{namespaceSelector: {matchExpressions: []}, podSelector: {}}]}]}',
      complete:
        '{"podSelector":{},"policyTypes":["Ingress"],"ingress":[{"from":[{"podSelector":{},"namespaceSelector":{}}]}]}',
    },
    {
      name: 'empty values and exceptions go',
      spec: '{podSelector: {matchExpressions: [{values: [], operator: Exists, key: a}]}, ingress: [{from: [{ipBlock: {except: [], cidr: 10.0.0.0/8}}]}]}',
      complete:
        '{"podSelector":{"matchExpressions":[{"key":"a","operator":"Exists"}]},"policyTypes":["Ingress"],"ingress":[{"from":[{"ipBlock":{"cidr":"10.0.0.0/8"}}]}]}',
    },
    {
      name: 'maps are sorted by code units, lists keep their order',
      spec: '{podSelector: {matchLabels: {b: x, a: x, B: x}}, egress: [{ports: [{port: 2}, {port: 1}], to: [{ipBlock: {except: [10.2.0.0/16, 10.1.0.0/16], cidr: 10.0.0.0/8}}]}]}',
      complete:
        '{"podSelector":{"matchLabels":{"B":"x","a":"x","b":"x"}},"policyTypes":["Ingress","Egress"],"egress":[{"to":[{"ipBlock":{"cidr":"10.0.0.0/8","except":["10.2.0.0/16","10.1.0.0/16"]}}],"ports":[{"protocol":"TCP","port":2},{"protocol":"TCP","port":1}]}]}',
    },
  ],
  (row) => assert.is(completedSpec(row.spec), row.complete),
);

test('metadata has one order and no empty maps', () => {
  const policy = written('{annotations: {}, labels: {b: "2", a: "1"}, namespace: n, name: p}', '{podSelector: {}}');
  assert.is(JSON.stringify(completePolicy(policy).metadata), '{"name":"p","namespace":"n","labels":{"a":"1","b":"2"}}');
});

test('a complete policy is plain data', () => {
  const data: JsonObject = completePolicy(written('{name: p}', '{podSelector: {}}'));
  assert.equal(Object.keys(data), ['apiVersion', 'kind', 'metadata', 'spec']);
});

test('completing twice changes nothing', () => {
  const labels = fc.option(fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constant('x')), { nil: undefined });
  const selector = fc.record({ matchLabels: labels }, { requiredKeys: [] });
  const port = fc.record(
    { port: fc.constantFrom(80, 'dns'), protocol: fc.constantFrom('TCP', 'UDP') },
    { requiredKeys: [] },
  );
  const rule = fc.record(
    { from: fc.array(fc.record({ podSelector: selector }), { maxLength: 2 }), ports: fc.array(port, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  const spec = fc.record(
    { podSelector: selector, policyTypes: fc.constantFrom([], ['Egress']), ingress: fc.array(rule, { maxLength: 2 }) },
    { requiredKeys: ['podSelector'] },
  );
  fc.assert(
    fc.property(spec, (anySpec) => {
      const policy = { ...written('{name: p}', '{}'), spec: anySpec as WrittenNetworkPolicy['spec'] };
      const once = completePolicy(policy);
      assert.is(JSON.stringify(completePolicy(once)), JSON.stringify(once));
    }),
    { numRuns: 200 },
  );
});
