import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EntryKind } from './existing-tree.ts';

/** Something that Ringfence did not render is in the place of a manifest or of a folder of manifests. */
export function foreignFileInTheWay(
  path: string,
  found: EntryKind | undefined,
  needed: 'manifest' | 'folder of manifests',
): Diagnostic {
  const obstacle = {
    file: 'This file does not begin with the header line of a file that Ringfence rendered',
    folder: 'This is a folder',
    other: 'This is neither a file nor a folder',
  };
  return {
    code: 'foreign-file-in-the-way',
    severity: 'error',
    message: `${obstacle[found ?? 'other']}, but a ${needed} belongs here. Ringfence replaces only files that it rendered itself.`,
    location: { path, line: 1, column: 1 },
    hint: 'Move it or delete it, and render again.',
  };
}

/** Something that the sources do not render is in a folder that GitOps tools read. */
export function foreignFileApplied(path: string, kind: 'file' | 'submodule' = 'file'): Diagnostic {
  return {
    code: 'foreign-file-applied',
    severity: 'error',
    message: `The sources do not render this ${kind}, and it is in a folder that Argo CD and Flux read.`,
    location: { path, line: 1, column: 1 },
    hint: 'Move it out of this folder or delete it. To add a policy to a namespace, write a template under policies/.',
  };
}

/** Reports a folder of manifests that would hold more entries than the limit. */
export function folderTooLarge(path: string, entries: number, limit: number): Diagnostic {
  return {
    code: 'folder-too-large',
    severity: 'error',
    message: `This folder would have ${entries} entries; a folder of manifests can have at most ${limit}.`,
    location: { path, line: 1, column: 1 },
    hint: 'Split the landscape into several repositories, or spread the hosted clusters over more hosting clusters.',
  };
}

/** A file in the folder of manifests is not what the sources render. */
export function manifestOutOfDate(path: string, kind: 'new' | 'changed' | 'stale', line: number): Diagnostic {
  const message = {
    new: 'This manifest is missing; the sources render it.',
    changed: 'This manifest differs from what the sources render.',
    stale: 'This manifest is stale; the sources no longer render it.',
  };
  return {
    code: 'manifest-out-of-date',
    severity: 'error',
    message: message[kind],
    location: { path, line, column: 1 },
    hint: 'Run "ringfence render" and commit the changes.',
  };
}

/** A source changed, and manifests are not what the sources render now. */
export function sourceNotRendered(path: string, line: number, manifests: number, remedy: string): Diagnostic {
  const subject = manifests === 1 ? '1 manifest differs' : `${manifests} manifests differ`;
  return {
    code: 'source-not-rendered',
    severity: 'error',
    message: `This source changed, and ${subject} from what the sources now render.`,
    location: { path, line, column: 1 },
    hint: remedy,
  };
}

/** Reports manifests that are stale because no source declares their cluster any more. */
export function clusterRemoved(cluster: string, manifests: number, path: string): Diagnostic {
  const [subject, them] = manifests === 1 ? ['its last manifest is', 'it'] : [`its ${manifests} manifests are`, 'them'];
  return {
    code: 'cluster-removed',
    severity: 'warning',
    message: `Cluster "${cluster}" is no longer in the landscape, so ${subject} stale and rendering removes ${them}. Policies that were applied stay in the cluster.`,
    location: { path, line: 1, column: 1 },
    hint: 'To keep the cluster, restore its file in policies/clusters/.',
  };
}
