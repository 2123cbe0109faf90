import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fitsPattern } from '../model/name-pattern.ts';
import { nodeAt, type SourceNode, type SourceScalar } from '../source/node.ts';
import type { PolicyTemplate } from './landscape.ts';
import * as problems from './problems.ts';
import type { Sources } from './read-sources.ts';
import { resolveTemplates } from './resolve-templates.ts';

/** Templates of policies that others write, as a type or a namespace lists them. */
interface ResolvedExternals {
  /** In every namespace that the list is about. */
  readonly present: readonly PolicyTemplate[];
  /** Perhaps there: what was observed decides; without observation they count. */
  readonly tolerated: readonly PolicyTemplate[];
  /** Keys of the templates, for those that nothing lists. */
  readonly keys: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const folder = 'external';

/** Resolves a list of external policies: names, patterns, or maps with what is expected. Each template counts once. */
export function resolveExternalPolicies(sources: Sources, list: SourceNode | undefined): ResolvedExternals {
  const present = new Set<PolicyTemplate>();
  const tolerated = new Set<PolicyTemplate>();
  const keys: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of list?.kind === 'sequence' ? list.items : []) {
    const name = item.kind === 'scalar' ? item : nodeAt(item, ['name']);
    if (name?.kind !== 'scalar' || list === undefined) continue;
    const expect = item.kind === 'scalar' ? undefined : nodeAt(item, ['expect']);
    const isTolerated = expect?.kind === 'scalar' && expect.text === 'Tolerated';
    const found = name.text.includes('*') ? matching(sources, name) : named(sources, list, name);
    keys.push(...found.keys);
    diagnostics.push(...found.diagnostics);
    for (const template of found.templates) (isTolerated ? tolerated : present).add(template);
  }
  return { present: [...present], tolerated: [...tolerated].filter((one) => !present.has(one)), keys, diagnostics };
}

type Resolved = ReturnType<typeof resolveTemplates>;

function named(sources: Sources, list: SourceNode, name: SourceScalar): Resolved {
  const { file, start, end } = list;
  return resolveTemplates(sources, { kind: 'sequence', file, start, end, items: [name] }, [folder]);
}

function matching(sources: Sources, name: SourceScalar): Resolved {
  const found = [...sources.templates].filter(
    ([key]) => key.startsWith(`${folder}/`) && fitsPattern(key.slice(folder.length + 1), name.text),
  );
  const isBroken = sources.broken.some((role) => role.kind === 'template' && role.folder === folder);
  return {
    templates: found.map(([, template]) => template),
    keys: found.map(([key]) => key),
    diagnostics: found.length > 0 || isBroken ? [] : [problems.externalPatternUnmatched(name)],
  };
}
