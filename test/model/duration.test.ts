import { parseDuration } from '../../src/model/duration.ts';
import { assert, table } from '../support/table.ts';

table(
  'a duration has whole seconds',
  [
    { name: '1s', seconds: 1 },
    { name: '90s', seconds: 90 },
    { name: '5m', seconds: 300 },
    { name: '1h30m', seconds: 5400 },
    { name: '1h0m5s', seconds: 3605 },
    { name: '0h1s', seconds: 1 },
  ],
  ({ name, seconds }) => assert.is(parseDuration(name), seconds),
);

table(
  'rejects durations that the tools would not read, and zero',
  ['', '0s', '5', 's', '5 m', '5M', '1m1h', '1m1m', '-5m', '1.5h', '500ms', '1d', '5m ', 'every hour', '1e3s'].map(
    (name) => ({
      name: `"${name}"`,
      text: name,
    }),
  ),
  ({ text }) => assert.is(parseDuration(text), undefined),
);
