import type { ClusterState } from '../../clusters/cluster-state.ts';
import { renderedLandscape } from '../../clusters/rendered-landscape.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Landscape, Namespace, NamespaceType } from '../../landscape/landscape.ts';
import { loadLandscape } from '../../landscape/load-landscape.ts';
import { loadManifestTree } from '../../manifests/load-manifest-tree.ts';
import { type FileTree, joinedTrees, memoryTree } from '../../model/file-tree.ts';
import { renderLandscape } from '../../render/render-landscape.ts';
import { clusterPath } from '../cluster-path.ts';
import { type DraftCluster, draftFiles } from './draft-files.ts';

export interface ExistingSources {
  readonly files: FileTree;
  readonly landscape: Landscape;
  readonly ringfenceVersion: string;
}

/** A cluster that was rendered and read back; nothing after an error. */
export interface RenderedDraft {
  readonly state?: ClusterState;
  /** By name. */
  readonly namespaces?: ReadonlyMap<string, Namespace>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads and renders a landscape with drafts of a cluster beside its files. */
export class DraftLoader {
  readonly #sources: ExistingSources;

  constructor(sources: ExistingSources) {
    this.#sources = sources;
  }

  /** Loads the landscape with drafts beside it; values may be missing. */
  load(drafts: readonly DraftCluster[]) {
    const { files, ringfenceVersion } = this.#sources;
    const trees = drafts.map((draft) => memoryTree(new Map(draftFiles(draft))));
    const loaded = loadLandscape(joinedTrees([files, ...trees]), { ringfenceVersion, withMissingValues: true });
    return {
      ...(loaded.landscape === undefined ? {} : { clusters: loaded.landscape.clusters }),
      diagnostics: loaded.diagnostics,
    };
  }

  /** Loads drafts together; if one of them has a mistake, each alone, and leaves out those that have one. */
  *loadEach<One extends { readonly type: NamespaceType; readonly draft: DraftCluster }>(drafts: readonly One[]) {
    const together = this.load(drafts.map(({ draft }) => draft)).clusters;
    for (const { type, draft } of drafts) {
      const clusters = together ?? this.load([draft]).clusters;
      const listed = new Set(draft.namespaces.map(({ name }) => name));
      const cluster = clusters?.get(draft.name)?.namespaces.filter(({ name }) => listed.has(name)) ?? [];
      yield { type, cluster };
    }
  }

  /** Loads and renders the landscape with the draft, and reads the cluster back. */
  render(draft: DraftCluster): RenderedDraft {
    const { files, ringfenceVersion } = this.#sources;
    const loaded = loadLandscape(joinedTrees([files, memoryTree(new Map(draftFiles(draft)))]), { ringfenceVersion });
    if (loaded.landscape === undefined) return { diagnostics: loaded.diagnostics };
    const rendered = renderLandscape(loaded.landscape, { clusters: [draft.name] });
    if (rendered.value === undefined || hasErrors(rendered.diagnostics)) return { diagnostics: rendered.diagnostics };
    const tree = loadManifestTree(memoryTree(new Map(rendered.value.files)), { folder: 'manifests' });
    const read = renderedLandscape(tree, 'manifests').value?.clusters.get(draft.name)?.load();
    const namespaces = new Map(
      loaded.landscape.clusters.get(draft.name)?.namespaces.map((namespace) => [namespace.name, namespace]),
    );
    return {
      ...(read?.value === undefined ? {} : { state: read.value, namespaces }),
      diagnostics: [...loaded.diagnostics, ...rendered.diagnostics],
    };
  }

  /** Returns a name that no cluster has. */
  freeName(index: number, taken: string): string {
    let name = `draft-${index}`;
    while (this.#sources.landscape.clusters.has(name) || name === taken) name = `${name}-x`;
    return name;
  }
}

/** Returns the namespaces of a draft at whose lines an error is, or that an error names. */
export function blamedNamespaces(diagnostics: readonly Diagnostic[], draft: DraftCluster): readonly string[] {
  const path = clusterPath(draft);
  const lines = (draftFiles(draft).get(path) ?? '').split('\n');
  const names = diagnostics.flatMap(({ severity, location, namespaces = [] }) => {
    if (severity !== 'error') return [];
    const named = namespaces.flatMap((place) =>
      place.startsWith(`${draft.name}/`) ? [place.slice(draft.name.length + 1)] : [],
    );
    const above = location.path === path ? lines.slice(0, location.line).reverse() : [];
    const item = above.map((line) => /^ *- \{?name: "?([^,}"]+)/.exec(line)?.[1]).find((name) => name !== undefined);
    return item === undefined ? named : [...named, item];
  });
  const listed = new Set(draft.namespaces.map(({ name }) => name));
  return [...new Set(names)].filter((name) => listed.has(name));
}
