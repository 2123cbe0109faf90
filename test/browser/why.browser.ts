import { peerText } from '../../src/explorer/peer-text.ts';
import { formatViewState } from '../../src/explorer/view-state.ts';
import { explained } from '../explorer/support.ts';
import { clustersOfSources, shippedSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table } from '../support/table.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';

/** How many pairs are asked in each landscape. */
const rounds = process.env.CI === 'true' ? 250 : 30;
const ports = ['any', '443', '53/UDP', '5432/TCP', '8000-9999'];

table(
  'the page answers random questions with the text of explain',
  [
    { name: 'the shop', sources: shopSources },
    { name: 'the landscape of this repository', sources: shippedSources },
  ],
  async ({ sources }) => {
    const { clusters } = clustersOfSources(sources());
    let random = Number(process.env.SEED ?? Date.now() % 100_000);
    const seed = random;
    const next = (count: number): number => {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((random / 2_147_483_648) * count);
    };
    await inBrowser(await htmlOfClusters(clusters), async ({ page, errors }) => {
      for (let round = 0; round < rounds; round++) {
        const cluster = clusters[next(clusters.length)];
        const peers = [...(cluster?.namespaces.values() ?? [])].flatMap(({ name, workloads }) =>
          workloads.map((workload) => peerText(name, workload)),
        );
        if (cluster?.name === undefined || peers.length === 0) continue;
        const from = peers[next(peers.length)] ?? '';
        const to = next(5) === 0 ? '198.51.100.7' : (peers[next(peers.length)] ?? '');
        const port = ports[next(ports.length)] ?? 'any';
        const question = formatViewState({ view: 'why', from, to, port, cluster: cluster.name });
        const expected = explained([cluster], { from, to, port });
        // Two equal questions in turn would change nothing, so another view is shown between.
        await page.evaluate(() => {
          location.hash = 'overview';
        });
        await page.waitForSelector('.why', { state: 'detached' });
        await page.evaluate((hash) => {
          location.hash = hash;
        }, question);
        const isShown = page.waitForFunction(
          (text) => document.querySelector('.explanation, .alert')?.textContent?.includes(text as string),
          expected.trim(),
          { timeout: 10_000 },
        );
        await isShown.catch(async () => {
          assert.is((await page.textContent('.why, h1')) ?? '', expected, `SEED=${seed} round ${round}: ${question}`);
        });
      }
      assert.equal(errors, []);
    });
  },
);
