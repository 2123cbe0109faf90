import { type Drift, driftRemedy, formatDriftSummary, type Run } from '../../../src/report/render/drift-summary.ts';
import { assert, table, test } from '../../support/table.ts';

const drift: Drift = {
  missing: 1,
  changed: 1,
  stale: 0,
  paths: ['manifests/a.yaml', 'manifests/b.yaml'],
  where: 'head',
};
const run: Run = {
  render: 'npx ringfence render',
  manifests: 'manifests',
  base: 'main',
  artifact: 'ringfence-rendered',
  runId: '42',
};
const patch = { file: 'ringfence.patch', commit: '1234567' };

test('a head that drifts: the counts, the commands, the patch, the manifests', () =>
  assert.fixture(
    formatDriftSummary({ ...drift, patch }, run),
    `### 2 manifests differ from what the sources render: 1 missing, 1 changed

Render, and commit the changes:

\`\`\`sh
npx ringfence render
git add manifests
git commit
\`\`\`

The same commands resolve any conflict in \`manifests/\`.

If you do not have Ringfence, apply the patch to 1234567:

\`\`\`sh
gh run download 42 --name ringfence-rendered --dir ../ringfence-rendered
git apply ../ringfence-rendered/ringfence.patch
\`\`\`

<details><summary>Which manifests</summary>

- \`manifests/a.yaml\`
- \`manifests/b.yaml\`

</details>
`,
  ));

test('a merge that drifts: the base comes first', () => {
  const text = formatDriftSummary({ ...drift, where: 'merge' }, run);
  assert.match(text, '```sh\ngit merge origin/main\nnpx ringfence render\n');
  assert.not.match(text, 'patch');
});

test('without an artifact there is no patch to fetch', () => {
  assert.not.match(formatDriftSummary({ ...drift, patch }, { ...run, artifact: '' }), 'git apply');
});

test('one manifest differs, many are counted', () => {
  const one = formatDriftSummary({ ...drift, missing: 0, paths: ['manifests/a.yaml'] }, run);
  assert.match(one, '### 1 manifest differs from what the sources render: 1 changed\n');
  const paths = Array.from({ length: 1021 }, (_, index) => `manifests/${index}`);
  const many = formatDriftSummary({ ...drift, changed: 1020, paths }, run);
  assert.match(many, '### 1,021 manifests differ from what the sources render: 1 missing, 1,020 changed\n');
  assert.match(many, '- `manifests/19`\n- and 1,001 more\n');
  assert.not.match(many, '`manifests/20`');
});

table(
  'names from outside stay words of a shell and code of Markdown',
  [
    { name: 'a branch that is a command', base: 'x;id', path: 'manifests/a', says: "git merge 'origin/x;id'\n" },
    {
      name: 'a branch with a quote',
      base: "x'$(id)'",
      path: 'manifests/a',
      says: "git merge 'origin/x'\\''$(id)'\\'''\n",
    },
    { name: 'a path with backticks', base: 'main', path: 'm/`a``b', says: '- ``` m/`a``b ```\n' },
    { name: 'a path with a line feed', base: 'main', path: 'm/a\n# b', says: '- `m/a\ufffd# b`\n' },
  ],
  ({ base, path, says }) =>
    assert.match(formatDriftSummary({ ...drift, paths: [path], where: 'merge' }, { ...run, base }), says),
);

table(
  'the remedy is one sentence with the exact command',
  [
    { name: 'head', where: 'head', base: 'main', says: 'Run "npx ringfence render" and commit the changes.' },
    {
      name: 'merge',
      where: 'merge',
      base: 'main',
      says: 'Merge the base branch "main", then render. Run "npx ringfence render" and commit the changes.',
    },
    {
      name: 'merge into something unknown',
      where: 'merge',
      base: '',
      says: 'Merge the base branch, then render. Run "npx ringfence render" and commit the changes.',
    },
  ] as const,
  ({ where, base, says }) => assert.is(driftRemedy({ ...drift, where }, { ...run, base }), says),
);
