import type { JsonObject } from '../../../src/model/json.ts';
import { statementWords } from '../../../src/report/guardrails/pattern-words.ts';
import { soundGuardrail } from '../../support/guardrails.ts';
import { assert, table } from '../../support/table.ts';

interface WordsCase {
  readonly name: string;
  readonly spec: JsonObject;
  readonly says: string;
}

table<WordsCase>(
  'a statement is shown in words',
  [
    {
      name: 'never between tenants',
      spec: {
        never: [{ from: { tenant: '*' }, to: { tenant: '*', namespaceType: 'team-data' }, relation: 'other-tenant' }],
      },
      says: 'from pods in namespaces with a tenant to pods in namespaces of type team-data with a tenant, of another tenant, on every port',
    },
    {
      name: 'never to a network',
      spec: { never: [{ from: { tenant: 'none', namespace: 'a-*' }, to: { network: 'metadata' } }] },
      says: 'from pods in namespaces named a-* without a tenant to the metadata addresses, on every port',
    },
    {
      name: 'never from a range, with ports',
      spec: {
        never: [
          {
            from: { network: { cidr: '10.0.0.0/8' } },
            to: { tenant: 'fruit', podSelector: { matchLabels: { app: 'x' } } },
            ports: [{ port: 80 }, { port: 'metrics', protocol: 'UDP' }],
          },
        ],
      },
      says: 'from 10.0.0.0/8 to pods with app=x in namespaces of tenant fruit, on 80/TCP, "metrics"/UDP',
    },
    {
      name: 'never to the addresses of a parameter',
      spec: {
        never: [
          {
            from: { namespace: '*' },
            to: { network: { value: 'blockedCIDRs' } },
            ports: [{ protocol: 'TCP' }],
          },
        ],
      },
      says: 'from pods in any namespace to the addresses of parameter blockedCIDRs, on every port of TCP',
    },
    {
      name: 'only, as the destination',
      spec: {
        only: [
          {
            to: { namespaceType: 'team-data' },
            ports: [{ port: 5432 }],
            from: [
              { namespaceType: 'team-app', relation: 'same-tenant' },
              { namespace: 'backup', ports: [{ port: 1 }] },
            ],
          },
        ],
      },
      says: 'to pods in namespaces of type team-data: from pods in namespaces of type team-app, of the same tenant, on 5432/TCP; from pods in namespaces named backup, on 1/TCP',
    },
    {
      name: 'only, as the source',
      spec: { only: [{ from: { namespace: 'backup' }, to: [{ network: 'internet' }] }] },
      says: 'from pods in namespaces named backup: to the internet, on every port',
    },
    {
      name: 'always',
      spec: {
        always: [
          {
            from: { namespaceSelector: { matchLabels: { team: 'a' } } },
            to: { namespace: 'kube-system' },
            relation: 'other-namespace',
          },
        ],
      },
      says: 'from pods in namespaces with team=a to pods in namespaces named kube-system, in another namespace, on every port',
    },
    {
      name: 'isolated',
      spec: { isolated: [{ namespaceType: 'web' }] },
      says: 'pods in namespaces of type web, for ingress and egress',
    },
  ],
  ({ spec, says }) => {
    const [statement] = soundGuardrail(spec).statements;
    assert.is(statement && statementWords(statement, (name) => name), says);
  },
);
