import { compareText } from '../diagnostics/compare.ts';
import { grouped } from '../model/grouped.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { NetworkPolicy } from '../model/network-policy.ts';
import type { InferredTemplate } from './inferred-landscape.ts';
import { shortened, UniqueNames } from './names.ts';
import { canonical } from './pattern.ts';
import type { NamespaceTypeGroup } from './type-group.ts';

/** Policies of others as templates without expressions, and who has them. */
interface ExternalTemplates {
  /** By name. */
  readonly templates: readonly InferredTemplate[];
  /** Names of templates that every namespace of a type has. */
  readonly ofTypes: ReadonlyMap<NamespaceTypeGroup, readonly string[]>;
  /** Names of other templates, by the key of the subject. */
  readonly ofNamespaces: ReadonlyMap<string, readonly string[]>;
}

/** Describes the policies that others write: one template for all that are equal. */
export function externalTemplates(types: readonly NamespaceTypeGroup[]): ExternalTemplates {
  const all = types.flatMap((type) =>
    type.namespaces.flatMap(({ external, subject }) => external.map(({ policy }) => ({ type, subject, policy }))),
  );
  const names = new UniqueNames();
  const templates: InferredTemplate[] = [];
  const ofTypes = new Map<NamespaceTypeGroup, string[]>();
  const ofNamespaces = new Map<string, string[]>();
  const equal = [...grouped(all, ({ policy }) => canonical(documentOf(policy)))].sort(([a], [b]) => compareText(a, b));
  for (const [, instances] of equal) {
    const [first] = instances;
    if (first === undefined) continue;
    const name = names.take([shortened(first.policy.metadata.name)], '-');
    templates.push({ name, document: documentOf(first.policy), policies: instances.length });
    for (const [, ofType] of grouped(instances, ({ type }) => type.name)) {
      const type = ofType[0]?.type;
      if (type === undefined) continue;
      if (ofType.length === type.namespaces.length) ofTypes.set(type, [...(ofTypes.get(type) ?? []), name].sort());
      else {
        for (const { subject } of ofType) {
          ofNamespaces.set(subject.key, [...(ofNamespaces.get(subject.key) ?? []), name].sort());
        }
      }
    }
  }
  return { templates: templates.sort((a, b) => compareText(a.name, b.name)), ofTypes, ofNamespaces };
}

/** Without labels and annotations, which have no meaning for connections and are not ours to keep. */
function documentOf({ metadata, spec }: NetworkPolicy): JsonObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: metadata.name },
    spec: spec as unknown as Json,
  };
}
