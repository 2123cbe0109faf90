import type { ClusterState } from '../../clusters/cluster-state.ts';
import type { ClusterDump } from '../../clusters/dump/cluster-dump.ts';
import type { Landscape } from '../../landscape/landscape.ts';
import { runningNeeds } from '../../observe/observed-needs.ts';
import { readLabels } from '../../observe/read-labels.ts';
import type { NewFile } from '../../source/new-source.ts';
import { needsFile } from '../needs-file.ts';

/** Returns the source of the needs of a cluster, as `observe` writes it; nothing if it shows none. */
export function neededConnections(
  dump: ClusterDump,
  rendered: ClusterState,
  landscape: Landscape,
): NewFile | undefined {
  const labels = readLabels([dump.state, rendered], landscape, []);
  return needsFile(dump.name, runningNeeds(dump, rendered, { labels, nodes: dump.facts.nodeNames ?? [] }));
}
