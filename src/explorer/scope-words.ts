import { counted, listed } from '../diagnostics/counted.ts';

interface PageScope {
  /** Names of the clusters of the page. */
  readonly shown: ReadonlySet<string>;
  /** Names of the clusters of both states that a person asks about. */
  readonly asked: ReadonlySet<string>;
  /** A sentence about the way to the other clusters; empty for none. */
  readonly wayOut: string;
  /** The page has only namespaces of some tenants. */
  readonly isOfTenants: boolean;
}

/** Reports the part of both states that a page has, as sentences. */
export function scopeWords({ shown, asked, wayOut, isOfTenants }: PageScope): readonly string[] {
  const left = [...asked].filter((name) => !shown.has(name)).sort();
  return [
    ...(left.length === 0
      ? []
      : [
          `This page has only the clusters in which something differs. ${counted(left.length, 'cluster')} ${left.length === 1 ? 'is' : 'are'} the same in both states and not in it: ${listed(left, 12)}.${wayOut}`,
          'Guardrails and tests are judged in the clusters of this page, as far as they are about them.',
        ]),
    ...(isOfTenants ? ['Changes that concern only other namespaces are not in this page.'] : []),
  ];
}
