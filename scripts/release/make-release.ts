import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What has to be done before there is a release, in words for the person who asked for one. */
export class ReleaseRefused extends Error {}

/**
 * Writes what a release publishes into a new folder, as `scripts/release.ts` says, from the package in `root`. Throws
 * `ReleaseRefused`, and writes nothing, if the tag or the changelog is wrong.
 */
export function makeRelease(root: string, args: readonly string[]): void {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { tag: { type: 'string' }, draft: { type: 'boolean', default: false } },
  });
  const [named] = positionals;
  if (named === undefined) throw new ReleaseRefused('Name the folder of the release.');
  const folder = resolve(named);
  const { name, version } = readJson(root, 'package.json');
  if (values.tag !== undefined && values.tag !== `v${version}`) {
    throw new ReleaseRefused(
      `The tag is ${values.tag}, but package.json has version ${version}. Tag v${version}, or change the version.`,
    );
  }
  const notes = notesOf(root, version, values.draft);
  mkdirSync(folder);

  const packed = `${name}-${version}.tgz`;
  npm(root, 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder);
  const bill = `${name}-${version}.cdx.json`;
  writeFileSync(join(folder, bill), billOfMaterials(root, name));
  const checksums = [packed, bill].map((file) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    return `${hash}  ${file}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), checksums.join(''));
  writeFileSync(join(folder, 'notes.md'), notes);
  copyFileSync(join(root, 'scripts/release/Dockerfile'), join(folder, 'Dockerfile'));
}

/** The section of the changelog about a version, without its heading. */
function notesOf(root: string, of: string, draft: boolean): string {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === of);
  if (section === undefined) throw new ReleaseRefused(`CHANGELOG.md has no section "## ${of}".`);
  const [heading = '', ...lines] = section.split('\n');
  if (/not released/.test(heading) && !draft) {
    throw new ReleaseRefused(`CHANGELOG.md still has "## ${heading}". Write the day of the release instead.`);
  }
  return `${lines.join('\n').trim()}\n`;
}

/**
 * Returns the bill of everything that is installed with the package. It is made from a lock file without the packages of
 * development: with "--omit dev", npm also leaves out what both need.
 */
function billOfMaterials(root: string, name: string): string {
  const { devDependencies: _, scripts: __, ...description } = readJson(root, 'package.json');
  const lock = readJson(root, 'package-lock.json');
  const entries = Object.entries(lock.packages as Record<string, { readonly dev?: boolean }>);
  const installed = entries.filter(([, entry]) => entry.dev !== true);
  const packages = { ...Object.fromEntries(installed), '': description };
  const temporary = mkdtempSync(join(tmpdir(), 'ringfence-release-'));
  try {
    writeFileSync(join(temporary, 'package.json'), JSON.stringify(description));
    writeFileSync(join(temporary, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
    const options = ['--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
    const bom = JSON.parse(npm(temporary, 'sbom', ...options));
    // npm writes the name of the folder here.
    bom.metadata.component.name = name;
    return `${JSON.stringify(bom, null, 2)}\n`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function readJson(root: string, path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
