import { arrange } from '../diagnostics/arrange.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import { checkDefaultBranch, defaultBranchOf } from './delivery.ts';
import type { Landscape, LintSettings, NamespaceType } from './landscape.ts';
import { loadClusters } from './load-clusters.ts';
import { loadExceptions, withoutNamespace } from './load-exceptions.ts';
import { loadTypes } from './load-types.ts';
import { checkObserveMapping } from './observe-mapping.ts';
import { readSharedParameters } from './parameters.ts';
import * as problems from './problems.ts';
import { checkProtectedLabels, readProtectedLabels, unusedProtectedLabels } from './protected-labels.ts';
import { nameNodeOf, readSources, type Sources, scalarAt, textsAt } from './read-sources.ts';

export interface LoadOptions {
  /** The version of Ringfence that runs; a landscape pinned to another is refused. */
  readonly ringfenceVersion: string;
  /** True for a reader that looks for the values that are missing: these errors do not keep the landscape back. */
  readonly withMissingValues?: boolean;
}

export interface LoadedLandscape {
  /** There exactly when no diagnostic is an error that the options do not allow. */
  readonly landscape?: Landscape;
  /** The types that could be understood, also when something else could not, so that their templates can be checked. */
  readonly types: readonly NamespaceType[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the sources under `policies/` and links them. Every error that can be seen is reported, each once. */
export function loadLandscape(files: FileTree, options: LoadOptions): LoadedLandscape {
  const sources = readSources(files);
  const { landscape: root } = sources;
  if (root === undefined) return { types: [], diagnostics: arrange(sources.diagnostics) };
  const refused = checkVersion(root, options.ringfenceVersion);
  if (refused !== undefined) return { types: [], diagnostics: [refused] };

  const shared = readSharedParameters(nodeAt(root, ['spec', 'parameters']));
  const loaded = loadTypes(sources, shared.parameter);
  const exceptions = loadExceptions(sources, loaded.types);
  const {
    clusters,
    tenants,
    diagnostics: inClusters,
  } = loadClusters({
    sources,
    types: loaded.types,
    sharedParameters: shared.parameter,
    exceptions: exceptions.scoped,
    list: (key) => loaded.listed.add(key),
  });
  const diagnostics = arrange([
    ...sources.diagnostics,
    ...checkDefaultBranch(root),
    ...checkProtectedLabels(root),
    ...shared.diagnostics,
    ...loaded.diagnostics,
    ...exceptions.diagnostics,
    ...inClusters,
    ...checkObserveMapping(root, [shared.parameter, ...[...loaded.types.values()].map(({ parameters }) => parameters)]),
    ...foldersWithoutType(sources),
    ...unlisted(sources, loaded.listed),
    ...withoutNamespace(
      exceptions.scoped,
      [...clusters.values()].flatMap((cluster) => cluster.namespaces),
    ),
  ]);
  const types = [...loaded.types.values()];
  const isAllowed = ({ code }: Diagnostic) => options.withMissingValues === true && code === 'value-missing';
  if (hasErrors(diagnostics.filter((diagnostic) => !isAllowed(diagnostic)))) return { types, diagnostics };
  const internalPublic = textsAt(nodeAt(root, ['spec', 'networks']), 'internalPublic');
  const protectedLabels = readProtectedLabels(root);
  const landscape: Landscape = {
    name: nameNodeOf(root).text,
    ...(internalPublic === undefined ? {} : { internalPublic }),
    defaultBranch: defaultBranchOf(root),
    types: loaded.types,
    clusters,
    tenants,
    ...(protectedLabels === undefined ? {} : { protectedLabels }),
    reservedLabels: textsAt(nodeAt(root, ['spec']), 'reservedLabels') ?? [],
    exceptions: exceptions.scoped.map(({ exception }) => exception),
    guardrails: sources.guardrails,
    lint: readLintSettings(root),
  };
  const unused = unusedProtectedLabels(root, landscape);
  return { landscape, types, diagnostics: unused.length === 0 ? diagnostics : arrange([...diagnostics, ...unused]) };
}

function checkVersion(root: SourceNode, running: string): Diagnostic | undefined {
  const pin = scalarAt(root, 'spec', 'ringfence');
  return pin.text === running ? undefined : problems.versionMismatch(pin, pin.text, running);
}

function readLintSettings(root: SourceNode): LintSettings {
  const rules = nodeAt(root, ['spec', 'lint', 'rules']);
  return { rules: rules === undefined ? {} : (toJson(rules) as LintSettings['rules']) };
}

/** One error for each folder of a namespace type in which no type is declared, at its first file. */
function foldersWithoutType(sources: Sources): Diagnostic[] {
  const first = new Map<string, string>();
  const files = [...sources.templates.values()].map(({ root }) => root.file.path);
  for (const path of [...files, ...[...sources.workloads.values()].map(({ file }) => file.path)].sort()) {
    const [, folder, type = ''] = path.split('/');
    if (folder === 'namespace-types' && !isDeclared(sources, type) && !first.has(type)) first.set(type, path);
  }
  return [...first].map(([type, path]) => problems.typeMissing(path, type, sources.types.keys()));
}

/** Reports whether there is a type of this name, be it one that cannot be read. */
function isDeclared(sources: Sources, type: string): boolean {
  return sources.types.has(type) || isBrokenType(sources, type);
}

function isBrokenType({ broken }: Sources, type?: string): boolean {
  return broken.some((role) => role.kind === 'namespace-type' && (type === undefined || role.type === type));
}

/**
 * Templates that nothing lists. What a source lists that cannot be read is not known, so its templates are left out.
 */
function unlisted(sources: Sources, listed: ReadonlySet<string>): Diagnostic[] {
  const isKnown = (key: string): boolean => {
    const [folder, type = ''] = key.split('/');
    if (folder === 'namespace-types') return sources.types.has(type);
    if (folder === 'tenants') return !isBrokenType(sources) && !isBroken('tenant-namespaces', type);
    // Any namespace can list them.
    const listing = ['cluster', 'cluster-group', 'tenant-namespaces'];
    return !isBrokenType(sources) && !sources.broken.some(({ kind }) => listing.includes(kind));
  };
  const isBroken = (kind: 'tenant-namespaces', tenant: string) =>
    sources.broken.some((role) => role.kind === kind && role.tenant === tenant);
  return [...sources.templates]
    .filter(([key]) => !listed.has(key) && isKnown(key))
    .map(([key, template]) => {
      const what = key.startsWith('tenants/') ? 'namespace of the tenant' : 'namespace type and no namespace';
      return problems.unlistedTemplate(template.root.file.path, what);
    });
}

/** Exceptions that no longer hold on the given day (YYYY-MM-DD, UTC). Rendering does not ask; validation does. */
export function checkExceptions(landscape: Landscape, asOf: string): readonly Diagnostic[] {
  return landscape.exceptions
    .filter((exception) => exception.until < asOf)
    .map((exception) => problems.exceptionExpired(exception));
}
