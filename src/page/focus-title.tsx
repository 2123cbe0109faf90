import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { SearchKind } from '../explorer/search-entry.ts';
import type { FocusState, WhatIfState } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';
import { addressOf } from './navigation.ts';
import { CanEdit } from './what-if-context.ts';

/** A kind as people write it. */
export function kindWords(kind: SearchKind): string {
  return kind === 'service' ? 'Service' : kind;
}

/** The title of a focus, with links to what it is in. */
export function FocusTitle({ state }: { readonly state: FocusState }): VNode {
  const { kind, cluster, namespace, name } = state;
  const at = cluster === undefined ? {} : { cluster };
  const to = useContext(CanEdit) ? formFor(state) : undefined;
  return (
    <h1 class="focus-title">
      <span class={`kind kind-${kind}`}>{kindWords(kind)}</span> {visible(name)}
      {namespace === undefined ? null : (
        <span class="quiet">
          {' '}
          in <a href={addressOf({ view: 'focus', kind: 'namespace', ...at, name: namespace })}>{visible(namespace)}</a>
        </span>
      )}
      {cluster === undefined ? null : <span class="quiet"> · {visible(cluster)}</span>}
      {to === undefined ? null : (
        <>
          {' '}
          <a class="button what-if-link" href={addressOf(to)}>
            What if…<span class="visually-hidden"> it changed</span>
          </a>
        </>
      )}
    </h1>
  );
}

/** The form for an edit of what a focus is about; undefined if there is none. */
function formFor({ kind, cluster, namespace, name }: FocusState): WhatIfState | undefined {
  const at = { view: 'what-if' as const, ...(cluster === undefined ? {} : { cluster }) };
  switch (kind) {
    case 'workload':
      return { ...at, form: 'label', ...(namespace === undefined ? {} : { namespace }), name };
    case 'namespace':
      return { ...at, form: 'label', namespace: name };
    case 'type':
      return { ...at, form: 'label', type: name };
    case 'policy':
      return namespace === undefined ? undefined : { ...at, form: 'paste', namespace, name };
    default:
      return undefined;
  }
}

/** A link may be of another page, or of another commit. */
export function NotHere({ state }: { readonly state: FocusState }): VNode {
  return (
    <div class="alert" role="alert">
      <p>
        This page has no {kindWords(state.kind)} {visible(state.name)}
        {state.namespace === undefined ? '' : ` in ${visible(state.namespace)}`}
        {state.cluster === undefined ? '' : ` of cluster ${visible(state.cluster)}`}. The link may be for another page
        or another commit.
      </p>
    </div>
  );
}
