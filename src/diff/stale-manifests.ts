import { renderAll } from '../delivery/render-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cluster, Landscape, Namespace, NamespaceType } from '../landscape/landscape.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { manifestRole } from '../manifests/manifest-paths.ts';
import { type BlobIdOf, gitBlobId, type IdAlgorithm } from '../model/content-hash.ts';
import type { FileTree } from '../model/file-tree.ts';
import { utf8Bytes, utf8Text } from '../model/utf8.ts';
import { isOurs } from '../render/header.ts';
import type { Rendering } from '../render/render-landscape.ts';
import { clusterOf } from '../render/tree-changes.ts';
import { reducedSources } from './reduced-sources.ts';
import { type AffectedNamespaces, affectedManifests } from './source-changes.ts';

/** Sources, under `policies/`, and what lies in the folder of manifests beside them, by paths inside it. */
export interface SourcesAndManifests {
  readonly sources: FileTree;
  readonly manifests: FileTree;
}

export interface FreshnessOptions {
  /** The version of Ringfence that runs. */
  readonly ringfenceVersion: string;
  /** The hash with which the ids of the manifests' contents are made. */
  readonly algorithm: IdAlgorithm;
  /** Makes such an id; by default in plain JavaScript. */
  readonly blobId?: BlobIdOf;
}

/** True if manifests are what the sources beside them render, as far as a change of the sources affects them. */
export type Freshness =
  | { readonly kind: 'fresh' }
  | {
      readonly kind: 'stale';
      /** Missing, or with another content; paths inside the folder of manifests, sorted. */
      readonly differing: readonly string[];
      /** Not rendered; those that are ours are stale. Sorted. */
      readonly unexpected: readonly string[];
    }
  /** Nothing can be rendered from the sources, so the manifests come from others. */
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] }
  /** Another version would have to render them. */
  | { readonly kind: 'other-version'; readonly pinned: Diagnostic };

/**
 * Compares manifests with what their sources render, by the ids of contents: no manifest is read. Of sources, all of
 * the state after are read, and of the state before those that changed.
 */
export function freshnessOf(
  before: SourcesAndManifests,
  after: SourcesAndManifests,
  options: FreshnessOptions,
): Freshness {
  const affected = affectedManifests(before.sources, after.sources);
  if (affected.kind === 'none') return { kind: 'fresh' };
  if (affected.kind === 'some' && !affected.moved) {
    const quick = freshnessOfSome(before, after, affected, options);
    if (quick !== undefined) return quick;
  }
  const { landscape, diagnostics } = loadLandscape(after.sources, options);
  const pinned = diagnostics.find(({ code }) => code === 'version-mismatch');
  if (pinned !== undefined) return { kind: 'other-version', pinned };
  if (landscape === undefined) return { kind: 'broken', diagnostics };
  const clusters =
    affected.kind === 'all' || affected.types.size > 0 ? undefined : withRelated(landscape, affected.clusters);
  const rendered = renderAll(landscape, clusters === undefined ? {} : { clusters: [...clusters] });
  if (rendered.value === undefined) return { kind: 'broken', diagnostics: rendered.diagnostics };
  const isExpected = (path: string): boolean => {
    if (clusters === undefined) return true;
    const cluster = clusterOf(path);
    return cluster !== undefined && clusters.has(cluster);
  };
  return compared(rendered.value, after.manifests, options, { rendered: () => true, existing: isExpected });
}

/** Clusters with those that host them and those that they host. */
function withRelated({ clusters }: Landscape, names: ReadonlySet<string>): ReadonlySet<string> {
  const related = new Set(names);
  for (const { name, host } of clusters.values()) {
    if (host === undefined) continue;
    if (names.has(name)) related.add(host.cluster.name);
    if (names.has(host.cluster.name)) related.add(name);
  }
  return related;
}

/**
 * The same where neither place nor delivery of clusters changed: only the namespaces that are affected are rendered,
 * and clusters that have nothing to do with them are not even loaded. Nothing where that does not suffice to tell.
 */
function freshnessOfSome(
  before: SourcesAndManifests,
  after: SourcesAndManifests,
  { clusters, types }: AffectedNamespaces,
  options: FreshnessOptions,
): Freshness | undefined {
  const sources = types.size > 0 ? after.sources : reducedSources(after.sources, clusters);
  const landscape = sources && loadLandscape(sources, options).landscape;
  if (landscape === undefined || [...clusters].some((name) => !landscape.clusters.has(name))) return undefined;
  const isAffected = ({ cluster, type, hostedCluster }: Namespace): boolean =>
    clusters.has(cluster.name) ||
    types.has(type.name) ||
    (hostedCluster !== undefined && clusters.has(hostedCluster.name));
  const part = narrowed(landscape, isAffected);
  const { value } = renderAll(part);
  if (value === undefined) return undefined;
  const namespaces = new Set(
    [...part.clusters.values()].flatMap((cluster) => cluster.namespaces.map(({ name }) => `${cluster.name}/${name}`)),
  );
  const concerns = (path: string): boolean => {
    if (path.startsWith('gitops/')) return false;
    const role = manifestRole(path);
    // Of a type that is affected all profiles are rendered, else those of the namespaces that are.
    if (role.kind === 'profile') return types.has(role.type) || value.files.has(path);
    if (!('cluster' in role)) return false;
    return clusters.has(role.cluster) || ('namespace' in role && namespaces.has(`${role.cluster}/${role.namespace}`));
  };
  // Which namespaces have policies at all decides about delivery objects, which only the whole landscape tells.
  const withPolicies = ({ paths, has }: { paths: Iterable<string>; has: (path: string) => boolean }): boolean =>
    [...paths].every((path) => manifestRole(path).kind !== 'policies' || !concerns(path) || has(path));
  const old = before.manifests;
  const isSettled =
    withPolicies({ paths: value.files.keys(), has: (path) => old.get(path) !== undefined }) &&
    withPolicies({ paths: old.paths(), has: (path) => value.files.has(path) });
  if (!isSettled) return undefined;
  return compared(value, after.manifests, options, { rendered: concerns, existing: concerns });
}

/** A landscape with some of its namespaces, and the types of those. */
function narrowed(landscape: Landscape, keeps: (namespace: Namespace) => boolean): Landscape {
  const clusters = new Map<string, Cluster>();
  const types = new Map<string, NamespaceType>();
  for (const [name, cluster] of landscape.clusters) {
    const namespaces = cluster.namespaces.filter(keeps);
    clusters.set(name, { ...cluster, namespaces });
    for (const { type } of namespaces) types.set(type.name, type);
  }
  return { ...landscape, clusters, types };
}

interface ComparedFiles {
  /** Which rendered files are compared. */
  readonly rendered: (path: string) => boolean;
  /** Which files have to be rendered if they are there. */
  readonly existing: (path: string) => boolean;
}

function compared(
  { files }: Rendering,
  manifests: FileTree,
  { algorithm, blobId = gitBlobId }: FreshnessOptions,
  scope: ComparedFiles,
): Freshness {
  const differing: string[] = [];
  for (const path of files.keys()) {
    if (!scope.rendered(path)) continue;
    const id = blobId(utf8Bytes(files.get(path) ?? ''), algorithm);
    if (manifests.get(path)?.contentId !== id) differing.push(path);
  }
  const unexpected = manifests.paths().filter((path) => !files.has(path) && scope.existing(path));
  if (differing.length === 0 && unexpected.length === 0) return { kind: 'fresh' };
  return { kind: 'stale', differing, unexpected };
}

/** Those of some manifests that Ringfence rendered. Their contents are read. */
export function oursAmong(paths: readonly string[], manifests: FileTree): readonly string[] {
  return paths.filter((path) => {
    const bytes = manifests.get(path)?.read();
    const end = bytes?.indexOf(10) ?? -1;
    return bytes !== undefined && isOurs(path, utf8Text(bytes.subarray(0, Math.max(0, end))));
  });
}
