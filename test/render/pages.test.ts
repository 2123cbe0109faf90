import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderAll } from '../../src/delivery/render-all.ts';
import { arrange } from '../../src/diagnostics/arrange.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readFolderOwners } from '../../src/landscape/codeowners/owners.ts';
import { checkExceptions, loadLandscape } from '../../src/landscape/load-landscape.ts';
import { readSources } from '../../src/landscape/read-sources.ts';
import { roleOf } from '../../src/landscape/source-paths.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { checkTypes } from '../../src/render/render-landscape.ts';
import { assert, table } from '../support/table.ts';
import { filesIn } from '../support/temporary.ts';

const folder = new URL('../../docs/diagnostics/', import.meta.url);
/** The landscape over which the files of an example are laid. */
const small = filesIn(fileURLToPath(new URL('../cases/a-small-landscape/input/', import.meta.url)));
const typePath = 'policies/namespace-types/web/namespace-type.yaml';
const templatePath = 'policies/namespace-types/web/allow.yaml';

interface Page {
  readonly name: string;
  /** By path, as the first line of each block says. */
  readonly files: Readonly<Record<string, string>>;
  readonly message: string;
}

function readPage(file: string): Page {
  const page = readFileSync(new URL(file, folder), 'utf8');
  const blocks = [...page.matchAll(/```yaml\n# (policies\/\S+)\n(.*?)```/gs)];
  const files = Object.fromEntries(blocks.map(([, path = '', text = '']) => [path, text]));
  return { name: file.slice(0, -'.md'.length), files, message: /```text\n(.*?)\n```/s.exec(page)?.[1] ?? '' };
}

/** A type that no longer lists the template of the small landscape leaves it out. */
function landscapeOf(files: Page['files']): Record<string, string> {
  const type = files[typePath];
  const { [templatePath]: template = '', ...rest } = small;
  const isListed = type === undefined || /^ {2}policies: .*\ballow\b/m.test(type);
  return { ...rest, ...(isListed ? { [templatePath]: template } : {}), ...files };
}

/** Codes that only `ringfence codeowners` reports. */
const ofOwners = ['invalid-owner', 'owners-missing'];

function diagnose(files: Record<string, string>, code: string): readonly Diagnostic[] {
  if (ofOwners.includes(code)) return readFolderOwners(readSources(memoryTree(files))).diagnostics;
  const { landscape, types, diagnostics } = loadLandscape(memoryTree(files), { ringfenceVersion: ownVersion() });
  if (landscape === undefined) return arrange([...diagnostics, ...checkTypes(types)]);
  const expired = checkExceptions(landscape, '2024-06-01');
  return arrange([...diagnostics, ...expired, ...renderAll(landscape).diagnostics]);
}

/** Rendering reads neither tests nor guardrails: test/connectivity-tests/ and test/guardrails/ have the pages about them. */
const isRead = (path: string) => !path.startsWith('policies/tests/');
const isGuardrail = (path: string) => roleOf(path).kind === 'guardrail';

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map(readPage)
  .filter(({ files }) => Object.keys(files).some(isRead) && !Object.keys(files).some(isGuardrail));

table('the files on the page of a code give the message that the page shows, and no other', pages, (page) => {
  assert.equal(
    diagnose(landscapeOf(page.files), page.name).map(({ code, message }) => [code, message]),
    [[page.name, page.message]],
  );
});
