import { readFileSync } from 'node:fs';
import { attempt, reasonOf } from '../../src/platform/failures.ts';
import { assert, test } from '../support/table.ts';

test('a refusal of the system becomes a sentence', () => {
  assert.is(
    attempt(
      () => readFileSync('/nowhere/at/all', 'utf8'),
      (reason) => reason,
    ),
    'It does not exist.',
  );
});

test('anything else that is thrown goes on', () => {
  assert.throws(() => attempt(() => invalid(), String), /defect/);
  assert.is(reasonOf(new Error('defect')), undefined);
  assert.is(reasonOf('text'), undefined);
});

function invalid(): string {
  throw new Error('defect');
}
