import type { NamespaceState } from '../../clusters/cluster-state.ts';
import type { Namespace, NamespaceType, PolicyTemplate } from '../../landscape/landscape.ts';
import type { Parameter } from '../../landscape/parameter.ts';
import { memoised } from '../../model/interned.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { NetworkPolicy } from '../../model/network-policy.ts';
import { compileTemplate } from '../../render/compile-template.ts';
import { contextOf, scopeOf } from '../../render/context.ts';
import { labelsShape, policyShape } from '../../render/shape.ts';
import type { Template } from '../../render/template.ts';
import type { OpenNamespace } from './solve-namespace.ts';

/** Returns a namespace whose values may be missing, with its templates and everything that they read. */
export function openNamespace(namespace: Namespace, found: NamespaceState, clusterName: string): OpenNamespace {
  const { type, policies, exceptions, tenant } = namespace;
  const { policiesOf, labels } = compiledTypes(type);
  const templates = [...type.policies, ...policies, ...exceptions.flatMap((exception) => exception.policies)];
  const context = contextOf(namespace, found.labels);
  return {
    templates: templates.flatMap((template) => policiesOf(template) ?? []),
    ...(labels === undefined ? {} : { labels }),
    context: {
      base: { ...context, cluster: { ...(context.cluster as JsonObject), name: clusterName } },
      openTenant: tenant === undefined,
      allowed: (path) => allowedAt(path, type),
    },
  };
}

interface CompiledTemplates {
  readonly policiesOf: (template: PolicyTemplate) => Template | undefined;
  readonly labels?: Template;
}

/** The landscape was loaded and rendered before, so that templates have no mistakes. */
const compiledTypes: (type: NamespaceType) => CompiledTemplates = memoised((type) => {
  const scope = scopeOf(type, { labels: true });
  const labels =
    type.labels === undefined
      ? undefined
      : compileTemplate(type.labels, { shape: labelsShape, scope: scopeOf(type, { labels: false }) }).template;
  return {
    policiesOf: memoised(({ root }: PolicyTemplate) => compileTemplate(root, { shape: policyShape(), scope }).template),
    ...(labels === undefined ? {} : { labels }),
  };
});

/** Returns a policy as a template renders it, for comparing. */
export function plainPolicy({ apiVersion, kind, metadata, spec }: NetworkPolicy): JsonObject {
  return { apiVersion, kind, metadata: { name: metadata.name }, spec };
}

function allowedAt(path: string, type: NamespaceType): readonly Json[] | undefined {
  const parameter = parameterAt(path, type);
  return parameter?.type === 'boolean' ? [false, true] : parameter?.allowed;
}

function parameterAt(path: string, { parameters, sharedParameters }: NamespaceType): Parameter | undefined {
  const [root, ...rest] = path.split('.');
  let current: Parameter | undefined = root === 'values' ? parameters : sharedParameters;
  for (const segment of root === 'values' ? rest : rest.slice(1)) {
    current = current?.properties.get(segment) ?? current?.additional;
  }
  return current;
}
