import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import { blockLines, markersFor } from './block.ts';
import type { FolderOwners } from './owners.ts';
import { canMatch, type OwnedPaths } from './patterns.ts';
import * as problems from './problems.ts';

/** Where GitHub looks for the file, in its order; the first that exists counts. */
export const codeownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** A CODEOWNERS file. */
export interface CodeownersFile {
  /** From the top of the git repository. */
  readonly path: string;
  /** Its bytes, one character for each, so that what is no text stays as it is. */
  readonly text: string;
}

/** The file as it should be. */
interface CodeownersPlan {
  readonly path: string;
  /** Absent where there is no file yet. */
  readonly before?: string;
  /** With the block; lines outside of it are those of `before`, byte for byte. */
  readonly after: string;
}

interface CodeownersContext {
  /** The folder of the landscape below the top of the git repository: empty or with a final slash. */
  readonly folder: string;
  /** Paths of all sources, from the folder of the landscape. */
  readonly sources: readonly string[];
}

/** GitHub ignores a file of this size. */
const tooLarge = 3_000_000;

/** Puts the block with these owners into the CODEOWNERS file. Nothing where the files are not as GitHub reads them. */
export function planCodeowners(
  files: readonly CodeownersFile[],
  owners: FolderOwners,
  context: CodeownersContext,
): { readonly plan?: CodeownersPlan; readonly diagnostics: readonly Diagnostic[] } {
  const [file, ...others] = files;
  if (file !== undefined && others.length > 0) {
    const ignored = others.map(({ path }) => path);
    return { diagnostics: [problems.severalFiles(file.path, ignored)] };
  }
  const path = file?.path ?? codeownersPaths[0];
  const parts = splitAtBlock(file ?? { path, text: '' }, context.folder);
  if ('problem' in parts) return { diagnostics: [parts.problem] };
  const lineEnd = /^[^\n]*\r\n/.test(file?.text ?? '') ? '\r\n' : '\n';
  const block = blockLines(owners, { folder: context.folder, path })
    .map((line) => `${line}${lineEnd}`)
    .join('');
  const after = `${parts.above}${block}${parts.below}`;
  const plan = { path, ...(file === undefined ? {} : { before: file.text }), after };
  const firstLine = linesOf(parts.above + block).length;
  const diagnostics = [
    ...(after.length >= tooLarge ? [problems.tooLarge(path)] : []),
    ...overriding(parts.below, { path, line: firstLine, column: 1 }, context, owners),
  ];
  return { plan, diagnostics };
}

/** The texts above and below the block, each whole lines. A file without the block gets it at its end. */
function splitAtBlock(
  { path, text }: CodeownersFile,
  folder: string,
): { readonly above: string; readonly below: string } | { readonly problem: Diagnostic } {
  const lines = linesOf(text);
  const markers = markersFor(folder);
  const indexesOf = (marker: string) => lines.flatMap((line, index) => (line.startsWith(marker) ? [index] : []));
  const [starts, ends] = [indexesOf(markers.start), indexesOf(markers.end)];
  const [start, end] = [starts[0], ends[0]];
  const broken = (index: number, problem: string) => ({
    problem: problems.brokenMarkers({ path, line: index + 1, column: 1 }, problem),
  });
  if (start === undefined && end === undefined) return { above: withGap(text), below: '' };
  if (starts[1] !== undefined) return broken(starts[1], 'The block of Ringfence begins twice.');
  if (ends[1] !== undefined) return broken(ends[1], 'The block of Ringfence ends twice.');
  if (end === undefined) return broken(start ?? 0, 'The block of Ringfence begins here and does not end.');
  if (start === undefined || start > end)
    return broken(end, 'The block of Ringfence ends here and does not begin above.');
  return { above: lines.slice(0, start).join(''), below: lines.slice(end + 1).join('') };
}

/** Each with its line feed, which only the last can lack. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function withGap(text: string): string {
  if (text === '') return '';
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  return `${text}${text.endsWith('\n') ? '' : lineEnd}${lineEnd}`;
}

/** Reports lines below the block that take files from the owners in it. `place` is the block's last line. */
function overriding(
  below: string,
  place: Location & { readonly line: number },
  { folder, sources }: CodeownersContext,
  { platform }: FolderOwners,
): readonly Diagnostic[] {
  const { path: codeowners } = place;
  const base = folder.split('/').filter((segment) => segment !== '');
  const guards = ['tenants', 'exceptions', 'guardrails'];
  const isGuard = (path: string) => guards.some((guard) => path.startsWith(`policies/${guard}/`));
  const namesOf = (paths: readonly string[]) => paths.flatMap((path) => path.split('/'));
  const groups: readonly { what: string; isGuard: boolean; paths: OwnedPaths }[] = [
    {
      what: 'this file itself',
      isGuard: true,
      paths: { roots: [codeowners.split('/')], names: new Set(codeowners.split('/')) },
    },
    {
      what: 'policies/tenants/, policies/exceptions/ or policies/guardrails/',
      isGuard: true,
      paths: {
        roots: guards.map((guard) => [...base, 'policies', guard]),
        names: new Set([...base, 'policies', ...guards, ...tenantFiles, ...namesOf(sources.filter(isGuard))]),
      },
    },
    {
      what: 'other files of policies/',
      isGuard: false,
      paths: {
        roots: [[...base, 'policies']],
        names: new Set(namesOf(sources)),
      },
    },
  ];
  return linesOf(below).flatMap((line, index) => {
    const pattern = /^\s*((?:\\.|[^\s\\])+)/.exec(line)?.[1];
    if (pattern === undefined || pattern.startsWith('#')) return [];
    const group = groups.find(({ paths }) => canMatch(pattern, paths));
    // The block of another landscape may name the same owners of this file.
    const isSame = line.trim() === `/${codeowners} ${[...new Set(platform)].join(' ')}`;
    if (group === undefined || isSame) return [];
    return [problems.overridden({ ...place, line: place.line + index + 1 }, pattern, group.what, group.isGuard)];
  });
}

/** Names that each tenant's folder can have, also before it has them. */
const tenantFiles = [
  ...['tenant.yaml', 'namespaces.yaml', 'workloads.yaml', 'policies', 'grants', 'guardrails', 'tests'],
  // Any other source.
  'a.yaml',
];
