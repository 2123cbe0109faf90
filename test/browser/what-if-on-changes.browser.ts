import { formatViewState } from '../../src/explorer/view-state.ts';
import type { Edit } from '../../src/explorer/what-if/edit.ts';
import { formatEdits } from '../../src/explorer/what-if/edit-link.ts';
import { landscapeFacts } from '../../src/explorer/what-if/landscape-facts.ts';
import { comparedPageOf } from '../explorer/support.ts';
import { knownLandscape } from '../support/known-landscape.ts';
import { assert, test } from '../support/table.ts';
import { htmlOf, inBrowser } from './browser.ts';
import { comparisons } from './changed-clusters.ts';

const [shop] = comparisons;
if (shop === undefined) throw new Error('There is no shop.');

test('edits on a page of a change come on top of the state after, a link has them, and without them it is the change again', async () => {
  const { before, after } = shop.states();
  const landscape = landscapeFacts({ known: knownLandscape(after, 'rendered'), clusters: after });
  const html = await htmlOf(comparedPageOf(before, after, { origin: 'rendered', landscape }));
  const edits: readonly Edit[] = [
    {
      kind: 'label',
      cluster: 'eu1',
      namespace: 'kube-system',
      workload: 'Deployment/coredns',
      key: 'k8s-app',
      value: 'x',
    },
  ];
  const fragment = `#${formatViewState({ view: 'what-if', edits: formatEdits(edits) })}`;
  await inBrowser(
    html,
    async ({ page, requests, errors }) => {
      const text = async (selector: string): Promise<string> => (await page.textContent(selector)) ?? '';
      await page.waitForSelector('.what-if-results h1', { timeout: 60_000 });
      assert.match(await text('.on-top'), /on top of the state after this change/);
      for (const view of ['Matrix', 'Graph']) {
        await page.click(`nav >> text=${view}`);
        await page.waitForSelector('.edited-notice');
        assert.match(await text('.edited-notice'), /on top of the state after this change/);
        assert.match(await text('.compared p'), /the state after this change.*your edits on top of it/);
      }
      assert.match(page.url(), /edits=/);
      await page.click('text=Leave them');
      await page.waitForSelector('.edited-notice', { state: 'detached' });
      assert.match(await text('.compared p'), /old.*new/);
      assert.equal([...requests, ...errors], []);
    },
    { fragment },
  );
});
