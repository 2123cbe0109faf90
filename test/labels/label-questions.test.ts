import fc from 'fast-check';
import { hardSelectors, randomNumbers } from '../../scripts/bench/hard-policies.ts';
import { LabelQuestions, type Outside, type StepBudget, stepBudget } from '../../src/labels/label-questions.ts';
import { everything, intersectBoxes, type LabelBox, labelBox, matches } from '../../src/labels/label-space.ts';
import type { LabelSelector, LabelSelectorRequirement, TextMap } from '../../src/model/network-policy.ts';
import { pigeonSelectors } from '../support/pigeons.ts';
import { assert, table, test } from '../support/table.ts';
import { naiveWitness } from './naive-witness.ts';

const requires = (...matchExpressions: readonly LabelSelectorRequirement[]): LabelSelector => ({ matchExpressions });

function ask(required: LabelBox, forbidden: readonly LabelBox[], budget?: StepBudget): Outside {
  return new LabelQuestions(budget).atPlace().outside(required, forbidden);
}

interface WitnessRow {
  readonly name: string;
  readonly required: readonly LabelSelector[];
  readonly forbidden: readonly LabelSelector[];
  readonly found: TextMap | undefined;
}

const witnessRows: readonly WitnessRow[] = [
  { name: 'without any wish, a pod without labels', required: [], forbidden: [], found: {} },
  { name: 'nothing is outside a selector that matches everything', required: [], forbidden: [{}], found: undefined },
  {
    name: 'what is required is there',
    required: [{ matchLabels: { b: '2', a: '1' } }],
    forbidden: [],
    found: { a: '1', b: '2' },
  },
  {
    name: 'two values of one key are one too many',
    required: [{ matchLabels: { a: '1' } }, { matchLabels: { a: '2' } }],
    forbidden: [],
    found: undefined,
  },
  {
    name: 'an absent label leaves a selector',
    required: [{}],
    forbidden: [{ matchLabels: { a: '1' } }],
    found: {},
  },
  {
    name: 'where a label is required, another of its values leaves a selector',
    required: [requires({ key: 'a', operator: 'Exists' })],
    forbidden: [{ matchLabels: { a: 'any' } }],
    found: { a: 'any-2' },
  },
  {
    name: 'every listed value is forbidden',
    required: [requires({ key: 'a', operator: 'In', values: ['1', '2'] })],
    forbidden: [{ matchLabels: { a: '1' } }, { matchLabels: { a: '2' } }],
    found: undefined,
  },
  {
    name: 'the fewest labels are found, though the first way out needs one',
    required: [{}],
    forbidden: [
      requires({ key: 'a', operator: 'DoesNotExist' }, { key: 'b', operator: 'DoesNotExist' }),
      requires({ key: 'a', operator: 'Exists' }),
    ],
    found: { b: 'any' },
  },
];

table('a witness lies in every required selector and in no forbidden one', witnessRows, (row) => {
  const answer = ask(row.required.map(labelBox).reduce(intersectBoxes, everything), row.forbidden.map(labelBox));
  assert.equal(answer, row.found === undefined ? { kind: 'none' } : { kind: 'found', labels: row.found });
});

interface System {
  readonly keys: number;
  readonly values: number;
  readonly required: LabelBox;
  readonly forbidden: readonly LabelBox[];
}

/** Selectors over few keys and values, of which there are enough that about half of the systems have no labels left. */
function randomSystem(
  seed: number,
  { most }: { readonly most: { keys: number; values: number; boxes: number } },
): System {
  const random = randomNumbers(seed);
  const keys = 1 + random(most.keys);
  const values = 1 + random(most.values);
  const selector = (width: number): LabelSelector => {
    const chosen = new Set(Array.from({ length: width }, () => random(keys)));
    return requires(
      ...[...chosen].map((number): LabelSelectorRequirement => {
        const key = `k${number}`;
        const operator = (['In', 'NotIn', 'Exists', 'DoesNotExist'] as const)[random(4)] ?? 'In';
        if (operator === 'Exists' || operator === 'DoesNotExist') return { key, operator };
        const listed = Array.from({ length: 1 + random(3) }, () => `v${random(values)}`);
        return { key, operator, values: [...new Set(listed)] };
      }),
    );
  };
  const width = 1 + random(4);
  const required = labelBox(selector(random(3)));
  return {
    ...{ keys, values, required },
    forbidden: Array.from({ length: random(most.boxes) }, () => labelBox(selector(width))),
  };
}

/** Every set of labels over the keys of a system: each absent, with each value, and with one that no selector lists. */
function* universe({ keys, values }: System): Generator<TextMap> {
  const states = [...Array.from({ length: values }, (_, value) => `v${value}`), 'unlisted'];
  for (let number = 0; number < (states.length + 1) ** keys; number++) {
    const labels: Record<string, string> = {};
    for (let key = 0, rest = number; key < keys; key++, rest = Math.floor(rest / (states.length + 1))) {
      const state = rest % (states.length + 1);
      if (state > 0) labels[`k${key}`] = states[state - 1] ?? '';
    }
    yield labels;
  }
}

function isOutside(labels: TextMap, { required, forbidden }: System): boolean {
  return matches(required, labels) && !forbidden.some((box) => matches(box, labels));
}

test('in 3,000 random systems, labels are found exactly when there are some, and no others are fewer', () => {
  const kinds = { found: 0, none: 0, notDecided: 0 };
  for (let seed = 0; seed < 3_000; seed++) {
    const system = randomSystem(seed, { most: { keys: 4, values: 2, boxes: 25 } });
    const sizes = [...universe(system)]
      .filter((labels) => isOutside(labels, system))
      .map((labels) => Object.keys(labels).length);
    const answer = ask(system.required, system.forbidden);
    kinds[answer.kind]++;
    assert.is(answer.kind, sizes.length > 0 ? 'found' : 'none', `seed ${seed}`);
    if (answer.kind !== 'found') continue;
    assert.ok(isOutside(answer.labels, system), `seed ${seed}`);
    assert.is(Object.keys(answer.labels).length, Math.min(...sizes), `seed ${seed}`);
  }
  assert.ok(kinds.found > 500 && kinds.none > 500, JSON.stringify(kinds));
});

test('in 1,500 larger systems, the answer is that of a search without any cleverness', () => {
  for (let seed = 0; seed < 1_500; seed++) {
    const system = randomSystem(seed, { most: { keys: 7, values: 4, boxes: 60 } });
    const answer = ask(system.required, system.forbidden);
    const naive = naiveWitness(system.required, system.forbidden);
    assert.is(answer.kind, naive === undefined ? 'none' : 'found', `seed ${seed}`);
    if (answer.kind !== 'found' || naive === undefined) continue;
    assert.ok(isOutside(answer.labels, system), `seed ${seed}`);
    assert.is(Object.keys(answer.labels).length, Object.keys(naive).length, `seed ${seed}`);
  }
});

test('a smaller budget decides the same or nothing, and says which budget it was', () => {
  let undecided = 0;
  for (let seed = 0; seed < 1_500; seed++) {
    const { required, forbidden } = randomSystem(seed, { most: { keys: 7, values: 4, boxes: 60 } });
    const question = seed % 200;
    const answer = ask(required, forbidden, { question, place: 1_000_000, further: 0 });
    if (answer.kind === 'notDecided') {
      undecided++;
      assert.is(answer.steps, question);
    } else assert.is(answer.kind, ask(required, forbidden).kind, `seed ${seed}`);
  }
  assert.ok(undecided > 100);
});

test('the order of the boxes does not matter, nor does what was asked before', () => {
  const remembering = new LabelQuestions();
  const selectors = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(selectors, fc.infiniteStream(fc.nat()), (seed, order) => {
      const { required, forbidden } = randomSystem(seed, { most: { keys: 6, values: 3, boxes: 40 } });
      const ranks = new Map(forbidden.map((box) => [box, order.next().value ?? 0]));
      const shuffled = [...forbidden].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
      const answer = ask(required, forbidden);
      assert.equal(ask(required, [...shuffled, ...shuffled.slice(0, 2)]), answer);
      assert.equal(remembering.atPlace().outside(required, shuffled), answer);
      assert.equal(remembering.atPlace().outside(required, forbidden), answer);
    }),
    { numRuns: 400 },
  );
});

test('no label of those found can be left out, however many there are', () => {
  const boxes = hardSelectors({ policies: 150, keys: 25, values: 4 }).map(labelBox);
  const here = new LabelQuestions().atPlace();
  for (const [index, required] of boxes.entries()) {
    const forbidden = boxes.filter((_, other) => other !== index);
    const answer = here.outside(required, forbidden);
    if (answer.kind !== 'found') continue;
    for (const key of Object.keys(answer.labels)) {
      const { [key]: _, ...fewer } = answer.labels;
      assert.not(matches(required, fewer) && !forbidden.some((box) => matches(box, fewer)));
    }
  }
});

test('a key may have more values than a machine word has bits', () => {
  const values = Array.from({ length: 100 }, (_, value) => `v${value}`);
  const required = labelBox(requires({ key: 'a', operator: 'In', values }, { key: 'b', operator: 'In', values }));
  const pair = (a: string, b: string): LabelBox => labelBox({ matchLabels: { a, b } });
  const all = values.map((value) => pair(value, value));
  const others = values.slice(1).map((value) => labelBox(requires({ key: 'a', operator: 'In', values: [value] })));
  const last = labelBox(requires({ key: 'b', operator: 'In', values: values.slice(0, 99) }));
  assert.equal(ask(required, [...all, ...others, last]), { kind: 'found', labels: { a: 'v0', b: 'v99' } });
  assert.equal(ask(required, [...all, ...others, last, pair('v0', 'v99')]), { kind: 'none' });
});

const pigeons = (holes: number): readonly LabelBox[] => pigeonSelectors(holes).map(labelBox);

test('what takes more than the budget is not decided, after the same number of steps everywhere', () => {
  assert.equal(ask(everything, pigeons(5)), { kind: 'none' });
  assert.equal(ask(everything, pigeons(12)), { kind: 'notDecided', steps: stepBudget.question });
});

test('questions about one place share a budget, and what is easy stays decided when it is used up', () => {
  const budget = { question: 20_000, place: 30_000, further: 500 };
  const questions = new LabelQuestions(budget);
  const here = questions.atPlace();
  const variants = [9, 10, 11, 12].map(pigeons);
  const steps = variants
    .map((boxes) => here.outside(everything, boxes))
    .map((answer) => 'steps' in answer && answer.steps);
  assert.is(steps[0], 20_000);
  assert.is(steps.at(-1), 500);
  assert.is(here.outside(everything, [labelBox({ matchLabels: { a: '1' } })]).kind, 'found');
  // Another place has its own, and asks again what was given up for less.
  assert.equal(questions.atPlace().outside(everything, pigeons(12)), { kind: 'notDecided', steps: 20_000 });
});

table(
  'each of 500 selectors of five random requirements is decided, whether the others cover it',
  [12, 20, 40].map((keys) => ({ name: `over ${keys} keys`, keys })),
  ({ keys }) => {
    const boxes = hardSelectors({ policies: 500, keys, values: 4 }).map(labelBox);
    const here = new LabelQuestions().atPlace();
    assert.not.equal(here.outside(everything, boxes).kind, 'notDecided');
    for (let index = 0; index < boxes.length; index += 25) {
      const others = boxes.filter((_, other) => other !== index);
      assert.not.equal(here.outside(boxes[index] ?? everything, others).kind, 'notDecided');
    }
  },
);
