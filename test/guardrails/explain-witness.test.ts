import { explainWitness } from '../../src/guardrails/explain-witness.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { peerWords } from '../../src/report/words/peer-words.ts';
import { cluster, namespace, policy } from '../lint/support.ts';
import { soundGuardrail } from '../support/guardrails.ts';
import { assert, table } from '../support/table.ts';

const state = cluster([
  namespace('shop', { team: 'a' }),
  policy('deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
  policy('in', {
    podSelector: { matchLabels: { app: 'db' } },
    ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'b' } } }], ports: [{ port: 'sql' }] }],
  }),
  policy('out', {
    podSelector: { matchLabels: { app: 'web' } },
    policyTypes: ['Egress'],
    egress: [{ to: [{ ipBlock: { cidr: '192.0.2.0/24' } }] }],
  }),
]);

interface WitnessCase {
  readonly name: string;
  readonly spec: JsonObject;
  /** Absent: there is nothing to explain. */
  readonly verdict?: string;
  readonly from?: string;
  readonly to?: string;
}

table<WitnessCase>(
  'the connection of a witness is explained with the verdict that breaks the statement',
  [
    {
      name: 'an undeclared namespace, and the name of a port',
      spec: { never: [{ from: { namespace: '*' }, to: { namespace: 'shop' }, relation: 'other-namespace' }] },
      ...{ verdict: 'allowed', from: 'undeclared:new[team=b]{}', to: 'shop{app=db}' },
    },
    {
      name: 'an address',
      spec: { never: [{ from: { namespace: 'shop' }, to: { network: { cidr: '192.0.2.0/25' } } }] },
      ...{ verdict: 'allowed', from: 'shop{app=web}', to: '192.0.2.2' },
    },
    {
      name: 'always',
      spec: { always: [{ from: { namespace: 'shop' }, to: { namespace: 'shop' } }] },
      ...{ verdict: 'denied', from: 'shop{}', to: 'shop{}' },
    },
    { name: 'isolated', spec: { isolated: [{ namespace: 'other' }] } },
  ],
  ({ spec, verdict, from, to }) => {
    const facts = { protectedLabels: { namespaces: [], pods: [] }, granted: [], types: new Map() };
    const guardrail = soundGuardrail(spec, { isPlain: true });
    const [result] = proveGuardrails([state], [guardrail], { ...facts, addressesOfValue: () => undefined });
    const witness = result?.statements[0]?.breaches[0]?.witness;
    assert.ok(witness !== undefined, 'it is broken');
    const explanation = explainWitness(state, witness);
    assert.equal(
      explanation && [explanation.verdict, peerWords(explanation.from), peerWords(explanation.to)],
      verdict && [verdict, from, to],
    );
  },
);
