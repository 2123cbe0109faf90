import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import type { PageCode } from '../src/explorer/format-html.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the code of the explorer's page: what the browser runs, its style, and the licences of the packages in it. */
export async function bundlePage(): Promise<PageCode> {
  const [{ script, modules }, { script: start }, style, stillStyle] = await Promise.all([
    bundledScript('src/page/main.tsx'),
    bundledScript('src/page/start.ts'),
    bundledStyle('src/page/style.css'),
    bundledStyle('src/page/still.css'),
  ]);
  return { script, start, style, stillStyle, licences: licencesOf(modules) };
}

async function bundledStyle(path: string): Promise<string> {
  const { code } = await transform(readFileSync(join(root, path), 'utf8'), { loader: 'css', minify: true });
  return code.trim();
}

async function bundledScript(entry: string): Promise<{ readonly script: string; readonly modules: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    ...{ bundle: true, minify: true, write: false, metafile: true, charset: 'utf8', legalComments: 'none' },
    ...{ format: 'iife', platform: 'browser', target: 'es2022', logLevel: 'warning' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact' },
  });
  return { script: outputFiles[0]?.text.trim() ?? '', modules: Object.keys(metafile.inputs) };
}

/** Writes the code of the page into `dist/explorer/`, as a module: programs import it as `ringfence/explorer`. */
export async function writePageBundle(dist: string): Promise<void> {
  const code = await bundlePage();
  const folder = join(dist, 'explorer');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'page-code.js'), `export const pageCode = ${JSON.stringify(code)};\n`);
  writeFileSync(join(folder, 'page-code.d.ts'), declarations);
}

const declarations = `import type { PageCode } from './format-html.js';
/** The code, the style and the licences of the explorer's page, as \`formatHtml\` takes them. */
export declare const pageCode: PageCode;
`;

/** The names, versions and licences of the packages that modules are of, and Ringfence's own. */
function licencesOf(modules: readonly string[]): string {
  const packages = new Set(
    modules.flatMap((path) => /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  const parts = [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].find((one) => existsSync(join(folder, one)));
    if (file === undefined) throw new Error(`${name} has no file with its licence.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return [
    'This page is made by Ringfence (Apache-2.0, https://www.apache.org/licenses/LICENSE-2.0), with these packages:\n',
    ...parts,
  ].join('\n');
}
