import { join, resolve } from 'node:path';
import { renderedLandscape } from '../clusters/rendered-landscape.ts';
import { renderAll } from '../delivery/render-all.ts';
import { arrange } from '../diagnostics/arrange.ts';
import { counted } from '../diagnostics/counted.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { diffLandscapes } from '../diff/diff-landscapes.ts';
import { loadManifestTree } from '../manifests/load-manifest-tree.ts';
import { memoryTree } from '../model/file-tree.ts';
import { isFolder, isThere } from '../platform/find-root.ts';
import { isEmptyFolder } from '../platform/folder-names.ts';
import { writeNewFiles } from '../platform/new-files.ts';
import { fileExists } from '../platform/problems.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { kustomizationText, type PlainPolicies, plainPolicies } from '../render/plain-policies.ts';
import { conclude } from './conclude.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import type { EjectCommandOptions } from './setup-commands.ts';
import { loadSources, pathInside } from './sources.ts';

/**
 * Writes the policies that the sources render as plain manifests, a folder with a kustomization for each cluster, after
 * it has compared what both allow. Whole or not at all. Answers the exit status.
 */
export function ejectCommand({ root: named, out }: EjectCommandOptions, surroundings: Surroundings): number {
  const sources = loadSources(named, surroundings);
  const { root, landscape } = sources;
  const rendered = landscape === undefined ? undefined : renderAll(landscape);
  const report = (more: readonly Diagnostic[]): number => {
    const shows = ({ severity }: Diagnostic): boolean => severity === 'error';
    const diagnostics = arrange([...sources.diagnostics, ...(rendered?.diagnostics ?? []), ...more]);
    conclude({ output: 'text', sources, diagnostics, shows }, surroundings);
    return statusOf(diagnostics);
  };
  if (root === undefined || rendered?.value === undefined) return report([]);
  const target = resolve(surroundings.folder, out);
  const ours = ['policies', 'manifests'].find((name) => {
    const folder = join(root, name);
    return target === folder || pathInside(folder, target) !== '';
  });
  if (out === '' || target === root || ours !== undefined) {
    const reason = out === '' ? 'needs the name of a folder' : `is in ${ours ?? 'the place of the repository itself'}`;
    surroundings.stderr.write(`error: option '--out <dir>' ${reason}. Name a folder of its own.\n`);
    return exitStatus.usage;
  }
  if (isThere(target) && !(isFolder(target) && isEmptyFolder(target))) return report([fileExists(out)]);

  const { files } = rendered.value;
  const policies = [...plainPolicies(files)];
  const problems = differencesOf(files, policies);
  if (hasErrors(problems)) return report(problems);
  const failed = writeNewFiles(target, [...filesOf(policies)]);
  if (failed.length > 0) return report(failed);
  const clusters = new Set(policies.map(({ cluster }) => cluster));
  surroundings.stdout.write(
    `${counted(clusters.size, 'cluster')}, ${counted(policies.length, 'namespace')}, ` +
      `${counted(rendered.value.policies, 'policy', 'policies')} written to ${out}.\n` +
      'Compared with what the sources render: 0 connections opened, 0 closed.\n',
  );
  return exitStatus.clean;
}

/** Returns the files by their paths in the new folder. A namespace can have the name of a kustomization. */
function* filesOf(policies: readonly PlainPolicies[]) {
  const byCluster = new Map<string, string[]>();
  for (const { cluster, namespace, text } of policies) {
    const path = `namespaces/${namespace}.yaml`;
    byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), path]);
    yield { path: `${cluster}/${path}`, text };
  }
  for (const [cluster, paths] of byCluster) {
    yield { path: `${cluster}/kustomization.yaml`, text: kustomizationText([...paths].sort()) };
  }
}

/**
 * Compares the rendered policies with the plain ones, both under the inventory. Returns what keeps the comparison from
 * being made; a connection that differs is a defect.
 */
function differencesOf(files: ReadonlyMap<string, string>, policies: readonly PlainPolicies[]): readonly Diagnostic[] {
  const known = (texts: ReadonlyMap<string, string>) =>
    renderedLandscape(loadManifestTree(memoryTree(new Map(texts)), { folder: 'manifests' }), 'manifests');
  const before = known(files);
  const after = known(new Map([...files, ...policies.map(({ rendered, text }) => [rendered, text] as const)]));
  if (before.value === undefined || after.value === undefined) return [...before.diagnostics, ...after.diagnostics];
  const { value: diff, diagnostics } = diffLandscapes(before.value, after.value);
  const changes = diff?.policies.filter(({ kind }) => kind !== 'metadata') ?? [];
  invariant(
    diff === undefined || (diff.connections.length === 0 && diff.halfOpenings.length === 0 && changes.length === 0),
    'the ejected policies differ from the rendered ones',
  );
  return diagnostics;
}
