import { existsSync, statSync } from 'node:fs';
import { assert, table } from '../support/table.ts';
import { anchorOf, pages, pagesIn, proseOf, readPage, repository } from './page.ts';

const all = [...pages, 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesIn('docs/diagnostics')];

table(
  'every link of a page leads somewhere',
  all.map((name) => ({ name })),
  ({ name }) =>
    assert.equal(
      linksOf(name).filter((link) => !leadsSomewhere(name, link)),
      [],
    ),
);

/** Relative links, as written. */
function linksOf(page: string): readonly string[] {
  const links = [...proseOf(readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const target = new URL(link, new URL(page, repository));
  const anchor = target.hash.slice(1);
  target.hash = '';
  if (!existsSync(target)) return false;
  return anchor === '' || (!statSync(target).isDirectory() && anchorsOf(target.pathname).includes(anchor));
}

/** The anchors of the headings of a page. */
function anchorsOf(path: string): readonly string[] {
  const headings = readPage(path)
    .replace(/^```.*?^```$/gms, '')
    .match(/^#+ .*$/gm);
  return (headings ?? []).map(anchorOf);
}
