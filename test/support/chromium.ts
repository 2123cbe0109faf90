import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Finds Chromium: the one that CHROMIUM names, or the first on the PATH. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { CHROMIUM: named = '', PATH: path = '' } = environment;
  if (named !== '') return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return path
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}
