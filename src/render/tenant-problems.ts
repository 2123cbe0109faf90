import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../schema/wording.ts';
import type { SourceNode } from '../source/node.ts';

/** A template reads `path`, and the namespace has no tenant. */
export function tenantMissing(node: SourceNode, namespace: string, path: string): Diagnostic {
  return error('tenant-missing', node, `Namespace "${namespace}" has no tenant, but a template reads ${path}.`, {
    hint: 'Give the namespace a tenant, or list a template that does not need one.',
  });
}

/** `problem` is a whole sentence. */
export function ownPolicyTooWide(node: SourceNode, problem: string, hint: string): Diagnostic {
  return error('own-policy-too-wide', node, problem, { hint });
}

export function ownPolicyTakesName(node: SourceNode, name: string, type: string): Diagnostic {
  const message = `Policy "${name}" has the name of a policy of namespace type "${type}".`;
  return error('duplicate-policy', node, message, { hint: 'Give it another name.' });
}

export function reservedOptIn(node: SourceNode, label: string): Diagnostic {
  return error('reserved-opt-in-label', node, `Only the platform declares workloads with label "${label}".`, {
    hint: 'Delete the label. The platform team lists such keys in spec.reservedLabels of policies/landscape.yaml.',
  });
}
