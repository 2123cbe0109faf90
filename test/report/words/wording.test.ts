import { visible } from '../../../src/report/words/wording.ts';
import { assert, table } from '../../support/table.ts';

table(
  'a text that is shown cannot steer the terminal',
  [
    { name: 'escape', text: '\u001b[31m', shown: '\u241b[31m' },
    { name: 'carriage return', text: 'a\rb', shown: 'a\u240db' },
    { name: 'delete', text: '\u007f', shown: '\u2421' },
    { name: 'C1', text: '\u009b', shown: '\ufffd' },
    { name: 'line separator', text: '\u2028', shown: '\ufffd' },
    { name: 'right-to-left override', text: '\u202e', shown: '\ufffd' },
    { name: 'a tab stays', text: 'a\tb', shown: 'a\tb' },
    { name: 'letters of all scripts stay', text: 'ä 漢 👩‍💻', shown: 'ä 漢 👩‍💻' },
  ],
  ({ text, shown }) => assert.is(visible(text), shown),
);
