import { formatContainerPort } from '../../clusters/plain/read-pod.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Edit, EditPlace } from './edit.ts';

/** Returns an edit as a sentence without its full stop. */
export function editWords(edit: Edit): string {
  const where = placeWords(edit);
  switch (edit.kind) {
    case 'label': {
      const { workload, key, value } = edit;
      const whose = workload === undefined ? where : `${workload} in ${where}`;
      return value === undefined
        ? `Remove the label ${key} from ${whose}`
        : `Set the label ${key}=${value} of ${whose}`;
    }
    case 'add-workload': {
      const { name, isPod, labels, ports, hostNetwork } = edit;
      const carried = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
      const facts = [
        carried.length === 0 ? 'no labels' : carried.join(', '),
        ports.length === 0 ? 'no ports' : ports.map(formatContainerPort).join(', '),
        ...(hostNetwork === true ? ['host network'] : []),
      ];
      return `Add ${isPod ? 'pod' : 'Deployment'} ${name} to ${where} (${facts.join('; ')})`;
    }
    case 'remove-policy':
      return `Remove policy ${edit.name} from ${where}`;
    case 'paste': {
      const lines = edit.yaml.trimEnd().split('\n').length;
      return edit.namespace === undefined && edit.type === undefined
        ? `Apply ${counted(lines, 'line')} of YAML`
        : `Apply ${counted(lines, 'line')} of YAML in ${where}`;
    }
  }
}

function placeWords({ cluster, namespace, type }: EditPlace): string {
  const where = namespace === undefined ? `each namespace of type ${type}` : `namespace ${namespace}`;
  return cluster === undefined ? where : `${where} of cluster ${cluster}`;
}
