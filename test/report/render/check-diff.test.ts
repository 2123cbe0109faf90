import { type FileDifference, formatCheckDiff } from '../../../src/report/render/check-diff.ts';
import { paletteOf } from '../../../src/report/words/palette.ts';
import { assert, table, test } from '../../support/table.ts';

const options = { palette: paletteOf({ coloured: false }), mostFiles: 2, mostLines: 5 };

interface DiffCase {
  readonly name: string;
  readonly differences: readonly FileDifference[];
  readonly text: string;
}

const cases: readonly DiffCase[] = [
  { name: 'nothing differs', differences: [], text: '' },
  {
    name: 'a changed file',
    differences: [{ path: 'manifests/a', kind: 'changed', before: '1\n2\n3\n', after: '1\nzwei\n3\n' }],
    text: `1 manifest differs from what the sources render: 1 changed.

--- manifests/a
+++ manifests/a
@@ -1,3 +1,3 @@
 1
-2
+zwei
 3
`,
  },
  {
    name: 'a missing and a stale file',
    differences: [
      { path: 'manifests/a', kind: 'new', after: '1\n' },
      { path: 'manifests/b', kind: 'stale', before: '2\n' },
    ],
    text: `2 manifests differ from what the sources render: 1 missing, 1 stale.

--- /dev/null
+++ manifests/a
@@ -0,0 +1,1 @@
+1
--- manifests/b
+++ /dev/null
@@ -1,1 +0,0 @@
-2
`,
  },
  {
    name: 'more files and lines than are shown',
    differences: [
      { path: 'manifests/a', kind: 'new', after: '1\n2\n3\n4\n5\n6\n' },
      { path: 'manifests/b', kind: 'changed', before: '1\n', after: '2\n' },
      { path: 'manifests/c', kind: 'changed', before: '1\n', after: '2\n' },
      { path: 'manifests/d', kind: 'changed', before: '1\n', after: '2\n' },
    ],
    text: `4 manifests differ from what the sources render: 1 missing, 3 changed.

--- /dev/null
+++ manifests/a
@@ -0,0 +1,6 @@
+1
+2
+3
+4
… and 2 more lines.
--- manifests/b
+++ manifests/b
@@ -1,1 +1,1 @@
-1
+2
… and 2 more manifests.
`,
  },
  {
    name: 'line ends alone',
    differences: [{ path: 'manifests/a', kind: 'changed', before: '1\r\n', after: '1\n' }],
    text: `1 manifest differs from what the sources render: 1 changed.

--- manifests/a
+++ manifests/a
@@ -1,1 +1,1 @@
-1␍
+1
`,
  },
];

table('what differs', cases, ({ differences, text }) => assert.is(formatCheckDiff(differences, options), text));

test('files that share hardly a line are not compared to the end', () => {
  const lines = (start: number) => Array.from({ length: 4000 }, (_, index) => `${start + index}\n`).join('');
  const text = formatCheckDiff(
    [{ path: 'manifests/a', kind: 'changed', before: lines(0), after: lines(10_000) }],
    options,
  );
  assert.match(text, /\+\+\+ manifests\/a\n\(too different to show line by line\)\n$/);
});
