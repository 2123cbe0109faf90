import { fileURLToPath } from 'node:url';
import { runCommand } from '../support/command-line.ts';
import { bareEnvironment } from '../support/git-repository.ts';
import { assert, table } from '../support/table.ts';
import { inTemporaryFolder } from '../support/temporary.ts';
import { overlapping } from './geometry.ts';
import { microservicesYaml } from './manifests.ts';
import type { Measured } from './measure-page.ts';
import { startedBrowser } from './started-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Still {
  readonly name: string;
  readonly svg: () => Promise<string>;
  /** Titles of frames that must be there. */
  readonly frames: readonly RegExp[];
  /** Boxes that must be marked as open to everyone. */
  readonly open: readonly string[];
}

const stills: readonly Still[] = [
  {
    name: 'the shop',
    svg: () => drawn(`${root}docs/examples/shop`, ['--root', '.']),
    frames: [/^eu1$/, /^stage1$/, /^us1$/],
    open: ['ingress'],
  },
  {
    name: 'the landscape of this repository',
    svg: () => drawn(root, ['--root', '.']),
    // Six clusters of shoots look alike.
    frames: [/^core-lab, core-web and 4 more$/, /^aws-eu1$/, /^alicloud-ap1$/],
    open: ['istio-ingress', 'extension'],
  },
  {
    name: 'manifests of microservices',
    svg: () =>
      inTemporaryFolder({ 'all.yaml': microservicesYaml() }, (folder) => drawn(folder, ['--manifests', 'all.yaml'])),
    frames: [/^default$/],
    open: ['storefront'],
  },
];

async function drawn(folder: string, words: readonly string[]): Promise<string> {
  const argv = ['connectivity', ...words, '--output', 'svg'];
  const { status, stdout, stderr } = await runCommand(argv, { folder, environment: bareEnvironment });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

interface Drawn {
  readonly texts: readonly Measured[];
  readonly frames: readonly string[];
  readonly boxes: readonly {
    readonly lines: readonly string[];
    readonly stroke: string;
    readonly width: number;
    /** Lines that end beyond the box. */
    readonly beyond: readonly string[];
  }[];
  readonly lines: number;
}

table(
  'a still picture keeps its texts apart and in their boxes, draws equal clusters once, and marks what is open',
  stills,
  async ({ svg, frames, open }) => {
    const { texts, frames: titles, boxes, lines } = await drawingOf(await svg());
    assert.equal(
      overlapping(texts, 2, () => true),
      [],
    );
    assert.equal(
      boxes.flatMap(({ beyond }) => beyond),
      [],
    );
    for (const frame of frames) assert.is(titles.filter((title) => frame.test(title)).length, 1, `${frame}: ${titles}`);
    const marked = boxes.filter(({ lines: [, second = ''] }) => second.startsWith('open to everyone'));
    for (const name of open) assert.ok(marked.some(({ lines: [first] }) => first === name));
    for (const { stroke, width, lines: all } of marked) assert.equal([stroke, width], ['#b3261e', 2.5], all.join());
    // One line of text for each arrow of many would be a knot.
    assert.ok(lines <= 60 * titles.length, `${lines} lines`);
  },
);

/** Returns what a browser draws of an SVG, with the fonts of this machine. */
async function drawingOf(svg: string): Promise<Drawn> {
  const page = await (await startedBrowser()).newPage();
  try {
    await page.setContent(svg.slice(svg.indexOf('<svg')));
    return await page.evaluate(() => ({
      texts: [...document.querySelectorAll('svg text')].map((text) => ({
        words: text.textContent ?? '',
        area: text.getBoundingClientRect().toJSON() as DOMRect,
      })),
      frames: [...document.querySelectorAll('.cluster > text')].map(({ textContent }) => textContent ?? ''),
      lines: document.querySelectorAll('.edge').length,
      boxes: [...document.querySelectorAll('.node')].flatMap((node) => {
        const shape = node.querySelector('polygon, path, ellipse');
        const box = shape?.getBoundingClientRect();
        if (shape === null || box === undefined) return [];
        const own = [...node.querySelectorAll('text')];
        return {
          lines: own.map(({ textContent }) => textContent ?? ''),
          stroke: shape.getAttribute('stroke') ?? '',
          width: Number(shape.getAttribute('stroke-width') ?? 1),
          beyond: own.flatMap((text) => {
            const { left, right } = text.getBoundingClientRect();
            // Words of ports have no border, but a white ground.
            const tolerance = shape.getAttribute('stroke') === 'none' ? 12 : 1;
            return left < box.left - tolerance || right > box.right + tolerance ? [text.textContent ?? ''] : [];
          }),
        };
      }),
    }));
  } finally {
    await page.close();
  }
}
