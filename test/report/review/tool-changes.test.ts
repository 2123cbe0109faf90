import { toolChanges } from '../../../src/report/review/tool-changes.ts';
import { assert, table } from '../../support/table.ts';

table(
  'files that check a pull request are distinguished from files that it checks',
  [
    { name: 'nothing', paths: [], expected: [] },
    {
      name: 'sources and manifests',
      paths: ['policies/landscape.yaml', 'manifests/clusters/a/b/policies.yaml', 'README.md', 'docs/github.md'],
      expected: [],
    },
    { name: 'the tool', paths: ['src/a.ts', 'src/cli/b.ts'], expected: [{ part: 'src/', files: 2 }] },
    { name: 'its schemas', paths: ['schemas/cluster.schema.json'], expected: [{ part: 'schemas/', files: 1 }] },
    {
      name: 'what builds it',
      paths: ['scripts/build.ts', 'tsconfig.json'],
      expected: [
        { part: 'scripts/', files: 1 },
        { part: 'tsconfig.json', files: 1 },
      ],
    },
    {
      name: 'what is installed',
      paths: ['package-lock.json', 'package.json', '.npmrc'],
      expected: ['package.json', 'package-lock.json', '.npmrc'].map((part) => ({ part, files: 1 })),
    },
    {
      name: 'libraries that are committed',
      paths: ['node_modules/ringfence/x.js'],
      expected: [{ part: 'node_modules/', files: 1 }],
    },
    {
      name: 'workflows, actions, owners',
      paths: ['.github/workflows/policies.yml', '.github/CODEOWNERS', '.github/actions/x/action.yml'],
      expected: [{ part: '.github/', files: 3 }],
    },
    { name: 'a link in the place of a folder', paths: ['src'], expected: [{ part: 'src/', files: 1 }] },
    { name: 'names that begin alike', paths: ['srcs/a', 'src.ts', '.github-old/x', 'package.json.bak'], expected: [] },
    { name: 'the same names further down', paths: ['policies/src/a', 'x/package.json', 'a/.github/b'], expected: [] },
    { name: 'one path twice', paths: ['src/a.ts', 'src/a.ts'], expected: [{ part: 'src/', files: 1 }] },
    {
      name: 'in one order, whatever that of the paths',
      paths: ['.github/a', 'yarn.lock', 'src/b'],
      expected: [
        { part: 'src/', files: 1 },
        { part: '.github/', files: 1 },
        { part: 'yarn.lock', files: 1 },
      ],
    },
  ],
  ({ paths, expected }) => assert.equal(toolChanges(paths), expected),
);
