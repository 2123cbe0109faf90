import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/bundle.ts';
import { writePageBundle } from '../../scripts/page-bundle.ts';
import { folderOfProcess } from './temporary.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const bins = { ringfence: 'bin', 'ringfence-github': 'github/bin' } as const;

let built: Promise<string> | undefined;

/**
 * Returns the path of a command, for tests that start it as a process: the tool as it is in `src/`, in the way in which
 * it is packed. It is built once for each process, and starts in a quarter of the time that it takes from its sources.
 */
export async function builtCommand(name: keyof typeof bins): Promise<string> {
  built ??= buildTool();
  return join(await built, 'dist/cli', `${bins[name]}.js`);
}

let programs: string | undefined;

/**
 * Returns a `PATH` on which `npx --no-install` starts a command that is installed, as the workflows do. npm's own takes
 * longer to start than most commands take to run.
 */
export function pathWithNpx(): string {
  if (programs === undefined) {
    programs = folderOfProcess();
    const lines = ['#!/bin/sh', 'test "$1" = --no-install || exit 1', 'name="$2"', 'shift 2'];
    const text = [...lines, 'exec "node_modules/.bin/$name" "$@"', ''].join('\n');
    writeFileSync(join(programs, 'npx'), text, { mode: 0o755 });
  }
  return `${programs}:${process.env.PATH}`;
}

async function buildTool(): Promise<string> {
  const folder = folderOfProcess();
  const names = Object.values(bins);
  await bundle({
    entryPoints: names.map((name) => join(checkout, `src/cli/${name}.ts`)),
    outdir: join(folder, 'dist'),
    outbase: join(checkout, 'src'),
    chunkNames: 'cli/[hash]',
  });
  await writePageBundle(join(folder, 'dist'));
  for (const name of names) chmodSync(join(folder, `dist/cli/${name}.js`), 0o755);
  // The tool reads files of its package.
  for (const part of ['package.json', 'node_modules', 'schemas', 'templates', '.github']) {
    symlinkSync(join(checkout, part), join(folder, part));
  }
  return folder;
}
