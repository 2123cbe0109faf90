import { assert, table } from '../support/table.ts';
import { followPage } from './commands.ts';
import { cookbook, pages, readPage } from './page.ts';

table(
  'what a page tells to do gives what it shows',
  pages.filter((name) => !cookbook.includes(name)).map((name) => ({ name })),
  ({ name }) => followPage(name),
);

const { scripts } = JSON.parse(readPage('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

table(
  'the npm scripts that a page names exist',
  [...pages, 'CONTRIBUTING.md'].map((name) => ({ name })),
  ({ name }) => {
    const named = [...readPage(name).matchAll(/npm run ([a-z]+)/g)].map(([, script = '']) => script);
    assert.equal(
      named.filter((script) => scripts[script] === undefined),
      [],
    );
  },
);
