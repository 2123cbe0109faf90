/** Builds `dist/` from `src/`: what `npm ci` and `npm run build` do. */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync('npx', ['--no-install', 'tsc', '-p', 'src'], { cwd: root, stdio: 'inherit' });
for (const bin of ['cli/bin.js', 'cli/github/bin.js']) chmodSync(`${root}dist/${bin}`, 0o755);
