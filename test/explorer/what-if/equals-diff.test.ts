import fc from 'fast-check';
import type { KnownLandscape } from '../../../src/clusters/known-landscape.ts';
import { diffLandscapes } from '../../../src/diff/diff-landscapes.ts';
import type { LandscapeDiff } from '../../../src/diff/landscape-diff.ts';
import { applyEdits } from '../../../src/explorer/what-if/apply-edits.ts';
import { compareEdited } from '../../../src/explorer/what-if/compare-edited.ts';
import { landscapeFacts } from '../../../src/explorer/what-if/landscape-facts.ts';
import { WhatIf } from '../../../src/explorer/what-if/what-if.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { assert, test } from '../../support/table.ts';
import { clustersIn, writtenState } from '../../support/written-states.ts';
import { comparedPageOf, comparisonOf, modelOf, pageOf, readerOf } from '../support.ts';
import { randomEdits, randomEditsOfChange } from './random-edits.ts';

test('what if equals diff of the two states written as manifests', () =>
  fc.assert(
    fc.asyncProperty(randomEdits, async ({ before, edits, after }) => {
      const [was, is] = [writtenState(before), writtenState(after)];
      const [clusters, edited] = [was && clustersIn(was), is && clustersIn(is)];
      fc.pre(was !== undefined && is !== undefined && clusters !== undefined && edited !== undefined);
      const facts = landscapeFacts({ known: was, clusters });
      const page = pageOf(clusters, { landscape: facts, head: { origin: was.origin } });
      const answer = await new WhatIf(modelOf(page), readerOf(page)).answer(edits);
      const expected = diffOf(was, is);
      if (answer?.edited === undefined) return assert.is(isEmpty(expected), true, 'the edits change nothing');
      const { diff } = compareEdited(page.index, answer.edited.states, facts);
      assert.equal(factsOf(diff), factsOf(expected));
    }),
    { numRuns: randomRuns(5, 50) },
  ));

test('what if in a page of two states equals diff of the state after and the same with the edits', () =>
  fc.assert(
    fc.asyncProperty(randomEditsOfChange, async ({ old, before, edits, after }) => {
      const [base, was, is] = [writtenState(old), writtenState(before), writtenState(after)];
      const [first, clusters] = [base && clustersIn(base), was && clustersIn(was)];
      fc.pre(was !== undefined && is !== undefined && first !== undefined && clusters !== undefined);
      fc.pre(is !== undefined && clustersIn(is) !== undefined);
      const facts = landscapeFacts({ known: was, clusters });
      const page = comparedPageOf(first, clusters, { origin: was.origin, landscape: facts });
      const { before: unedited, after: model } = comparisonOf(page);
      const answer = await new WhatIf(model, readerOf(page)).answer(edits);
      const expected = diffOf(was, is);
      if (answer?.edited === undefined) return assert.is(isEmpty(expected), true, 'the edits change nothing');
      const { diff } = compareEdited(page.index, answer.edited.states, facts);
      assert.equal(factsOf(diff), factsOf(expected));
      assert.equal(answer.edited.comparison.before, model);
      assert.is.not(answer.edited.comparison.before, unedited);
      assert.equal(answer.edited.comparison.changes.compared, {
        before: 'the state after this change',
        after: 'your edits on top of it',
      });
    }),
    { numRuns: randomRuns(5, 50) },
  ));

test('random edits reach connections that open and close, policies that are replaced, refused edits and several clusters', () => {
  const found = { opened: 0, closed: 0, replaced: 0, refused: 0, several: 0, given: 0 };
  for (const { before, edits, after } of fc.sample(randomEdits, { numRuns: 100, seed: 7 })) {
    const [was, is] = [writtenState(before), writtenState(after)];
    const clusters = was && clustersIn(was);
    if (was === undefined || is === undefined || clusters === undefined) continue;
    const { connections } = diffOf(was, is);
    const { outcomes } = applyEdits(clusters, edits, was.origin);
    const places = new Set(connections.flatMap((one) => one.places.map(({ cluster }) => cluster)));
    if (connections.some(({ change }) => change === 'opened')) found.opened++;
    if (connections.some(({ change }) => change === 'closed')) found.closed++;
    if (outcomes.some(({ notes }) => notes.some((note) => note.startsWith('Replaces policy')))) found.replaced++;
    if (outcomes.some(({ problems }) => problems.length > 0)) found.refused++;
    if (places.size > 1) found.several++;
    if (was.origin === 'given') found.given++;
  }
  for (const [what, count] of Object.entries(found)) assert.ok(count >= 3, `${what}: ${count}`);
});

function diffOf(was: KnownLandscape, is: KnownLandscape): LandscapeDiff {
  const { value } = diffLandscapes(was, is);
  if (value === undefined) throw new Error('both states are understood');
  return value;
}

function isEmpty({ policies, connections, inventory, hazards }: LandscapeDiff): boolean {
  return [policies, connections, inventory, hazards].every(({ length }) => length === 0);
}

/** Everything except how many clusters were compared, and where pasted policies are written. */
function factsOf({ basis: _, clusters: _clusters, tenantsByCluster: _tenants, ...facts }: LandscapeDiff): unknown {
  return JSON.parse(
    JSON.stringify(facts, (key, value) => {
      if (key === 'location') return undefined;
      return typeof value === 'bigint' ? String(value) : value;
    }),
  );
}
