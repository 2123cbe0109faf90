import { EVENT_ID, type Event } from 'js-yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isMissing, TreeBuilder, type TreeBuilderOptions } from './build-tree.ts';
import type { SourceFile, SourceNode } from './node.ts';

/**
 * Makes a tree of each document of a stream, as `buildTree` does of the only one. Documents that hold nothing at all are
 * passed over.
 */
export function buildTrees(
  file: SourceFile,
  text: string,
  events: readonly Event[],
  { large = false }: Pick<TreeBuilderOptions, 'large'> = {},
): { readonly roots: readonly SourceNode[]; readonly diagnostics: readonly Diagnostic[] } {
  const roots: SourceNode[] = [];
  const diagnostics: Diagnostic[] = [];
  let builder: TreeBuilder | undefined;
  const finish = (): void => {
    if (builder === undefined) return;
    if (builder.root !== undefined && !isMissing(builder.root)) roots.push(builder.root);
    diagnostics.push(...builder.diagnostics);
  };
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      finish();
      const start = contentStart(text, builder?.cursor ?? 0, event.explicitStart);
      builder = new TreeBuilder(file, text, { start, large });
    }
    builder?.take(event);
  }
  finish();
  return { roots, diagnostics };
}

/** Where what a document holds can begin: after its marker. */
function contentStart(text: string, from: number, hasMarker: boolean): number {
  const marker = hasMarker ? /^---(?=\s|$)/m.exec(text.slice(from)) : null;
  return marker === null ? from : from + marker.index + marker[0].length;
}
