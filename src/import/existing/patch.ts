import { compareText } from '../../diagnostics/compare.ts';
import { shortened } from '../../inference/names.ts';
import type { FileTree } from '../../model/file-tree.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import { equalSpecs } from '../../policy/canonical-policy.ts';
import { sourceFile } from '../../source/new-source.ts';
import { writeYaml } from '../../source/write-yaml.ts';
import { clusterPath } from '../cluster-path.ts';
import { type DraftCluster, draftFiles } from './draft-files.ts';
import type { PatchedFile, PolicyDrift } from './existing-import.ts';

/**
 * Returns changes of sources that keep the policies which only the cluster has: each becomes a shared template, which the
 * namespace lists. Only for namespaces of the new file.
 */
export function patchOf(draft: DraftCluster, drift: readonly PolicyDrift[], files: FileTree): readonly PatchedFile[] {
  const listed = new Set(draft.namespaces.map(({ name }) => name));
  const extra = drift.flatMap(({ namespace, kind, found }) =>
    kind === 'extra' && found !== undefined && listed.has(namespace) ? [{ namespace, found }] : [],
  );
  if (extra.length === 0) return [];
  const templates = new Map<string, NetworkPolicy>();
  const ofNamespace = new Map<string, string[]>();
  for (const { namespace, found } of extra) {
    const name = templateName(draft.name, found, { files, templates });
    templates.set(name, found);
    ofNamespace.set(namespace, [...(ofNamespace.get(namespace) ?? []), name]);
  }
  const path = clusterPath(draft);
  const namespaces = draft.namespaces.map((one) => ({
    ...one,
    policies: [...(one.policies ?? []), ...(ofNamespace.get(one.name) ?? [])],
  }));
  const before = draftFiles(draft).get(path) ?? '';
  const after = draftFiles({ ...draft, namespaces }).get(path) ?? '';
  const added = [...templates].map(([name, policy]) => {
    const file = sharedPath(name);
    return { path: file, after: sourceFile(file, 'policy-template', writeYaml(templateOf(policy))).text };
  });
  return [{ path, before, after }, ...added].sort((a, b) => compareText(a.path, b.path));
}

/** Returns a name that no template has, unless it is the same policy of this patch. */
function templateName(
  cluster: string,
  policy: NetworkPolicy,
  { files, templates }: { readonly files: FileTree; readonly templates: ReadonlyMap<string, NetworkPolicy> },
): string {
  const base = shortened(`${cluster}-${policy.metadata.name}`);
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (files.get(sharedPath(name)) !== undefined) continue;
    const other = templates.get(name);
    if (other === undefined || isSame(other, policy)) return name;
  }
}

/** Policies of different names may have one name of a file, which is shorter. */
function isSame(a: NetworkPolicy, b: NetworkPolicy): boolean {
  return a.metadata.name === b.metadata.name && equalSpecs(a, b);
}

function sharedPath(name: string): string {
  return `policies/shared/${name}.yaml`;
}

function templateOf({ apiVersion, kind, metadata, spec }: NetworkPolicy) {
  return { apiVersion, kind, metadata: { name: metadata.name }, spec };
}
