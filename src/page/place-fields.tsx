import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PageCluster, PageNamespace } from '../explorer/page-data.ts';
import type { PageModel } from '../explorer/page-model.ts';
import type { EditPlace } from '../explorer/what-if/edit.ts';
import { ClusterChoice } from './cluster-choice.tsx';

interface PlaceFieldsProps {
  readonly model: PageModel;
  readonly place: EditPlace;
  readonly change: (place: EditPlace) => void;
}

/** So many names are offered while a person writes. */
const mostOptions = 300;

/** The namespaces that an edit is about: one by its name, or each of a type; in one cluster, or in all. */
export function PlaceFields({ model, place, change }: PlaceFieldsProps): VNode {
  const { clusters } = model.index;
  const names = clusters.flatMap(({ name }) => name ?? []);
  // A landscape may have a hundred thousand namespaces, and a person writes letter by letter.
  const { types, namespaces } = useMemo(() => {
    const asked = clusters.filter(({ name }) => place.cluster === undefined || name === place.cluster);
    const all = asked.flatMap((one) => one.namespaces);
    return {
      types: [...new Set(all.flatMap(({ type }) => type ?? []))].sort(),
      namespaces: [...new Set(all.map(({ name }) => name))].sort(),
    };
  }, [clusters, place.cluster]);
  const { namespace, type, ...where } = place;
  return (
    <div class="pair">
      <ClusterChoice
        class="field"
        names={names}
        chosen={place.cluster}
        all="every cluster"
        onChoose={(name) => {
          const { cluster: _, ...rest } = place;
          change(name === undefined ? rest : { ...rest, cluster: name });
        }}
      />
      {types.length === 0 ? null : (
        <label class="field">
          <span>In</span>
          <select
            value={type ?? ''}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              change(chosen === '' ? { ...where, namespace: namespace ?? '' } : { ...where, type: chosen });
            }}
          >
            <option value="">one namespace</option>
            {types.map((name) => (
              <option key={name} value={name}>
                each {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {type !== undefined ? null : (
        <label class="field">
          <span>Namespace</span>
          <input
            type="text"
            spellcheck={false}
            autocomplete="off"
            placeholder={namespaces[0] ?? 'shop'}
            value={namespace ?? ''}
            list="options-namespace"
            onInput={(event) => change({ ...where, namespace: event.currentTarget.value.trim() })}
          />
          <datalist id="options-namespace">
            {namespaces.slice(0, mostOptions).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
      )}
    </div>
  );
}

/** A namespace of the page, with the place of its cluster in the index. */
interface NamespaceOfPage {
  readonly place: number;
  readonly cluster: PageCluster;
  readonly namespace: PageNamespace;
}

/** Returns the namespaces of a page that an edit would be about. */
export function placesIn({ index }: PageModel, { cluster, namespace, type }: EditPlace): readonly NamespaceOfPage[] {
  return index.clusters.flatMap((one, place) => {
    if (cluster !== undefined && one.name !== cluster) return [];
    return one.namespaces.flatMap((there) => {
      const fits = type === undefined ? there.name === namespace : there.type === type;
      return fits ? [{ place, cluster: one, namespace: there }] : [];
    });
  });
}
