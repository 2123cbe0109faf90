import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { assert } from '../support/table.ts';

/** Roles of which a view has as many as the landscape, and how many neighbours of each are written out. */
const written: Readonly<Record<string, number>> = {
  ...{ listitem: 2, row: 2, columnheader: 2, gridcell: 3, option: 2, group: 3, link: 6 },
};

/** Texts that are longer are cut, in characters. */
const longest = 110;

interface OutlineNode {
  readonly text: string;
  readonly children: OutlineNode[];
}

/**
 * Returns what a screen reader has of a part of the page, as indented lines: roles, names, states and texts, in their
 * order. Of a long list it has the first items. Addresses inside the page are left out.
 */
export async function outlineOf(page: Page, part = 'main'): Promise<string> {
  const snapshots: string[] = [];
  for (const one of await page.locator(part).all()) snapshots.push(await one.ariaSnapshot());
  return `${linesOf(parsed(snapshots.join('\n')), '').join('\n')}\n`;
}

/** Compares an outline with the one in `goldens/`, or writes it there. */
export function assertOutline(name: string, outline: string): void {
  const file = goldenOf(name);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outline);
  }
  assert.fixture(outline, known(file), `${name}: UPDATE_GOLDENS=1 writes it; read the difference`);
}

/** Reports whether an outline is the one in `goldens/`. */
export function isOutlineKnown(name: string, outline: string): boolean {
  return known(goldenOf(name)) === outline;
}

function goldenOf(name: string): string {
  return fileURLToPath(new URL(`goldens/${name}.yaml`, import.meta.url));
}

function known(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function parsed(snapshot: string): readonly OutlineNode[] {
  const root: OutlineNode = { text: '', children: [] };
  const open = [root];
  for (const line of snapshot.split('\n')) {
    const [, indent = '', text = ''] = /^( *)- (.*)$/.exec(line) ?? [];
    const node = { text, children: [] };
    open.length = indent.length / 2 + 1;
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  return root.children;
}

function linesOf(nodes: readonly OutlineNode[], indent: string): readonly string[] {
  const shown = nodes.filter(({ text }) => !/^\/(url: "?#|placeholder:)/.test(text));
  let run = 0;
  return shown.flatMap((node, index) => {
    const role = roleOf(node);
    run = index > 0 && roleOf(shown[index - 1]) === role ? run + 1 : 1;
    const most = written[role] ?? Number.POSITIVE_INFINITY;
    if (run > most) return run === most + 1 ? [`${indent}- … more`] : [];
    const children = linesOf(node.children, `${indent}  `);
    const text = shortened(role === 'row' ? 'row:' : node.text);
    return [`${indent}- ${children.length === 0 ? text.replace(/:$/, '') : text}`, ...children];
  });
}

function roleOf(node: OutlineNode | undefined): string {
  return /^'?([a-z]+)/.exec(node?.text ?? '')?.[1] ?? '';
}

function shortened(text: string): string {
  const plain = text.replace(/\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/g, 'COMMIT');
  return plain.length <= longest ? plain : `${plain.slice(0, longest)}…`;
}
