import type { ClusterConnectivity, Connectivity, SeenCluster, SeenPort } from '../../connectivity/connectivity.ts';
import { formatBasis } from '../words/format-basis.ts';
import { markdownTable, markdownText } from '../words/markdown.ts';
import { clustersTitle, nothingAllowed, noWorkloads, withoutWorkloadsWords } from './format-text.ts';
import { groupsWords, relationWords } from './group-words.ts';
import { rowWords } from './row-words.ts';
import { connectionRows } from './rows.ts';
import { beyondEnds, beyondWords, noSuchConnection, seenBetween, seenSentences, seenWords } from './seen-words.ts';
import { verdictParts } from './verdict-words.ts';

/** Tables, cluster by cluster; every name in them is escaped. */
export function formatConnectivityMarkdown(
  { clusters, basis, seen }: Connectivity,
  options: { readonly expand: boolean },
): string {
  const sections = clusters.map((cluster, index) => section(cluster, options, seen?.clusters[index]));
  if (seen !== undefined) {
    if (sections.length === 0) sections.push(`${noSuchConnection}\n`);
    sections.push(`${seenSentences(seen).map(markdownText).join(' ')}\n`);
  }
  const basisLines = formatBasis(basis).trimEnd().split('\n').map(markdownText).join('  \n');
  return `${[...sections, `${basisLines}\n`].join('\n')}`;
}

function section(
  cluster: ClusterConnectivity,
  { expand }: { readonly expand: boolean },
  seen: SeenCluster | undefined,
): string {
  const marked = (cells: readonly string[], mark: readonly SeenPort[] | undefined): readonly string[] =>
    (seen === undefined ? cells : [...cells, seenWords(mark)]).map(markdownText);
  const title = clustersTitle(cluster.clusters, { expand });
  const between = cluster.connections.flatMap((connection) =>
    verdictParts(connection.verdicts).map(({ words, ports }) =>
      marked(
        [
          groupsWords(cluster, connection.from, { expand }),
          groupsWords(cluster, connection.to, { expand }),
          relationWords(cluster, connection),
          words,
        ],
        seenBetween(seen, connection, ports),
      ),
    ),
  );
  const others = [...connectionRows({ ...cluster, connections: [] }, seen)].map((row) => {
    const { fromPlace, from, toPlace, to, relation, ports, conditions } = rowWords(cluster, row);
    const on = conditions === '' ? ports : `${ports} (conditional: ${conditions})`;
    return marked([`${fromPlace}: ${from}`, `${toPlace}: ${to}`, relation, on], row.seen);
  });
  const beyond = (seen?.beyond ?? []).map((one) => {
    const { from, to } = beyondEnds(one);
    return [from, to, '', `${one.port}/${one.protocol} (${one.verdict})`, beyondWords(one)].map(markdownText);
  });
  const rows = [...between, ...others, ...beyond];
  const headings = ['from', 'to', 'namespaces', 'ports', ...(seen === undefined ? [] : ['seen'])];
  const table =
    rows.length === 0
      ? `${cluster.groups.length === 0 ? noWorkloads : nothingAllowed(cluster)}\n`
      : markdownTable(headings, rows);
  const unknown = withoutWorkloadsWords(cluster, { expand });
  const heading = title === undefined ? '' : `### ${markdownText(title)}\n\n`;
  return `${heading}${table}${unknown === undefined ? '' : `\n${markdownText(unknown)}\n`}`;
}
