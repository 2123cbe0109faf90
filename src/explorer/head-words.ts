import { counted } from '../diagnostics/counted.ts';
import { blindSpots } from '../report/explanation/format-explanation.ts';
import { formatBasis } from '../report/words/format-basis.ts';
import { visible } from '../report/words/wording.ts';
import type { PageChanges } from './page-changes.ts';
import type { PageIndex } from './page-data.ts';

/** The title of a page: what it shows. */
export function titleOf({ head, clusters }: Pick<PageIndex, 'head' | 'clusters'>): string {
  const what =
    head.origin === 'given'
      ? head.manifests.join(', ')
      : clusters.length === 1
        ? `cluster ${clusters[0]?.name ?? ''}`
        : counted(clusters.length, 'cluster');
  const only = head.only?.tenants === undefined ? '' : `, tenant ${head.only.tenants.join(', ')}`;
  return visible(`Who can reach whom: ${what}${only}`);
}

/** The title of a page that compares. */
export function changesTitle({ compared, answer }: Pick<PageChanges, 'compared' | 'answer'>): string {
  return visible(`${answer.sentences[0] ?? ''} From ${compared.before} to ${compared.after}`);
}

/** Which state a page shows, and which parts, as sentences. */
export function headWords({ head }: Pick<PageIndex, 'head'>): readonly string[] {
  const { commit, made, ringfence, only, redacted } = head;
  const changed = commit?.changed === true ? ', with changes that are not committed' : '';
  const state = commit === undefined ? 'Files outside of git' : `Commit ${commit.id.slice(0, 12)}${changed}`;
  return [
    `${state}. Made on ${made} by Ringfence ${ringfence}.`,
    ...(only?.clusters === undefined ? [] : [`Only these clusters: ${only.clusters.join(', ')}.`]),
    ...(only?.tenants === undefined
      ? []
      : [
          `Only these tenants: ${only.tenants.join(', ')}. Connections with other namespaces are shown without their names.`,
        ]),
    ...(redacted === true ? ['Without addresses and values of labels. So the page cannot explain verdicts.'] : []),
  ].map(visible);
}

/** Facts that the answers of a page rest on, and facts that they do not know, as sentences. */
export function unknownWords({ clusters, leftOut }: Pick<PageIndex, 'clusters' | 'leftOut'>): readonly string[] {
  const basis = { clusters: clusters.map((one) => one.basis), leftOut: { ...leftOut, kinds: new Map(leftOut.kinds) } };
  const open = clusters.filter(({ declaredNamespaces }) => declaredNamespaces === undefined).length;
  return [
    ...formatBasis(basis).trimEnd().split('\n'),
    ...(open === 0
      ? []
      : [`There may be namespaces that no source declares${open < clusters.length ? ' in some clusters' : ''}.`]),
    blindSpots,
    'A page shows the state of one commit. It does not know what is synced to a cluster.',
  ];
}
