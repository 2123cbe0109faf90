import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatch, parsePatch } from 'diff';
import { clusterDump } from '../../src/cli/documentation.ts';
import { exitStatus } from '../../src/cli/exit-status.ts';
import { dumpCommand } from '../../src/clusters/dump/dump-command.ts';
import { markManifestsCurrent } from '../../src/platform/newer-sources.ts';
import { runCommand } from '../support/command-line.ts';
import { assert } from '../support/table.ts';
import { filesIn, inTemporaryFolder, writeFiles } from '../support/temporary.ts';
import { anchorOf, type Block, blocksOf, readPage, repository, updateBlocks } from './page.ts';

/**
 * Commands that are not run here. The two set-up commands are run by `.ci/run`, each in a fresh clone; the others are
 * for people who work on Ringfence, and `npm test`, which runs this, would run itself.
 */
const notRun: readonly RegExp[] = [
  /^npm ci && npm (run render|test)$/,
  /^npm (ci|test)$/,
  /^npm run (build|bench|format|generate|release)( -- .*)?$/,
  /^(UPDATE_GOLDENS=1 )?node --import tsx test\/run\.ts /,
  /^git clone /,
  // The package is packed and installed by test/package/packed.test.ts.
  /^npm (init|pack|install)( .*)?$/,
  /^mkdir -p \.\.\//,
  // The landscape of this repository has no types for tenants; docs/tenants.md adds one to the shop.
  /^ringfence new tenant /,
  // This repository has a landscape already; docs/init.md runs init into a new folder.
  /^ringfence init( --cluster \S+ --tenant \S+ --owner \S+ --ci github)?$/,
  // The files are the reader's own: docs/import.md imports the dumps of docs/examples/.
  /^ringfence import eu1=(eu1\.json|dump\/)/,
  /^ringfence observe (eu1=eu1\.json|--context )/,
  // The records are the reader's own: docs/flows.md summarises those of docs/examples/.
  /^(hubble observe .* \| )?ringfence flows summarize --cluster eu1 (-$|--out |--tenant )/,
  /^hubble observe .* \| ringfence explain --flow eu1=-$/,
  // For the shell of a person: test/cli/completion-command.test.ts runs the scripts.
  /^eval "\$\(ringfence completion (bash|zsh)\)"$/,
  /^ringfence completion fish \| source$/,
];

/** Pages that begin with an empty repository of the reader's own, and not with a copy of this one. */
const fromNothing: readonly string[] = ['docs/adopt.md'];

/** Commands beside Ringfence itself that a page may show. */
const programs: readonly string[] = ['git', 'rm'];

/** Files of a reader's own; a page that names one finds it where it begins. */
const readersFiles = new URL('reader/', import.meta.url);

/** What the commands print that ask a cluster: there is none here, so a dump of one stands in for it. */
const asked: Readonly<Record<string, string>> = {
  [clusterDump]: readFileSync(new URL('cluster.json', readersFiles), 'utf8'),
  [dumpCommand]: readFileSync(new URL('cluster.json', readersFiles), 'utf8'),
};

/**
 * Follows a page as a reader would, in a copy of the repository's `policies/` and `manifests/`, and of `docs/examples/` if the page
 * names it:
 *
 * - a `yaml` block that begins with `# <path>` is the file at that path; if the repository has it, it must say the same
 * - a `yaml` block of a policy with a namespace is what the commands of the page render
 * - a `diff` block is an edit
 * - `cd` changes the folder for all blocks behind it: paths of files and of edits are relative to that folder
 * - an `sh` block is run line by line; `console` blocks, too, whose commands begin with `$`. What is redirected into a
 *   file is there for the commands behind it; what `kubectl` asks of a cluster is answered from `readersFiles`
 * - a `text` block behind one of them is what it prints, both streams; elsewhere, something that a command of the page
 *   prints. A block of another language right behind an `sh` block is what it prints on standard output
 * - a `text` block whose fence names a command of the page (```` ```text ringfence diff ````) is an excerpt: the first
 *   lines that the command prints when it last ran before the block, or else when it first runs behind it, as many as
 *   the block has
 * - a `text` block whose fence names a page (```` ```text reviews/dns-cut.md#hazards ````) is an excerpt of that page:
 *   its lines from that heading on, as many as the block has. The page is what the last command before the block prints
 *   on standard output
 *
 * With UPDATE_GOLDENS=1 excerpts, pages of which they are excerpts, and the blocks after `sh` blocks are written instead
 * of compared.
 */
export async function followPage(path: string): Promise<void> {
  const blocks = blocksOf(readPage(path));
  const isFollowed = ({ language, text }: Block) =>
    /^(sh|console|diff)$/.test(language) || (language === 'yaml' && filePathOf(text) !== undefined);
  if (!blocks.some(isFollowed)) return;
  await inTemporaryFolder({}, async (temporary) => {
    const root = join(temporary, 'ringfence');
    if (fromNothing.includes(path))
      writeFiles(root, { 'package.json': '{"name": "network-policies", "private": true}\n' });
    else copyRepository(root, readPage(path).includes('docs/examples'));
    if (blocks.some(needsRepository)) makeRepository(root);
    for (const name of readdirSync(readersFiles)) {
      if (readPage(path).includes(name)) cpSync(new URL(name, readersFiles), join(root, name));
    }
    const updates = new Map<Block, string>();
    const printedPages = new Map<string, string>();
    const outputs: Printed[] = [];
    const quoted: Block[] = [];
    const excerpts: { readonly block: Block; readonly printedBefore: number }[] = [];
    let notRendered: readonly Block[] = blocks.filter(isRendered);
    let folder = root;
    for (const [index, block] of blocks.entries()) {
      const { language, info, text, line } = block;
      if (language === 'yaml') writeSource(folder, text, `${path}:${line}`);
      if (language === 'diff') applyEdit(folder, text, `${path}:${line}`);
      if (language === 'sh' || language === 'console') {
        const printed = await run(folder, commandsOf(block));
        folder = printed.folder;
        outputs.push(printed);
        if (notRendered.length > 0) notRendered = withoutRendered(root, notRendered);
      }
      const before = blocks[index - 1]?.language;
      const { both = '', stdout = '' } = outputs.at(-1) ?? {};
      const printed = language === 'text' ? both : stdout;
      const named = language === 'text' ? /^(\S+\.md)(?:#(\S+))?$/.exec(info ?? '') : null;
      if (named !== null) {
        printedPages.set(join(dirname(path), named[1] ?? ''), stdout);
        const expected = excerptFrom(stdout, named[2], block, `${path}:${line}`);
        if (text !== expected) updates.set(block, expected);
      } else if (info === undefined && before === 'sh' && printedLanguages.includes(language)) {
        if (text !== printed) updates.set(block, printed);
      } else if (language === 'text') {
        if (info === undefined) quoted.push(block);
        else excerpts.push({ block, printedBefore: outputs.length });
      }
    }
    for (const { block, printedBefore } of excerpts) {
      const [before, behind] = [outputs.slice(0, printedBefore), outputs.slice(printedBefore)];
      const expected = excerptFor(block, [...before.reverse(), ...behind], path);
      if (block.text !== expected) updates.set(block, expected);
    }
    if (process.env.UPDATE_GOLDENS === '1') {
      for (const [page, printed] of printedPages) writeFileSync(fileURLToPath(new URL(page, repository)), printed);
      return updateBlocks(path, updates);
    }
    for (const [page, printed] of printedPages) assert.fixture(readPage(page), printed, `${page} is not printed`);
    for (const [block, printed] of updates) assert.fixture(block.text, printed, `${path}:${block.line} is not printed`);
    for (const { text, line } of quoted) {
      assert.ok(
        outputs.some(({ both }) => both.includes(text)),
        `${path}:${line}: no command prints this`,
      );
    }
    for (const { line } of notRendered) assert.unreachable(`${path}:${line}: no command renders this policy`);
  });
}

const printedLanguages: readonly string[] = ['text', 'json', 'csv', 'mermaid'];

function copyRepository(root: string, withExamples: boolean): void {
  for (const folder of ['policies', 'manifests', ...(withExamples ? ['docs/examples'] : [])]) {
    cpSync(fileURLToPath(new URL(folder, repository)), join(root, folder), { recursive: true });
  }
  const examples = withExamples ? readdirSync(join(root, 'docs/examples')).map((name) => `docs/examples/${name}`) : [];
  for (const landscape of ['', ...examples]) markManifestsCurrent(join(root, landscape, 'manifests'));
}

/** Comments and lines of other blocks do not matter: they are not run. */
function needsRepository({ language, text }: Block): boolean {
  if (language === 'sh') return /^(git|(npx )?ringfence diff)\b/m.test(text);
  return language === 'console' && /^(\$ )?ringfence diff\b/m.test(text);
}

function makeRepository(root: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('config', 'user.name', 'reader');
  git('config', 'user.email', 'reader@example.org');
  git('add', '.');
  git('commit', '--message', 'The shipped landscape');
}

function filePathOf(text: string): string | undefined {
  return /^# (\S*policies\/\S+\.yaml)\n/.exec(text)?.[1];
}

function writeSource(root: string, text: string, place: string): void {
  const path = filePathOf(text);
  if (path === undefined) return;
  const content = text.slice(text.indexOf('\n') + 1);
  const target = join(root, path);
  if (existsSync(target)) {
    const shipped = readFileSync(target, 'utf8');
    assert.ok(shipped.includes(content), `${place}: ${path} does not hold this`);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function applyEdit(root: string, text: string, place: string): void {
  for (const patch of parsePatch(text)) {
    const target = join(root, patch.newFileName ?? '');
    const edited = applyPatch(readFileSync(target, 'utf8'), patch, { fuzzFactor: 0 });
    if (edited === false) throw new Error(`${place}: the edit does not fit the file`);
    writeFileSync(target, edited);
  }
}

function commandsOf({ language, text }: Block): readonly string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return language === 'sh' ? lines : lines.map((line) => line.replace(/^\$ /, '').replace(/ +# .*$/, ''));
}

interface Printed {
  readonly stdout: string;
  /** Standard output and standard error. */
  readonly both: string;
  /** What each command prints, both streams, when it first runs. */
  readonly byCommand: ReadonlyMap<string, string>;
  /** The folder after the last command. */
  readonly folder: string;
}

/** The first lines that the command of the block's fence prints, in the first of these outputs: as many as the block has. */
function excerptFor({ info = '', text, line }: Block, outputs: readonly Printed[], page: string): string {
  const printed = outputs.map(({ byCommand }) => byCommand.get(info)).find((output) => output !== undefined);
  if (printed === undefined) throw new Error(`${page}:${line}: the page does not run "${info}"`);
  const lines = printed.split('\n');
  const count = text.split('\n').length - 1;
  if (count >= lines.length - 1)
    throw new Error(`${page}:${line}: "${info}" prints no more than this; it is no excerpt`);
  return `${lines.slice(0, count).join('\n')}\n`;
}

/** Lines of a page from the heading with that anchor on, or from its beginning: as many as the block has. */
function excerptFrom(page: string, anchor: string | undefined, { text }: Block, place: string): string {
  if (text === '') throw new Error(`${place}: an excerpt has as many lines as are to be shown; it has none`);
  const lines = page.split('\n');
  const start = anchor === undefined ? 0 : lines.findIndex((each) => /^#/.test(each) && anchorOf(each) === anchor);
  if (start < 0) throw new Error(`${place}: no heading of what is printed has the anchor "${anchor}"`);
  return `${lines.slice(start, start + text.split('\n').length - 1).join('\n')}\n`;
}

/** The commits of the reader's repository have other ids on each run. */
function withoutIds(text: string): string {
  return text.replace(/\((?:[0-9a-f]{7,40})\)/g, '(1a2b3c4)');
}

async function run(start: string, commands: readonly string[]): Promise<Printed> {
  const byCommand = new Map<string, string>();
  const printed = { stdout: '', both: '', byCommand, folder: start };
  for (const command of commands) {
    if (notRun.some((pattern) => pattern.test(command))) continue;
    const { folder: root } = printed;
    const entered = /^cd (\S+)$/.exec(command)?.[1];
    if (entered !== undefined) {
      printed.folder = join(root, entered);
      assert.ok(existsSync(printed.folder), `"${command}" leads nowhere`);
      continue;
    }
    const print = (text: string, more = ''): void => {
      printed.stdout += text;
      printed.both += text + more;
      if (!byCommand.has(command)) byCommand.set(command, text + more);
    };
    const { question, program, target } = partsOf(command);
    if (target !== undefined && asked[program] !== undefined) {
      writeFileSync(join(root, target), answerTo(program));
      continue;
    }
    const ringfence = /^(?:(?:npx )?ringfence|npm run (render)(?: --)?)(?: (.*))?$/.exec(program);
    if (ringfence === null) {
      print(runProgram(root, command));
      continue;
    }
    const words = [...(ringfence[1] === undefined ? [] : [ringfence[1]]), ...wordsOf(ringfence[2] ?? '')];
    const stdin = question === undefined ? {} : { stdin: answerTo(question) };
    // A plausible time, so that pages need not show one that nobody will see.
    const { status, stdout, stderr } = await runCommand(words, { folder: root, elapsed: () => 250, ...stdin });
    assert.ok(status <= exitStatus.findings, `"${command}" ends with ${status}: ${stderr}`);
    if (target !== undefined) writeFileSync(join(root, target), stdout);
    print(target === undefined ? withoutIds(stdout) : '', withoutIds(stderr));
  }
  return printed;
}

interface CommandParts {
  /** What asks a cluster, and is piped into the program. */
  readonly question?: string;
  readonly program: string;
  /** The file that standard output goes to. */
  readonly target?: string;
}

/** Of what a shell does, a page needs one pipe and one redirection. */
function partsOf(command: string): CommandParts {
  const [, question, program = '', target] =
    /^(?:(kubectl .*?) \| (?=(?:npx )?ringfence ))?(.*?)(?: > ([\w.-]+))?$/.exec(command) ?? [];
  return {
    ...(question === undefined ? {} : { question }),
    program,
    ...(target === undefined ? {} : { target }),
  };
}

function answerTo(question: string): string {
  const answer = asked[question];
  if (answer === undefined) throw new Error(`"${question}" is a question that test/docs/commands.ts cannot answer`);
  return answer;
}

/** As a shell has them, of which single quotes are all that pages need. */
function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:'[^']*'|\S)+/g)].map(([word]) => word.replaceAll("'", ''));
}

function runProgram(root: string, command: string): string {
  const [program = '', ...args] = command.split(' ');
  if (!programs.includes(program))
    throw new Error(`"${command}" is a command that test/docs/commands.ts does not know`);
  return execFileSync(program, args, { cwd: root, encoding: 'utf8' });
}

/** A policy with a namespace is a rendered one. */
function isRendered({ language, text }: Block): boolean {
  return language === 'yaml' && /^kind: NetworkPolicy\n[\s\S]*?^ {2}namespace: /m.test(text);
}

/** The blocks whose policies are in no manifest now. */
function withoutRendered(root: string, blocks: readonly Block[]): readonly Block[] {
  const manifests = Object.entries(filesIn(root)).filter(([path]) => path.endsWith('/policies.yaml'));
  const policies = new Set(manifests.flatMap(([, content]) => content.replace(/^#.*\n/, '').split('---\n')));
  return blocks.filter(({ text }) => !policies.has(text));
}
