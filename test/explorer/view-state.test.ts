import fc from 'fast-check';
import {
  focusKinds,
  formatViewState,
  matrixSorts,
  parseViewState,
  shownSides,
  type ViewState,
} from '../../src/explorer/view-state.ts';
import { hostileNames } from '../support/hostile-names.ts';
import { assert, table, test } from '../support/table.ts';

// A fragment cannot have half of a surrogate pair.
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...hostileNames.filter((name) => name !== '\ud800')),
);
const optional = <Key extends string>(key: Key, value: fc.Arbitrary<unknown>) =>
  fc.record({ [key]: value }, { requiredKeys: [] });
const merged = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((all) => Object.assign({}, ...all));

const states = fc
  .oneof(
    fc.constant({ view: 'overview' }),
    merged(
      fc.record({ view: fc.constant('matrix'), axis: fc.constantFrom('type', 'tenant', 'namespace', 'workload') }),
      ...(['from', 'to', 'filter'] as const).map((key) => optional(key, text)),
      optional('sort', fc.constantFrom(...matrixSorts)),
      optional('pinned', fc.array(text, { minLength: 1, maxLength: 3 })),
      optional('cell', fc.tuple(text, text)),
      optional('changes', fc.constant('only')),
    ),
    merged(
      fc.record({ view: fc.constant('focus'), kind: fc.constantFrom(...focusKinds), name: text }),
      optional('cluster', text),
      optional('namespace', text),
    ),
    merged(
      fc.constant({ view: 'graph', kind: 'label', name: 'app=web' }),
      optional('cluster', text),
      optional('changes', fc.constant('only')),
    ),
    merged(fc.record({ view: fc.constant('why'), from: text, to: text, port: text }), optional('cluster', text)),
  )
  .chain((state) =>
    optional('state', fc.constantFrom(...shownSides)).map((side) => ({ ...state, ...side })),
  ) as fc.Arbitrary<ViewState>;

test('a fragment shows exactly the view that wrote it', () =>
  fc.assert(
    fc.property(states, (state) => {
      assert.equal(parseViewState(`#${formatViewState(state)}`), state);
    }),
  ));

table(
  'a fragment that no page wrote shows the overview',
  [
    { name: 'nothing', fragment: '' },
    { name: 'a word', fragment: '#guardrails' },
    { name: 'a broken escape', fragment: '#focus&kind=type&name=%E0%A4%A' },
    { name: 'an unknown kind', fragment: '#focus&kind=cloud&name=x' },
    { name: 'no name', fragment: '#focus&kind=type' },
  ],
  ({ fragment }) => assert.equal(parseViewState(fragment), { view: 'overview' }),
);
