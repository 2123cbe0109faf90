import type { ClusterConnectivity, Connectivity } from '../../connectivity/connectivity.ts';
import { formatBasis } from '../words/format-basis.ts';
import { markdownTable, markdownText } from '../words/markdown.ts';
import { clustersTitle, nothingAllowed, noWorkloads, withoutWorkloadsWords } from './format-text.ts';
import { groupsWords, relationWords } from './group-words.ts';
import { rowWords } from './row-words.ts';
import { connectionRows } from './rows.ts';
import { verdictParts } from './verdict-words.ts';

/** Tables, cluster by cluster; every name in them is escaped. */
export function formatConnectivityMarkdown(
  { clusters, basis }: Connectivity,
  options: { readonly expand: boolean },
): string {
  const sections = clusters.map((cluster) => section(cluster, options));
  const basisLines = formatBasis(basis).trimEnd().split('\n').map(markdownText).join('  \n');
  return `${[...sections, `${basisLines}\n`].join('\n')}`;
}

function section(cluster: ClusterConnectivity, { expand }: { readonly expand: boolean }): string {
  const title = clustersTitle(cluster.clusters, { expand });
  const between = cluster.connections.flatMap((connection) =>
    verdictParts(connection.verdicts).map((ports) =>
      [
        groupsWords(cluster, connection.from, { expand }),
        groupsWords(cluster, connection.to, { expand }),
        relationWords(cluster, connection),
        ports,
      ].map(markdownText),
    ),
  );
  const others = [...connectionRows({ ...cluster, connections: [] })].map((row) => {
    const { fromPlace, from, toPlace, to, relation, ports, conditions } = rowWords(cluster, row);
    const on = conditions === '' ? ports : `${ports} (conditional: ${conditions})`;
    return [`${fromPlace}: ${from}`, `${toPlace}: ${to}`, relation, on].map(markdownText);
  });
  const rows = [...between, ...others];
  const table =
    rows.length === 0
      ? `${cluster.groups.length === 0 ? noWorkloads : nothingAllowed(cluster)}\n`
      : markdownTable(['from', 'to', 'namespaces', 'ports'], rows);
  const unknown = withoutWorkloadsWords(cluster, { expand });
  const heading = title === undefined ? '' : `### ${markdownText(title)}\n\n`;
  return `${heading}${table}${unknown === undefined ? '' : `\n${markdownText(unknown)}\n`}`;
}
