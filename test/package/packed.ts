import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOfProcess, inTemporaryFolder } from '../support/temporary.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** What makes the package and a release of it. */
const packageParts: readonly string[] = [
  ...['package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', '.gitignore', 'README.md', 'LICENSE'],
  ...['CHANGELOG.md', 'CONTRIBUTING.md', '.github', 'docs', 'scripts', 'src', 'schemas', 'templates'],
];

interface Packed {
  /** A copy of this checkout, built, so that no test sees a `dist/` that another one is writing. Leave it as it is. */
  readonly checkout: string;
  readonly archive: string;
  /** Every file of the package, sorted. */
  readonly files: readonly string[];
}

let packed: Packed | undefined;

/** Returns the package, which npm builds and packs once for each process: the runner gives it all files of this folder. */
export function packedCheckout(): Packed {
  if (packed !== undefined) return packed;
  const copy = join(folderOfProcess(), 'checkout');
  for (const part of packageParts) cpSync(join(checkout, part), join(copy, part), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(copy, 'node_modules'));
  const printed = run('npm', ['pack', '--json', '--offline'], copy);
  const [{ filename, files }] = JSON.parse(printed.slice(printed.indexOf('[')));
  const paths: string[] = files.map(({ path }: { readonly path: string }) => path);
  packed = { checkout: copy, archive: join(copy, filename), files: paths.sort() };
  return packed;
}

interface PackageDescription {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export interface Adopter {
  /** A repository of somebody's own, with nothing but `package.json` and the package, installed. */
  readonly root: string;
  /** The checkout that was packed, built: what the action of another repository runs. */
  readonly checkout: string;
  /** Every file of the package, sorted. */
  readonly packedFiles: readonly string[];
}

/**
 * Packs Ringfence, installs the package into a new repository and lends that to `work`. Installing is what npm does,
 * but without a registry: the package is unpacked, its commands are linked, and what it says it depends on, and nothing
 * else, comes from this checkout.
 */
export async function inAdopterRepository<Value>(work: (adopter: Adopter) => Value | Promise<Value>): Promise<Value> {
  const { checkout: copy, archive, files } = packedCheckout();
  return inTemporaryFolder({ 'adopter/node_modules/ringfence/': '' }, (folder) => {
    const root = join(folder, 'adopter');
    const installed = join(root, 'node_modules', 'ringfence');
    run('tar', ['-xzf', archive, '-C', installed, '--strip-components=1'], folder);
    const description: PackageDescription = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const name of Object.keys(description.dependencies)) {
      link(join(checkout, 'node_modules', name), join(root, 'node_modules', name));
    }
    for (const [name, target] of Object.entries(description.bin)) {
      link(join(installed, target), join(root, 'node_modules', '.bin', name));
    }
    return work({ root, checkout: copy, packedFiles: files });
  });
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function run(command: string, args: readonly string[], folder: string): string {
  return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
