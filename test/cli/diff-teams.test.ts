import type { LandscapeParts } from '../support/landscape.ts';
import { inPolicyRepository } from '../support/policy-repository.ts';
import { assert, test } from '../support/table.ts';

const policy = (name: string, spec: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const deny = policy('deny-all', '{podSelector: {}, policyTypes: [Ingress, Egress]}');
const out = (labels: string): string =>
  policy(
    'out',
    `{podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: ${labels}}}]}]}`,
  );
const into = (labels: string): string =>
  policy(
    'in',
    `{podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: ${labels}}}]}]}`,
  );

/** Three teams with an app and its data each. Peers have the label `kind`, and perhaps `team`. */
function teams(label: string): LandscapeParts {
  const type = (kind: string, allow: string, workload: string) => ({
    parameters: { team: { type: 'string', description: 'The team.' } },
    required: ['team'],
    labels: { team: '{{values.team}}', kind },
    policies: { 'deny-all': deny, allow },
    workloads: [{ name: workload, labels: { app: workload } }],
  });
  const namespaces = ['blue', 'green', 'red'].flatMap((team) =>
    ['app', 'data'].map((kind) => [`${team}-${kind}`, { type: kind, values: { team } }] as const),
  );
  return {
    types: {
      app: type('app', out(`{kind: data${label}}`), 'web'),
      data: type('data', into(`{kind: app${label}}`), 'db'),
    },
    clusters: { eu1: { namespaces: Object.fromEntries(namespaces) } },
  };
}

test('peers that lose the label of a team: each namespace counts once, and each policy is one change', () =>
  inPolicyRepository(async ({ commit, run }) => {
    await commit(teams(', team: "{{values.team}}"'), 'Peers of one team');
    await commit(teams(''), 'Peers of any team');
    const { stdout } = await run('diff HEAD~1..HEAD');
    assert.match(
      stdout,
      /^ {2}\+ 1 Every port is now open from web in each app namespace \(3\) to db in each data namespace \(3\), in 6 of 9 pairs of namespaces\.$/m,
    );
    assert.match(stdout, /^Hazards: 1 warning\. Policies: 2 changed, in 6 namespaces\./m);
    assert.not.match(stdout, /apart from that/);
    assert.match(
      stdout,
      /peers removed: every pod of namespaces with kind=data, team=<team>\n {4}values differ: <team> is blue, green, red$/m,
    );
  }));
