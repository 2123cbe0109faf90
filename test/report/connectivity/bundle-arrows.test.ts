import fc from 'fast-check';
import { type BoxArrow, type Bundle, bundleArrows, strokes } from '../../../src/report/connectivity/bundle-arrows.ts';
import { boxesIn, type Frame, framesIn, type PictureBox } from '../../../src/report/connectivity/frame.ts';
import { assert, table, test } from '../../support/table.ts';

const box = (id: string, kind: PictureBox['kind'] = 'pods'): PictureBox => ({ id, label: id, kind, among: [] });

const frame = (id: string, boxes: readonly string[], frames: readonly Frame[] = []): Frame => ({
  ...{ id, title: id, frames },
  boxes: boxes.map((name) => box(name, name.startsWith('x') ? 'addresses' : 'pods')),
});

const arrow = (text: string): BoxArrow => {
  const [from = '', to = '', label = '80'] = text.split(/[ >]+/);
  return { from, to, text: label, state: 'allowed' };
};

const words = ({ from, to, text }: Bundle): string => `${from.join('+')} > ${to.join('+')} ${text}`;

interface BundleCase {
  readonly name: string;
  readonly frame: Frame;
  readonly arrows: readonly string[];
  readonly bundles: readonly string[];
}

const shop = frame('f', ['a', 'b', 'c', 'd']);

table<BundleCase>(
  'arrows with the same ports are one where that needs fewer lines',
  [
    { name: 'one arrow', frame: shop, arrows: ['a > b'], bundles: ['a > b 80'] },
    { name: 'two sources', frame: shop, arrows: ['a > b', 'c > b'], bundles: ['a+c > b 80'] },
    { name: 'two targets', frame: shop, arrows: ['a > b', 'a > c'], bundles: ['a > b+c 80'] },
    { name: 'other ports', frame: shop, arrows: ['a > b', 'a > c 443'], bundles: ['a > b 80', 'a > c 443'] },
    {
      name: 'some that reach each other',
      frame: shop,
      arrows: ['a > b', 'b > a', 'a > c', 'c > a', 'b > c', 'c > b'],
      bundles: ['a+b+c > a+b+c 80'],
    },
    { name: 'all others of a frame', frame: shop, arrows: ['a > d', 'b > d', 'c > d'], bundles: ['f > d 80'] },
    {
      name: 'all of another frame',
      frame: frame('o', [], [frame('f', ['a', 'b', 'c']), frame('g', ['d', 'e'])]),
      arrows: ['a > d', 'b > d', 'c > d'],
      bundles: ['f > d 80'],
    },
    {
      name: 'all of all frames, and an address',
      frame: frame('o', ['x1'], [frame('f', ['a', 'b', 'c']), frame('g', ['d', 'e'])]),
      arrows: ['a > d', 'b > d', 'c > d', 'e > d', 'x1 > d'],
      bundles: ['o+x1 > d 80'],
    },
    {
      name: 'all of the only frame in a frame',
      frame: frame('o', ['x1'], [shop]),
      arrows: ['a > x1', 'b > x1', 'c > x1', 'd > x1'],
      bundles: ['f > x1 80'],
    },
    {
      name: 'too few for a frame',
      frame: frame('f', ['a', 'b', 'd']),
      arrows: ['a > d', 'b > d'],
      bundles: ['a+b > d 80'],
    },
  ],
  (row) => {
    const found = bundleArrows(row.frame, row.arrows.map(arrow));
    assert.equal(
      found.map((one) => words({ ...one, from: [...one.from].sort(), to: [...one.to].sort() })),
      row.bundles,
    );
  },
);

const ids = ['a', 'b', 'c', 'd', 'e', 'x1', 'x2'];
const randomFrame: fc.Arbitrary<Frame> = fc
  .array(fc.constantFrom('o', 'f', 'g'), { minLength: ids.length, maxLength: ids.length })
  .map((homes) => {
    const at = (home: string): readonly string[] => ids.filter((_, index) => homes[index] === home);
    return frame('o', at('o'), [frame('f', at('f')), frame('g', at('g'))]);
  });
const randomArrows: fc.Arbitrary<readonly BoxArrow[]> = fc.uniqueArray(
  fc
    .record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      text: fc.constantFrom('80', '443'),
      state: fc.constantFrom('allowed' as const, 'conditional' as const),
    })
    .filter(({ from, to }) => from !== to),
  { selector: (one) => JSON.stringify(one), maxLength: 60 },
);

/** What a reader of the picture takes a bundle to mean. */
function meaning(top: Frame, { from, to, text, state }: Bundle): readonly string[] {
  const boxesOf = (id: string): readonly string[] => {
    const meant = framesIn([top]).find((one) => one.id === id);
    return meant === undefined ? [id] : boxesIn([meant]).flatMap((one) => (one.kind === 'pods' ? [one.id] : []));
  };
  return from.flatMap(boxesOf).flatMap((a) =>
    to
      .flatMap(boxesOf)
      .filter((b) => b !== a)
      .map((b) => JSON.stringify([a, b, text, state])),
  );
}

test('bundles mean exactly the arrows, in no more lines than one more for each', () => {
  fc.assert(
    fc.property(randomFrame, randomArrows, (top, arrows) => {
      const bundles = bundleArrows(top, arrows);
      const meant = new Set(bundles.flatMap((bundle) => meaning(top, bundle)));
      const wanted = arrows.map(({ from, to, text, state }) => JSON.stringify([from, to, text, state]));
      assert.equal([...meant].sort(), wanted.sort());
      assert.ok(strokes(bundles) <= arrows.length + bundles.length);
    }),
    { numRuns: 500 },
  );
});
