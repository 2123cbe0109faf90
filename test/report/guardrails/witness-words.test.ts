import type { OtherWriters, Statement } from '../../../src/guardrails/guardrail.ts';
import type { GuardrailWitness } from '../../../src/guardrails/guardrail-result.ts';
import { witnessSentence } from '../../../src/report/guardrails/witness-words.ts';
import { visible } from '../../../src/report/words/wording.ts';
import { assert, table, test } from '../../support/table.ts';
import { egressRule, hostileWitness, ingressRule, source, witness } from './support.ts';

interface SentenceCase {
  readonly name: string;
  readonly witness: Partial<GuardrailWitness>;
  readonly kind?: Statement['kind'];
  readonly otherWriters?: OtherWriters;
  readonly says: string;
}

const letsOut = 'policy allow-foo, egress rule 1, lets it out';
const letsIn = 'policy allow-bar, ingress rule 2, lets it in';
const from = 'a pod with labels {app: x} in namespace catalog-app (tenant catalog)';
const to = 'a pod without labels in namespace payments-data (tenant payments)';

table<SentenceCase>(
  'a witness is a sentence about two pods, a port and the rules',
  [
    {
      name: 'two declared namespaces',
      witness: {},
      says: `In cluster eu1, ${from} can reach ${to} on 5432/TCP: ${letsOut}; ${letsIn}.`,
    },
    {
      name: 'plain manifests',
      witness: { cluster: '' },
      says: `A${from.slice(1)} can reach ${to} on 5432/TCP: ${letsOut}; ${letsIn}.`,
    },
    {
      name: 'a future namespace',
      witness: {
        from: {
          ...source,
          namespace: {
            ...source.namespace,
            kind: 'future',
            name: 'catalog-app-2',
            labels: { 'kubernetes.io/metadata.name': 'catalog-app-2', team: 'y' },
            like: 'catalog-app',
          },
        },
      },
      says: `In cluster eu1, a pod with labels {app: x} in a future namespace of type team-app (tenant catalog; for example catalog-app-2 with labels {team: y}; with the policies of catalog-app) can reach ${to} on 5432/TCP: ${letsOut}; ${letsIn}.`,
    },
    {
      name: 'a namespace that no source declares',
      witness: {
        from: { ...source, namespace: { kind: 'undeclared', name: 'x', labels: { team: 'catalog' } } },
        because: [{ direction: 'Egress', kind: 'undeclared', namespace: 'x' }, ingressRule],
      },
      says: `In cluster eu1, a pod with labels {app: x} in a namespace that no source declares (for example x with labels {team: catalog}) can reach ${to} on 5432/TCP: no policy of the namespace of the source is known, because no source declares it; ${letsIn}.`,
    },
    {
      name: 'a pod that is not isolated',
      witness: { because: [{ direction: 'Egress', kind: 'not-isolated', namespace: 'catalog-app' }, ingressRule] },
      says: `In cluster eu1, ${from} can reach ${to} on 5432/TCP: no policy isolates the source for egress; ${letsIn}.`,
    },
    {
      name: 'a writer of a tenant',
      witness: { because: [egressRule, { direction: 'Ingress', kind: 'other-writer', namespace: 'payments-data' }] },
      otherWriters: 'OneTenant',
      says: `In cluster eu1, ${from} can reach ${to} on 5432/TCP: ${letsOut}; tenant payments may add a policy that allows it (otherWriters: OneTenant).`,
    },
    {
      name: 'a writer in a namespace without a tenant',
      witness: {
        from: { ...source, namespace: { kind: 'declared', name: 'backup', labels: {} } },
        because: [{ direction: 'Egress', kind: 'other-writer', namespace: 'backup' }, ingressRule],
      },
      otherWriters: 'Anyone',
      says: `In cluster eu1, a pod with labels {app: x} in namespace backup can reach ${to} on 5432/TCP: another writer in namespace backup may add a policy that allows it (otherWriters: Anyone); ${letsIn}.`,
    },
    {
      name: 'an address',
      witness: { to: { kind: 'address', address: '169.254.169.254' }, because: [egressRule] },
      says: `In cluster eu1, ${from} can reach address 169.254.169.254 on 5432/TCP: ${letsOut}.`,
    },
    {
      name: 'the name of a port',
      witness: { port: { port: 9090, protocol: 'TCP', names: ['metrics'] } },
      says: `In cluster eu1, ${from} can reach ${to} on 9090/TCP, if that pod names the port "metrics": ${letsOut}; ${letsIn}.`,
    },
    {
      name: 'always, without a rule',
      kind: 'always',
      witness: { because: [{ direction: 'Egress', kind: 'no-rule', namespace: 'catalog-app', policy: 'deny' }] },
      says: `In cluster eu1, ${from} cannot reach ${to} on 5432/TCP: policy deny isolates the source for egress, and no rule allows it.`,
    },
    {
      name: 'always, without a rule of several policies',
      kind: 'always',
      witness: { because: [{ direction: 'Ingress', kind: 'no-rule', namespace: 'payments-data' }] },
      says: `In cluster eu1, ${from} cannot reach ${to} on 5432/TCP: policies isolate the destination for ingress, and no rule allows it.`,
    },
    {
      name: 'always, and a writer who isolates',
      kind: 'always',
      otherWriters: 'AllTenants',
      witness: { because: [{ direction: 'Egress', kind: 'other-writer', namespace: 'catalog-app' }] },
      says: `In cluster eu1, ${from} cannot reach ${to} on 5432/TCP: tenant catalog may add a policy that denies it (otherWriters: AllTenants).`,
    },
    {
      name: 'isolated',
      kind: 'isolated',
      witness: {
        because: [
          { direction: 'Ingress', kind: 'not-isolated', namespace: 'catalog-app' },
          { direction: 'Egress', kind: 'not-isolated', namespace: 'catalog-app' },
        ],
      },
      says: `In cluster eu1, no policy isolates ${from} for ingress or egress.`,
    },
    {
      name: 'isolated, in one direction',
      kind: 'isolated',
      witness: { because: [{ direction: 'Egress', kind: 'not-isolated', namespace: 'catalog-app' }] },
      says: `In cluster eu1, no policy isolates ${from} for egress.`,
    },
  ],
  ({ witness: changed, kind = 'never', otherWriters = 'None', says }) => {
    const { to: _to, port: _port, ...alone } = { ...witness, ...changed };
    const shown = kind === 'isolated' ? alone : { ...witness, ...changed };
    assert.is(witnessSentence(shown, kind, otherWriters, visible), says);
  },
);

test('every name goes through the format', () => {
  const hostile = 'a`*b*](c)\u001b[2J';
  const odd = hostileWitness(hostile);
  const bare = (name: string): string => (name.includes('[2J') ? 'X' : name);
  for (const kind of ['never', 'always', 'isolated'] as const) {
    const says = witnessSentence(odd, kind, 'Anyone', bare);
    assert.not.ok(says.includes('[2J'), says);
    assert.not.ok(witnessSentence(odd, kind, 'Anyone', visible).includes('\u001b'));
  }
});
