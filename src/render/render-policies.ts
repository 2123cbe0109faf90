import { compareText } from '../diagnostics/compare.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { DeliveryTool } from '../landscape/delivery.ts';
import type { Namespace, NamespaceType, PolicyTemplate } from '../landscape/landscape.ts';
import { directions, fieldsOf } from '../model/directions.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Direction, NetworkPolicy, WrittenNetworkPolicy } from '../model/network-policy.ts';
import { checkPolicy } from '../policy/check-policy.ts';
import { withClosedRules, withoutClosedRules } from '../policy/closed-rule.ts';
import { completePolicy } from '../policy/complete-policy.ts';
import { isDefaultDeny } from '../policy/default-deny.ts';
import {
  exceptionLabel,
  managedByLabel,
  namespaceTypeLabel,
  ringfenceLabels,
  tenantLabel,
} from '../policy/ringfence-labels.ts';
import { syncWaveAnnotation, syncWaveOf } from '../policy/sync-wave.ts';
import { inWords, placeInWords, violationsOf } from '../schema/schema.ts';
import { validateNetworkPolicy } from '../schema/validators/network-policy.generated.ts';
import { entryOf, nodeAt, type SourceEntry, type SourceNode } from '../source/node.ts';
import { writeScalar, writeYaml } from '../source/write-yaml.ts';
import { compileTemplate } from './compile-template.ts';
import { scopeOf } from './context.ts';
import { EvaluatedTemplate, type ValueProblem } from './evaluated-template.ts';
import { type OwnPolicyLimits, tooWideIn } from './own-policy.ts';
import * as problems from './problems.ts';
import { policyShape } from './shape.ts';
import type { CompiledNode } from './template.ts';
import * as tenantProblems from './tenant-problems.ts';

/** A policy without its namespace, and its text for any namespace. */
export interface RenderedPolicy {
  readonly name: string;
  /** Where its name is written. */
  readonly nameNode: SourceNode;
  readonly policy: NetworkPolicy;
  readonly denies: { readonly ingress: boolean; readonly egress: boolean };
  /** Directions in which it isolates its pods and has no rule, though its template has some: where they are written. */
  readonly emptied: readonly EmptiedRules[];
  /** The YAML document for a delivery tool, but for the name of its namespace, which stands between the two. */
  textAround(tool: DeliveryTool): readonly [before: string, after: string];
}

interface EmptiedRules {
  readonly direction: Direction;
  /** The key of the rules in the template. */
  readonly node: SourceNode;
}

/** A policy template of a type, ready to render. */
export type CompiledPolicyTemplate = EvaluatedTemplate<readonly RenderedPolicy[]>;

const argocdDomain = 'argocd.argoproj.io';
const fluxDomain = 'kustomize.toolkit.fluxcd.io';
const deliveryDomains = [argocdDomain, fluxDomain];

/** Annotations by which Argo CD and Flux stop treating an object as one to apply, keep and prune. */
const deliveryAnnotations = new Set([
  ...['hook', 'hook-delete-policy', 'sync-options', 'compare-options', 'ignore-resource-updates'].map(
    (name) => `${argocdDomain}/${name}`,
  ),
  ...['reconcile', 'prune', 'force', 'ssa'].map((name) => `${fluxDomain}/${name}`),
  // Argo CD obeys these of Helm in any manifest.
  ...['hook', 'hook-delete-policy', 'resource-policy'].map((name) => `helm.sh/${name}`),
  // Flux builds with kustomize, which leaves such an object out.
  'config.kubernetes.io/local-config',
]);

/** Checks a policy template against everything its type may set. */
export function compilePolicyTemplate(
  template: PolicyTemplate,
  type: NamespaceType,
  options: { readonly external: boolean; readonly limits?: OwnPolicyLimits },
): { compiled?: CompiledPolicyTemplate; paths: readonly string[]; diagnostics: readonly Diagnostic[] } {
  const { root } = template;
  const kind = entryOf(root, 'kind')?.value;
  if (root.kind !== 'mapping') return { paths: [], diagnostics: [problems.notAPolicy(root)] };
  if (kind?.kind === 'scalar' && kind.text !== 'NetworkPolicy' && !isNear(kind.text)) {
    return { paths: [], diagnostics: [problems.notAPolicy(kind)] };
  }
  const compiled = compileTemplate(root, {
    shape: policyShape(),
    scope: scopeOf(type, { labels: true }),
    refuseField,
  });
  const labels = nodeAt(root, ['metadata', 'labels']);
  const taken =
    options.external || labels?.kind !== 'mapping'
      ? []
      : labels.entries.filter(({ name }) => ringfenceLabels.has(name));
  const diagnostics = [...compiled.diagnostics, ...taken.map(({ key, name }) => problems.reservedLabel(key, name))];
  const paths = compiled.template?.paths ?? [];
  if (compiled.template === undefined || taken.length > 0) return { paths, diagnostics };
  const added = options.external ? undefined : labelsFor(type, template);
  const policyTypes = writtenPolicyTypes(root);
  const nameNode = nodeAt(root, ['metadata', 'name']) ?? root;
  const rules = writtenRules(root);
  const { limits } = options;
  return {
    compiled: new EvaluatedTemplate(compiled.template, (values) =>
      finish(values, { added, policyTypes, nameNode, rules, ...(limits === undefined ? {} : { limits }) }),
    ),
    paths,
    diagnostics,
  };
}

/** A misspelt field, which is reported with all others. */
function isNear(kind: string): boolean {
  return nearest(kind, ['NetworkPolicy']) !== undefined && /^net/i.test(kind);
}

/** The labels by which Ringfence marks a policy that it renders. */
function labelsFor(type: NamespaceType, source: Pick<PolicyTemplate, 'exception' | 'tenant'>): Record<string, string> {
  return {
    [managedByLabel]: 'ringfence',
    [namespaceTypeLabel]: type.name,
    ...(source.exception === undefined ? {} : { [exceptionLabel]: source.exception }),
    ...(source.tenant === undefined ? {} : { [tenantLabel]: source.tenant }),
  };
}

/** Fields of a policy that was copied out of a cluster. */
function refuseField(where: string, { key, name }: SourceEntry): Diagnostic | undefined {
  if (where === 'metadata.namespace') return problems.namespaceInTemplate(key);
  const byServer = [
    'uid',
    'resourceVersion',
    'creationTimestamp',
    'deletionTimestamp',
    'generation',
    'managedFields',
    'selfLink',
  ];
  if (where === 'status' || (where.startsWith('metadata.') && byServer.includes(name)))
    return problems.setByServer(key, where);
  return undefined;
}

/**
 * The API server's default, from the template as written, before anything is dropped: "If this field is not specified,
 * it will default based on the existence of ingress or egress rules; policies that contain an egress section are
 * assumed to affect egress, and all policies (whether or not they contain an ingress section) are assumed to affect
 * ingress."
 */
function writtenPolicyTypes(root: SourceNode): readonly Direction[] | undefined {
  const given = nodeAt(root, ['spec', 'policyTypes']);
  if (given !== undefined && !(given.kind === 'sequence' && given.items.length === 0)) return undefined;
  const egress = entryOf(nodeAt(root, ['spec']), 'egress')?.value;
  return egress?.kind === 'sequence' && egress.items.length > 0 ? directions : ['Ingress'];
}

function writtenRules(root: SourceNode): readonly EmptiedRules[] {
  return directions.flatMap((direction) => {
    const entry = entryOf(nodeAt(root, ['spec']), fieldsOf[direction].rules);
    const hasRules = entry?.value.kind === 'sequence' && entry.value.items.length > 0;
    return hasRules ? [{ direction, node: entry.key }] : [];
  });
}

interface FinishOptions {
  /** Ringfence's own labels, which a template must not set; absent for external policies. */
  readonly added: Readonly<Record<string, string>> | undefined;
  readonly policyTypes: readonly Direction[] | undefined;
  readonly nameNode: SourceNode;
  /** The rules that were left out, for each direction in which the template has rules. */
  readonly rules: readonly EmptiedRules[];
  /** Limits for a policy that a tenant writes. */
  readonly limits?: OwnPolicyLimits;
}

function finish(
  values: readonly Json[],
  options: FinishOptions,
): { value: readonly RenderedPolicy[]; problems: ValueProblem[] } {
  const found: ValueProblem[] = [];
  const rendered = values.flatMap((value, index) => {
    const taken = options.added === undefined ? [] : reservedLabelsOf(value as JsonObject);
    for (const name of taken) {
      const describe = ({ node }: CompiledNode) => problems.reservedLabel(node, name);
      found.push({ index, path: ['metadata', 'labels', name], describe });
    }
    const steering =
      options.added === undefined ? [] : deliveryAnnotationsOf(value as JsonObject, options.limits !== undefined);
    for (const name of steering) {
      const describe = ({ node }: CompiledNode) => problems.deliveryAnnotation(node, name);
      found.push({ index, path: ['metadata', 'annotations', name], describe });
    }
    const written = withDefaults(value as JsonObject, options);
    const bySchema = violationsOf(validateNetworkPolicy, written).map(({ path, error }) => ({
      code: 'invalid-value' as const,
      path,
      message: `${placeInWords(path)} ${inWords(error)}.`,
      hint: undefined,
    }));
    const violations = bySchema.length > 0 ? bySchema : checkPolicy(written as unknown as WrittenNetworkPolicy);
    for (const { code, path, message, hint } of violations) {
      const describe = (node: CompiledNode) => problems.invalidPolicy(code, node.node, message, hint);
      found.push({ index, path, describe });
    }
    if (violations.length + taken.length + steering.length > 0) return [];
    const policy = withoutClosedRules(completePolicy(written as unknown as WrittenNetworkPolicy));
    if (options.limits !== undefined) found.push(...ownPolicyProblems(policy, options.limits, index));
    return [renderedPolicy(policy, options)];
  });
  return { value: rendered, problems: found };
}

function ownPolicyProblems(policy: NetworkPolicy, limits: OwnPolicyLimits, index: number): readonly ValueProblem[] {
  const { name } = policy.metadata;
  const takesName: ValueProblem = {
    index,
    path: ['metadata', 'name'],
    describe: ({ node }) => tenantProblems.ownPolicyTakesName(node, name, limits.type),
  };
  return [
    ...(limits.taken.has(name) ? [takesName] : []),
    ...tooWideIn(policy, limits).map(
      ({ path, problem, hint }): ValueProblem => ({
        index,
        path,
        describe: ({ node }) => tenantProblems.ownPolicyTooWide(node, problem, hint),
      }),
    ),
  ];
}

/** A map of labels can hold names that the template as written does not show. */
function reservedLabelsOf({ metadata }: JsonObject): readonly string[] {
  const { labels = {} } = metadata as { labels?: JsonObject };
  return Object.keys(labels).filter((name) => ringfenceLabels.has(name));
}

/** `any`: also those that only change the order, which a tenant does not decide. */
function deliveryAnnotationsOf({ metadata }: JsonObject, any: boolean): readonly string[] {
  const { annotations = {} } = metadata as { annotations?: JsonObject };
  const isOfTool = (name: string) => any && deliveryDomains.some((domain) => name.startsWith(`${domain}/`));
  return Object.keys(annotations).filter((name) => deliveryAnnotations.has(name) || isOfTool(name));
}

function withDefaults(value: JsonObject, { added, policyTypes }: FinishOptions): JsonObject {
  const { metadata, spec } = value as { metadata: JsonObject; spec: JsonObject };
  return {
    ...value,
    metadata: { ...metadata, labels: { ...(metadata.labels as JsonObject | undefined), ...added } },
    spec: policyTypes === undefined ? spec : { ...spec, policyTypes },
  };
}

/** A policy that no template makes: its name, its spec, and the node that answers for it. */
interface PolicyOfGrant {
  readonly name: string;
  readonly spec: WrittenNetworkPolicy['spec'];
  readonly nameNode: SourceNode;
  /** The type of the namespace. */
  readonly type: NamespaceType;
  /** The tenant whose folder it is from. */
  readonly tenant?: string | undefined;
}

/** Completes and checks a policy that a grant becomes, as those of templates. */
export function policyOfGrant({ name, spec, nameNode, type, tenant }: PolicyOfGrant): {
  readonly policy: RenderedPolicy;
  readonly diagnostics: readonly Diagnostic[];
} {
  const labels = labelsFor(type, tenant === undefined ? {} : { tenant });
  const written = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, labels },
    spec,
  } as const;
  return {
    policy: renderedPolicy(completePolicy(written), { nameNode, rules: [] }),
    diagnostics: checkPolicy(written).map(({ code, message, hint }) =>
      problems.invalidPolicy(code, nameNode, message, hint),
    ),
  };
}

function renderedPolicy(
  policy: NetworkPolicy,
  { nameNode, rules }: Pick<FinishOptions, 'nameNode' | 'rules'>,
): RenderedPolicy {
  const { spec } = policy;
  return {
    name: policy.metadata.name,
    nameNode,
    policy,
    denies: { ingress: isDefaultDeny(policy, 'Ingress'), egress: isDefaultDeny(policy, 'Egress') },
    emptied: rules.filter(
      ({ direction }) => spec.policyTypes.includes(direction) && (spec[fieldsOf[direction].rules] ?? []).length === 0,
    ),
    textAround: textsAround(policy),
  };
}

/** Only Argo CD needs to be told an order, so there are two texts, each written when it is first asked for. */
function textsAround(policy: NetworkPolicy): RenderedPolicy['textAround'] {
  const written = new Map<boolean, readonly [string, string]>();
  return (tool) => {
    const inWaves = tool === 'argocd';
    const text = written.get(inWaves) ?? textAround(inWaves ? withSyncWave(policy) : policy);
    written.set(inWaves, text);
    return text;
  };
}

/** The policy with the wave in which Argo CD applies it. A wave that the template sets itself stays. */
function withSyncWave(policy: NetworkPolicy): NetworkPolicy {
  const { annotations, ...metadata } = policy.metadata;
  const wave = { [syncWaveAnnotation]: syncWaveOf(policy) };
  const all = Object.entries({ ...wave, ...annotations }).sort(([a], [b]) => compareText(a, b));
  return { ...policy, metadata: { ...metadata, annotations: Object.fromEntries(all) } };
}

/**
 * The policy's YAML before and after the name of its namespace: the same for every namespace, so it is written once.
 * `metadata` begins with `name` and `namespace`, each on a line of its own.
 */
function textAround(policy: NetworkPolicy): readonly [string, string] {
  const namespace = 'x';
  const text = writeYaml(withClosedRules(inNamespace(policy, namespace)));
  const line = '\n  namespace: ';
  const start = text.indexOf(line) + line.length;
  invariant(start > line.length && text.startsWith(`${namespace}\n`, start), 'the namespace has a line of its own');
  return [text.slice(0, start), text.slice(start + namespace.length)];
}

/** The object as it is applied. */
export function inNamespace(policy: NetworkPolicy, namespace: string): NetworkPolicy {
  const { name, ...rest } = policy.metadata;
  return { ...policy, metadata: { name, namespace, ...rest } };
}

/** The namespaces' own file: the policies sorted by name, as one YAML stream. */
export function policiesText(header: string, namespace: Namespace, policies: readonly RenderedPolicy[]): string {
  const name = writeScalar(namespace.name);
  const { tool } = namespace.cluster.delivery;
  const documents = policies.map((policy) => policy.textAround(tool.value).join(name));
  return `${header}\n${documents.join('---\n')}`;
}
