import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import * as schemaProblems from '../schema/problems.ts';
import type { SourceNode, SourceScalar } from '../source/node.ts';
import type { PolicyTemplate } from './landscape.ts';
import * as problems from './problems.ts';
import type { Sources } from './read-sources.ts';
import { templateKey } from './source-paths.ts';

/** The folders of the templates that a type, and a namespace of it, can list. */
export const policyFolders = (type: string) => [`namespace-types/${type}`, 'shared'];

/** The templates that a list names, looked up in the folders. */
export function resolveTemplates(
  sources: Sources,
  list: SourceNode | undefined,
  folders: readonly string[],
): { templates: PolicyTemplate[]; keys: string[]; diagnostics: Diagnostic[] } {
  const templates: PolicyTemplate[] = [];
  const keys: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const items = list?.kind === 'sequence' ? list.items : [];
  for (const item of items) {
    if (item.kind !== 'scalar') continue;
    const candidates = folders.map((folder) => `${folder}/${item.text}`);
    const found = candidates.filter((key) => sources.templates.has(key));
    const isBroken = sources.broken.some((role) => role.kind === 'template' && candidates.includes(templateKey(role)));
    if (found.length > 1)
      diagnostics.push(
        problems.ambiguousPolicy(
          item,
          item.text,
          found.map((key) => `policies/${key}.yaml`),
        ),
      );
    else if (found.length === 0 && !isBroken) {
      const { diagnostic, meant } = unknownTemplate(sources, item, folders);
      diagnostics.push(diagnostic);
      // What was meant is no template that nothing lists.
      if (meant !== undefined) candidates.push(...folders.map((folder) => `${folder}/${meant}`));
    }
    for (const key of candidates) keys.push(key);
    const template = found[0] === undefined ? undefined : sources.templates.get(found[0]);
    if (template !== undefined) templates.push(template);
  }
  return { templates, keys, diagnostics };
}

/** The path of a folder that the keys of templates begin with. */
function folderPath(folder: string): string {
  return folder.startsWith('tenants/') ? `policies/${folder}/policies/` : `policies/${folder}/`;
}

function unknownTemplate(
  sources: Sources,
  item: SourceScalar,
  folders: readonly string[],
): { diagnostic: Diagnostic; meant: string | undefined } {
  const names = [...sources.templates]
    .filter(([key]) => folders.some((folder) => key.startsWith(`${folder}/`)))
    .map(([, template]) => template.name);
  const bare = item.text.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  if (bare !== item.text && names.includes(bare)) {
    return { diagnostic: problems.policyByPath(item, item.text, bare), meant: bare };
  }
  const where = `in ${folders.map(folderPath).join(' or ')}`;
  return {
    diagnostic: schemaProblems.unknownReference(item, 'Policy', item.text, names, where),
    meant: nearest(item.text, names),
  };
}
