import { EVENT_ID, type Event } from 'js-yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isMissing, TreeBuilder, type TreeBuilderOptions } from './build-tree.ts';
import type { SourceFile, SourceNode } from './node.ts';

/** A document of a stream; without `root` where it holds nothing at all. */
export interface BuiltDocument {
  readonly root: SourceNode | undefined;
  /** True if it follows the end of another one, "...", without a marker of its own. */
  readonly unmarked: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a tree of each document of a stream, as `buildTree` does of the only one. */
export function buildTrees(
  file: SourceFile,
  text: string,
  events: readonly Event[],
  options: Omit<TreeBuilderOptions, 'start'> = {},
): readonly BuiltDocument[] {
  const documents: { readonly builder: TreeBuilder; readonly unmarked: boolean }[] = [];
  let endsExplicitly = false;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      const start = contentStart(text, documents.at(-1)?.builder.cursor ?? 0, event.explicitStart);
      const builder = new TreeBuilder(file, text, { ...options, start });
      documents.push({ builder, unmarked: endsExplicitly && !event.explicitStart });
      endsExplicitly = event.explicitEnd;
    }
    documents.at(-1)?.builder.take(event);
  }
  return documents.map(({ builder: { root, diagnostics }, unmarked }) => ({
    root: root === undefined || isMissing(root) ? undefined : root,
    unmarked,
    diagnostics,
  }));
}

/** Where what a document holds can begin: after its marker. */
function contentStart(text: string, from: number, hasMarker: boolean): number {
  const marker = hasMarker ? /^---(?=\s|$)/m.exec(text.slice(from)) : null;
  return marker === null ? from : from + marker.index + marker[0].length;
}
