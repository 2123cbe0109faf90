import type { KnownLandscape } from '../../src/clusters/known-landscape.ts';
import { renderedLandscape } from '../../src/clusters/rendered-landscape.ts';
import { diffLandscapes } from '../../src/diff/diff-landscapes.ts';
import type { Hazard } from '../../src/diff/landscape-diff.ts';
import type { Review } from '../../src/diff/review.ts';
import { reviewOf } from '../../src/diff/review-of.ts';
import { sourceGuardrails } from '../../src/diff/source-guardrails.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { readExceptions } from '../../src/landscape/read-exceptions.ts';
import { loadManifestTree } from '../../src/manifests/load-manifest-tree.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { renderLandscape } from '../../src/render/render-landscape.ts';
import { guardedSources } from './guarded-sources.ts';
import { describe } from './landscape.ts';

/** Texts by path; undefined: the file is deleted. */
export type Files = Readonly<Record<string, string | undefined>>;

/** The small landscape with guardrails, as it is. */
export const guardedState = stateOf(guardedSources);

export interface State {
  readonly files: Readonly<Record<string, string>>;
  readonly known: KnownLandscape;
}

/** The manifests are those of `otherwise` where the sources have mistakes. */
function stateOf(files: Readonly<Record<string, string>>, otherwise?: KnownLandscape): State {
  const { landscape, diagnostics } = loadLandscape(memoryTree(files), { ringfenceVersion: ownVersion() });
  if (landscape === undefined && otherwise !== undefined) return { files, known: otherwise };
  if (landscape === undefined) throw new Error(describe(diagnostics).join('\n'));
  const { value, diagnostics: found } = renderLandscape(landscape);
  if (value === undefined) throw new Error(describe(found).join('\n'));
  const texts = new Map([...value.files.keys()].map((path) => [path, value.files.get(path) ?? '']));
  const known = renderedLandscape(loadManifestTree(memoryTree(texts), { folder: 'manifests' }), 'manifests').value;
  if (known === undefined) throw new Error('The manifests cannot be read.');
  return { files, known };
}

/** A state with some files changed, rendered again where its sources are sound. */
export function changed({ files, known }: State, changes: Files): State {
  const all = Object.entries({ ...files, ...changes });
  return stateOf(Object.fromEntries(all.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))), known);
}

/** The review of a change, which the hazards of guardrails fail. `clusters`: those that are compared, if not all. */
export function reviewBetween(before: State, after: State, clusters?: ReadonlySet<string>): Review {
  const { value: diff, diagnostics } = diffLandscapes(before.known, after.known, {
    ...(clusters === undefined ? {} : { clusters }),
    guardrails: {
      before: sourceGuardrails(memoryTree(before.files)),
      after: sourceGuardrails(memoryTree(after.files)),
    },
  });
  if (diff === undefined) throw new Error(describe(diagnostics).join('\n'));
  return reviewOf(diff, {
    compared: { before: 'before', after: 'after' },
    exceptions: readExceptions(memoryTree(before.files)).exceptions,
    states: { before: before.known, after: after.known },
    failOn: ['guardrail-broken', 'guardrail-weakened'],
    asOf: '2026-11-29',
  });
}

/** `error broken data-apart`, `error weakened data-apart mode`: hazards of guardrails, with what is special. */
export function shown({ hazards }: Review): readonly string[] {
  return hazards.filter(({ code }) => code.startsWith('guardrail-')).map(shownHazard);
}

function shownHazard({
  code,
  level,
  guardrail,
  subjects,
  inventory,
  acceptedBy,
  ...hazard
}: Hazard & Pick<Review['hazards'][number], 'acceptedBy'>) {
  const broken = guardrail?.broken;
  const how =
    broken === undefined
      ? subjects?.map((subject) => (subject.startsWith('[') ? JSON.parse(subject)[1] : subject))
      : [];
  return [
    ...(acceptedBy === undefined ? [] : ['accepted']),
    level,
    code.slice('guardrail-'.length),
    guardrail?.name ?? 'all',
    ...(broken === undefined || broken.answer === 'broken' ? [] : [broken.answer]),
    ...(how ?? []),
    ...(broken?.of === 'before' ? ['(as before)'] : []),
    ...(broken?.of === 'after' ? ['(as after)'] : []),
    ...(inventory === undefined ? [] : [`(under the inventory of ${inventory.join(' and ')})`]),
    ...hazard.places
      .filter(() => broken === undefined)
      .flatMap(({ cluster, namespaces }) => [cluster, ...namespaces].join('/')),
  ].join(' ');
}
