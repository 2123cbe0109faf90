import fc from 'fast-check';
import { flowGateHazards, flowGateNotes } from '../../src/diff/flow-gate.ts';
import { flowHazards } from '../../src/diff/flow-hazards.ts';
import type { FlowSettings } from '../../src/landscape/flow-settings.ts';
import { inPolicyRepository, shops } from '../support/policy-repository.ts';
import { assert, table, test } from '../support/table.ts';

const hour = 3_600_000;

const settings = fc.option(
  fc.record({
    minWindow: fc.integer({ min: 0, max: 3 }).map((hours) => hours * hour),
    minCount: fc.integer({ min: 1, max: 3 }),
    completeness: fc.constantFrom('Complete' as const, 'Sampled' as const),
  }),
  { nil: undefined },
);

/** Every drop that could be seen, as far as a measure looks at it, and whether it closes a gate. */
function closing(measure: FlowSettings | undefined): readonly boolean[] {
  return [0, 1, 2, 3, 4].flatMap((hours) =>
    [1, 2, 3, 4].flatMap((connections) =>
      (['Complete', 'Sampled', 'Unknown'] as const).map((completeness) => {
        const seen = { flows: 1, connections };
        const place = { namespaces: ['a'], namespacesOfType: 0 };
        const [hazard] = flowHazards(
          {
            evidence: [{ cluster: '', completeness, sources: [], seen, window: { first: 0, last: hours * hour } }],
            changes: [
              {
                ...{ change: 'drops', relation: 'any', protocol: 'TCP', port: 1, before: 'allowed', after: 'denied' },
                from: { kind: 'pods', workloads: [{ name: 'web' }] },
                to: { kind: 'pods', workloads: [{ name: 'db' }] },
                places: [{ cluster: '', from: [place], to: [place] }],
                ...{ causes: [], seen },
              },
            ],
            seen: { forwarded: seen, dropped: seen },
            disagreeing: { forwarded: seen, dropped: seen },
            unmapped: new Map(),
            unchanged: seen,
          },
          measure,
        );
        return hazard?.level === 'warning';
      }),
    ),
  );
}

test('a change of the measure is a hazard exactly if some drop closes the gate before and not after', () => {
  fc.assert(
    fc.property(settings, settings, (before, after) => {
      const [was, is] = [closing(before), closing(after)];
      const isWeaker = was.some((closes, index) => closes && is[index] === false);
      const isStricter = was.some((closes, index) => !closes && is[index] === true);
      assert.is(flowGateHazards(before, after).length, isWeaker ? 1 : 0);
      assert.is(flowGateNotes(before, after).length, isStricter && !isWeaker ? 1 : 0);
    }),
    { numRuns: 400 },
  );
});

test('a measure that cannot be read is weaker than any', () => {
  const before: FlowSettings = { minWindow: hour, minCount: 1, completeness: 'Sampled' };
  assert.is(flowGateHazards(before, { ...before, minWindow: Number.NaN }).length, 1);
  assert.is(flowGateHazards(before, { ...before, minCount: Number.NaN }).length, 1);
});

const measure = { minWindow: '168h', minCount: 10, completeness: 'Sampled' };
const changes: readonly {
  readonly name: string;
  readonly flows?: object;
  readonly says: string;
  readonly note?: string;
}[] = [
  { name: 'removed', says: 'spec.flows is removed from the landscape.' },
  { name: 'a longer window', flows: { ...measure, minWindow: '9999h' }, says: 'minWindow rises from 168h to 9999h.' },
  { name: 'a higher count', flows: { ...measure, minCount: 11 }, says: 'minCount rises from 10 to 11.' },
  { name: 'only complete records', flows: { ...measure, completeness: 'Complete' }, says: 'from Sampled to Complete' },
  { name: 'less and more', flows: { ...measure, minCount: 1, minWindow: '169h' }, says: 'minWindow rises' },
  { name: 'a lower count', flows: { ...measure, minCount: 1 }, says: '', note: 'if they were seen at least 1 time' },
  { name: 'no change', flows: measure, says: '' },
];

table('a pull request that edits spec.flows', changes, ({ flows, says, note }) =>
  inPolicyRepository(async (repository) => {
    await repository.commit({ ...shops, flows: measure } as typeof shops, 'Base');
    await repository.commit((flows === undefined ? shops : { ...shops, flows }) as typeof shops, 'Change');
    const { hazards, gate, notes } = await repository.diff('HEAD~1..HEAD --fail-on hazards');
    const found = hazards.filter(({ code }) => code === 'flow-gate-weakened').map(({ message }) => message);
    assert.is(found.length, says === '' ? 0 : 1);
    assert.match(found.join(), says);
    assert.equal(gate?.tripped, says === '' ? [] : ['hazards']);
    assert.is(
      notes.some((one) => one.includes('spec.flows')),
      note !== undefined,
    );
    assert.match(notes.join(), note ?? '');
  }),
);
