import { compareWorkloads, distinctWorkloads, type WorkloadName, workloadText } from '../../src/model/workload-name.ts';
import { assert, table, test } from '../support/table.ts';

interface Row {
  readonly name: string;
  readonly workload: WorkloadName;
  readonly text: string;
}

const rows: readonly Row[] = [
  {
    name: 'of a known kind has the kind before its name',
    workload: { kind: 'Deployment', name: 'web' },
    text: 'Deployment/web',
  },
  { name: 'without a kind is its name', workload: { name: 'web' }, text: 'web' },
  {
    name: 'with a slash in the labels of a variant keeps it in the name',
    workload: { kind: 'Pod', name: 'web{example.com/tier=front}' },
    text: 'Pod/web{example.com/tier=front}',
  },
];

table('the text of a workload', rows, ({ workload, text }) => assert.is(workloadText(workload), text));

test('distinct workloads are names alone, each once, sorted by their texts', () => {
  const found = distinctWorkloads([
    { name: 'web' },
    { kind: 'StatefulSet', name: 'db', ...{ labels: {} } },
    { kind: 'Deployment', name: 'web' },
    { name: 'web' },
  ]);
  assert.equal(found, [{ kind: 'Deployment', name: 'web' }, { kind: 'StatefulSet', name: 'db' }, { name: 'web' }]);
});

test('workloads are ordered by name before kind', () => {
  const sorted = [
    { kind: 'Pod', name: 'b' },
    { kind: 'Job', name: 'b' },
    { kind: 'Pod', name: 'a' },
  ].sort(compareWorkloads);
  assert.equal(sorted.map(workloadText), ['Pod/a', 'Job/b', 'Pod/b']);
});
