import { closesUnopened, opensExpression } from '../model/expression-braces.ts';
import { managedByLabel } from '../policy/ringfence-labels.ts';
import { fileStem } from './abstract-name.ts';
import type { Draft, DraftMap, Subject } from './draft.ts';
import { TemplateWriter } from './draft-template.ts';
import { shortened } from './names.ts';
import type { ParameterDrafts } from './parameter-drafts.ts';
import type { TemplatePlan } from './plan-templates.ts';

/** A template whose parameters have no names yet. */
export interface TemplateDraft {
  /** The name of its file, without `.yaml`. */
  readonly name: string;
  readonly document: DraftMap;
  readonly plan: TemplatePlan;
}

interface DraftOptions {
  readonly name: string;
  readonly parameters: ParameterDrafts;
  /** Namespaces of the type that lack the policy, if the template is there for them, too. */
  readonly without?: readonly Subject[];
}

/** Drafts the template of a plan. */
export function draftTemplate(plan: TemplatePlan, { name, parameters, without = [] }: DraftOptions): TemplateDraft {
  parameters.template = name;
  parameters.stem = fileStem(plan.abstract);
  const subjects = plan.instances.map(({ subject }) => subject);
  const metadata = plan.instances.map(({ policy }) => policy.metadata);
  const entries: (readonly [string, Draft])[] = [
    ['apiVersion', 'networking.k8s.io/v1'],
    ['kind', 'NetworkPolicy'],
  ];
  if (without.length > 0 && !plan.isRun) {
    const all = [...subjects.map(() => true), ...without.map(() => false)];
    const when = parameters.add(
      { kind: 'scalar', value: 'boolean', field: name },
      { values: all, subjects: [...subjects, ...without], path: [] },
    );
    entries.push(['$when', when]);
  }
  const writer = new TemplateWriter(parameters, plan);
  const names = metadata.map((one) => one.name);
  const body: readonly (readonly [string, Draft])[] = [
    [
      'metadata',
      {
        kind: 'map',
        entries: [
          ['name', writer.name(names, subjects)],
          ...(['labels', 'annotations'] as const).flatMap((field) => {
            const common = commonTexts(metadata.map((one) => one[field] ?? {}));
            return common.length === 0 ? [] : [[field, { kind: 'map', entries: common }] as const];
          }),
        ],
      },
    ],
    ['spec', writer.spec(plan.pattern, subjects)],
  ];
  const repetition = writer.repetition(subjects, [...new Set([...subjects, ...without])]);
  return { name, document: { kind: 'map', entries: [...entries, ...repetition, ...body] }, plan };
}

/** Returns the entries that all maps have, without what only the tool that applies them reads. Sorted by key. */
function commonTexts(maps: readonly { readonly [key: string]: string }[]): readonly (readonly [string, string])[] {
  const [first = {}, ...others] = maps;
  return Object.entries(first)
    .filter(
      ([key, value]) => isKept(key, value) && others.every((map) => Object.hasOwn(map, key) && map[key] === value),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Reports whether a template can have the label or annotation: no tool steers by it, and it has no part of an expression. */
function isKept(key: string, value: string): boolean {
  return key !== managedByLabel && !opensExpression(value) && !closesUnopened(value) && !steering.test(key);
}

const steering =
  /^(ringfence\.dev|kubectl\.kubernetes\.io|meta\.helm\.sh|helm\.sh|([a-z-]+\.)*fluxcd\.io|argocd\.argoproj\.io)\//;

/** Returns the labels and annotations of the policies that the template lacks: how many policies have each key. */
export function lostTexts({ plan, document }: TemplateDraft): ReadonlyMap<string, number> {
  const lost = new Map<string, number>();
  const metadata = document.entries.find(([key]) => key === 'metadata')?.[1];
  const kept = JSON.stringify(metadata);
  for (const { policy } of plan.instances) {
    for (const field of ['labels', 'annotations'] as const) {
      for (const key of Object.keys(policy.metadata[field] ?? {})) {
        if (kept.includes(`${JSON.stringify(key)},`)) continue;
        lost.set(`${field} ${key}`, (lost.get(`${field} ${key}`) ?? 0) + 1);
      }
    }
  }
  return lost;
}

/** Returns names for the file of a template, the best first. */
export function fileNames({ abstract, instances }: TemplatePlan): readonly string[] {
  const names = new Set(instances.map(({ policy }) => policy.metadata.name));
  return [shortened(names.size === 1 ? [...names].join('') : fileStem(abstract))];
}
