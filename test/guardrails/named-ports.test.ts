import type { GuardrailFacts } from '../../src/guardrails/guardrail.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { clusterOf, policy } from '../clusters/plain/support.ts';
import { soundGuardrail } from '../support/guardrails.ts';
import { assert, table } from '../support/table.ts';

const facts: GuardrailFacts = {
  protectedLabels: { namespaces: [], pods: [] },
  types: new Map(),
  granted: [],
  addressesOfValue: () => undefined,
};

/** One rule of pods in namespace `shop`, for the port that a pod calls `web`. */
const rules: readonly {
  readonly name: string;
  readonly spec: object;
  readonly never: JsonObject;
  readonly answer: string;
}[] = [
  {
    name: 'an address has no port of that name',
    spec: { policyTypes: ['Egress'], egress: [{ ports: [{ port: 'web' }] }] },
    never: { from: { namespace: 'shop' }, to: { network: { cidr: '192.0.2.1/32' } } },
    answer: 'holds',
  },
  {
    name: 'any pod may call a port so',
    spec: { policyTypes: ['Egress'], egress: [{ ports: [{ port: 'web' }] }] },
    never: { from: { namespace: 'shop' }, to: { namespace: 'other' } },
    answer: 'broken',
  },
  {
    name: 'an address reaches a pod on the port that the pod calls so',
    spec: { policyTypes: ['Ingress'], ingress: [{ ports: [{ port: 'web' }] }] },
    never: { from: { network: { cidr: '192.0.2.1/32' } }, to: { namespace: 'shop' } },
    answer: 'broken',
  },
];

table('a rule for a port by its name', rules, ({ spec, never, answer }) => {
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'other' } };
  const cluster = clusterOf(namespace, policy({ podSelector: {}, ...spec }));
  const [result] = proveGuardrails([cluster], [soundGuardrail({ never: [never] })], facts);
  assert.is(result?.answer, answer);
});
