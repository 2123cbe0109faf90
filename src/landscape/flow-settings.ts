import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { validateLandscape } from '../schema/validators/landscape.generated.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import { readSource } from '../source/read-yaml.ts';
import { checkKind } from './check-kind.ts';

/** The measure by which recorded flows are good enough to close a gate. */
export interface FlowSettings {
  /** Milliseconds. */
  readonly minWindow: number;
  readonly minCount: number;
  /** Complete: only complete records count · Sampled: those that hold a part of the connections count, too. */
  readonly completeness: 'Complete' | 'Sampled';
}

const path = 'policies/landscape.yaml';
const hour = 3_600_000;

/** Reads the measure from some sources, without all that is around it; nothing where there is none, or it cannot be read. */
export function flowSettingsIn(files: FileTree): FlowSettings | undefined {
  const file = files.get(path);
  if (file === undefined) return undefined;
  const { value: root, diagnostics } = readSource(path, file);
  if (root === undefined || hasErrors(diagnostics) || checkKind('Landscape', validateLandscape, root).length > 0)
    return undefined;
  const text = (field: string): string => textOf(nodeAt(root, ['spec', 'flows', field]));
  if (nodeAt(root, ['spec', 'flows']) === undefined) return undefined;
  return {
    minWindow: Number.parseInt(text('minWindow'), 10) * hour,
    minCount: Number(text('minCount')),
    completeness: text('completeness') === 'Sampled' ? 'Sampled' : 'Complete',
  };
}

function textOf(node: SourceNode | undefined): string {
  return node?.kind === 'scalar' ? node.text : '';
}
