import fc from 'fast-check';
import { canMatch } from '../../../src/landscape/codeowners/patterns.ts';
import { assert, test } from '../../support/table.ts';

/** Reads a pattern as .gitignore does, with one regular expression: a naive judge for patterns without brackets. */
function naivelyMatches(pattern: string, path: string): boolean {
  const body = pattern.replace(/^\//, '').replace(/\/$/, '');
  const isAnchored = /\/./.test(pattern);
  const glob = body
    .split('/')
    .map((segment) =>
      segment === '**' ? '.*' : segment.replaceAll('*', '[^/]*').replaceAll('?', '[^/]').replaceAll('.', '\\.'),
    )
    .join('/')
    .replaceAll('.*/', '(.*/)?');
  return new RegExp(`^${isAnchored ? '' : '(.*/)?'}${glob}(/.*)?$`).test(path);
}

const name = fc.constantFrom('a', 'b', 'ab', 'tenants', 'x.yaml');
const wild = fc.constantFrom('a', 'b', '*', '**', '?', 'a*', '*b', 'tenants', '*.yaml', 'x.yaml');
const pattern = fc
  .record({
    first: fc.constantFrom('', '/'),
    parts: fc.array(wild, { minLength: 1, maxLength: 4 }),
    last: fc.constantFrom('', '/'),
  })
  .map(({ first, parts, last }) => `${first}${parts.join('/')}${last}`);

test('a pattern that matches a path below a folder is found to match it', () => {
  let matching = 0;
  fc.assert(
    fc.property(
      pattern,
      fc.array(name, { minLength: 1, maxLength: 3 }),
      fc.array(name, { maxLength: 2 }),
      (text, root, below) => {
        const path = [...root, ...below].join('/');
        if (!naivelyMatches(text, path)) return;
        matching++;
        assert.ok(canMatch(text, { roots: [root], names: new Set([...root, ...below]) }), `${text} matches ${path}`);
      },
    ),
    { numRuns: 5_000 },
  );
  assert.ok(matching > 200, String(matching));
});
