import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { assert, table, test } from '../support/table.ts';
import { type Files, filesIn, inTemporaryFolder, withoutPrivileges } from '../support/temporary.ts';

/** The landscape that most golden cases share. */
const small: Files = filesIn(fileURLToPath(new URL('../cases/a-small-landscape/input/', import.meta.url)));
const cluster = 'policies/clusters/east.yaml';
const template = 'policies/namespace-types/web/allow.yaml';
const text = (path: string): string => String(small[path]);

interface Found {
  readonly status: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly location: { readonly path: string; readonly line: number; readonly column: number };
  }[];
}

/** Renders, and makes sure that nothing was written. */
async function render(root: string): Promise<Found> {
  const { status, stdout } = await runCommand(['render', '--output', 'json'], { folder: root });
  const { diagnostics } = JSON.parse(stdout) as Found;
  assert.not.ok(Object.keys(filesIn(root)).some((path) => path.startsWith('manifests')));
  return { status, diagnostics };
}

const places = ({ diagnostics }: Found) =>
  diagnostics.map(({ code, location: { path, line, column } }) => `${code} ${path}:${line}:${column}`);

table(
  'reports bytes that are not a source in one diagnostic, and writes nothing',
  [
    {
      name: 'a file of 50 MB',
      content: Buffer.alloc(50_000_000, 'x: y\n'),
      expected: `file-too-large ${cluster}:1:1`,
    },
    {
      name: 'a file one byte larger than 1 MiB',
      content: `${text(cluster)}#${'x'.repeat(1024 * 1024 - text(cluster).length)}`,
      expected: `file-too-large ${cluster}:1:1`,
    },
    {
      name: 'Latin-1',
      content: Buffer.from(text(cluster).replace('east', 'südost'), 'latin1'),
      expected: `not-utf-8 ${cluster}:3:19`,
    },
    {
      name: 'UTF-16',
      content: Buffer.from(`\ufeff${text(cluster)}`, 'utf16le'),
      expected: `not-utf-8 ${cluster}:1:1`,
    },
    {
      name: 'a picture',
      content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      expected: `not-utf-8 ${cluster}:1:1`,
    },
    { name: 'a NUL character', content: `${text(cluster)}\0`, expected: `invalid-yaml ${cluster}:6:1` },
    { name: 'nothing', content: '', expected: `empty-document ${cluster}:1:1` },
    {
      name: 'a thousand brackets',
      content: `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`,
      expected: `nested-too-deeply ${cluster}:1:203`,
    },
  ] as readonly { name: string; content: string | Uint8Array; expected: string }[],
  ({ content, expected }) =>
    inTemporaryFolder({ ...small, [cluster]: content }, async (root) => {
      const found = await render(root);
      assert.equal(places(found), [expected]);
      assert.is(found.status, 1);
    }),
);

const levels = Array.from({ length: 9 }, (_, level) => {
  const item = level === 0 ? 'x' : `*a${level - 1}`;
  return `    a${level}: &a${level} [${Array(10).fill(item).join(', ')}]\n`;
});
const bomb = text(cluster).replace('spec:\n', `spec:\n  values:\n${levels.join('')}`);

test('an alias bomb of a billion nodes is refused in no time', () =>
  inTemporaryFolder({ ...small, [cluster]: bomb }, async (root) => {
    const start = performance.now();
    assert.equal(places(await render(root)), [`too-many-nodes ${cluster}:10:49`]);
    assert.ok(performance.now() - start < 1000);
  }));

table(
  'bytes that differ and mean the same are accepted',
  [
    { name: 'a byte-order mark', change: (whole: string) => `\ufeff${whole}` },
    { name: 'line ends of Windows', change: (whole: string) => whole.replaceAll('\n', '\r\n') },
    { name: 'both', change: (whole: string) => `\ufeff${whole.replaceAll('\n', '\r\n')}` },
    { name: 'no final newline', change: (whole: string) => whole.trimEnd() },
    { name: 'a marker of the document', change: (whole: string) => `---\n${whole}...\n` },
  ],
  ({ change }) =>
    inTemporaryFolder(small, async (plain) => {
      await runCommand(['render'], { folder: plain });
      const changed = Object.fromEntries(Object.entries(small).map(([path, whole]) => [path, change(String(whole))]));
      await inTemporaryFolder(changed, async (root) => {
        const { status, stdout } = await runCommand(['render'], { folder: root });
        assert.equal([status, stdout], [0, '']);
        const manifests = (folder: string) => filesIn(join(folder, 'manifests'));
        assert.equal(manifests(root), manifests(plain));
      });
    }),
);

test('a problem behind a byte-order mark and line ends of Windows has its line and column', () =>
  inTemporaryFolder(
    { ...small, [cluster]: `\ufeff${text(cluster).replace('web', 'wbe').replaceAll('\n', '\r\n')}` },
    async (root) => {
      assert.equal(places(await render(root)), [`unknown-reference ${cluster}:5:35`]);
    },
  ));

table(
  'rejects sources that are not regular files',
  [
    {
      name: 'a link to a file',
      make: (root: string) => symlinkSync('../../elsewhere.yaml', join(root, 'policies/clusters/west.yaml')),
      expected: 'symbolic-link policies/clusters/west.yaml:1:1',
    },
    {
      name: 'a link to nothing',
      make: (root: string) => symlinkSync('gone.yaml', join(root, 'policies/clusters/west.yaml')),
      expected: 'symbolic-link policies/clusters/west.yaml:1:1',
    },
    {
      name: 'a link to a folder',
      make: (root: string) => symlinkSync('..', join(root, 'policies/clusters/all')),
      expected: 'symbolic-link policies/clusters/all:1:1',
    },
  ],
  ({ make, expected }) =>
    inTemporaryFolder({ ...small, 'elsewhere.yaml': text(cluster) }, async (root) => {
      make(root);
      const found = await render(root);
      assert.equal(places(found), [expected]);
      assert.is(found.status, 1);
    }),
);

test('reports a source that cannot be read, with the status for what could not run', () =>
  inTemporaryFolder(small, async (root) => {
    // Loads what the command needs, while this process may.
    await runCommand(['validate'], { folder: root });
    chmodSync(root, 0o755);
    chmodSync(join(root, template), 0);
    const { status, stdout } = await withoutPrivileges(() =>
      runCommand(['validate', '--output', 'json'], { folder: root }),
    );
    chmodSync(join(root, template), 0o644);
    const { diagnostics } = JSON.parse(stdout) as Found;
    assert.equal(
      diagnostics.map(({ code }) => code),
      ['unreadable'],
    );
    assert.is(status, 3);
  }));

test('a landscape without clusters renders its inventory and nothing else', () =>
  inTemporaryFolder({ 'policies/landscape.yaml': text('policies/landscape.yaml') }, async (root) => {
    const { status } = await runCommand(['render'], { folder: root });
    assert.is(status, 0);
    assert.equal(Object.keys(filesIn(join(root, 'manifests'))), ['inventory/landscape.yaml']);
  }));
