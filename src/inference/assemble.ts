import { compareText } from '../diagnostics/compare.ts';
import { invariant } from '../diagnostics/invariant.ts';
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
  const inferredTypes = types.map((type) =>
    inferredType(type, {
      templates: drafted.filter((one) => !isShared(one) && one.uses[0]?.type === type).map(templateOf),
      listed: drafted.filter(({ uses }) => uses.some((use) => use.type === type && use.extent !== 'some')),
      parameters: typeParameters.get(type) ?? [],
      external: external.ofTypes.get(type) ?? [],
      workloads: commonWorkloads(type.namespaces.map(({ subject }) => workloads.get(subject.key) ?? [])),
    }),
  );
  const valuesOf = (pick: (values: PlacedValues) => Json | undefined): { readonly [name: string]: Json } =>
    Object.fromEntries(
      [...placed]
        .flatMap(([parameter, values]): readonly (readonly [string, Json])[] => {
          const value = pick(values);
          return value === undefined ? [] : [[names.get(parameter) ?? '', value]];
        })
        .sort(([a], [b]) => compareText(a, b)),
    );
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
      values: valuesOf((values) => values.namespaces.get(subject.key)),
      policies: drafted
        .filter(({ uses, plan }) => listsItself(uses, type) && plan.instances.some((one) => one.subject === subject))
        .map(({ draft }) => draft.name)
        .sort(),
      externalPolicies: external.ofNamespaces.get(subject.key) ?? [],
      workloads: (workloads.get(subject.key) ?? []).filter((one) => !common.has(workloadKey(one))),
    }));
  });
  return {
    types: inferredTypes,
    shared: drafted.filter(isShared).map(templateOf),
    external: external.templates,
    parameters,
    clusters: options.clusters.map((name) => ({
      name,
      values: valuesOf((values) => values.clusters.get(name)),
      namespaces: namespaces
        .filter(({ cluster }) => cluster === name)
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

function listsItself(uses: UsedPlan['uses'], type: NamespaceTypeGroup): boolean {
  return uses.some((use) => use.type === type && use.extent === 'some');
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
