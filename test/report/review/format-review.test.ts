import fc from 'fast-check';
import type { Waiver } from '../../../src/model/waiver.ts';
import {
  type FramedReview,
  formatReview,
  type GateAnswer,
  roomForDiff,
} from '../../../src/report/review/format-review.ts';
import type { JudgedClosing, LabelledPull } from '../../../src/report/review/judged-gate.ts';
import { toolChanges } from '../../../src/report/review/tool-changes.ts';
import { assert, table, test } from '../../support/table.ts';

/** The characters of a comment that are kept for the marker. */
const markerRoom = 200;
const labels = { all: 'ringfence/accept-hazards', prefix: 'ringfence/accept:' };
const open: GateAnswer = { closings: [], labels, found: [], group: false };
const closing = (code: string, text: string, acceptedBy: readonly string[] = []): JudgedClosing => ({
  code,
  text,
  fingerprint: '0123456789ab',
  parts: 1,
  acceptedBy,
});
const hazards = [closing('tenant-path', 'Pods meet.'), closing('internet-opened', 'Pods leave.')];
const closed = (change: Partial<GateAnswer> = {}): GateAnswer => ({ ...open, closings: hazards, ...change });
const set = (waiver: Partial<Waiver>): LabelledPull => ({
  pullRequest: 7,
  waiver: { label: labels.all, ...waiver } as Waiver,
});
const granted = { kind: 'granted', by: 'mara', codes: ['tenant-path', 'internet-opened'] } as const;
const list = '\n\n- `tenant-path` (0123456789ab): Pods meet.\n- `internet-opened` (0123456789ab): Pods leave.';
const way =
  '\n\nFix the cause, or ask a person who may accept it to set the label `ringfence/accept-hazards` ' +
  '(`ringfence/accept:tenant-path` for one code).';

table<{ name: string; review: Partial<FramedReview>; expected: string }>(
  'a review',
  [
    { name: 'with nothing to say is empty', review: { markdown: '' }, expected: '' },
    { name: 'is not written for a page', review: { markdown: '', page: 'https://x/1' }, expected: '' },
    {
      name: 'ends with the page',
      review: { markdown: 'Nothing changes.\n', page: 'https://x/1' },
      expected:
        'Nothing changes.\n\n[Page of this change](https://x/1): both states in the explorer. Download it within three days, ' +
        'and open it in a browser.\n',
    },
    { name: 'says what the diff says', review: { markdown: 'Nothing changes.\n' }, expected: 'Nothing changes.\n' },
    {
      name: 'says in its first line that the tool changes',
      review: { toolChanges: toolChanges(['src/a', 'src/b', '.github/c', 'package-lock.json']) },
      expected:
        '**This pull request changes what checks it:** `src/` (2 files), `.github/` (1 file), `package-lock.json`. ' +
        'The tool of the default branch made this review. ' +
        'Only people can judge what the change does to the tool itself.\n\nOne connection.\n',
    },
    {
      name: 'says what closes the gate, and how it is opened',
      review: { gate: closed() },
      expected: `**The gate is closed** because of:${list}${way}\n\nOne connection.\n`,
    },
    {
      name: 'says who accepted what',
      review: {
        gate: closed({ closings: hazards.map((one) => ({ ...one, acceptedBy: ['mara'] })), found: [set(granted)] }),
      },
      expected:
        '**The gate is open.** Accepted for this pull request:' +
        `${list.replaceAll(/\.(?=\n|$)/g, '. Accepted by mara.')}\n\nOne connection.\n`,
    },
    {
      name: 'tells what was not there when the label was set from what was',
      review: {
        gate: closed({
          closings: [closing('tenant-path', 'Pods meet.', ['mara']), closing('internet-opened', 'Pods leave.')],
          found: [set(granted)],
        }),
        markdown: '',
      },
      expected:
        '**The gate is closed** because of:\n\n- `internet-opened` (0123456789ab): Pods leave.\n\n' +
        'Accepted for this pull request:\n\n- `tenant-path` (0123456789ab): Pods meet. Accepted by mara.\n\n' +
        'The label `ringfence/accept-hazards`, set by mara, accepts the entries that existed when it was set. One entry above is ' +
        `new. Remove it, read the new comment, and set it again.${way.replace('tenant-path', 'internet-opened')}\n`,
    },
    {
      name: 'says why a label does not count',
      review: { gate: closed({ found: [set({ kind: 'refused', reason: 'author', by: 'alice' })] }) },
      expected:
        `**The gate is closed** because of:${list}\n\nThe label \`ringfence/accept-hazards\`, set by alice, does not ` +
        'count: the author of a pull request cannot accept it. Another person has to set it.' +
        `${way}\n\nOne connection.\n`,
    },
    {
      name: 'says so where GitHub does not say who set it',
      review: { gate: closed({ found: [set({ kind: 'refused', reason: 'unknown' })] }), markdown: '' },
      expected:
        `**The gate is closed** because of:${list}\n\nThe label \`ringfence/accept-hazards\` does not count: GitHub ` +
        `does not say who set it. Remove it and set it again.${way}\n`,
    },
    {
      name: 'says nothing of a gate that nothing closes, whatever labels there are',
      review: { gate: { ...open, found: [set(granted)] } },
      expected: 'One connection.\n',
    },
    {
      name: 'offers no label for what none accepts',
      review: { gate: closed({ closings: [closing('manifests-stale', 'They are old.')] }), markdown: '' },
      expected:
        '**The gate is closed** because of:\n\n- `manifests-stale` (0123456789ab): They are old.\n\n' +
        'Run "ringfence render" and commit the manifests. No label accepts changes that no one has seen.\n',
    },
    {
      name: 'of a group names the pull requests',
      review: {
        gate: closed({ group: true, found: [set({ kind: 'refused', reason: 'bot', by: 'x[bot]' })] }),
        markdown: '',
      },
      expected:
        `**The gate is closed** because of:${list}\n\nThe label \`ringfence/accept-hazards\` on #7, set by x&#91;bot&#93;, ` +
        'does not count: a program set it. A person has to set it.\n\nNo pull request of this group does this alone, or ' +
        'it is not accepted there. Merge them one after the other: the pull request that comes later then shows it, and ' +
        'a person can accept it there.\n',
    },
    {
      name: 'begins with the broken guardrail',
      review: {
        gate: closed({ closings: [closing('tenant-path', 'x')] }),
        markdown: 'Guardrail `a` is broken. In cluster `b`, …\n\n### One connection opened\n\nMore.',
      },
      expected: `Guardrail \`a\` is broken. In cluster \`b\`, …\n\n**The gate is closed** because of:\n\n- \`tenant-path\` (0123456789ab): x${way}\n\n### One connection opened\n\nMore.\n`,
    },
    {
      name: 'names eight entries at most',
      review: {
        gate: closed({ closings: Array.from({ length: 11 }, () => closing('cut-off', 'x')) }),
        markdown: '',
      },
      expected: `**The gate is closed** because of:\n\n${'- `cut-off` (0123456789ab): x\n'.repeat(8)}- and 3 more${way.replace('tenant-path', 'cut-off')}\n`,
    },
  ],
  ({ review, expected }) =>
    assert.is(formatReview({ toolChanges: [], gate: open, markdown: 'One connection.', ...review }), expected),
);

test('what trips a gate may hold anything and stays one line of text', () => {
  const hostile = '@everyone <img src=x> [a](b)\n# `x` | ~~y~~ 🙂';
  const text = formatReview({
    toolChanges: [],
    gate: closed({ closings: [closing('tenant-path', hostile)] }),
    markdown: '',
  });
  const [, line = ''] = /^- `tenant-path`(.*)$/m.exec(text) ?? [];
  assert.not.match(line, /[@<>[\]`|~]/);
  assert.is(text.split('\n').filter((each) => each.startsWith('#')).length, 0);
});

test('a long reason is cut between characters', () => {
  const text = formatReview({
    toolChanges: [],
    gate: closed({ closings: [closing('x', '🙂'.repeat(300))] }),
    markdown: '',
  });
  assert.match(text, `: ${'🙂'.repeat(119)}…\n`);
});

test('with the longest answer of a diff, it fits into a comment, regardless of the text around it', () => {
  const name = `${'x'.repeat(39)}[bot]`;
  const found = [
    ...Array.from({ length: 4 }, () => set({ kind: 'refused', reason: 'push-unknown', by: name })),
    set({ ...granted, by: name, label: `${labels.prefix}${'|'.repeat(30)}` }),
  ];
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ minLength: 150, maxLength: 400, unit: 'grapheme' }), fc.constant('|'.repeat(300))),
        {
          maxLength: 30,
        },
      ),
      fc.subarray(['src/a', 'schemas/a', 'scripts/a', '.github/a', 'node_modules/a', 'package.json', 'yarn.lock']),
      fc.boolean(),
      (texts, paths, half) => {
        const markdown = 'x'.repeat(roomForDiff);
        const closings = texts.map((text, index) =>
          closing('exposed-to-everyone', text, half && index % 2 ? [name] : []),
        );
        const gate = closed({ closings, found });
        const text = formatReview({ toolChanges: toolChanges(paths), gate, markdown });
        assert.ok(text.length + markerRoom <= 65_536, `${text.length}`);
      },
    ),
    { numRuns: 50 },
  );
});
