import { readdirSync, readFileSync } from 'node:fs';
import { assert, table, test } from '../support/table.ts';

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

/** Colours by name, as `#rrggbb`. */
type Palette = ReadonlyMap<string, string>;

/** The palettes of still.css: that for light screens, and the same with what differs in the dark. */
function palettes(): { readonly light: Palette; readonly dark: Palette } {
  const text = readFileSync(new URL('page/still.css', root), 'utf8');
  const [light, dark] = [...text.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) =>
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour] as const),
  );
  return { light: new Map(light), dark: new Map([...(light ?? []), ...(dark ?? [])]) };
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const grounds = ['back', 'panel'];
const softs = ['accent', 'good', 'bad', 'warn', 'opened', 'closed'];
/** Names of a colour of letters and of the ground under it. */
const letters: readonly (readonly [text: string, ground: string])[] = [
  ...['text', 'quiet', ...softs].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...softs.map((name) => [name, `${name}-soft`] as const),
  ...['accent-soft', 'warn-soft', 'good-soft'].flatMap((ground) => [
    ['text', ground] as const,
    ['quiet', ground] as const,
  ]),
  ['panel', 'accent'],
];

table(
  'letters have a contrast of 4.5, and edges of boxes one of 3',
  (['light', 'dark'] as const).map((name) => ({ name })),
  ({ name }) => {
    const palette = palettes()[name];
    const of = (one: string, other: string): number => contrast(palette.get(one) ?? '', palette.get(other) ?? '');
    const low = [
      ...letters.filter(([text, ground]) => !(of(text, ground) >= 4.5)),
      ...grounds.flatMap((ground) => (of('edge', ground) >= 3 ? [] : [['edge', ground]])),
    ];
    assert.equal(low, []);
  },
);

test('hints in fields have a colour of the palette: browsers draw them too pale in the dark', () => {
  const style = readFileSync(new URL('page/style.css', root), 'utf8');
  assert.match(style, /^::placeholder \{\n {2}color: var\(--quiet\);\n {2}opacity: 1;/m);
});
