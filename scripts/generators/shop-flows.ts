import { FlowLog } from '../../src/flows/read/flow-log.ts';
import { formatSummary } from '../../src/flows/read/write-summary.ts';

const begin = Date.parse('2026-11-21T00:00:00Z');
const hour = 3_600_000;
const hours = 7 * 24;

/** A connection that the shop needs, and how often it is made in an hour: by night, and by day. */
type Need = readonly [from: string, to: string, port: number, night: number, day: number];

/**
 * In `eu1`; `us1` has the same at other hours, and three quarters of it. Its load balancers are in a network that no source
 * declares, so a summary shows nothing of the clients there.
 */
const needs: readonly Need[] = [
  ['internet', 'ingress/Deployment/ingress-nginx', 8443, 2, 20],
  ['ingress/Deployment/ingress-nginx', 'storefront-app/Deployment/web', 8080, 4, 40],
  ['storefront-app/Deployment/web', 'storefront-data/StatefulSet/sessions', 6379, 4, 40],
  ['storefront-app/Deployment/web', 'catalog-app/Deployment/api', 8080, 4, 40],
  ['storefront-app/Deployment/web', 'checkout-app/Deployment/orders', 8080, 1, 9],
  ['catalog-app/Deployment/api', 'catalog-data/StatefulSet/search', 9200, 4, 38],
  ['catalog-app/CronJob/indexer', 'catalog-data/StatefulSet/search', 9200, 2, 2],
  ['checkout-app/Deployment/orders', 'checkout-data/StatefulSet/db', 5432, 2, 18],
  ['checkout-app/Deployment/orders', 'payments-app/Deployment/api', 8080, 1, 7],
  ['payments-app/Deployment/api', 'payments-data/StatefulSet/db', 5432, 2, 14],
  ['payments-app/Deployment/api', 'ledger-app/Deployment/books', 8080, 1, 7],
  ['ledger-app/Deployment/books', 'ledger-data/StatefulSet/db', 5432, 1, 7],
  ['monitoring/StatefulSet/prometheus', 'storefront-app/Deployment/web', 9090, 2, 2],
  ['monitoring/StatefulSet/prometheus', 'catalog-app/Deployment/api', 9090, 2, 2],
  ['monitoring/StatefulSet/prometheus', 'checkout-app/Deployment/orders', 9090, 2, 2],
  ['monitoring/StatefulSet/prometheus', 'payments-app/Deployment/api', 9090, 2, 2],
  ['monitoring/StatefulSet/prometheus', 'ledger-app/Deployment/books', 9090, 2, 2],
  ['monitoring/StatefulSet/prometheus', 'catalog-data/StatefulSet/search', 9114, 2, 2],
  ['monitoring/StatefulSet/prometheus', 'checkout-data/StatefulSet/db', 9187, 2, 2],
];

/** The indexer joins the search cluster when it builds the index again: on three nights of the week. */
const rebuilds: readonly number[] = [2, 3 * 24 + 2, 6 * 24 + 2];

/** A scanner that tries ports on which nothing may be reached, and a job whose policy was forgotten. */
const drops: readonly Need[] = [
  ['platform/Deployment/scanner', 'checkout-data/StatefulSet/db', 22, 1, 0],
  ['platform/Deployment/scanner', 'payments-data/StatefulSet/db', 5432, 1, 0],
  ['platform/Deployment/scanner', 'ledger-data/StatefulSet/db', 3306, 1, 0],
  ['catalog-app/CronJob/indexer', 'payments-app/Deployment/api', 8080, 0, 1],
];

/** Writes a week of recorded flows for the production clusters of the shop. The same bytes every time. */
export function* shopFlows(): Generator<readonly [path: string, text: string]> {
  for (const [index, cluster] of ['eu1', 'us1'].entries()) {
    const log = new FlowLog({ today: '2026-11-29' });
    const file = log.file(cluster);
    const next = numbers(index + 1);
    for (let at = 0; at < hours; at++) {
      const local = (at + (index === 0 ? 1 : 18)) % 24;
      const isDay = local >= 8 && local < 22;
      const countOf = ([, , , night, day]: Need): number => {
        const usual = (isDay ? day : night) * (index === 0 ? 1 : 0.75);
        return usual === 0 ? 0 : Math.max(0, Math.round(usual + next(Math.ceil(usual / 2)) - usual / 4));
      };
      for (const need of needs) if (index === 0 || need[0] !== 'internet') push(need, 'FORWARDED', countOf(need), at);
      for (const need of drops) push(need, 'DROPPED', countOf(need), at);
      if (rebuilds.includes(at)) {
        push(['catalog-app/CronJob/indexer', 'catalog-data/StatefulSet/search', 9300, 0, 0], 'FORWARDED', 1, at);
      }
    }
    file.end();
    const { value } = log.finish();
    const [evidence] = value ?? [];
    if (evidence === undefined) throw new Error(`The flows of ${cluster} cannot be read.`);
    // The collector ran the whole week. The last day of use is far away, so that no page or test fails on some day.
    const window = { first: begin, last: begin + hours * hour };
    const head = { completeness: 'Complete', expires: '2036-12-31', window } as const;
    const sources = evidence.sources.map((source) => ({ ...source, recorded: ['hubble'] as const }));
    yield [`docs/examples/shop/flows/${cluster}.jsonl`, [...formatSummary({ ...evidence, ...head, sources })].join('')];

    function push([from, to, port]: Need, verdict: string, count: number, at: number): void {
      if (count === 0) return;
      const time = new Date(begin + at * hour + next(3599) * 1000).toISOString();
      const record = { cluster, from: endOf(from), to: endOf(to), protocol: 'TCP', port, verdict, count };
      file.push(new TextEncoder().encode(`${JSON.stringify({ ...record, firstSeen: time, lastSeen: time })}\n`));
    }
  }
}

function endOf(text: string): object {
  const [namespace, kind, name] = text.split('/');
  if (kind === undefined) return { network: namespace };
  // No manifest declares the scanner: it is known by its labels.
  const labels = name === 'scanner' ? { labels: { app: name } } : {};
  return { namespace, workload: `${kind}/${name}`, ...labels };
}

/** Numbers that are the same every time: 0 to `most`. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % (most + 1);
  };
}
