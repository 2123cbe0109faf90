import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nodeAt, type SourceNode } from '../../source/node.ts';
import type { NamespaceType, PolicyTemplate } from '../landscape.ts';
import type { Sources } from '../read-sources.ts';
import { policyFolders, resolveTemplates } from '../resolve-templates.ts';
import * as problems from './problems.ts';

interface ListedPolicies {
  readonly templates: readonly PolicyTemplate[];
  /** Keys of every template that the namespace lists, as `Sources` has them. */
  readonly keys: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The templates that a namespace lists in `policies` beside those of its type. The file of a tenant may list what the
 * type offers, and, if the type says so, templates of the tenant's folder. `tenant`: whose file it is.
 */
export function listedPolicies(
  sources: Sources,
  namespace: SourceNode,
  type: NamespaceType,
  tenant: string | undefined,
): ListedPolicies {
  const list = nodeAt(namespace, ['policies']);
  if (list?.kind !== 'sequence') return { templates: [], keys: [], diagnostics: [] };
  const ofType = new Set(type.policies.map(({ name }) => name));
  const twice = list.items.flatMap((item) =>
    item.kind === 'scalar' && ofType.has(item.text) ? [problems.policyOfType(item, item.text, type.name)] : [],
  );
  const further = { ...list, items: list.items.filter((item) => !(item.kind === 'scalar' && ofType.has(item.text))) };
  const listed =
    tenant === undefined ? platformsChoice(sources, list, type) : tenantsChoice(sources, further, type, tenant);
  return { ...listed, diagnostics: [...twice, ...listed.diagnostics] };
}

function platformsChoice(sources: Sources, list: SourceNode, type: NamespaceType): ListedPolicies {
  return resolveTemplates(sources, list, policyFolders(type.name));
}

function tenantsChoice(
  sources: Sources,
  list: SourceNode & { readonly kind: 'sequence' },
  type: NamespaceType,
  tenant: string,
): ListedPolicies {
  const { from, offered } = type.tenantRules.policies;
  const ownFolder = `tenants/${tenant}`;
  const isOffered = (item: SourceNode) => from !== 'None' && item.kind === 'scalar' && offered.includes(item.text);
  const isOwn = (item: SourceNode) => item.kind === 'scalar' && sources.templates.has(`${ownFolder}/${item.text}`);
  const ofPlatform = list.items.filter((item) => isOffered(item));
  const others = list.items.filter((item) => !isOffered(item));
  const refused = from === 'Own' ? [] : others;
  const shared = resolveTemplates(sources, { ...list, items: ofPlatform }, policyFolders(type.name));
  const own = resolveTemplates(sources, { ...list, items: from === 'Own' ? others : [] }, [ownFolder]);
  return {
    templates: [...shared.templates, ...own.templates],
    // A template that is refused is one that a namespace lists.
    keys: [...shared.keys, ...own.keys, ...refused.filter(isOwn).map((item) => `${ownFolder}/${textOf(item)}`)],
    diagnostics: [
      ...shared.diagnostics,
      ...own.diagnostics,
      ...refused.map((item) =>
        problems.policyNotOffered(item, textOf(item), type.name, from === 'None' ? [] : offered),
      ),
    ],
  };
}

function textOf(node: SourceNode): string {
  return node.kind === 'scalar' ? node.text : '';
}
