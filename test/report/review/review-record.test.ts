import { formatReviewRecord, parseReviewRecord, type ReviewRecord } from '../../../src/report/review/review-record.ts';
import { assert, table, test } from '../../support/table.ts';

const record: ReviewRecord = {
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  commit: 'c'.repeat(40),
  toolChanges: [{ part: 'src/', files: 2 }],
  tripped: ['2 hazards'],
};

test('what is written is read back', () => {
  assert.equal(parseReviewRecord(formatReviewRecord(record)), record);
});

table<{ name: string; change: Record<string, unknown> }>(
  'what is no record to the last field is none',
  [
    { name: 'another version', change: { schemaVersion: 2 } },
    { name: 'no version', change: { schemaVersion: undefined } },
    { name: 'no base', change: { base: undefined } },
    { name: 'no commit', change: { commit: null } },
    { name: 'no head', change: { head: 1 } },
    { name: 'no answer of the gate', change: { tripped: undefined } },
    { name: 'an answer that is no list', change: { tripped: false } },
    { name: 'an answer that is no text', change: { tripped: [{}] } },
    { name: 'no word about the tool', change: { toolChanges: undefined } },
    { name: 'a part without a number', change: { toolChanges: [{ part: 'src/' }] } },
    { name: 'a part without a name', change: { toolChanges: [{ files: 1 }] } },
  ],
  ({ change }) => {
    const text = JSON.stringify({ ...JSON.parse(formatReviewRecord(record)), ...change });
    assert.is(parseReviewRecord(text), undefined);
  },
);

table(
  'what is no map is none, either',
  [
    { name: 'nothing', text: '' },
    { name: 'half of it', text: '{"schemaVersion": 1,' },
    { name: 'a list', text: '[]' },
    { name: 'null', text: 'null' },
  ],
  ({ text }) => assert.is(parseReviewRecord(text), undefined),
);
