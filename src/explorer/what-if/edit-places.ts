import { clusterKey } from '../../clusters/cluster-key.ts';
import type { ClusterState } from '../../clusters/cluster-state.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { EditPlace, EditProblem } from './edit.ts';
import { anyNamespace } from './read-pasted.ts';

/** A namespace that an edit is about. */
export interface PlacedEdit {
  readonly cluster: string;
  readonly namespace: string;
}

type FoundPlaces =
  | { readonly places: readonly PlacedEdit[]; readonly problem?: undefined }
  | { readonly problem: EditProblem };

/** Finds the namespaces that an edit is about; a problem if there is none. */
export function placesOf(clusters: Iterable<ClusterState>, { cluster, namespace, type }: EditPlace): FoundPlaces {
  const all = [...clusters];
  const asked = all.filter(({ name }) => cluster === undefined || name === cluster);
  if (asked.length === 0) return unknown('cluster', cluster ?? '', all.map(clusterKey));
  if (namespace === undefined && type === undefined) {
    return { problem: { message: 'Name the namespace, or the namespace type, that this is about.' } };
  }
  const places = asked.flatMap((one) =>
    [...one.namespaces.values()].flatMap((there): readonly PlacedEdit[] => {
      const fits = namespace === undefined ? there.type === type : there.name === namespace;
      return fits ? [{ cluster: clusterKey(one), namespace: there.name }] : [];
    }),
  );
  if (places.length > 0) return { places };
  const known = asked.flatMap((one) => [...one.namespaces.values()]);
  const at = cluster === undefined ? '' : ` in cluster "${cluster}"`;
  return namespace === undefined
    ? unknown('namespace of type', type ?? '', new Set(known.flatMap((one) => one.type ?? [])), at)
    : unknown('namespace', namespace, new Set(known.map(({ name }) => name)), at);
}

function unknown(what: string, name: string, candidates: Iterable<string>, at = ''): FoundPlaces {
  const hint = didYouMean(name, candidates);
  return { problem: { message: `There is no ${what} "${name}"${at}.`, ...(hint === undefined ? {} : { hint }) } };
}

/** Returns the place of a pasted object: the namespace that it names, or that of the edit. */
export function placeOfObject({ cluster, namespace, type }: EditPlace, written: string): EditPlace {
  const at = cluster === undefined ? {} : { cluster };
  if (written !== anyNamespace) return { ...at, namespace: written };
  return { ...at, ...(namespace === undefined ? {} : { namespace }), ...(type === undefined ? {} : { type }) };
}
