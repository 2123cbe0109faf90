import { formatViewState } from '../../src/explorer/view-state.ts';
import type { Edit } from '../../src/explorer/what-if/edit.ts';
import { formatEdits } from '../../src/explorer/what-if/edit-link.ts';
import { pageOf } from '../explorer/support.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { axeFindings } from './axe.ts';
import { htmlOf, htmlOfClusters, inBrowser } from './browser.ts';
import { hostileCluster } from './pages.ts';

const shop = () => htmlOfClusters(clustersOfSources(shopSources()).clusters);
const at = { cluster: 'eu1', namespace: 'checkout-data' };
const letIn = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: let-everyone-in
spec:
  podSelector: {}
  policyTypes: [Ingress]
  ingress:
    - {}
`;
const fragmentOf = (edits: readonly Edit[], view: 'what-if' | 'overview' = 'what-if'): string =>
  `#${formatViewState({ view, edits: formatEdits(edits) })}`;
const results = '.what-if-results h1';

test('a reader changes a label, sees what closes, and takes the edit back', async () => {
  await inBrowser(
    await shop(),
    async ({ page, requests, errors }) => {
      await page.waitForSelector('.what-if-form');
      assert.match((await page.textContent('.what-if-form')) ?? '', /Now: app=db/);
      await page.fill('#edit-label', 'app');
      await page.fill('#edit-value', 'web');
      await page.click('text=Show what changes');
      await page.waitForSelector(results, { timeout: 60_000 });
      assert.match(
        (await page.textContent('.edit-list')) ?? '',
        /Set the label app=web of StatefulSet\/db in namespace checkout-data of cluster eu1/,
      );
      assert.match((await page.textContent(results)) ?? '', /closed/);
      // Every view now shows the edit, and the way back.
      await page.click('nav >> text=Matrix');
      await page.waitForSelector('.edited-notice');
      await page.waitForSelector('[role=gridcell]');
      assert.match((await page.textContent('.edited-notice')) ?? '', /What if: 1 edit/);
      await page.click('text=Change the edits');
      await page.click('text=Undo the last');
      await page.waitForFunction(() => /There are no edits yet/.test(document.body.textContent ?? ''));
      assert.not.match(page.url(), /edits=/);
      assert.equal(requests, []);
      assert.equal(errors, []);
    },
    { fragment: '#what-if&form=label&cluster=eu1&namespace=checkout-data&name=StatefulSet%2Fdb' },
  );
});

test('a pasted policy with a mistake shows it at its line, and with the mistake fixed what it opens', async () => {
  await inBrowser(
    await shop(),
    async ({ page, errors }) => {
      await page.fill('textarea', letIn.replace('podSelector', 'podSelectr'));
      await page.click('text=Show what changes');
      await page.waitForSelector('.problems', { timeout: 60_000 });
      assert.match(
        (await page.textContent('.problems')) ?? '',
        /Line 6, column 3: .*"podSelectr" is not known.*Did you mean "podSelector"/,
      );
      await page.fill('textarea', letIn);
      await page.click('text=Show what changes');
      await page.waitForSelector(results, { timeout: 60_000 });
      assert.match((await page.textContent(results)) ?? '', /opened/);
      assert.match(
        (await page.textContent('.edit-list')) ?? '',
        /Adds policy "let-everyone-in" in namespace "checkout-data"/,
      );
      assert.is(
        await page.inputValue('#edited-yaml textarea'),
        letIn
          .replace(' [Ingress]', '\n    - Ingress')
          .replace('let-everyone-in\n', 'let-everyone-in\n  namespace: checkout-data\n'),
      );
      // The answer before and after.
      await page.click('.why-link');
      await page.waitForSelector('.explanation');
      assert.match((await page.textContent('main')) ?? '', /let-everyone-in/);
      // A command knows the state before, and not the edits.
      await page.waitForFunction(() => document.querySelectorAll('.explanation').length === 2);
      assert.is(await page.locator('text=The same from the command line').count(), 1);
      assert.equal(errors, []);
    },
    { fragment: '#what-if&form=paste&cluster=eu1&namespace=checkout-data' },
  );
});

test('a link shows exactly the edits that it was copied from', async () => {
  const html = await shop();
  const edits: readonly Edit[] = [
    { kind: 'paste', ...at, yaml: letIn },
    { kind: 'add-workload', ...at, name: 'debug', isPod: true, labels: { app: 'debug' }, ports: [] },
    { kind: 'remove-policy', ...at, name: 'no-such-policy' },
  ];
  const texts: string[] = [];
  for (const _ of [1, 2]) {
    await inBrowser(
      html,
      async ({ page }) => {
        await page.waitForSelector(results, { timeout: 60_000 });
        texts.push((await page.textContent('main')) ?? '');
        assert.match(texts[0] ?? '', /This edit changes nothing:/);
        await page.click('text=Who reaches it, and whom it reaches');
        await page.waitForSelector('.focus-title');
        assert.match((await page.textContent('main')) ?? '', /Pod\/debug/);
      },
      { fragment: fragmentOf(edits) },
    );
  }
  assert.is(texts[0], texts[1]);
});

test('edits that are too long for a link are kept in the page, which says so', async () => {
  await inBrowser(
    await shop(),
    async ({ page, errors }) => {
      await page.waitForSelector('textarea');
      await page.evaluate(
        (yaml) => {
          const area = document.querySelector('textarea');
          if (area !== null) area.value = yaml;
          area?.dispatchEvent(new Event('input', { bubbles: true }));
        },
        `${letIn}${'# a comment\n'.repeat(90_000)}`,
      );
      await page.click('text=Show what changes');
      await page.waitForSelector(results, { timeout: 90_000 });
      assert.match((await page.textContent('.edit-list')) ?? '', /too long for a link/);
      assert.ok(page.url().length < 500);
      const address = page.url();
      await page.goBack();
      await page.goForward();
      await page.waitForSelector(results, { timeout: 90_000 });
      await page.goto('about:blank');
      await page.goto(address);
      await page.waitForFunction(() => /so the link does not have them/.test(document.body.textContent ?? ''));
      assert.equal(errors, []);
    },
    { fragment: '#what-if&form=paste&cluster=eu1&namespace=checkout-data' },
  );
});

table(
  'a link whose edits cannot be read says so, and shows the page as it is',
  [
    { name: 'no JSON', edits: '[{"kind' },
    { name: 'no edit', edits: '[{"kind":"rm -rf"}]' },
  ],
  async ({ edits }) => {
    await inBrowser(
      await shop(),
      async ({ page, errors }) => {
        await page.waitForSelector('.edited-notice');
        assert.match((await page.textContent('.edited-notice')) ?? '', /cannot be read/);
        await page.waitForSelector('.cards');
        await page.click('text=Leave them');
        await page.waitForFunction(() => document.querySelector('.edited-notice') === null);
        assert.equal(errors, []);
      },
      { fragment: `#overview&edits=${encodeURIComponent(edits)}` },
    );
  },
);

test('a reader removes a policy with the keyboard alone', async () => {
  await inBrowser(
    await shop(),
    async ({ page }) => {
      await page.waitForSelector('#edit-policy');
      await page.focus('#edit-policy');
      await page.keyboard.type('allow-from-own-apps');
      await page.keyboard.press('Enter');
      await page.waitForSelector(results, { timeout: 60_000 });
      assert.match((await page.textContent(results)) ?? '', /closed/);
      await page.focus('.edit-list button');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => /There are no edits yet/.test(document.body.textContent ?? ''));
    },
    { fragment: '#what-if&form=remove&cluster=eu1&namespace=checkout-data' },
  );
});

table(
  'axe finds nothing serious in what if, and a phone shows it without scrolling sideways',
  [
    { name: 'the forms', fragment: '#what-if' },
    { name: 'the form of a policy', fragment: '#what-if&form=paste&cluster=eu1&namespace=checkout-data' },
    { name: 'results', fragment: fragmentOf([{ kind: 'paste', ...at, yaml: letIn }]) },
    { name: 'the overview of edits', fragment: fragmentOf([{ kind: 'paste', ...at, yaml: letIn }], 'overview') },
  ],
  async ({ fragment }) => {
    const html = await shop();
    for (const colorScheme of ['light', 'dark'] as const) {
      await inBrowser(
        html,
        async ({ page }) => {
          await page.waitForSelector('main h1');
          await page.waitForFunction(
            () => !/Computing/.test(document.querySelector('main')?.textContent ?? ''),
            undefined,
            { timeout: 60_000 },
          );
          assert.equal(await axeFindings(page), []);
          assert.is(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
        },
        { fragment, colorScheme, viewport: { width: 390, height: 844 } },
      );
    }
  },
);

test('no name and no pasted text becomes markup', async () => {
  const cluster = hostileCluster();
  const names = [...cluster.namespaces.keys()];
  const yaml = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "<img src=x onerror=alert(1)>"}\nspec: {podSelector: {}}\n`;
  const edits = names.flatMap((namespace): readonly Edit[] => [
    { kind: 'label', namespace, key: 'team', value: 'a' },
    { kind: 'remove-policy', namespace, name: `policy ${namespace}` },
    { kind: 'paste', namespace, yaml },
  ]);
  await inBrowser(
    await htmlOfClusters([cluster]),
    async ({ page, requests, errors }) => {
      await page.waitForSelector('.edit-list', { timeout: 60_000 });
      await page.waitForSelector(results, { timeout: 60_000 });
      assert.is(await page.locator('#page :is(script, img, iframe, b, object, embed, style)').count(), 0);
      assert.equal(requests, []);
      assert.equal(errors, []);
    },
    { fragment: fragmentOf(edits.slice(0, 40)) },
  );
});

table(
  'a page that does not know enough refuses with a sentence',
  [
    { name: 'redacted', options: { head: { redacted: true as const } }, says: /made with --redact/ },
    {
      name: 'cut to a tenant',
      options: {
        head: { only: { tenants: ['checkout'] } },
        shows: ({ tenant }: { tenant?: string }) => tenant === 'checkout',
      },
      says: /made with --tenant/,
    },
  ],
  async ({ options, says }) => {
    const html = await htmlOf(pageOf(clustersOfSources(shopSources()).clusters, options));
    await inBrowser(
      html,
      async ({ page }) => {
        await page.waitForSelector('.what-if .alert');
        assert.match((await page.textContent('.what-if')) ?? '', says);
        assert.is(await page.locator('form').count(), 0);
      },
      { fragment: fragmentOf([{ kind: 'remove-policy', ...at, name: 'deny-all' }]) },
    );
  },
);
