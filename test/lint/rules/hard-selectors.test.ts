import type { LintCode } from '../../../src/diagnostics/finding-codes.ts';
import type { Landscape } from '../../../src/landscape/landscape.ts';
import { lint } from '../../../src/lint/lint.ts';
import { pigeonSelectors } from '../../support/pigeons.ts';
import { assert, table, test } from '../../support/table.ts';
import { cluster, denyAll, messageOf, namespace, nowhere, pod, policy } from '../support.ts';

const budget = { question: 5_000, place: 20_000, further: 500 };
const objects = [namespace('shop'), pod('web', { app: 'web' })];
const isolating = (holes: number) =>
  pigeonSelectors(holes).map((podSelector, index) => policy(`p-${index}`, { podSelector, policyTypes: ['Ingress'] }));

function findings(code: LintCode, policies: readonly object[]) {
  const found = lint({
    ...{ clusters: [cluster([...objects, ...policies])], places: nowhere, comments: [], asOf: '2024-06-01', budget },
  });
  return found.findings.filter((finding) => finding.code === code);
}

test('what was not decided is a note that names the policies and the budget', () => {
  const [isolation, redundancy, ...others] = findings('hard-selectors', isolating(9)).sort((a, b) =>
    messageOf([a]) < messageOf([b]) ? -1 : 1,
  );
  assert.ok(isolation !== undefined && redundancy !== undefined);
  assert.equal(others, []);
  assert.is(isolation.severity, 'note');
  assert.is(
    messageOf([isolation]),
    'In namespace "shop", it is not decided whether policies isolate every pod for ingress: the answer takes more than the budget of 5,000 steps. The question is about the selectors of "p-0", "p-1", "p-10", "p-100", "p-101", "p-102", "p-103", "p-104", "p-105" and 406 more.',
  );
  assert.is(isolation.about.policies?.length, 415);
  assert.match(messageOf([redundancy]), 'it is not decided whether rules or policies change nothing');
  assert.equal(
    [isolation, redundancy].map(({ places }) => places),
    Array.from({ length: 2 }, () => [{ cluster: '', namespace: 'shop' }]),
  );
});

test('no rule takes for granted what is not decided', () => {
  assert.equal(findings('redundant', isolating(9)), []);
  // The other direction is open, as nothing isolates it.
  assert.equal(
    findings('no-default-deny', isolating(9)).map(({ about }) => about.direction),
    ['Egress'],
  );
});

table(
  'nothing is said where all is decided',
  [
    { name: 'since the selectors are few', policies: isolating(3) },
    { name: 'since one policy selects every pod', policies: [denyAll()] },
    { name: 'since there is no policy', policies: [] },
  ],
  ({ policies }) => assert.equal(findings('hard-selectors', policies), []),
);

test('what is switched off is not asked', () => {
  const clusters = [cluster([...objects, ...isolating(9)])];
  const rules = { 'no-default-deny': 'off', redundant: 'off', 'unused-source': 'off' } as const;
  const nothing = { clusters: new Map(), tenants: new Map() };
  const landscape = { lint: { rules }, exceptions: [], ...nothing } as unknown as Landscape;
  const context = { clusters, places: nowhere, comments: [], asOf: '2024-06-01', budget };
  const { findings: found } = lint({ ...context, landscape });
  assert.equal(
    found.filter(({ code }) => code === 'hard-selectors'),
    [],
  );
});
