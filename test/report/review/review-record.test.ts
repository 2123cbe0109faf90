import { formatReviewRecord, parseReviewRecord, type ReviewRecord } from '../../../src/report/review/review-record.ts';
import { assert, table, test } from '../../support/table.ts';

const record: ReviewRecord = {
  base: 'a'.repeat(40),
  head: 'b'.repeat(40),
  commit: 'c'.repeat(40),
  toolChanges: [{ part: 'src/', files: 2 }],
  group: true,
  closings: [{ code: 'tenant-path', text: 'Pods meet.', fingerprint: '0123456789ab', parts: 2 }],
  members: [
    {
      pullRequest: 7,
      commit: 'd'.repeat(40),
      alone: [[0, 1]],
      states: [{ commit: 'd'.repeat(40), base: 'a'.repeat(40), covered: [[1]] }],
    },
  ],
};

test('what is written is read back', () => {
  assert.equal(parseReviewRecord(formatReviewRecord(record)), record);
});

table<{ name: string; change: Record<string, unknown> }>(
  'what is no record to the last field is none',
  [
    { name: 'another version', change: { schemaVersion: 1 } },
    { name: 'no version', change: { schemaVersion: undefined } },
    { name: 'no base', change: { base: undefined } },
    { name: 'no commit', change: { commit: null } },
    { name: 'no head', change: { head: 1 } },
    { name: 'half a commit', change: { commit: 'abc' } },
    { name: 'no answer of the gate', change: { closings: undefined } },
    { name: 'an answer that is no list', change: { closings: false } },
    { name: 'an entry without a code', change: { closings: [{ ...record.closings[0], code: 1 }] } },
    {
      name: 'an entry without parts, which all would be accepted',
      change: { closings: [{ ...record.closings[0], parts: 0 }] },
    },
    { name: 'no word about a group', change: { group: undefined } },
    { name: 'no members', change: { members: undefined } },
    { name: 'a member without a number', change: { members: [{ ...record.members[0], pullRequest: '7' }] } },
    { name: 'a member that does something else alone', change: { members: [{ ...record.members[0], alone: [0] }] } },
    {
      name: 'a state without a base',
      change: { members: [{ ...record.members[0], states: [{ commit: 'd'.repeat(40) }] }] },
    },
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
    { name: 'half of it', text: '{"schemaVersion": 2,' },
    { name: 'a list', text: '[]' },
    { name: 'null', text: 'null' },
  ],
  ({ text }) => assert.is(parseReviewRecord(text), undefined),
);
