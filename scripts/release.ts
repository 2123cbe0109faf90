/**
 * Packs the package once and writes everything that a release has beside it into a new folder:
 *
 *   node --import tsx scripts/release.ts <folder> [--tag v1.2.3] [--draft]
 *
 * The package, its SBOM (CycloneDX), the checksums of both, the notes and the Dockerfile. With `--tag`, the tag must name
 * the version. Without `--draft`, the changelog must have a section of the version that is released.
 */
import { fileURLToPath } from 'node:url';
import { makeRelease, ReleaseRefused } from './release/make-release.ts';

try {
  makeRelease(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
