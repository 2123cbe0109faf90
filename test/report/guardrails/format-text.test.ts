import type { StatementResult } from '../../../src/guardrails/guardrail-result.ts';
import { allHold, judgeGuardrail } from '../../../src/guardrails/judged-guardrail.ts';
import { formatGuardrailsText } from '../../../src/report/guardrails/format-text.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { assert, table, test } from '../../support/table.ts';
import { breach, broken, held, hostileWitness, lost, reportOf, resultOf, scope } from './support.ts';

const palette = paletteOf({ coloured: false });

test('every guardrail has its answer, what it is about and what it assumes', () => {
  const about = {
    ...{ ...scope, clusters: 2, hostNetworkPossible: ['eu1/a', 'eu1/b'], hostNetwork: ['eu1/kube-system/proxy'] },
    indirect: { workloads: ['ingress-nginx/nginx', 'mesh/proxy', 'mesh/waypoint', 'mesh/ztunnel'], isComplete: true },
  };
  const report = reportOf(
    resultOf({ ...held, about }, { otherWriters: 'OneTenant' }),
    resultOf({ ...broken, breaches: [{ ...breach, places: 12, lost: [lost, lost, lost, lost, lost] }] }),
    resultOf({ ...held, answer: 'no-shape', typesWithoutShape: ['team-data'] }, { mode: 'Audit' }),
  );
  const protectedLabels = { namespaces: ['acme.com/tenant'], pods: ['policy.acme.com/*'] };
  assert.is(
    formatGuardrailsText({ ...report, protectedLabels }, palette),
    `policies/guardrails/tenants-apart.yaml:3:18: holds: tenants-apart: No tenant's pod reaches another tenant's data.
  never from pods in namespaces with a tenant to pods in namespaces of type team-data with a tenant, of another tenant, on every port: holds
    Holds for direct pod connections in 58 namespaces of 4 shapes in 2 clusters; host network possible in 2; left out: 1 workload in the host network; indirect: 4 shared pods reach both sides (ingress-nginx/nginx, mesh/proxy, mesh/waypoint and 1 more).
  Assumption: the writers of any one tenant may add policies in its namespaces (otherWriters: OneTenant).
  Assumed, not enforced: only the platform sets the labels acme.com/tenant of namespaces and policy.acme.com/* of pods.

policies/guardrails/tenants-apart.yaml:3:18: broken: tenants-apart: No tenant's pod reaches another tenant's data.
  never from pods in namespaces with a tenant to pods in namespaces of type team-data with a tenant, of another tenant, on every port: broken
    In cluster eu1, a pod with labels {app: x} in namespace catalog-app (tenant catalog) can reach a pod without labels in namespace payments-data (tenant payments) on 5432/TCP:
      - policy allow-foo, egress rule 1, lets it out (manifests/eu1/catalog-app.yaml:12, from policies/namespace-types/a/b.yaml:7)
      - policy allow-bar, ingress rule 2, lets it in (manifests/eu1/payments-data.yaml:30, from policies/namespace-types/a/b.yaml:7)
    The same is true for 12 pairs of namespaces.
    In general: from pods in namespace catalog-app to pods with app=db in namespace payments-data, on 5432/TCP
    also: from pods in namespace catalog-app to pods with app=db in namespace payments-data, on 5432/TCP
    also: from pods in namespace catalog-app to pods with app=db in namespace payments-data, on 5432/TCP
    also: 2 more
    About direct pod connections in 58 namespaces of 4 shapes.
  Assumption: no one adds policies that Ringfence does not render (otherWriters: None).
  Assumed, not enforced: only the platform sets the labels acme.com/tenant of namespaces and policy.acme.com/* of pods.

policies/guardrails/tenants-apart.yaml:3:18: no shape (Audit): tenants-apart: No tenant's pod reaches another tenant's data.
  never from pods in namespaces with a tenant to pods in namespaces of type team-data with a tenant, of another tenant, on every port: no shape
    No cluster has a namespace of type team-data, so Ringfence does not know the policies of its pods.
    Declare such a namespace in a cluster, or delete the type from the guardrail.
  Assumption: no one adds policies that Ringfence does not render (otherWriters: None).
  Assumed, not enforced: only the platform sets the labels acme.com/tenant of namespaces and policy.acme.com/* of pods.
  Mode Audit: reported only.

Host network possible: the Pod Security label of 2 namespaces does not forbid pods in it, and no policy selects such pods (eu1/a, eu1/b).
Left out: 1 declared workload in the host network (eu1/kube-system/proxy).

Based on 0 clusters, 0 namespaces, 0 workloads, no policies.

guardrails: 1 holds, 1 does not hold, 1 is reported only (Audit)
`,
  );
});

table(
  'the places of a breach are counted',
  [
    { name: 'of two pods', from: breach.witness.from, words: 'The same is true for 12 pairs of namespaces.' },
    {
      name: 'of a pod and an address',
      from: { kind: 'address', address: '192.0.2.1' } as const,
      words: 'The same is true for 12 namespaces.',
    },
  ],
  ({ from, words }) => {
    const report = reportOf(
      resultOf({ ...broken, breaches: [{ ...breach, places: 12, witness: { ...breach.witness, from } }] }),
    );
    assert.ok(formatGuardrailsText(report, palette).includes(words));
  },
);

test('a guardrail that nothing fits does not hold: it is about nothing', () => {
  const nothing = resultOf({ ...held, answer: 'about-nothing', about: { ...scope, reach: 'none', namespaces: 0 } });
  assert.is(
    formatGuardrailsText(reportOf(resultOf(held), nothing), palette)
      .split('\n\n')
      .slice(1)
      .join('\n\n'),
    `policies/guardrails/tenants-apart.yaml:3:18: about nothing: tenants-apart: No tenant's pod reaches another tenant's data.
  never from pods in namespaces with a tenant to pods in namespaces of type team-data with a tenant, of another tenant, on every port: about nothing
    Nothing in these clusters fits the statement, so it protects nothing.
    Correct its names, labels and addresses, or delete it.
  Assumption: no one adds policies that Ringfence does not render (otherWriters: None).

Based on 0 clusters, 0 namespaces, 0 workloads, no policies.

guardrails: 1 holds, 0 do not hold, 1 is about nothing
`,
  );
});

test('a search for shared pods that was too long is not shown as an empty one', () => {
  const textOf = (workloads: readonly string[], isComplete: boolean): string => {
    const about = { ...scope, indirect: { workloads, isComplete } };
    return /indirect: .*/.exec(formatGuardrailsText(reportOf(resultOf({ ...held, about })), palette))?.[0] ?? '';
  };
  assert.equal(
    [textOf([], true), textOf([], false), textOf(['mesh/proxy'], false)],
    [
      '',
      'indirect: Ringfence did not look at all shared pods.',
      'indirect: Ringfence did not look at all shared pods; 1 shared pod reaches both sides (mesh/proxy).',
    ],
  );
});

test('a guardrail that nothing fits closes no gate, in any mode', () => {
  for (const mode of ['Enforce', 'Audit'] as const) {
    const judged = judgeGuardrail(resultOf({ ...held, answer: 'about-nothing' }, { mode }));
    assert.equal([judged.outcome, allHold([judged])], ['about-nothing', true]);
  }
});

interface LinesCase {
  readonly name: string;
  readonly statement: StatementResult;
  readonly has: readonly string[];
}

table<LinesCase>(
  'an answer that depends, or that is not decided, says why',
  [
    {
      name: 'the network plugin',
      statement: {
        ...{ ...broken, answer: 'depends' },
        breaches: [{ ...breach, conditions: [{ kind: 'ipBlockMatchesPods', value: 'always' }] }],
      },
      has: [
        'It depends: this is a breach only if the network plugin compares an ipBlock with pods (ipBlockMatchesPods: always).',
      ],
    },
    {
      name: 'the network plugin and nodes, and a family of addresses',
      statement: {
        ...{ ...broken, answer: 'depends' },
        breaches: [
          {
            ...breach,
            conditions: [
              { kind: 'ipBlockMatchesNodes', value: 'never' },
              { kind: 'family', family: 'IPv6' },
            ],
          },
        ],
      },
      has: [
        'It depends: this is a breach only if the network plugin does not compare an ipBlock with nodes (ipBlockMatchesNodes: never), and only over IPv6.',
      ],
    },
    {
      name: 'a budget that is used up',
      statement: { ...held, answer: 'not-decided', notDecided: [{ kind: 'budget', cluster: 'eu1', steps: 2_000_000 }] },
      has: [
        'Ringfence stopped after 2,000,000 steps without a decision in cluster eu1.',
        'At a gate, a statement that is not decided counts as broken.',
      ],
    },
    {
      name: 'policies of other kinds',
      statement: {
        ...held,
        answer: 'not-decided',
        notDecided: [{ kind: 'unread-policies', cluster: '', kinds: ['CiliumNetworkPolicy'] }],
      },
      has: ['Ringfence cannot decide this, because it does not read policies of kind CiliumNetworkPolicy.'],
    },
    {
      name: 'a network that is not known',
      statement: {
        ...{ ...held, answer: 'not-decided' },
        notDecided: [{ kind: 'unknown-network', cluster: 'eu1', network: 'nodes' }],
      },
      has: [
        'Ringfence cannot decide this in cluster eu1, because the node network is not known. Declare it in networks.',
      ],
    },
    {
      name: 'a region with a part that does not break it',
      statement: { ...broken, breaches: [{ ...breach, lost: [{ ...lost, without: [lost, lost] }] }] },
      has: [
        'In general: from pods in namespace catalog-app to pods with app=db in namespace payments-data, on 5432/TCP, except from pods in namespace catalog-app to pods with app=db in namespace payments-data, on 5432/TCP and 1 more',
      ],
    },
    {
      name: 'two types without a namespace',
      statement: { ...held, answer: 'no-shape', typesWithoutShape: ['a', 'b'] },
      has: ['No cluster has a namespace of types a, b, so Ringfence does not know the policies of their pods.'],
    },
  ],
  ({ statement, has }) => {
    const lines = formatGuardrailsText(reportOf(resultOf(statement)), palette)
      .split('\n')
      .map((line) => line.trim());
    for (const line of has) assert.ok(lines.includes(line), lines.join('\n'));
  },
);

test('an accepted breach says who accepted it, and until when', () => {
  const report = reportOf(resultOf(broken));
  const by = { exception: 'old-backup', reason: 'It moves in May.', owner: 'sam', until: '2027-05-31' };
  const judged = report.judged.map(({ result }) => judgeGuardrail(result, [by], true));
  const text = formatGuardrailsText({ ...report, judged }, palette);
  assert.match(text, /^policies\S+: broken \(accepted\): tenants-apart: /);
  assert.match(text, '\n  Accepted by sam until 2027-05-31, exception old-backup: It moves in May.\n');
  assert.match(text, '\nguardrails: 0 hold, 0 do not hold, 1 is accepted\n');
});

test('a name cannot steer the terminal or forge a line', () => {
  const hostile = 'a\u001b[2J\nguardrails: 9 hold\u202e';
  const report = reportOf(
    resultOf(
      {
        ...broken,
        about: {
          ...scope,
          indirect: { workloads: [hostile], isComplete: false },
          hostNetwork: [hostile],
          hostNetworkPossible: [hostile],
        },
        breaches: [{ ...breach, witness: hostileWitness(hostile) }],
      },
      { name: hostile, description: hostile, location: { path: hostile, line: 1, column: 1 } },
    ),
  );
  const protectedLabels = { namespaces: [hostile], pods: [hostile] };
  const by = { exception: hostile, reason: hostile, owner: hostile, until: '2027-05-31' };
  const judged = report.judged.map(({ result }) => judgeGuardrail(result, [by]));
  const locate = () => ({ rendered: { path: hostile, line: 1 }, template: { path: hostile, line: 1 } });
  const text = formatGuardrailsText({ ...report, judged, locate, protectedLabels }, palette);
  assert.not.match(text.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
  assert.is(text.match(/^guardrails: /gm)?.length, 1);
});
