import { type GuardrailProofOptions, proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { clusterOfScene, factsOfScene } from '../support/guardrail-scene.ts';
import { soundGuardrail } from '../support/guardrails.ts';
import { assert, test } from '../support/table.ts';

const policies = 'red-app: {egress: [{}]}';

function answerOf(to: string, options: GuardrailProofOptions = {}) {
  const facts = factsOfScene({});
  const types = new Map([...facts.types, ['cache', { labels: new Map() }]]);
  const guardrail = soundGuardrail({ never: [{ from: { namespace: 'red-app' }, to: { namespaceType: to } }] });
  const [result] = proveGuardrails([clusterOfScene({ policies })], [guardrail], { ...facts, types }, options);
  const [statement] = result?.statements ?? [];
  return [result?.answer, statement?.typesWithoutShape, statement?.notDecided];
}

test('a type without a namespace is no shape, and never holds', () => {
  assert.equal(answerOf('data'), ['holds', [], []]);
  assert.equal(answerOf('cache'), ['no-shape', ['cache'], []]);
});

test('nothing is decided beside policies of kinds that Ringfence does not read', () => {
  const kinds = ['CiliumNetworkPolicy'];
  const undecided = [{ kind: 'unread-policies', cluster: 'c', kinds }];
  assert.equal(answerOf('data', { unreadPolicies: kinds }), ['not-decided', [], undecided]);
});

test('namespaces that may have pods in the host network are counted, and workloads that are there', () => {
  const cluster = clusterOfScene({ policies, workload: { app: 'worker' } });
  const levels: Readonly<Record<string, string>> = {
    'red-app': 'privileged',
    'red-data': 'baseline',
    'blue-data': 'restricted',
  };
  const namespaces = new Map(
    [...cluster.namespaces].map(([name, state]) => {
      const level = levels[name];
      const workloads = state.workloads.map((one) => ({ ...one, hostNetwork: name === 'blue-data' }));
      const labels =
        level === undefined ? state.labels : { ...state.labels, 'pod-security.kubernetes.io/enforce': level };
      return [name, { ...state, labels, workloads }] as const;
    }),
  );
  const guardrail = soundGuardrail({ never: [{ from: { namespace: 'red-app' }, to: { tenant: '*' } }] });
  const [result] = proveGuardrails([{ ...cluster, namespaces }], [guardrail], factsOfScene({}));
  const about = result?.statements[0]?.about;
  assert.equal(about?.hostNetworkPossible, ['c/blue-app', 'c/red-app']);
  assert.equal(about?.hostNetwork, ['c/blue-data/worker']);
});

test('a breach is in the clusters whose plugin finds pods by an ipBlock only', () => {
  const scene = { policies: `${policies}\nblue-data: {ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/16}}]}]}` };
  const clusters = (['always', 'never'] as const).map((pods) => ({
    ...clusterOfScene({ ...scene, traits: { ipBlockMatchesPods: pods } }),
    name: pods,
  }));
  const guardrail = soundGuardrail({ never: [{ from: { namespace: 'red-app' }, to: { namespace: 'blue-data' } }] });
  for (const inOrder of [clusters, [...clusters].reverse()]) {
    const [result] = proveGuardrails(inOrder, [guardrail], factsOfScene({}));
    const breaches = result?.statements.flatMap((statement) => statement.breaches) ?? [];
    assert.equal(
      breaches.flatMap(({ at = [] }) => at.map(({ cluster }) => cluster)),
      ['always'],
    );
  }
});
