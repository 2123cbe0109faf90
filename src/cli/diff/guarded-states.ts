import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { changedPaths } from '../../diff/source-changes.ts';
import { type SourceGuardrails, sourceGuardrails } from '../../diff/source-guardrails.ts';
import { guardrailFiles } from '../../guardrails/read-guardrails.ts';
import type { FileTree, TreeFile } from '../../model/file-tree.ts';
import type { TwoStates } from '../../platform/git-states.ts';
import type { Comparison, ShownState } from './comparison.ts';

/** A state, as far as its guardrails matter. */
interface GuardedSources {
  readonly shown: Pick<ShownState, 'words'>;
  readonly sources: FileTree;
}

/** Guardrails of two states, and what has to be read to judge them. */
interface GuardedStates {
  readonly guardrails: Pick<Comparison, 'guardrails'>;
  /** Clusters that are read: those that are compared, and those in which only guardrails are judged. */
  readonly clusters: ReadonlySet<string>;
  /** Files that are read beside them. */
  readonly sources: readonly TreeFile[];
  /** Sentences about guardrails that cannot be read. */
  readonly notes: readonly string[];
}

/**
 * Reads the guardrails of two states. They are judged in the clusters that are compared, and also in those of `among` if a
 * guardrail, or a value that one of them names, may have changed.
 */
export async function guardedStates(
  before: GuardedSources,
  after: GuardedSources,
  compared: ReadonlySet<string>,
  { among, fetch }: { readonly among: readonly string[]; readonly fetch: TwoStates['fetch'] },
): Promise<GuardedStates> {
  const files = [before, after].map(({ sources }) => guardrailFiles(sources));
  if (files.every((tree) => tree.paths().length === 0)) {
    return { guardrails: {}, clusters: compared, sources: [], notes: [] };
  }
  await fetch(files.flatMap(filesIn));
  const [was, is] = [sourceGuardrails(before.sources), sourceGuardrails(after.sources)];
  const changed = changedPaths(before.sources, after.sources);
  const isEverywhere =
    changed.some((path) => files.some((tree) => tree.get(path) !== undefined)) ||
    (changed.length > 0 && [was, is].some(({ nameValues }) => nameValues));
  const clusters = new Set([...compared, ...(isEverywhere ? among : [])]);
  return {
    guardrails: { guardrails: { before: was, after: is, clusters } },
    clusters,
    sources:
      changed.length === 0 && compared.size === 0 ? [] : [before, after].flatMap(({ sources }) => filesIn(sources)),
    notes: [...unreadNotes(was, before.shown.words), ...unreadNotes(is, after.shown.words)],
  };
}

function filesIn(files: FileTree): readonly TreeFile[] {
  return files.paths().flatMap((path) => files.get(path) ?? []);
}

function unreadNotes({ unread }: SourceGuardrails, words: string): readonly string[] {
  if (unread.length === 0) return [];
  const places = unread.map(({ location, message }: Diagnostic) => `${location.path}:${location.line} (${message})`);
  return [
    `${words.replace(/^the /, 'The ')} has ${counted(unread.length, 'guardrail')} that cannot be read: ${places.join(', ')}. Such guardrails are not judged.`,
  ];
}
