import { readdirSync, readFileSync } from 'node:fs';
import { assert, table } from '../support/table.ts';

const root = new URL('../../src/', import.meta.url);

/** The code that writes elements with classes. */
const code = ['page/', 'explorer/graph/', 'explorer/']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(new URL(`${folder}${name}`, root), 'utf8')),
  )
  .join('\n');

/** Reports whether code writes a class: as a word of a string, or as a beginning with a word that is added, as in `card-${tone}`. */
function isWritten(name: string): boolean {
  if (new RegExp(`["'\`](?:[^"'\`\\n]*\\s)?${name}(?=[\\s"'\`])`).test(code)) return true;
  return [...name.matchAll(/-/g)].some(
    ({ index }) =>
      code.includes(`${name.slice(0, index)}-\${`) && new RegExp(`\\b${name.slice(index + 1)}\\b`).test(code),
  );
}

table(
  'each class that the style names is in the code of the page, so the file has no rule for nothing',
  [{ name: 'style.css' }, { name: 'still.css' }],
  ({ name }) => {
    const style = readFileSync(new URL(`page/${name}`, root), 'utf8').replace(/\/\*.*?\*\//gs, '');
    const selectors = [...style.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector ?? '');
    const classes = new Set(
      selectors.flatMap((one) => [...one.matchAll(/\.([a-z][\w-]*)/gi)].map(([, found]) => found ?? '')),
    );
    assert.ok(classes.size > 0);
    assert.equal(
      [...classes].filter((one) => !isWritten(one)),
      [],
    );
  },
);
