import { parseRevisionRange } from '../../src/model/revision-range.ts';
import { assert, table } from '../support/table.ts';

table(
  'a range is read as git reads one',
  [
    { name: 'nothing', text: undefined, range: { kind: 'default' } },
    { name: 'one revision', text: 'main', range: { kind: 'since', base: 'main' } },
    { name: 'one with a dot and a slash', text: 'origin/v1.2', range: { kind: 'since', base: 'origin/v1.2' } },
    { name: 'two dots', text: 'main..topic', range: { kind: 'between', base: 'main', head: 'topic' } },
    { name: 'two dots, no head', text: 'main..', range: { kind: 'between', base: 'main', head: 'HEAD' } },
    { name: 'two dots, no base', text: '..topic', range: { kind: 'between', base: 'HEAD', head: 'topic' } },
    { name: 'three dots', text: 'main...topic', range: { kind: 'branch', base: 'main', head: 'topic' } },
    { name: 'three dots, no head', text: 'main...', range: { kind: 'branch', base: 'main', head: 'HEAD' } },
    { name: 'what git calculates', text: 'HEAD~2..@{-1}', range: { kind: 'between', base: 'HEAD~2', head: '@{-1}' } },
  ],
  ({ text, range }) => {
    assert.equal(parseRevisionRange(text), { value: range });
  },
);

table(
  'rejects what is not a range, with the reason',
  [
    { name: 'empty, as an unset variable', text: '', problem: 'it is empty' },
    { name: 'blank', text: ' ', problem: 'it is empty' },
    { name: 'dots alone', text: '..', problem: 'it does not name a revision' },
    { name: 'three dots alone', text: '...', problem: 'it does not name a revision' },
    { name: 'two ranges', text: 'a..b..c', problem: 'it contains more than one range' },
    { name: 'four dots', text: 'a....b', problem: 'it contains more than one range' },
    {
      name: 'an option',
      text: '--output=x',
      problem: '"--output=x" begins with "-", so git would read it as an option',
    },
    {
      name: 'an option behind dots',
      text: 'main..-x',
      problem: '"-x" begins with "-", so git would read it as an option',
    },
  ],
  ({ text, problem }) => {
    assert.equal(parseRevisionRange(text), { problem });
  },
);
