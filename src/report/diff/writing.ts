import { andMore } from '../../diagnostics/counted.ts';
import type { LandscapeDiff } from '../../diff/landscape-diff.ts';
import { markdownCode, markdownMention, markdownText } from '../words/markdown.ts';
import { visible } from '../words/wording.ts';

/** How a format shows what comes from outside, and how much of it. */
export interface Writing {
  /** A name, label, selector, address or place: as it is, or as code. */
  readonly name: (text: string) => string;
  /** Whole sentences that may hold names. */
  readonly prose: (text: string) => string;
  /** So many names of one kind are listed, and the rest is counted; at least 1. */
  readonly most: number;
  /** How many clusters there are in all. */
  readonly clusters: number;
  /** The owner of a tenant, who is notified where the format can do that. */
  readonly owner: (text: string) => string;
  /** The tenants of namespaces, by cluster; absent where no tenant has a folder. */
  readonly tenants?: LandscapeDiff['tenantsByCluster'];
}

/** Parts of a change that a writing takes. */
type ShownDiff = Pick<LandscapeDiff, 'tenantsByCluster'> & {
  readonly clusters: Pick<LandscapeDiff['clusters'], 'all'>;
};

/** For terminals, logs and JSON texts: names as they are, but that they cannot steer a terminal. */
export function plainWriting(most: number, shown: ShownDiff): Writing {
  return { name: visible, prose: visible, owner: visible, most, ...placesIn(shown) };
}

/** For Markdown; texts longer than `longest` characters end in an ellipsis. */
export function markdownWriting(most: number, shown: ShownDiff, longest: number): Writing {
  return {
    name: (text) => markdownCode(clipped(text, longest)),
    prose: (text) => markdownText(clipped(text, longest)),
    owner: (text) => markdownMention(text) ?? markdownCode(clipped(text, longest)),
    most,
    ...placesIn(shown),
  };
}

function placesIn({ clusters, tenantsByCluster }: ShownDiff): Pick<Writing, 'clusters' | 'tenants'> {
  return { clusters: clusters.all, ...(tenantsByCluster === undefined ? {} : { tenants: tenantsByCluster }) };
}

/** At most `longest` characters, the last an ellipsis where there were more. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

/** Names in a list: `a, b and 3 more`. */
export function namesWords(names: readonly string[], { name, most }: Writing): string {
  const shown = names.slice(0, most).map(name);
  return andMore(shown, names.length - shown.length);
}
