import fc from 'fast-check';
import { allHazardCodes } from '../../src/diagnostics/hazard-codes.ts';
import { hazardChange } from '../support/hazard-changes.ts';
import type { JudgedHazard } from '../support/hazard-comparisons.ts';
import { disagreements } from '../support/hazard-disagreements.ts';
import { judgedHazards } from '../support/hazard-judge.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

/** In how many changes of one run each hazard is at least, by code and kind. */
const least: Readonly<Record<string, number>> = {
  'fails-open Ingress': 10,
  'fails-open Egress': 10,
  'tenants-regrouped': 2,
  'network-claims-public pods': 1,
  'network-claims-public services': 1,
  'network-claims-public nodes': 1,
  'network-claims-public internalPublic': 1,
  'metadata-opened': 10,
  'lifeline agent': 3,
  'lifeline dns': 15,
  'lifeline webhook': 6,
  'tenant-path': 2,
  'beyond-tenant from': 5,
  'beyond-tenant to': 5,
  'mass-delete': 5,
  'exposed-to-everyone': 15,
  'metadata-narrowed': 3,
  'workloads-unknown': 3,
  'observation-lost workload gone': 1,
  'observation-lost workload changed': 1,
  'observation-lost policy gone': 3,
  'observation-lost policy changed': 1,
  'foreign-isolation Ingress': 3,
  'foreign-isolation Egress': 3,
  'internet-opened from': 12,
  'internet-opened to': 12,
  'whole-namespace-let-in': 3,
  'wider-block': 1,
  'cut-off Ingress': 10,
  'cut-off Egress': 10,
  'newly-isolated Ingress': 10,
  'newly-isolated Egress': 10,
};
const leastWithout = 100;

/** CI tries all of these changes; here the first are enough, and further ones while a hazard is rarer than expected. */
const most = randomRuns(2_000, 2_000);
const atOnce = randomRuns(80, 2_000);

test('each hazard fires exactly where a judge that tries every pod, address, port and label finds it', () => {
  const fired = new Map<string, number>();
  let onOneSide = 0;
  let runs = 0;
  const isRare = () =>
    Object.entries(least).some(([name, count]) => {
      const seen = fired.get(name) ?? 0;
      return seen < count || runs - seen < leastWithout;
    });
  assertUntil(
    fc.property(hazardChange, (change) => {
      runs++;
      const judged = judgedHazards(change.before, change.after, change.changed);
      assert.equal(disagreements(change, judged), []);
      for (const name of new Set(judged.map(nameOf))) fired.set(name, (fired.get(name) ?? 0) + 1);
      const real = new Set(judged.filter(({ comparison }) => comparison === 'real').map(subjectOf));
      if (judged.some((one) => !real.has(subjectOf(one)))) onOneSide++;
    }),
    { atOnce, most, isRare },
  );
  for (const [name, count] of Object.entries(least)) {
    const seen = fired.get(name) ?? 0;
    assert.ok(seen >= count, `${name} fired ${seen} times only`);
    assert.ok(runs - seen >= leastWithout, `${name} was silent ${runs - seen} times only`);
  }
  assert.ok(onOneSide > 0, 'no hazard showed under the inventory of one side only');
});

test('every code is judged, except those about files, guardrails, needs, flows, and about what the budget leaves undecided', () => {
  const judged = new Set(Object.keys(least).map((name) => name.replace(/ .*/, '')));
  const aboutFiles = [
    'manifests-stale',
    'foreign-file-applied',
    'revision-not-on-default-branch',
    'delivery-redirected',
  ];
  // Proofs have a judge of their own: test/guardrails/.
  const aboutGuardrails = ['guardrail-broken', 'guardrail-weakened'];
  // Needs and flows have judges of their own, too: test/needs/, test/diff/compare-flows.test.ts and flow-gate.test.ts.
  const aboutEvidence = ['need-broken', 'dropped-flow', 'flows-missing', 'flow-gate-weakened'];
  assert.equal(
    [...judged, ...aboutFiles, ...aboutGuardrails, ...aboutEvidence, 'not-decided'].sort(),
    [...allHazardCodes].sort(),
  );
});

function nameOf({ code, kind }: JudgedHazard): string {
  if (code === 'beyond-tenant') return `${code} ${kind.replace(/ .*/, '')}`;
  return kind === '' || code === 'wider-block' ? code : `${code} ${kind}`;
}

function subjectOf({ code, kind, cluster, namespace, workload }: JudgedHazard): string {
  return JSON.stringify([code, kind, cluster, namespace, workload]);
}
