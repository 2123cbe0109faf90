import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, test } from '../support/table.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';
import { landscapes } from './pages.ts';

const shop = () => htmlOfClusters(clustersOfSources(shopSources()).clusters);

test('a reader finds out who can reach a database with the keyboard alone', async () => {
  await inBrowser(await shop(), async ({ page }) => {
    await page.waitForSelector('.search input:focus');
    await page.keyboard.type('db checkout-data eu1');
    assert.match(
      (await page.textContent('[role=option][aria-selected=true]')) ?? '',
      /^workloaddbcheckout-data · eu1$/,
    );
    await page.keyboard.press('Enter');
    await page.waitForSelector('.focus-title');
    assert.match((await page.textContent('h1')) ?? '', /db in checkout-data/);
    const reached = (await page.textContent('.peers')) ?? '';
    assert.match(reached, /^Who reaches it/);
    assert.match(reached, /checkout-app/);
    assert.match(reached, /5432\/TCP/);
    // The first line opens into the explanation.
    await page.focus('.peer summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.explanation');
    assert.match((await page.textContent('.explanation')) ?? '', /allowed by/);
    await page.goBack();
    await page.waitForSelector('.cards');
  });
});

test('the arrow keys move through the matrix, Enter opens a cell, and Escape closes it', async () => {
  await inBrowser(
    await shop(),
    async ({ page }) => {
      await page.focus('[role=grid]');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      await page.waitForSelector('.detail h2');
      const active = await page.getAttribute('[role=grid]', 'aria-activedescendant');
      assert.is(active, 'cell-2-1');
      assert.match(decodeURIComponent(page.url()), /cell=type:monitoring&cell=type:kube-system/);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.detail h2', { state: 'detached' });
      assert.is(
        await page.evaluate(() => document.activeElement?.getAttribute('role')),
        'grid',
        'Escape closes the cell',
      );
      await page.keyboard.press('Enter');
      await page.waitForSelector('.detail h2');
      await page.click('text=Open into namespaces');
      await page.waitForSelector('h1:has-text("Namespaces")');
      assert.match(decodeURIComponent(page.url()), /axis=namespace/);
    },
    { fragment: '#matrix&axis=type' },
  );
});

test('a link shows exactly the view that it was copied from', async () => {
  const html = await shop();
  let address = '';
  let text = '';
  await inBrowser(html, async ({ page }) => {
    await page.click('nav >> text=Matrix');
    await page.fill('.filter input', 'tenant:checkout port:5432');
    await page.click('.switch >> text=Namespaces');
    await page.waitForSelector('[role=gridcell]');
    address = page.url();
    text = (await page.textContent('main')) ?? '';
  });
  await inBrowser(
    html,
    async ({ page }) => {
      await page.waitForSelector('[role=gridcell]');
      assert.is(await page.textContent('main'), text);
    },
    { fragment: address.slice(address.indexOf('#')) },
  );
});

test('the search finds a port and a Service, and Enter shows the view that answers', async () => {
  const services = landscapes.find(({ name }) => name === 'manifests of microservices')?.clusters() ?? [];
  await inBrowser(await htmlOfClusters(services), async ({ page, errors }) => {
    const search = async (text: string): Promise<string> => {
      await page.getByRole('combobox').first().fill(text);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.results')?.hasAttribute('hidden'));
      return page.evaluate(() => decodeURIComponent(location.hash));
    };
    assert.is(await search('6379'), '#matrix&axis=namespace&filter=port:6379/TCP');
    assert.is(await search('service storefront'), '#focus&kind=service&namespace=default&name=storefront');
    await page.waitForSelector('.peers');
    const text = await page.locator('main').innerText();
    assert.match(text, /pods with app=storefront/);
    assert.match(text, /everywhere outside the cluster/);
    assert.equal(errors, []);
  });
});
