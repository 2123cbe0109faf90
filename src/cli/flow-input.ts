import { basename } from 'node:path';
import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { FlowEvidence } from '../flows/flow.ts';
import { FlowLog } from '../flows/read/flow-log.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import type { CommittedFile } from '../platform/committed-files.ts';
import { listLargeFiles, readLargeFile, takeStream } from '../platform/flow-files.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { type Answerable, badUsage, refuse, say, stdinName } from './analysis-input.ts';

interface FlowInputOptions {
  /** YYYY-MM-DD: the day on which the evidence is used; by default today. */
  readonly asOf?: string | undefined;
  /** How messages name what was named; by default the option `--flows`. */
  readonly option?: string;
  /**
   * Reads files that git tracks, from the revision that counts; nothing for a path that git does not track. Absent: all
   * paths are read from the disk.
   */
  readonly committed?: (path: string) => Promise<Outcome<readonly CommittedFile[] | undefined>>;
  /** Settings of the log beside the day: what to keep of it. */
  readonly keep?: Omit<ConstructorParameters<typeof FlowLog>[0], 'today'>;
}

interface NamedFlows {
  readonly path: string;
  readonly cluster?: string;
}

/**
 * Reads recorded flows: files, folders and `-`, each perhaps as `cluster=path`. Returns one evidence for each cluster, by
 * name, or says what is wrong.
 */
export async function readFlowInput(
  named: readonly string[],
  { asOf, option = "option '--flows <path...>'", committed, keep = {} }: FlowInputOptions,
  surroundings: Surroundings,
): Promise<Answerable<readonly FlowEvidence[]>> {
  const inputs = named.map(namedFlows);
  const mistake = mistakeIn(inputs);
  if (mistake !== undefined) return badUsage(`${option}: ${mistake}`, surroundings);
  const log = new FlowLog({ today: asOf ?? surroundings.today(), ...keep });
  const diagnostics: Diagnostic[] = [];
  /** Files by their real paths, as they were named. */
  const read = new Map<string, string>();
  for (const { path, cluster } of inputs as readonly NamedFlows[]) {
    if (path === '-') {
      const chunks = surroundings.streamStdin();
      if (chunks === undefined) return badUsage(`${option}: standard input is empty.`, surroundings);
      const file = log.file(stdinName, cluster);
      const problem = await takeStream(stdinName, chunks, file);
      if (problem === undefined) file.end();
      else diagnostics.push(problem);
      continue;
    }
    const stored = await committed?.(path);
    if (stored !== undefined && (stored.value !== undefined || hasErrors(stored.diagnostics))) {
      diagnostics.push(...stored.diagnostics);
      for (const { path: inside, bytes } of withRecords(path, stored.value ?? [])) {
        const file = log.file(inside, cluster);
        const problem = await takeStream(inside, oneChunk(bytes), file);
        if (problem === undefined) file.end();
        else diagnostics.push(problem);
      }
      continue;
    }
    const files = listLargeFiles(surroundings.folder, path);
    diagnostics.push(...files.diagnostics.map((one) => withClusterHint(one, path, inputs.length)));
    for (const each of withRecords(path, files.value ?? [])) {
      const first = read.get(each.fullPath);
      if (first !== undefined) {
        return badUsage(
          `${option}: "${first}" and "${each.path}" are one file, and its connections would count twice.`,
          surroundings,
        );
      }
      read.set(each.fullPath, each.path);
      const file = log.file(each.path, cluster);
      const ended = await readLargeFile(each, file);
      if (ended.problem === undefined) file.end(ended);
      else diagnostics.push(ended.problem);
    }
  }
  const [first] = inputs as readonly NamedFlows[];
  const found = log.finish(first?.path === '-' ? stdinName : first?.path);
  // Where files could not be read, no flows is only a consequence.
  const others = found.diagnostics.filter(({ code }) => diagnostics.length === 0 || code !== 'no-flows');
  const all = arrange([...diagnostics, ...others]);
  if (found.value === undefined || hasErrors(all)) return refuse(all, undefined, surroundings);
  say(all, undefined, surroundings);
  return { value: found.value };
}

/** Adds a hint where a person may have written `eu1 records.jsonl` for `eu1=records.jsonl`. */
function withClusterHint(diagnostic: Diagnostic, path: string, count: number): Diagnostic {
  if (diagnostic.code !== 'unreadable' || count === 1 || dnsLabelProblem(path) !== undefined) return diagnostic;
  return { ...diagnostic, hint: `For recorded flows of cluster "${path}", write ${path}=PATH, without a space.` };
}

/** Leaves out of a folder what people keep beside records: pages, and hidden files. A file that is named itself is read. */
function withRecords<File extends { readonly path: string }>(named: string, files: readonly File[]): readonly File[] {
  return files.filter(({ path }) => path === named || !/(\.md|(^|\/)\.[^/]*)$/.test(path));
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Splits `cluster=path`; a path with a slash before the equals sign names no cluster. Returns a mistake as text. */
function namedFlows(text: string): NamedFlows | string {
  const split = text.indexOf('=');
  if (text === '') return 'name a file, a folder or - for standard input.';
  if (split === -1 || text.slice(0, split).includes('/')) return { path: text };
  const cluster = text.slice(0, split);
  const path = text.slice(split + 1);
  const problem = dnsLabelProblem(cluster);
  if (problem !== undefined)
    return `the name "${cluster}" of a cluster is not valid: ${problem}. For a path, write ./${text}.`;
  return path === '' ? `"${text}" names no path.` : { path, cluster };
}

function mistakeIn(inputs: readonly (NamedFlows | string)[]): string | undefined {
  const paths: string[] = [];
  for (const input of inputs) {
    if (typeof input === 'string') return input;
    paths.push(input.path);
  }
  if (paths.filter((path) => path === '-').length > 1) return 'standard input (-) can be named once.';
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) return `"${twice}" is named twice, and its connections would count twice.`;
  const isAmbiguous = paths.includes('-') && paths.some((path) => basename(path) === stdinName);
  return isAmbiguous ? `messages use the name ${stdinName} for standard input. Rename the file.` : undefined;
}
