import type { EditForm } from '../explorer/view-state.ts';
import type { Edit, EditPlace, EditProblem } from '../explorer/what-if/edit.ts';
import { parseContainerPorts, parseLabels } from '../explorer/what-if/parse-fields.ts';

/** The text of the form, for every kind of edit. */
export interface WrittenEdit {
  readonly workload: string;
  readonly key: string;
  readonly value: string;
  readonly isRemoved: boolean;
  readonly name: string;
  readonly isPod: boolean;
  readonly labels: string;
  readonly ports: string;
  readonly hostNetwork: boolean;
  readonly policy: string;
  readonly yaml: string;
}

/** Returns the edit that a form describes, or the mistake in it. */
export function editOf(
  form: EditForm,
  place: EditPlace,
  written: WrittenEdit,
): { readonly value: Edit } | { readonly problem: EditProblem } {
  const { workload, key, value, isRemoved, name, isPod, hostNetwork, policy, yaml } = written;
  switch (form) {
    case 'label':
      return {
        value: {
          ...{ kind: 'label', ...place, key: key.trim() },
          ...(workload === '' ? {} : { workload }),
          ...(isRemoved ? {} : { value: value.trim() }),
        },
      };
    case 'add': {
      const [labels, ports] = [parseLabels(written.labels), parseContainerPorts(written.ports)];
      if (labels.problem !== undefined) return { problem: labels.problem };
      if (ports.problem !== undefined) return { problem: ports.problem };
      const facts = { labels: labels.value, ports: ports.value, ...(hostNetwork ? { hostNetwork } : {}) };
      return { value: { kind: 'add-workload', ...place, name: name.trim(), isPod, ...facts } };
    }
    case 'remove':
      return { value: { kind: 'remove-policy', ...place, name: policy.trim() } };
    case 'paste': {
      const { namespace, ...rest } = place;
      return {
        value: { kind: 'paste', ...rest, ...(namespace === undefined || namespace === '' ? {} : { namespace }), yaml },
      };
    }
  }
}
