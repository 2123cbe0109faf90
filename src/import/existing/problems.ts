import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../../landscape/landscape.ts';
import { locationOf } from '../../source/node.ts';

export function clusterKnown({ name, nameNode }: Cluster): Diagnostic {
  return {
    code: 'cluster-known',
    severity: 'error',
    message: `The landscape already has a cluster "${name}". Import adds a cluster; it changes none.`,
    location: locationOf(nameNode),
    hint: `To write what runs there now, use "ringfence observe". To see what differs, use "ringfence diff --manifests manifests/clusters/${name} DUMP". If it is another cluster, import it under another name.`,
  };
}
