import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
import { grouped } from '../model/grouped.ts';
import { remembered } from '../model/interned.ts';
import { isJsonObject, type Json } from '../model/json.ts';
import { declarationOf } from './declare-parameter.ts';
import type { DraftParameter, Subject } from './draft.ts';
import { finalDocument } from './final-document.ts';
import { externalTemplates } from './infer-external.ts';
import { inferredType } from './infer-type.ts';
import { commonWorkloads, inferredWorkload, workloadKey } from './infer-workloads.ts';
import type {
  InferredLandscape,
  InferredNamespace,
  InferredParameter,
  InferredTemplate,
  InferredTenant,
  InferredWorkload,
  LostMetadata,
} from './inferred-landscape.ts';
import { nameParameters, UniqueNames } from './names.ts';
import { ParameterDrafts } from './parameter-drafts.ts';
import { type PlacedValues, placeValues } from './place-values.ts';
import { sharedParameters } from './share-parameters.ts';
import { shareTemplates } from './share-templates.ts';
import { draftTemplate, fileNames, lostTexts, type TemplateDraft } from './template-drafts.ts';
import type { NamespaceTypeGroup } from './type-group.ts';
import type { UsedPlan } from './used-plan.ts';

interface AssembleOptions {
  /** Names, sorted. */
  readonly clusters: readonly string[];
  readonly tenants: readonly InferredTenant[];
  /** Keys of pod labels that a selector reads. */
  readonly podKeys: ReadonlySet<string>;
}

/** A template, and who reads its parameters. */
interface DraftedTemplate extends UsedPlan {
  readonly draft: TemplateDraft;
}

/** Makes the landscape of types: drafts their templates, names and places parameters, and lists what namespaces have. */
export function assemble(types: readonly NamespaceTypeGroup[], options: AssembleOptions): InferredLandscape {
  const used = shareTemplates(types);
  const shared = new ParameterDrafts();
  const ofTypes = new Map(types.map((type) => [type, new ParameterDrafts(shared)]));
  const sharedNames = new UniqueNames();
  const ownNames = new Map(types.map((type) => [type, new UniqueNames(['namespace-type', 'workloads'])]));
  const isShared = ({ uses }: UsedPlan): boolean => uses.length > 1;
  const drafted: DraftedTemplate[] = used.filter(isShared).map((one) => {
    const name = sharedNames.take(fileNames(one.plan), '-');
    for (const names of ownNames.values()) names.reserve(name);
    return { ...one, draft: draftTemplate(one.plan, { name, parameters: shared }) };
  });
  for (const one of used.filter((other) => !isShared(other))) {
    const [use] = one.uses;
    const [names, parameters] = use === undefined ? [] : [ownNames.get(use.type), ofTypes.get(use.type)];
    invariant(use !== undefined && names !== undefined && parameters !== undefined, 'each template has a type');
    const name = names.take(fileNames(one.plan), '-');
    const has = new Set(one.plan.instances.map(({ subject }) => subject.key));
    const without = use.type.namespaces.flatMap(({ subject }) => (has.has(subject.key) ? [] : [subject]));
    const options = { name, parameters, ...(use.extent === 'most' || one.plan.isRun ? { without } : {}) };
    drafted.push({ ...one, draft: draftTemplate(one.plan, options) });
  }

  const standsFor = sharedParameters(
    types.map((type) => drafts(ofTypes, type).all),
    new Map(types.flatMap(({ namespaces }) => namespaces.map(({ subject }) => [subject.key, subject]))),
  );
  shared.all.push(...new Set(standsFor.values()));
  const uniqueNames = new UniqueNames();
  const names = new Map<DraftParameter, string>();
  const placed = new Map<DraftParameter, PlacedValues>();
  const parametersOf = ({ all }: ParameterDrafts, readers: readonly Subject[]): readonly InferredParameter[] => {
    const own = all.filter((parameter) => !standsFor.has(parameter));
    for (const [parameter, name] of nameParameters(own, uniqueNames)) names.set(parameter, name);
    const declared = own.map((parameter): InferredParameter => {
      const values = placeValues(parameter, readers);
      placed.set(parameter, values);
      const declaration = {
        ...declarationOf(parameter.type),
        ...(values.default === undefined ? {} : { default: values.default }),
      };
      const name = names.get(parameter) ?? '';
      return { name, declaration, required: values.default === undefined, readBy: [...parameter.readBy].sort() };
    });
    return declared.sort((a, b) => compareText(a.name, b.name));
  };
  const subjectsOf = (groups: readonly NamespaceTypeGroup[]): readonly Subject[] =>
    groups.flatMap(({ namespaces }) => namespaces.map(({ subject }) => subject));
  const parameters = parametersOf(shared, subjectsOf(types));
  const typeParameters = new Map(types.map((type) => [type, parametersOf(drafts(ofTypes, type), subjectsOf([type]))]));

  for (const [parameter, shared] of standsFor) names.set(parameter, names.get(shared) ?? '');

  const templateOf = ({ draft, plan }: DraftedTemplate): InferredTemplate => {
    const document = finalDocument(draft.document, names);
    invariant(isJsonObject(document), 'a template is a map');
    return { name: draft.name, document, policies: plan.instances.length };
  };
  const external = externalTemplates(types);
  const workloads = new Map(
    types.flatMap(({ namespaces }) =>
      namespaces.map(({ state, subject }): readonly [string, readonly InferredWorkload[]] => [
        subject.key,
        state.workloads.map((one) => inferredWorkload(one, options.podKeys)),
      ]),
    ),
  );
  const own = grouped(
    drafted.filter((one) => !isShared(one)),
    ({ uses }) => uses[0]?.type,
  );
  const listed = listedBy(drafted);
  const inferredTypes = types.map((type) =>
    inferredType(type, {
      templates: (own.get(type) ?? []).map(templateOf),
      listed: listed.get(type) ?? [],
      parameters: typeParameters.get(type) ?? [],
      external: external.ofTypes.get(type) ?? [],
      workloads: commonWorkloads(type.namespaces.map(({ subject }) => workloads.get(subject.key) ?? [])),
    }),
  );
  const valuesOf = (
    pick: (values: PlacedValues) => ReadonlyMap<string, Json>,
  ): ReadonlyMap<string, { readonly [name: string]: Json }> => {
    const entries = [...placed].flatMap(([parameter, values]) =>
      [...pick(values)].map(([key, value]) => ({ key, name: names.get(parameter) ?? '', value })),
    );
    const sorted = entries.sort((a, b) => compareText(a.name, b.name));
    return new Map(
      [...grouped(sorted, ({ key }) => key)].map(([key, of]) => [
        key,
        Object.fromEntries(of.map(({ name, value }) => [name, value])),
      ]),
    );
  };
  const ofNamespaces = valuesOf((values) => values.namespaces);
  const ofClusters = valuesOf((values) => values.clusters);
  const listedItself = templatesOfNamespaces(drafted, types);
  const namespaces = types.flatMap((type, index) => {
    const inferred = inferredTypes[index];
    const common = new Set(inferred?.workloads.map(workloadKey));
    return type.namespaces.map(({ subject }): InferredNamespace & { readonly cluster: string } => ({
      cluster: subject.cluster,
      name: subject.namespace,
      type: type.name,
      ...(subject.tenant === undefined ? {} : { tenant: subject.tenant }),
      labels: Object.fromEntries(
        Object.entries(subject.labels).filter(([key]) => !Object.hasOwn(inferred?.labels ?? {}, key)),
      ),
      values: ofNamespaces.get(subject.key) ?? {},
      policies: [...(listedItself.get(subject) ?? [])].sort(),
      externalPolicies: external.ofNamespaces.get(subject.key) ?? [],
      workloads: (workloads.get(subject.key) ?? []).filter((one) => !common.has(workloadKey(one))),
    }));
  });
  const byCluster = grouped(namespaces, ({ cluster }) => cluster);
  return {
    types: inferredTypes,
    shared: drafted.filter(isShared).map(templateOf),
    external: external.templates,
    parameters,
    clusters: options.clusters.map((name) => ({
      name,
      values: ofClusters.get(name) ?? {},
      namespaces: (byCluster.get(name) ?? [])
        .map(({ cluster: _, ...namespace }) => namespace)
        .sort((a, b) => compareText(a.name, b.name)),
    })),
    tenants: options.tenants,
    lostMetadata: lostMetadata(drafted.map(({ draft }) => draft)),
  };
}

function drafts(all: ReadonlyMap<NamespaceTypeGroup, ParameterDrafts>, type: NamespaceTypeGroup): ParameterDrafts {
  const found = all.get(type);
  invariant(found !== undefined, 'each type has parameters, perhaps none');
  return found;
}

/** Returns the templates that types list, by type: those that all or most of its namespaces have. */
function listedBy(drafted: readonly DraftedTemplate[]): ReadonlyMap<NamespaceTypeGroup, readonly DraftedTemplate[]> {
  const listed = new Map<NamespaceTypeGroup, DraftedTemplate[]>();
  for (const one of drafted) {
    const types = one.uses.flatMap(({ type, extent }) => (extent === 'some' ? [] : [type]));
    for (const type of new Set(types)) remembered(listed, type, () => []).push(one);
  }
  return listed;
}

/** Returns the names of the templates that namespaces list themselves, because only some of their type have them. */
function templatesOfNamespaces(
  drafted: readonly DraftedTemplate[],
  types: readonly NamespaceTypeGroup[],
): ReadonlyMap<Subject, ReadonlySet<string>> {
  const typeOf = new Map(types.flatMap((type) => type.namespaces.map(({ subject }) => [subject, type] as const)));
  const listed = new Map<Subject, Set<string>>();
  for (const { uses, plan, draft } of drafted) {
    const inSome = new Set(uses.flatMap(({ type, extent }) => (extent === 'some' ? [type] : [])));
    if (inSome.size === 0) continue;
    for (const { subject } of plan.instances) {
      const type = typeOf.get(subject);
      if (type !== undefined && inSome.has(type)) remembered(listed, subject, () => new Set()).add(draft.name);
    }
  }
  return listed;
}

function lostMetadata(templates: readonly TemplateDraft[]): readonly LostMetadata[] {
  const lost = new Map<string, number>();
  for (const template of templates) {
    for (const [text, count] of lostTexts(template)) lost.set(text, (lost.get(text) ?? 0) + count);
  }
  return [...lost]
    .sort(([a], [b]) => compareText(a, b))
    .map(([text, policies]) => {
      const [field = '', key = ''] = text.split(' ');
      return { field: field === 'labels' ? 'labels' : 'annotations', key, policies };
    });
}
