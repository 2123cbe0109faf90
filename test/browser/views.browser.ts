import type { ClusterState } from '../../src/clusters/cluster-state.ts';
import { axes } from '../../src/explorer/matrix-rows.ts';
import { formatViewState, type ViewState } from '../../src/explorer/view-state.ts';
import { workloadText } from '../../src/model/workload-name.ts';
import { assert, table } from '../support/table.ts';
import { axeFindings } from './axe.ts';
import { htmlOfClusters, inBrowser } from './browser.ts';
import { landscapes } from './pages.ts';

/** One of each view. */
function viewsOf(clusters: readonly ClusterState[]): readonly ViewState[] {
  const cluster = clusters[0];
  const namespace = [...(cluster?.namespaces.values() ?? [])].find(({ workloads }) => workloads.length > 0);
  const workload = namespace?.workloads[0];
  if (cluster === undefined || namespace === undefined || workload === undefined) throw new Error('There are no pods.');
  const at = cluster.name === undefined ? {} : { cluster: cluster.name };
  const [label = ['', '']] = Object.entries(workload.labels);
  const row = `type:${namespace.type}`;
  return [
    { view: 'overview' },
    ...axes.map((axis): ViewState => ({ view: 'matrix', axis })),
    { view: 'matrix', axis: 'type', cell: [row, row], filter: 'state:allowed', sort: 'workloads', pinned: [row] },
    { view: 'matrix', axis: 'namespace', from: row, to: 'end:outside' },
    { view: 'focus', kind: 'workload', ...at, namespace: namespace.name, name: workloadText(workload) },
    { view: 'focus', kind: 'namespace', ...at, name: namespace.name },
    { view: 'focus', kind: 'type', name: namespace.type ?? '' },
    { view: 'focus', kind: 'tenant', name: namespace.tenant ?? 'none' },
    { view: 'focus', kind: 'label', name: label.join('=') },
    { view: 'focus', kind: 'policy', name: namespace.policies[0]?.policy.metadata.name ?? '' },
    { view: 'focus', kind: 'address', name: '198.51.100.7' },
    { view: 'focus', kind: 'namespace', name: 'of-another-landscape' },
    ...axes.map((by): ViewState => ({ view: 'graph', by })),
    { view: 'graph', kind: 'namespace', ...at, name: namespace.name },
    { view: 'graph', kind: 'workload', ...at, namespace: namespace.name, name: workloadText(workload) },
    { view: 'graph', kind: 'type', name: 'of-another-landscape' },
    { view: 'why', from: '198.51.100.7', to: `${namespace.name}/*`, port: 'any' },
    { view: 'why', from: '<b>', to: '', port: '0' },
    { view: 'what-if' },
    {
      view: 'what-if',
      form: 'paste',
      ...at,
      namespace: namespace.name,
      name: namespace.policies[0]?.policy.metadata.name ?? '',
    },
    { view: 'what-if', form: 'add', type: namespace.type ?? '' },
  ];
}

table('each view asks for nothing, throws nothing, and makes no markup of names', landscapes, async ({ clusters }) => {
  const all = clusters();
  await inBrowser(await htmlOfClusters(all), async ({ page, requests, errors, show }) => {
    for (const view of viewsOf(all)) {
      const fragment = formatViewState(view);
      await show(fragment);
      const found = await page.evaluate(() => ({
        markup: document.querySelectorAll('#page :is(script, img, iframe, b, object, embed, style)').length,
        text: document.querySelector('main')?.textContent?.length ?? 0,
        wide: document.documentElement.scrollWidth > innerWidth,
      }));
      assert.is(found.markup, 0, `${fragment}: no name is markup`);
      assert.ok(found.text > 10, `${fragment}: shows something`);
      assert.is(found.wide, false, `${fragment}: fits the screen`);
      assert.equal(errors, [], fragment);
    }
    assert.equal(requests, []);
  });
});

table(
  'axe finds nothing serious, and a phone shows each view without scrolling sideways',
  landscapes.flatMap(({ name, clusters }) =>
    (['light', 'dark'] as const).map((scheme) => ({ name: `${name}, ${scheme}`, clusters, scheme })),
  ),
  async ({ clusters, scheme }) => {
    const all = clusters();
    const options = { colorScheme: scheme, ...(scheme === 'dark' ? { viewport: { width: 390, height: 844 } } : {}) };
    await inBrowser(
      await htmlOfClusters(all),
      async ({ page, show }) => {
        for (const view of viewsOf(all)) {
          const fragment = formatViewState(view);
          await show(fragment);
          assert.equal(await axeFindings(page), [], fragment);
          const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          assert.is(isWide, false, `${fragment}: fits the screen`);
        }
      },
      options,
    );
  },
);
