import { type BuildOptions, build } from 'esbuild';

/**
 * Puts what commands are made of into a few files: to find and link a hundred small modules takes Node as long as most
 * questions take to answer. What only some commands need is in files of its own, and libraries stay where they are
 * installed.
 */
export async function bundle(options: BuildOptions): Promise<void> {
  await build({
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'warning',
    ...options,
  });
}
