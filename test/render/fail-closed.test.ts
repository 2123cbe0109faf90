import fc from 'fast-check';
import { codesOf, landscapeFiles, onePath, policiesOf, render } from '../support/landscape.ts';
import { allowedConnections, type Meaning, meaningOf } from '../support/naive-evaluator.ts';
import { assert, test } from '../support/table.ts';
import {
  landscapeOf,
  meaningsOf,
  namespaces,
  type RandomTemplates,
  type RandomValues,
  shrunk,
  templates,
  universe,
  values,
} from './random-templates.ts';

const numRuns = 150;

/** What the rendered policies allow; nothing where rendering is refused. */
function rendered(chosen: RandomTemplates, given: RandomValues): ReadonlySet<string> | undefined {
  const { rendering, diagnostics } = render(landscapeFiles(landscapeOf(chosen, given)));
  if (rendering !== undefined) return connections(policiesOf(rendering, onePath).map(meaningOf));
  // An `In` of which no value is left is the only mistake that these templates make.
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const refused = [...new Set(codesOf(errors))];
  assert.equal(refused, ['left-empty']);
  return undefined;
}

function connections(policies: readonly Meaning[]): ReadonlySet<string> {
  return allowedConnections({ namespaces, policies }, universe);
}

test('what is rendered allows exactly what the template says when every expression is taken at its word', () => {
  let judged = 0;
  fc.assert(
    fc.property(templates, values, (chosen, given) => {
      const allowed = rendered(chosen, given);
      if (allowed === undefined) return;
      judged++;
      assert.equal([...allowed], [...connections(meaningsOf(chosen, given))]);
    }),
    { numRuns },
  );
  assert.ok(judged > numRuns / 3, `${judged} of ${numRuns} landscapes were rendered`);
});

test('shrinking list values that feed no exclusion never adds a connection', () => {
  let judged = 0;
  const pairs = values.chain((whole) => fc.tuple(fc.constant(whole), shrunk(whole)));
  fc.assert(
    fc.property(templates, pairs, (chosen, [whole, part]) => {
      const before = rendered(chosen, whole);
      const after = rendered(chosen, part);
      if (before === undefined || after === undefined) return;
      judged++;
      assert.equal(
        [...after].filter((connection) => !before.has(connection)),
        [],
      );
    }),
    { numRuns },
  );
  assert.ok(judged > numRuns / 3, `${judged} of ${numRuns} pairs were rendered`);
});
