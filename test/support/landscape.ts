import { load as parseDocument, loadAll as parseDocuments } from 'js-yaml';
import { renderAll } from '../../src/delivery/render-all.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type LoadedLandscape, loadLandscape } from '../../src/landscape/load-landscape.ts';
import { type FileTree, memoryTree } from '../../src/model/file-tree.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import type { NetworkPolicy } from '../../src/model/network-policy.ts';
import { withoutClosedRules } from '../../src/policy/closed-rule.ts';
import type { Rendering, RenderOptions } from '../../src/render/render-landscape.ts';

export const ringfenceVersion = '0.1.0';

/** A source as plain data, or as YAML text whose common indentation does not count. */
type Source = string | JsonObject;

/** What is left out is as small as it can be. */
export interface TypeParts {
  readonly parameters?: JsonObject;
  /** Names of parameters that some layer must set. */
  readonly required?: readonly string[];
  /** Templates by file name; the type lists them in this order, then `list`. */
  readonly policies?: Readonly<Record<string, Source>>;
  /** Shared templates. */
  readonly list?: readonly string[];
  readonly externalPolicies?: readonly (string | JsonObject)[];
  readonly labels?: JsonObject;
  readonly namePattern?: string;
  readonly hostsControlPlane?: boolean;
  /** Further fields of its spec. */
  readonly more?: JsonObject;
  /** Default: no direction. */
  readonly defaultDeny?: { readonly ingress: boolean | string; readonly egress: boolean | string };
  readonly workloads?: readonly Json[];
}

export interface ClusterParts {
  /** Below `policies/clusters/`; default: none. */
  readonly folder?: string;
  readonly networks?: JsonObject;
  readonly cni?: JsonObject;
  readonly delivery?: JsonObject;
  readonly values?: JsonObject;
  readonly tenant?: string;
  readonly controlPlane?: JsonObject;
  /** By name: their type, or everything about them. */
  readonly namespaces?: Readonly<Record<string, string | (JsonObject & { readonly type: string })>>;
  readonly observed?: JsonObject;
  /** Observed workloads, by namespace. */
  readonly observedWorkloads?: Readonly<Record<string, readonly Json[]>>;
  /** Observed foreign policies, by namespace. */
  readonly observedPolicies?: Readonly<Record<string, readonly Json[]>>;
  /** Observed needs, by namespace. */
  readonly observedNeeds?: Readonly<Record<string, readonly Json[]>>;
  /** Where API servers were observed. */
  readonly observedApiServer?: JsonObject;
  /** Labels of observed namespaces, by name. */
  readonly observedNamespaces?: Readonly<Record<string, JsonObject>>;
}

export interface LandscapeParts {
  /** Declarations of shared parameters, by name. */
  readonly parameters?: JsonObject;
  readonly required?: readonly string[];
  readonly values?: JsonObject;
  readonly delivery?: JsonObject;
  /** `spec.flows`: when recorded flows close a gate. */
  readonly flows?: JsonObject;
  readonly defaultBranch?: string;
  readonly types?: Readonly<Record<string, TypeParts>>;
  /** Templates in `policies/shared/` and `policies/external/`. */
  readonly shared?: Readonly<Record<string, Source>>;
  readonly external?: Readonly<Record<string, Source>>;
  /** The specs of exceptions, by name. */
  readonly exceptions?: Readonly<Record<string, JsonObject>>;
  /** The specs of cluster groups, by folder below `policies/clusters/`. */
  readonly groups?: Readonly<Record<string, JsonObject>>;
  readonly clusters?: Readonly<Record<string, ClusterParts>>;
}

/** The files of a landscape, by path. */
export function landscapeFiles(parts: LandscapeParts): Record<string, string> {
  const files: Record<string, string> = {};
  const write = (path: string, kind: string, name: string, spec: JsonObject) => {
    const source = { apiVersion: 'ringfence.dev/v1alpha1', kind, metadata: { name }, spec };
    files[`policies/${path}.yaml`] = `${JSON.stringify(source, undefined, 2)}\n`;
  };
  const writeTemplates = (folder: string, templates: Readonly<Record<string, Source>> = {}) => {
    for (const [name, source] of Object.entries(templates)) files[`policies/${folder}/${name}.yaml`] = textOf(source);
  };

  write('landscape', 'Landscape', 'example', {
    ringfence: ringfenceVersion,
    parameters: declarations(parts),
    values: parts.values ?? {},
    ...(parts.delivery === undefined ? {} : { delivery: parts.delivery }),
    ...(parts.flows === undefined ? {} : { flows: parts.flows }),
    ...(parts.defaultBranch === undefined ? {} : { defaultBranch: parts.defaultBranch }),
  });
  writeTemplates('shared', parts.shared);
  writeTemplates('external', parts.external);
  for (const [name, type] of Object.entries(parts.types ?? {})) {
    const folder = `namespace-types/${name}`;
    const { policies = {}, list = [], workloads, externalPolicies = [], labels = {} } = type;
    write(`${folder}/namespace-type`, 'NamespaceType', name, {
      description: `The namespace type ${name}.`,
      parameters: declarations(type),
      policies: [...Object.keys(policies), ...list],
      externalPolicies,
      labels,
      hostsControlPlane: type.hostsControlPlane ?? false,
      defaultDeny: type.defaultDeny ?? { ingress: false, egress: false },
      ...(type.namePattern === undefined ? {} : { namePattern: type.namePattern }),
      ...type.more,
    });
    writeTemplates(folder, policies);
    if (workloads !== undefined) write(`${folder}/workloads`, 'Workloads', name, { workloads });
  }
  for (const [name, spec] of Object.entries(parts.exceptions ?? {}))
    write(`exceptions/${name}`, 'Exception', name, spec);
  for (const [folder, spec] of Object.entries(parts.groups ?? {})) {
    write(`clusters/${folder}/group`, 'ClusterGroup', folder.replaceAll('/', '-'), spec);
  }
  for (const [name, cluster] of Object.entries(parts.clusters ?? {})) {
    const {
      folder,
      namespaces = {},
      observed,
      observedWorkloads,
      observedPolicies,
      observedNeeds,
      observedApiServer,
      observedNamespaces,
      ...spec
    } = cluster;
    write(`clusters/${folder === undefined ? '' : `${folder}/`}${name}`, 'Cluster', name, {
      ...spec,
      namespaces: Object.entries(namespaces).map(([namespace, said]) => ({
        name: namespace,
        ...(typeof said === 'string' ? { type: said } : said),
      })),
    } as JsonObject);
    if (observed !== undefined) write(`observed/${name}`, 'ObservedValues', name, { values: observed });
    const writeFacts = (file: string, kind: string, facts: Readonly<Record<string, Json>> | undefined) => {
      if (facts === undefined) return;
      const items = Object.entries(facts).map(([namespace, fact]) => ({ name: namespace, [file]: fact }));
      write(`observed/${name}/${file}`, kind, name, { namespaces: items });
    };
    writeFacts('workloads', 'ObservedWorkloads', observedWorkloads as Readonly<Record<string, Json>> | undefined);
    writeFacts('policies', 'ObservedPolicies', observedPolicies as Readonly<Record<string, Json>> | undefined);
    if (observedNeeds !== undefined) {
      const items = Object.entries(observedNeeds).map(([namespace, needs]) => ({ name: namespace, needs }));
      write(`observed/${name}/needs`, 'ObservedNeeds', name, {
        ...(observedApiServer === undefined ? {} : { apiServer: observedApiServer }),
        namespaces: items,
      });
    }
    if (observedNamespaces !== undefined) {
      const items = Object.entries(observedNamespaces).map(([namespace, labels]) => ({ name: namespace, labels }));
      write(`observed/${name}/namespaces`, 'ObservedNamespaces', name, { namespaces: items });
    }
  }
  return files;
}

/** Text whose common indentation does not count, so that YAML can stand inside code. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return `${lines.map((line) => line.slice(margin)).join('\n')}\n`;
}

export function load(files: Record<string, string> | FileTree): LoadedLandscape {
  const tree = 'paths' in files && typeof files.paths === 'function' ? (files as FileTree) : memoryTree(files as Files);
  return loadLandscape(tree, { ringfenceVersion });
}

type Files = Record<string, string>;

export interface RenderedLandscape {
  /** Nothing where a diagnostic is an error. */
  readonly rendering?: Rendering;
  /** Of loading and of rendering. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads and renders. */
export function render(files: Record<string, string> | FileTree, options: RenderOptions = {}): RenderedLandscape {
  const loaded = load(files);
  if (loaded.landscape === undefined) return { diagnostics: loaded.diagnostics };
  const { value, diagnostics } = renderAll(loaded.landscape, options);
  return {
    ...(value === undefined ? {} : { rendering: value }),
    diagnostics: [...loaded.diagnostics, ...diagnostics],
  };
}

/** Renders what must be free of errors, and throws with the diagnostics where it is not. */
export function renderWell(parts: LandscapeParts, options: RenderOptions = {}): Rendering {
  const { rendering, diagnostics } = render(landscapeFiles(parts), options);
  if (rendering === undefined) throw new Error(`Nothing was rendered:\n${describe(diagnostics).join('\n')}`);
  return rendering;
}

/** `code path:line: message` each, for messages of failing tests. */
export function describe(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, location, message }) => `${code} ${location.path}:${location.line}: ${message}`);
}

/** The codes, sorted, each as often as it occurs. */
export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code).sort();
}

/** The policies of a rendered file, in its order, as they are meant: a closed rule is no rule. */
export function policiesOf(rendering: Rendering, path: string): readonly NetworkPolicy[] {
  const text = rendering.files.get(path);
  return text === undefined ? [] : (parseDocuments(text) as unknown as NetworkPolicy[]).map(withoutClosedRules);
}

/** Every rendered policy. */
export function allPolicies(rendering: Rendering): readonly NetworkPolicy[] {
  return [...rendering.files.keys()]
    .filter((path) => path.endsWith('/policies.yaml'))
    .flatMap((path) => policiesOf(rendering, path));
}

/** A rendered file that holds one document. */
export function documentOf(rendering: Rendering, path: string): JsonObject {
  const text = rendering.files.get(path);
  if (text === undefined)
    throw new Error(`${path} was not rendered; there are:\n${[...rendering.files.keys()].join('\n')}`);
  return parseDocument(text) as JsonObject;
}

export interface OneTemplate {
  readonly template: Source;
  /** Declarations of the type's parameters, by name. */
  readonly parameters?: JsonObject;
  readonly required?: readonly string[];
  /** Of the only namespace. */
  readonly values?: JsonObject;
  /** Of the only cluster. */
  readonly networks?: JsonObject;
  /** Shared parameters, and their values in the only cluster. */
  readonly shared?: JsonObject;
  readonly clusterValues?: JsonObject;
  readonly type?: TypeParts;
}

/** One template in one namespace: namespace `shop` of type `web` in cluster `one`; the template's file is `sample`. */
export function oneTemplate(one: OneTemplate): LandscapeParts {
  const { template, parameters = {}, required = [], values = {}, networks, shared = {}, clusterValues = {} } = one;
  const { policies = {}, ...type } = one.type ?? {};
  return {
    parameters: shared,
    types: { web: { ...type, parameters, required, policies: { sample: template, ...policies } } },
    clusters: {
      one: {
        ...(networks === undefined ? {} : { networks }),
        values: clusterValues,
        namespaces: { shop: { type: 'web', values } },
      },
    },
  };
}

/** Where the policies of `oneTemplate` are rendered. */
export const onePath = 'clusters/one/shop/policies.yaml';

/** What `oneTemplate` renders, with all diagnostics; no policies where one of them is an error. */
export function renderOne(one: OneTemplate): {
  readonly policies: readonly NetworkPolicy[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const { rendering, diagnostics } = render(landscapeFiles(oneTemplate(one)));
  return { policies: rendering === undefined ? [] : policiesOf(rendering, onePath), diagnostics };
}

function declarations({ parameters, required }: { parameters?: JsonObject; required?: readonly string[] }): JsonObject {
  return { properties: parameters ?? {}, required: required ?? [] };
}

function textOf(source: Source): string {
  return typeof source === 'string' ? dedent(source) : `${JSON.stringify(source, undefined, 2)}\n`;
}
