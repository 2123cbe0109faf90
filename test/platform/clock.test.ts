import { today } from '../../src/platform/clock.ts';
import { assert, test } from '../support/table.ts';

test('today is a day of UTC in every time zone', () => {
  assert.is(today(new Date('2024-03-01T00:30:00+02:00')), '2024-02-29');
  assert.is(today(new Date('2024-12-31T23:59:59-05:00')), '2025-01-01');
});
