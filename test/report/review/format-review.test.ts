import fc from 'fast-check';
import type { Waiver } from '../../../src/model/waiver.ts';
import { markerRoom } from '../../../src/platform/github/review-comment.ts';
import {
  type FramedReview,
  formatReview,
  type GateAnswer,
  roomForDiff,
} from '../../../src/report/review/format-review.ts';
import { toolChanges } from '../../../src/report/review/tool-changes.ts';
import { assert, table, test } from '../../support/table.ts';

const label = 'ringfence/accept-hazards';
const open: GateAnswer = { tripped: [], label };
const closed = (waiver?: Waiver, tripped: readonly string[] = ['2 hazards', 'internet-opened: 1']): GateAnswer => ({
  tripped,
  label,
  ...(waiver === undefined ? {} : { waiver }),
});
const list = '\n\n- 2 hazards\n- internet-opened: 1';

table<{ name: string; review: Partial<FramedReview>; expected: string }>(
  'a review',
  [
    { name: 'with nothing to say is empty', review: { markdown: '' }, expected: '' },
    { name: 'says what the diff says', review: { markdown: 'Nothing changes.\n' }, expected: 'Nothing changes.\n' },
    {
      name: 'says in its first line that the tool changes',
      review: { toolChanges: toolChanges(['src/a', 'src/b', '.github/c', 'package-lock.json']) },
      expected:
        '**This pull request changes what checks it:** `src/` (2 files), `.github/` (1 file), `package-lock.json`. ' +
        'The tool of the default branch found what follows; ' +
        'only people can see what the change makes of the tool itself.\n\nOne connection.\n',
    },
    {
      name: 'says what closes the gate, and how it is opened',
      review: { gate: closed() },
      expected:
        `**The gate is closed** because of:${list}\n\nMend the cause, or have somebody who maintains this repository ` +
        `accept it with the label \`${label}\`.\n\nOne connection.\n`,
    },
    {
      name: 'says who waived what',
      review: { gate: closed({ kind: 'granted', by: 'mara' }) },
      expected:
        `**The gate is waived** by mara, who set the label \`${label}\`. It would stop this because of:${list}` +
        '\n\nOne connection.\n',
    },
    {
      name: 'says why a label does not count',
      review: { gate: closed({ kind: 'refused', reason: 'author', by: 'alice' }) },
      expected:
        `**The gate is closed** because of:${list}\n\nThe label \`${label}\`, set by alice, does not count: the author ` +
        'of a pull request cannot accept it. Somebody else has to who maintains this repository.\n\nOne connection.\n',
    },
    {
      name: 'says so where nobody knows who set it',
      review: { gate: closed({ kind: 'refused', reason: 'unknown' }), markdown: '' },
      expected:
        `**The gate is closed** because of:${list}\n\nThe label \`${label}\` does not count: GitHub does not say who ` +
        'set it. Remove it and set it again.\n',
    },
    {
      name: 'says nothing of a gate that nothing trips, whoever set the label',
      review: { gate: { ...open, waiver: { kind: 'granted', by: 'mara' } } },
      expected: 'One connection.\n',
    },
    {
      name: 'names five reasons at most',
      review: { gate: closed(undefined, ['1', '2', '3', '4', '5', '6', '7']), markdown: '' },
      expected:
        '**The gate is closed** because of:\n\n- 1\n- 2\n- 3\n- 4\n- 5\n- and 2 more\n\nMend the cause, or have ' +
        `somebody who maintains this repository accept it with the label \`${label}\`.\n`,
    },
  ],
  ({ review, expected }) =>
    assert.is(formatReview({ toolChanges: [], gate: open, markdown: 'One connection.', ...review }), expected),
);

test('what trips a gate may hold anything and stays one line of text', () => {
  const hostile = '@everyone <img src=x> [a](b)\n# `x` | ~~y~~ 🙂';
  const text = formatReview({ toolChanges: [], gate: closed(undefined, [hostile]), markdown: '' });
  const [, line = ''] = /^- (.*)$/m.exec(text) ?? [];
  assert.not.match(line, /[@<>[\]`|~]/);
  assert.is(text.split('\n').filter((each) => each.startsWith('#')).length, 0);
});

test('a long reason is cut between characters', () => {
  const text = formatReview({ toolChanges: [], gate: closed(undefined, ['🙂'.repeat(300)]), markdown: '' });
  assert.match(text, `- ${'🙂'.repeat(199)}…\n`);
});

test('with the longest answer of a diff it fits into a comment, whatever stands around it', () => {
  const reasons: readonly Waiver[] = [
    { kind: 'absent' },
    { kind: 'granted', by: `${'x'.repeat(39)}[bot]` },
    { kind: 'refused', reason: 'author', by: `${'x'.repeat(39)}[bot]` },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ minLength: 150, maxLength: 400, unit: 'grapheme' }), fc.constant('|'.repeat(300)))),
      fc.subarray(['src/a', 'schemas/a', 'scripts/a', '.github/a', 'node_modules/a', 'package.json', 'yarn.lock']),
      fc.constantFrom(...reasons),
      (tripped, paths, waiver) => {
        const markdown = 'x'.repeat(roomForDiff);
        const changes = toolChanges(paths);
        const text = formatReview({ toolChanges: changes, gate: closed(waiver, tripped), markdown });
        assert.ok(text.length + markerRoom <= 65_536, `${text.length}`);
      },
    ),
    { numRuns: 50 },
  );
});
