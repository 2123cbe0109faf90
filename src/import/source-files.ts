import type { ClusterDump } from '../clusters/dump/cluster-dump.ts';
import type { InferredLandscape, InferredTemplate, InferredType } from '../inference/inferred-landscape.ts';
import { commentKey, layoutYaml } from '../source/layout-yaml.ts';
import { type NewFile, sourceFile } from '../source/new-source.ts';
import { asWritten } from './as-written.ts';
import { clusterFiles } from './cluster-files.ts';
import { neededFiles } from './needs-file.ts';
import { observedFiles } from './observed-files.ts';
import { parametersSpec } from './parameters-spec.ts';
import { TemplateUses } from './template-uses.ts';
import { workloadsSpec } from './workloads-spec.ts';
import { commentLines, written } from './written-source.ts';

interface SourceFilesOptions {
  /** The name of the landscape, a DNS label. */
  readonly name: string;
  readonly ringfenceVersion: string;
}

/** Writes an inferred landscape as sources, as a person would write them. Sorted by path. */
export function sourceFiles(
  inferred: InferredLandscape,
  dumps: readonly ClusterDump[],
  options: SourceFilesOptions,
): readonly NewFile[] {
  const uses = new TemplateUses(inferred, dumps);
  const declared = new Map(inferred.types.map((type) => [type.name, type.workloads]));
  return [
    landscapeFile(inferred, dumps, options),
    ...inferred.types.flatMap((type) => typeFiles(type, uses)),
    ...inferred.shared.map((template) => templateFile('policies/shared', template, uses.ofShared(template))),
    ...inferred.external.map((template) => templateFile('policies/external', template, uses.ofExternal(template))),
    ...inferred.clusters.flatMap((cluster) => {
      const dump = dumps.find(({ name }) => name === cluster.name);
      return [...clusterFiles(cluster, dump), ...observedFiles(cluster, declared), ...neededFiles(cluster, dump)];
    }),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function landscapeFile(
  { parameters }: InferredLandscape,
  dumps: readonly ClusterDump[],
  { name, ringfenceVersion }: SourceFilesOptions,
): NewFile {
  const clusters = dumps.map((dump) => dump.name).join(', ');
  return written({
    path: 'policies/landscape.yaml',
    schema: 'landscape',
    head: [`The root of the landscape: settings for all clusters. "ringfence import" wrote it from ${clusters}.`],
    document: {
      kind: 'Landscape',
      name,
      spec: {
        ringfence: ringfenceVersion,
        ...(parameters.length === 0 ? {} : { parameters: parametersSpec(parameters) }),
      },
    },
    comments: new Map([
      [
        commentKey(['spec', 'ringfence']),
        ['The version that renders this repository. Another version stops and changes nothing.'],
      ],
      [
        commentKey(['spec', 'parameters']),
        ['Values that differ between clusters or namespaces. Templates read them as {{values.<name>}}.'],
      ],
    ]),
  });
}

function typeFiles(type: InferredType, uses: TemplateUses): readonly NewFile[] {
  const folder = `policies/namespace-types/${type.name}`;
  const { labels, parameters, policies, externalPolicies, defaultDeny, workloads } = type;
  return [
    written({
      path: `${folder}/namespace-type.yaml`,
      schema: 'namespace-type',
      document: {
        kind: 'NamespaceType',
        name: type.name,
        spec: {
          description: uses.descriptionOf(type),
          ...(Object.keys(labels).length === 0 ? {} : { labels }),
          ...(parameters.length === 0 ? {} : { parameters: parametersSpec(parameters) }),
          policies,
          ...(externalPolicies.length === 0 ? {} : { externalPolicies }),
          defaultDeny: { ingress: defaultDeny.has('Ingress'), egress: defaultDeny.has('Egress') },
        },
      },
      comments: new Map([
        [commentKey(['spec', 'description']), ['One sentence: what these namespaces are for.']],
        ...(externalPolicies.length === 0
          ? []
          : [
              [
                commentKey(['spec', 'externalPolicies']),
                ['Other programs write these. policies/external/ describes them.'],
              ] as const,
            ]),
      ]),
    }),
    ...(workloads.length === 0
      ? []
      : [
          written({
            path: `${folder}/workloads.yaml`,
            schema: 'workloads',
            head: ['The pods that run in each of these namespaces, with the labels that policies read.'],
            document: { kind: 'Workloads', name: type.name, spec: workloadsSpec(workloads) },
          }),
        ]),
    ...type.templates.map((template) => templateFile(folder, template, uses.ofOwn(template))),
  ];
}

function templateFile(folder: string, template: InferredTemplate, comments: readonly string[]): NewFile {
  const text = layoutYaml(asWritten(template.document));
  return sourceFile(`${folder}/${template.name}.yaml`, 'policy-template', `${commentLines(comments)}${text}`);
}
