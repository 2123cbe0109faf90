/** Builds `dist/` from `src/`: what `npm ci` and `npm run build` do. */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { writePageBundle } from './page-bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const commands = join(dist, 'cli');
const bins = [join(commands, 'bin.js'), join(commands, 'github/bin.js')];

rmSync(dist, { recursive: true, force: true });
// Hardly a collection of garbage, since the compiler ends soon.
const environment = { ...process.env, GOGC: 'off', GOMEMLIMIT: '3GiB' };
execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'src'], { cwd: root, env: environment, stdio: 'inherit' });
await bundleCommands();
await writePageBundle(dist);
for (const bin of bins) chmodSync(bin, 0o755);

/** Bundles the commands. The modules that are the library of the package stay as they are, too. */
async function bundleCommands(): Promise<void> {
  const bundled = 'bundled-';
  await bundle({
    entryPoints: bins,
    outdir: dist,
    outbase: dist,
    // As deep as the modules were that look for package.json from where they are.
    chunkNames: `cli/${bundled}[hash]`,
    allowOverwrite: true,
  });
  for (const entry of readdirSync(commands, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !bins.includes(path) && !entry.name.startsWith(bundled)) rmSync(path);
  }
}
