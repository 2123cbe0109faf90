import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { namespaceNameLabel } from '../model/kubernetes-names.ts';
import type { TextMap } from '../model/network-policy.ts';
import { nodeAt, type SourceNode } from '../source/node.ts';
import { isNamedByScope } from './accepted-findings.ts';
import type { Exception, Namespace, NamespaceType } from './landscape.ts';
import * as problems from './problems.ts';

/** An exception with its scope, before it is known which namespaces that is. */
export interface ScopedException {
  readonly exception: Exception;
  readonly scopeNode: SourceNode;
  /** True where everything that its scope names exists. */
  readonly isSound: boolean;
}

/**
 * The exceptions whose scope a namespace is in. Rendering makes the labels of a namespace; without it, labels are known
 * that the namespace sets itself or its type sets without an expression. If others decide whether the namespace gets the
 * policies of an exception, that is an error: an exception that only accepts is judged by rendered labels.
 */
export function exceptionsOf(
  namespace: Omit<Namespace, 'exceptions'>,
  scoped: readonly ScopedException[],
): { readonly exceptions: readonly Exception[]; readonly diagnostics: readonly Diagnostic[] } {
  const { cluster, name, type, tenant, owner } = namespace;
  const subject = {
    ...{ cluster: cluster.name, namespaceType: type.name, namespace: name, tenant },
    tenantLabels: owner?.labels,
  };
  const exceptions: Exception[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { exception, scopeNode } of scoped) {
    const { scope, policies } = exception;
    if (!isNamedByScope(scope, subject)) continue;
    const asked = Object.entries(scope.namespaceLabels ?? {}).map(([key, value]) => {
      return { key, has: hasLabel(namespace, key, value) };
    });
    if (asked.some(({ has }) => has === 'no')) continue;
    exceptions.push(exception);
    const unknown = asked.find(({ has }) => has === 'unknown');
    if (unknown === undefined || policies.length === 0) continue;
    const node = nodeAt(scopeNode, ['namespaceLabels', unknown.key]) ?? scopeNode;
    const place = `${cluster.name}/${name}`;
    diagnostics.push({ ...problems.labelNotConstant(node, unknown.key, type), namespaces: [place] });
  }
  return { exceptions, diagnostics };
}

interface LabelledNamespace {
  readonly name: string;
  /** Labels set for this namespace alone, which override those of its type. */
  readonly labels: TextMap;
  readonly type: Pick<NamespaceType, 'labels'>;
}

/** Reports whether a namespace will have a label; unknown where only rendering shows it. */
function hasLabel({ name, labels, type }: LabelledNamespace, key: string, value: string): 'yes' | 'no' | 'unknown' {
  const is = (actual: string | undefined) => (actual === value ? 'yes' : 'no');
  if (key === namespaceNameLabel) return is(name);
  if (Object.hasOwn(labels, key)) return is(labels[key]);
  const { labels: node } = type;
  if (node === undefined) return 'no';
  const maps = node.kind === 'sequence' ? node.items : [node];
  const entries = maps.flatMap((map) => (map.kind === 'mapping' ? map.entries : []));
  // An item that is an expression can make any label; so can a directive.
  const isWritten =
    maps.every(({ kind }) => kind === 'mapping') && entries.every((entry) => !entry.name.startsWith('$'));
  if (!isWritten) return 'unknown';
  const [first, another] = entries.filter((entry) => entry.name === key);
  if (first === undefined) return 'no';
  if (another !== undefined || first.value.kind !== 'scalar' || first.value.text.includes('{{')) return 'unknown';
  return is(first.value.text);
}
