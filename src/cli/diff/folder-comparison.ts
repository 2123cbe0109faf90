import type { KnownLandscape } from '../../clusters/known-landscape.ts';
import { isForeignPolicyKind } from '../../clusters/plain/object-kinds.ts';
import { readPlainManifests } from '../../clusters/plain/read-plain-manifests.ts';
import { writtenPlaces } from '../../clusters/plain/written-places.ts';
import { renderedPolicyPlaces } from '../../clusters/policy-places.ts';
import { renderedLandscape } from '../../clusters/rendered-landscape.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { ComparedGuardrails } from '../../diff/guardrail-hazards.ts';
import { touchedClusters } from '../../diff/touched-clusters.ts';
import type { Guardrail } from '../../guardrails/guardrail.ts';
import { namesValue } from '../../guardrails/names-value.ts';
import { loadManifestTree } from '../../manifests/load-manifest-tree.ts';
import { type ManifestMemory, type ManifestTree, newManifestMemory } from '../../manifests/manifest-tree.ts';
import { folderOf } from '../../model/file-tree.ts';
import { readNamedTree } from '../../platform/disk-tree.ts';
import type { Surroundings } from '../../platform/surroundings.ts';
import { type Answerable, badUsage, refuse } from '../analysis-input.ts';
import { plainManifestSettings, plainOptionIn } from '../analysis-options.ts';
import { readNamedGuardrails } from '../guardrail-input.ts';
import type { DiffCommandOptions } from '../program.ts';
import {
  askedClusters,
  type ComparedSources,
  type Comparison,
  isRefused,
  loadingProblems,
  refuseStates,
  type ShownState,
  sayOfState,
} from './comparison.ts';

/** Two folders or files as they lie on the disk: plain manifests, or rendered ones. No git is asked. */
export function compareFolders(
  before: string,
  after: string,
  options: DiffCommandOptions,
  surroundings: Surroundings,
): Answerable<Comparison> {
  // Equal texts of policies are read once, so that equal policies are the same objects in both states.
  const memory = newManifestMemory();
  const old = readFolder(before, { options, memory }, surroundings);
  if ('status' in old) return old;
  const now = readFolder(after, { options, memory }, surroundings);
  if ('status' in now) return now;
  const mistake = mistakeIn(old.value, now.value, options);
  if (mistake !== undefined) return badUsage(mistake, surroundings);
  const read = [old.value, now.value].map(({ state, outcome }) => ({ state, diagnostics: outcome.diagnostics }));
  const [was, is] = [old.value.outcome.value, now.value.outcome.value];
  if (was === undefined || is === undefined) return refuseStates(read, surroundings);
  const asked = askedClusters(options.cluster, [was, is], surroundings);
  if ('status' in asked) return asked;
  const clusters = new Set(
    [...touched(old.value, now.value, was, is)].filter((name) => asked.value?.has(name) ?? true),
  );
  const loaded = [
    { state: old.value.state, diagnostics: loadingProblems(was, clusters, is) },
    { state: now.value.state, diagnostics: loadingProblems(is, clusters, was) },
  ];
  if (loaded.some(isRefused)) return refuseStates([...read, ...loaded], surroundings);
  for (const problems of [...read, ...loaded]) sayOfState(problems, surroundings);
  const isPlain = now.value.manifests === undefined;
  const guarded = options.guardrails && readNamedGuardrails(options.guardrails, { isPlain }, surroundings);
  if (guarded !== undefined && 'status' in guarded) return guarded;
  return {
    value: {
      before: { landscape: was, words: before },
      after: { landscape: is, words: after },
      clusters,
      ...(guarded === undefined ? {} : { guardrails: sameGuardrails(guarded.value) }),
      notes: guarded === undefined ? [] : unreadNotes([was, is]),
      hazards: [],
      exceptions: [],
      places: {},
      sources: { before: folderSources(old.value), after: folderSources(now.value) },
    },
  };
}

/** A folder has no sources. Lines of its policies are known. */
function folderSources({ manifests, state }: ReadFolder): ComparedSources {
  return {
    places: {
      rendered:
        manifests === undefined
          ? writtenPlaces(state.files).rendered
          : renderedPolicyPlaces(manifests, { locate: () => undefined }).rendered,
    },
    fetch: async () => true,
    commit: async () => undefined,
    tests: async () => 'none',
    exceptions: () => [],
  };
}

/** Guardrails that are in neither folder, so that the change cannot change them. */
function sameGuardrails(guardrails: readonly Guardrail[]): ComparedGuardrails {
  const state = { guardrails, unread: [], nameValues: guardrails.some(namesValue), landscape: () => undefined };
  return { before: state, after: state };
}

function unreadNotes(states: readonly KnownLandscape[]): readonly string[] {
  const kinds = new Set(states.flatMap(({ leftOut }) => [...leftOut.kinds.keys()].filter(isForeignPolicyKind)));
  return kinds.size === 0
    ? []
    : [
        `Ringfence does not read policies of kind ${[...kinds].sort().join(', ')}, so guardrails are judged as if there were none.`,
      ];
}

interface ReadFolder {
  readonly state: ShownState;
  readonly outcome: Outcome<KnownLandscape>;
  /** Absent for plain manifests. */
  readonly manifests?: ManifestTree;
}

/** A folder that holds an inventory was rendered; in every other, each file is a manifest of its own. */
function readFolder(
  named: string,
  { options, memory }: { readonly options: DiffCommandOptions; readonly memory: ManifestMemory },
  surroundings: Surroundings,
): Answerable<ReadFolder> {
  const { value: files, diagnostics } = readNamedTree(surroundings.folder, named);
  if (files === undefined) return refuse(diagnostics, undefined, surroundings);
  const folder = named.replace(/(?<=.)\/+$/, '');
  const state = { words: named, mark: '', files };
  const inside = folderOf(files, folder);
  if (inside.paths().some((path) => path.startsWith('manifests/inventory/'))) {
    return badUsage(
      `option '--manifests <path...>': "${named}" is a policy repository. Name its rendered folder: ${folder}/manifests`,
      surroundings,
    );
  }
  if (inside.paths().some((path) => path.startsWith('inventory/'))) {
    const manifests = loadManifestTree(inside, { folder, memory });
    return { value: { state, manifests, outcome: renderedLandscape(manifests, folder) } };
  }
  const outcome = readPlainManifests(files, {
    ...plainManifestSettings(options),
    named: [named],
  });
  return { value: { state, outcome } };
}

function touched(old: ReadFolder, now: ReadFolder, was: KnownLandscape, is: KnownLandscape): ReadonlySet<string> {
  if (old.manifests !== undefined && now.manifests !== undefined) return touchedClusters(old.manifests, now.manifests);
  return new Set([...was.clusters.keys(), ...is.clusters.keys()]);
}

function mistakeIn(old: ReadFolder, now: ReadFolder, options: DiffCommandOptions): string | undefined {
  const rendered = [old, now].find(({ manifests }) => manifests !== undefined)?.state.words;
  const plain = [old, now].find(({ manifests }) => manifests === undefined)?.state.words;
  if (rendered === undefined) {
    return options.cluster === undefined
      ? undefined
      : "option '--cluster': plain manifests are one cluster. Leave it out.";
  }
  if (plain === undefined) {
    const only = plainOptionIn(options);
    return only === undefined
      ? undefined
      : `option '${only}' is for plain manifests. Manifests that Ringfence rendered have this in their inventory.`;
  }
  return (
    `option '--manifests <path...>': Ringfence rendered "${rendered}", with an inventory, but not "${plain}". ` +
    `To compare the policies of one cluster as plain manifests, name its folder: ${rendered.replace(/\/+$/, '')}/clusters/NAME`
  );
}
