import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { axes } from '../../src/explorer/matrix-rows.ts';
import type { ViewState } from '../../src/explorer/view-state.ts';
import { formatEdits } from '../../src/explorer/what-if/edit-link.ts';
import { workloadText } from '../../src/model/workload-name.ts';

/** One of each view. */
export function viewsOf(clusters: readonly ClusterState[]): readonly ViewState[] {
  const cluster = clusters[0];
  const namespace = [...(cluster?.namespaces.values() ?? [])].find(({ workloads }) => workloads.length > 0);
  const workload = namespace?.workloads[0];
  if (cluster === undefined || namespace === undefined || workload === undefined) throw new Error('There are no pods.');
  const at = cluster.name === undefined ? {} : { cluster: cluster.name };
  const [label = ['', '']] = Object.entries(workload.labels);
  const edits = formatEdits([
    { kind: 'label', ...at, namespace: namespace.name, workload: workloadText(workload), key: 'app', value: 'other' },
    {
      kind: 'remove-policy',
      ...at,
      namespace: namespace.name,
      name: namespace.policies[0]?.policy.metadata.name ?? '',
    },
  ]);
  const row = `type:${namespace.type}`;
  return [
    { view: 'overview' },
    ...axes.map((axis): ViewState => ({ view: 'matrix', axis })),
    { view: 'matrix', axis: 'type', cell: [row, row], filter: 'state:allowed', sort: 'workloads', pinned: [row] },
    { view: 'matrix', axis: 'namespace', from: row, to: 'end:outside' },
    { view: 'focus', kind: 'workload', ...at, namespace: namespace.name, name: workloadText(workload) },
    { view: 'focus', kind: 'namespace', ...at, name: namespace.name },
    { view: 'focus', kind: 'type', name: namespace.type ?? '' },
    { view: 'focus', kind: 'tenant', name: namespace.tenant ?? 'none' },
    { view: 'focus', kind: 'label', name: label.join('=') },
    { view: 'focus', kind: 'policy', name: namespace.policies[0]?.policy.metadata.name ?? '' },
    { view: 'focus', kind: 'address', name: '198.51.100.7' },
    { view: 'focus', kind: 'namespace', name: 'of-another-landscape' },
    ...axes.map((by): ViewState => ({ view: 'graph', by })),
    { view: 'graph', kind: 'namespace', ...at, name: namespace.name },
    { view: 'graph', kind: 'workload', ...at, namespace: namespace.name, name: workloadText(workload) },
    { view: 'graph', kind: 'type', name: 'of-another-landscape' },
    { view: 'why', from: '198.51.100.7', to: `${namespace.name}/*`, port: 'any' },
    { view: 'why', from: '<b>', to: '', port: '0' },
    { view: 'what-if' },
    {
      view: 'what-if',
      form: 'paste',
      ...at,
      namespace: namespace.name,
      name: namespace.policies[0]?.policy.metadata.name ?? '',
    },
    { view: 'what-if', form: 'add', type: namespace.type ?? '' },
    { view: 'what-if', form: 'label', ...at, namespace: namespace.name, name: workloadText(workload) },
    { view: 'what-if', form: 'remove', ...at, namespace: namespace.name },
    { view: 'what-if', edits },
    { view: 'matrix', axis: 'namespace', edits },
    { view: 'graph', edits },
  ];
}
