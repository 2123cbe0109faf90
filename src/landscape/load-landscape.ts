import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../model/file-tree.ts';
import { nodeAt, type SourceNode, toJson } from '../source/node.ts';
import type { DeclaredNames } from './declared-names.ts';
import { checkDefaultBranch, defaultBranchOf } from './delivery.ts';
import { declaredNames } from './gather-names.ts';
import type { Landscape, LintSettings, NamespaceType } from './landscape.ts';
import { loadClusters } from './load-clusters.ts';
import { loadExceptions, withoutNamespace } from './load-exceptions.ts';
import { loadTypes } from './load-types.ts';
import { checkObserveMapping } from './observe-mapping.ts';
import { readSharedParameters } from './parameters.ts';
import * as problems from './problems.ts';
import { checkProtectedLabels, readProtectedLabels, unusedProtectedLabels } from './protected-labels.ts';
import { nameNodeOf, readSources, type Sources, scalarAt, textsAt, withSoundParts } from './read-sources.ts';
import { roleOf, type SourceRole } from './source-paths.ts';

export interface LoadOptions {
  /** The version of Ringfence that runs; a landscape pinned to another is refused. */
  readonly ringfenceVersion: string;
  /** True for a reader that looks for the values that are missing: these errors do not keep the landscape back. */
  readonly withMissingValues?: boolean;
}

export interface LoadedLandscape {
  /** There exactly when no diagnostic is an error that the options do not allow. */
  readonly landscape?: Landscape;
  /** The same, also where the only errors are in guardrails and connectivity tests: what these can name. */
  readonly understood?: Landscape;
  /** The names that the sources give; absent if nothing of `landscape.yaml` can be understood. */
  readonly names?: DeclaredNames;
  /** The types that could be understood, also when something else could not, so that their templates can be checked. */
  readonly types: readonly NamespaceType[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the sources under `policies/` and links them. Every error that can be seen is reported, each once. */
export function loadLandscape(files: FileTree, options: LoadOptions): LoadedLandscape {
  const sources = readSources(files);
  const { landscape: root } = sources;
  const refused = root && checkVersion(root, options.ringfenceVersion);
  if (refused !== undefined) return { types: [], diagnostics: [refused] };
  const fromParts = namesFromParts(sources);
  const inParts = fromParts?.diagnostics ?? [];
  if (root === undefined) {
    const names = fromParts === undefined ? {} : { names: fromParts.names };
    return { types: [], ...names, diagnostics: arrange([...sources.diagnostics, ...inParts]) };
  }

  const { parts, diagnostics: found } = linkSources(sources, root);
  const diagnostics = arrange([...sources.diagnostics, ...found, ...inParts]);
  const types = [...parts.types.values()];
  const isAllowed = ({ code }: Diagnostic) => options.withMissingValues === true && code === 'value-missing';
  const mistakes = diagnostics.filter((diagnostic) => diagnostic.severity === 'error' && !isAllowed(diagnostic));
  if (!mistakes.every(({ location }) => statementKinds.has(roleOf(location.path).kind))) {
    return { types, names: parts.names, diagnostics };
  }
  const understood = landscapeOf(sources, root, parts);
  const unused = unusedProtectedLabels(root, understood);
  return {
    ...(mistakes.length === 0 ? { landscape: understood } : {}),
    understood,
    names: parts.names,
    types,
    diagnostics: unused.length === 0 ? diagnostics : arrange([...diagnostics, ...unused]),
  };
}

/** The kinds of sources that state what should hold, and change no other source. */
const statementKinds: ReadonlySet<SourceRole['kind']> = new Set(['guardrail', 'connectivity-test']);

/** The parts of a landscape, linked as far as the sources could be understood. */
type LinkedParts = Pick<Landscape, 'types' | 'clusters' | 'tenants' | 'exceptions' | 'names'>;

function linkSources(
  sources: Sources,
  root: SourceNode,
): { readonly parts: LinkedParts; readonly diagnostics: readonly Diagnostic[] } {
  const shared = readSharedParameters(nodeAt(root, ['spec', 'parameters']));
  const { types, listed, diagnostics: inTypes } = loadTypes(sources, shared.parameter);
  const names = declaredNames(sources, types.keys());
  const exceptions = loadExceptions(sources, names);
  const {
    clusters,
    tenants,
    diagnostics: inClusters,
  } = loadClusters({
    ...{ sources, types, names },
    sharedParameters: shared.parameter,
    exceptions: exceptions.scoped,
    list: (key) => listed.add(key),
  });
  const diagnostics = [
    ...checkDefaultBranch(root),
    ...checkProtectedLabels(root),
    ...shared.diagnostics,
    ...inTypes,
    ...exceptions.diagnostics,
    ...inClusters,
    ...checkObserveMapping(root, [shared.parameter, ...[...types.values()].map(({ parameters }) => parameters)]),
    ...foldersWithoutType(sources),
    ...unlisted(sources, listed),
    ...withoutNamespace(
      exceptions.scoped,
      [...clusters.values()].flatMap((cluster) => cluster.namespaces),
    ),
  ];
  const accepted = exceptions.scoped.map(({ exception }) => exception);
  return { parts: { types, clusters, tenants, exceptions: accepted, names }, diagnostics };
}

/**
 * Reports unknown names in sources that break their schemas: in what is left of them without what breaks it. Other
 * problems of such a part may come from what was left out. If `landscape.yaml` breaks its schema, reports the unknown
 * names of all sources. Returns nothing if no source breaks its schema, or nothing is left of `landscape.yaml`.
 */
function namesFromParts(
  sources: Sources,
): { readonly names: DeclaredNames; readonly diagnostics: readonly Diagnostic[] } | undefined {
  if (sources.unfit.length === 0) return undefined;
  const withParts = withSoundParts(sources);
  const { landscape: root } = withParts;
  if (root === undefined) return undefined;
  const unfit = new Set(sources.unfit.map(({ root: { file } }) => file.path));
  const isShown = ({ code, location }: Diagnostic) =>
    code === 'unknown-reference' && (sources.landscape === undefined || unfit.has(location.path));
  const { parts, diagnostics } = linkSources(withParts, root);
  return { names: parts.names, diagnostics: diagnostics.filter(isShown) };
}

function landscapeOf(sources: Sources, root: SourceNode, parts: LinkedParts): Landscape {
  const internalPublic = textsAt(nodeAt(root, ['spec', 'networks']), 'internalPublic');
  const protectedLabels = readProtectedLabels(root);
  return {
    name: nameNodeOf(root).text,
    ...(internalPublic === undefined ? {} : { internalPublic }),
    defaultBranch: defaultBranchOf(root),
    ...parts,
    ...(protectedLabels === undefined ? {} : { protectedLabels }),
    reservedLabels: textsAt(nodeAt(root, ['spec']), 'reservedLabels') ?? [],
    guardrails: sources.guardrails,
    lint: readLintSettings(root),
  };
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
