import fc from 'fast-check';
import type { GuardrailBreach } from '../../src/guardrails/guardrail-result.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { podAddresses } from '../../src/verdicts/end.ts';
import { traitCases } from '../../src/verdicts/side-answer.ts';
import { isMet } from '../support/breach-cases.ts';
import { type Example, exampleOf, isBreach, isBreachBy } from '../support/guardrail-example.ts';
import { clusterOfScene, factsOfScene } from '../support/guardrail-scene.ts';
import { soundGuardrail } from '../support/guardrails.ts';
import { isInRegion, LostPoints, placesText } from '../support/lost-points.ts';
import { type GuardrailSystem, guardrailSystem } from '../support/random-guardrails.ts';
import { assertUntil, randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

test('regions hold what is lost by the rules of an example, and nothing else, and none is within the others', () => {
  const counts = { lost: 0, kept: 0, several: 0 };
  assertUntil(
    fc.property(guardrailSystem, (system) => checkRegions(system, counts)),
    { atOnce: randomRuns(100, 1_000), most: 2_000, isRare: () => Object.values(counts).includes(0) },
  );
  for (const [name, count] of Object.entries(counts)) assert.ok(count > 0, `${name}: ${count}`);
});

test('what another rule loses in one family of addresses is within its regions, in either family of the examples', () => {
  const policies = [
    'red-data: [{podSelector: {matchLabels: {app: a}}, ingress: [{ports: [{port: 80}]}]},',
    '{ingress: [{from: [{ipBlock: {cidr: "::/0"}}]}]}]',
  ].join(' ');
  const scene = { policies, podNetwork: ['10.0.0.0/16', 'fd00::/64'] };
  const guardrail = soundGuardrail({ only: [{ to: { namespace: 'red-data' }, from: [{ tenant: '*' }] }] });
  const counts = { lost: 0, kept: 0, several: 0 };
  checkRegions({ cluster: clusterOfScene(scene), guardrail, facts: factsOfScene(scene) }, counts);
  assert.ok(counts.lost > 0);
});

interface Counts {
  lost: number;
  kept: number;
  several: number;
}

function checkRegions(system: GuardrailSystem, counts: Counts): void {
  const [result] = proveGuardrails([system.cluster], [system.guardrail], system.facts)[0]?.statements ?? [];
  if (result === undefined || result.statement.kind === 'isolated') return;
  const { statement, breaches } = result;
  const points = new LostPoints(system);
  for (const breach of breaches) {
    const { witness, lost, conditions = [] } = breach;
    const example = exampleOf(witness, statement);
    if (example === undefined) continue;
    const casesOf = ({ from, to }: Example) => {
      const family = (from.kind === 'address' ? from : to).address.includes(':') ? 'IPv6' : 'IPv4';
      return traitCases(system.cluster).filter(({ pods, nodes }) =>
        conditions.every((one) => isMet(one, `${pods} ${nodes} ${family}`)),
      );
    };
    const others = breaches
      .filter((other) => other !== breach && placesText(other.witness) === placesText(witness))
      .flatMap((other) => other.lost);
    const needed = new Set(lost);
    if (lost.length > 1) counts.several++;
    for (const point of points.like(example)) {
      const [one] = point;
      if (one === undefined) continue;
      const inside = lost.filter((region) => isInRegion(region, one));
      if (inside.length > 0) {
        const isLost = point.some((addressed) =>
          casesOf(addressed).some((traits) =>
            [addressed, ...isolatedBy(system, breach, addressed)].some((other) =>
              isBreach(system, statement, other, traits),
            ),
          ),
        );
        assert.ok(
          isLost,
          `nothing is lost: ${JSON.stringify([one.from, one.to, one.port], undefined, 1)} ${JSON.stringify(witness.because)}`,
        );
        counts.lost++;
        const [only, another] = inside;
        const isAlone = another === undefined && !others.some((region) => isInRegion(region, one));
        if (only !== undefined && isAlone) needed.delete(only);
      } else if (!others.some((region) => isInRegion(region, one))) {
        const isLost = point.some((addressed) =>
          casesOf(addressed).some((traits) => isBreachBy(witness.because, system, statement, addressed, traits)),
        );
        assert.not(isLost, `not in a region: ${JSON.stringify([one.from, one.to, one.port], undefined, 1)}`);
        counts.kept++;
      }
    }
    const isOneCase = traitCases(system.cluster).length === 1 && hasOneFamily(system);
    if (isOneCase && isTried(breach)) assert.is(needed.size, 0, 'a region is within the others');
  }
}

function hasOneFamily({ cluster }: GuardrailSystem): boolean {
  const { IPv4, IPv6 } = podAddresses(cluster);
  return IPv4.length === 0 || IPv6.length === 0;
}

/** The same with the policy of another writer, by which a pod is isolated that no policy isolates. */
function isolatedBy(
  { guardrail: { otherWriters, statements } }: GuardrailSystem,
  { witness }: GuardrailBreach,
  point: Example,
): readonly Example[] {
  const [reason] = witness.because;
  if (reason === undefined || statements[0]?.kind !== 'always') return [];
  const own = reason.direction === 'Egress' ? point.from : point.to;
  const isOfTenant = own.kind === 'pod' && own.namespace.tenant !== undefined;
  if (otherWriters === 'None' || (otherWriters !== 'Anyone' && !isOfTenant)) return [];
  const added = exampleOf({ ...witness, because: [{ ...reason, kind: 'other-writer' }] }, { kind: 'always' });
  return added === undefined ? [] : [{ ...point, policies: added.policies }];
}

/** Reports whether all of the connections between its namespaces are tried: the names of others are not. */
function isTried({ witness: { from, to } }: GuardrailBreach): boolean {
  return [from, to].every((end) => end === undefined || end.kind === 'address' || end.namespace.kind === 'declared');
}
