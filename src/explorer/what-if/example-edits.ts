import { workloadText } from '../../model/workload-name.ts';
import type { PageIndex } from '../page-data.ts';
import type { Edit } from './edit.ts';

/** An edit that a reader can try, as a question that follows *what if you*. */
interface ExampleEdit {
  readonly words: string;
  readonly edit: Edit;
}

/** Returns a few edits of this page, by which a reader sees what can be asked: with policies and labels that are there. */
export function exampleEdits({ clusters, policyNames, workloads }: PageIndex): readonly ExampleEdit[] {
  const removals = [...policyNames]
    // A policy that denies is often one of several; without one that allows, something closes.
    .sort((a, b) => Number(/deny/.test(a.name)) - Number(/deny/.test(b.name)) || a.count - b.count)
    .slice(0, 1)
    .flatMap(({ name, first: [place, at] }): readonly ExampleEdit[] => {
      const cluster = clusters[place];
      const namespace = cluster?.namespaces[at];
      if (namespace === undefined) return [];
      const edit: Edit = { kind: 'remove-policy', ...nameOf(cluster), namespace: namespace.name, name };
      return [{ words: `remove policy ${name} from namespace ${namespace.name}`, edit }];
    });
  const cluster = clusters[0];
  const namespace = cluster?.namespaces.find(
    ({ workloads: list, policyCount }) =>
      policyCount > 0 && (workloads[list] ?? []).some(({ labels }) => Object.hasOwn(labels, 'app')),
  );
  const workload = workloads[namespace?.workloads ?? -1]?.find(({ labels }) => Object.hasOwn(labels, 'app'));
  if (namespace === undefined || workload === undefined) return removals;
  const place = { ...nameOf(cluster), namespace: namespace.name };
  const name = workloadText(workload);
  return [
    ...removals,
    {
      words: `give ${name} in namespace ${namespace.name} the label app=other`,
      edit: { kind: 'label', ...place, workload: name, key: 'app', value: 'other' },
    },
    { words: `let everyone into namespace ${namespace.name}`, edit: { kind: 'paste', ...place, yaml: openPolicy } },
  ];
}

const openPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: let-everyone-in
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
    - {}
`;

function nameOf(cluster: PageIndex['clusters'][number] | undefined): { readonly cluster?: string } {
  return cluster?.name === undefined ? {} : { cluster: cluster.name };
}
