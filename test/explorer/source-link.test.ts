import type { PageHead } from '../../src/explorer/page-data.ts';
import { linkedParts, sourceLink } from '../../src/explorer/source-link.ts';
import { clustersOfSources, shopSources } from '../support/shipped-landscape.ts';
import { assert, table, test } from '../support/table.ts';
import { pageOf } from './support.ts';

const repository = { site: 'github', url: 'https://github.com/a/b', folder: 'net/' } as const;
const commit = { id: 'c0ffee', time: 0, changed: false, repository };
const head: PageHead = { ringfence: '0.1.0', origin: 'rendered', manifests: [], made: '2026-11-29', commit };
const blob = 'https://github.com/a/b/blob/c0ffee/net';

table(
  'a place leads to its line in the commit',
  [
    { name: 'policies/shared/dns.yaml', link: `${blob}/policies/shared/dns.yaml#L7` },
    { name: 'manifests/eu1/shop/web.yaml', link: `${blob}/manifests/eu1/shop/web.yaml#L7` },
    { name: '../shop/policies/shared/dns.yaml', link: `${blob}/policies/shared/dns.yaml#L7` },
    { name: 'policies/../../secret.yaml', link: undefined },
    { name: 'policies//x.yaml', link: undefined },
    { name: 'other/x.yaml', link: undefined },
    { name: 'javascript:alert(1)', link: undefined },
  ],
  ({ name, link }) => assert.is(sourceLink(head, name, 7), link),
);

table<{ readonly name: string; readonly other: Partial<PageHead> }>(
  'no link where the line may be another',
  [
    { name: 'files that differ from the commit', other: { commit: { ...commit, changed: true } } },
    { name: 'an unknown repository', other: { commit: { id: 'c0ffee', time: 0, changed: false } } },
    { name: 'plain manifests', other: { origin: 'given' } },
  ],
  ({ other }) => assert.is(sourceLink({ ...head, ...other }, 'policies/x.yaml', 1), undefined),
);

test('an explanation has links at its places, and its text is the same', () => {
  const text =
    'Allowed by web (manifests/eu1/shop/web.yaml:12, from policies/shared/web.yaml:3).\n  notpolicies/x.yaml:1';
  const parts = linkedParts(head, text);
  assert.is(parts.map((part) => part.text).join(''), text);
  assert.equal(
    parts.flatMap(({ link }) => link ?? []),
    [`${blob}/manifests/eu1/shop/web.yaml#L12`, `${blob}/policies/shared/web.yaml#L3`],
  );
});

test('a redacted page does not name the repository', () => {
  const { clusters } = clustersOfSources(shopSources());
  const whole = JSON.stringify(pageOf(clusters, { head: { commit } }));
  assert.match(whole, /github\.com\/a\/b/);
  const redacted = JSON.stringify(pageOf(clusters, { head: { commit, redacted: true } }));
  assert.not.match(redacted, /github/);
});
