import type { VNode } from 'preact';
import type { FocusState } from '../explorer/view-state.ts';
import { visible } from '../report/words/wording.ts';
import { addressOf } from './navigation.ts';

/** The title of a focus, with links to what it is in. */
export function FocusTitle({ state }: { readonly state: FocusState }): VNode {
  const { kind, cluster, namespace, name } = state;
  const at = cluster === undefined ? {} : { cluster };
  return (
    <h1 class="focus-title">
      <span class={`kind kind-${kind}`}>{kind}</span> {visible(name)}
      {namespace === undefined ? null : (
        <span class="quiet">
          {' '}
          in <a href={addressOf({ view: 'focus', kind: 'namespace', ...at, name: namespace })}>{visible(namespace)}</a>
        </span>
      )}
      {cluster === undefined ? null : <span class="quiet"> · {visible(cluster)}</span>}
    </h1>
  );
}

/** A link may be of another page, or of another commit. */
export function NotHere({ state }: { readonly state: FocusState }): VNode {
  return (
    <div class="alert" role="alert">
      <p>
        This page has no {state.kind} {visible(state.name)}
        {state.namespace === undefined ? '' : ` in ${visible(state.namespace)}`}
        {state.cluster === undefined ? '' : ` of cluster ${visible(state.cluster)}`}. The link may be for another page
        or another commit.
      </p>
    </div>
  );
}
