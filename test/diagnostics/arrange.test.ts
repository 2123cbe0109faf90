import * as fc from 'fast-check';
import { arrange } from '../../src/diagnostics/arrange.ts';
import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { assert, test } from '../support/table.ts';

function diagnostic(
  changes: Partial<Diagnostic> & { readonly line?: number; readonly path?: string } = {},
): Diagnostic {
  const { line = 1, path = 'a.yaml', ...rest } = changes;
  return { code: 'invalid-yaml', severity: 'error', message: 'm', location: { path, line, column: 1 }, ...rest };
}

test('problems come by path, line, severity, code and message', () => {
  const sorted = [
    diagnostic({ path: 'B.yaml', line: 9 }),
    diagnostic({ line: 2 }),
    diagnostic({ line: 10, code: 'merge-key' }),
    diagnostic({ line: 10, severity: 'warning', code: 'duplicate-key' }),
    diagnostic({ line: 10, severity: 'note', message: 'a' }),
    diagnostic({ line: 10, severity: 'note', message: 'b' }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
      assert.equal(arrange(shuffled), sorted);
    }),
  );
});

test('problems that differ only in their namespaces are one, with all namespaces', () => {
  const folded = arrange([
    diagnostic({ namespaces: ['seed/b', 'seed/a'] }),
    diagnostic({ namespaces: ['seed/a', 'seed/c'] }),
    diagnostic({ line: 2, namespaces: ['seed/d'] }),
  ]);
  assert.equal(
    folded.map(({ namespaces }) => namespaces),
    [['seed/a', 'seed/b', 'seed/c'], ['seed/d']],
  );
});

test('a problem that is reported twice is one', () => {
  assert.equal(arrange([diagnostic(), diagnostic()]), [diagnostic()]);
});

test('arranging again changes nothing', () => {
  const some = [diagnostic({ line: 3 }), diagnostic({ namespaces: ['x'] }), diagnostic({ namespaces: ['y'] })];
  assert.equal(arrange(arrange(some)), arrange(some));
});

test('only errors are errors', () => {
  assert.is(hasErrors([diagnostic({ severity: 'warning' }), diagnostic({ severity: 'note' })]), false);
  assert.is(hasErrors([diagnostic({ severity: 'note' }), diagnostic()]), true);
});
