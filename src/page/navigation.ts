import { useLayoutEffect, useState } from 'preact/hooks';
import { formatViewState, parseViewState, type ShownSide, type ViewState } from '../explorer/view-state.ts';

/**
 * Returns the address of a view, as a link has it. A page that shows one of two states, or edits, goes on with them; a view
 * that names edits itself has these.
 */
export function addressOf(state: ViewState): string {
  return `#${formatViewState({ ...carried(), ...state })}`;
}

/** Returns the address of the same view of one state, or of both. */
export function addressOfSide({ state: _, ...view }: ViewState, side: ShownSide | undefined): string {
  return `#${formatViewState(side === undefined ? view : { ...view, state: side })}`;
}

type Carried = Pick<ViewState, 'state' | 'edits'>;

let read: { readonly hash: string; readonly carried: Carried } = { hash: '', carried: {} };

function carried(): Carried {
  const { hash } = location;
  if (read.hash !== hash) {
    const { state, edits } = parseViewState(hash);
    const parts = { ...(state === undefined ? {} : { state }), ...(edits === undefined ? {} : { edits }) };
    read = { hash, carried: parts };
  }
  return read.carried;
}

/** Shows a view. `replace`: without a step back to the view before. */
export function go(state: ViewState, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (!replace) {
    location.hash = addressOf(state);
    return;
  }
  history.replaceState(null, '', addressOf(state));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The view that the address names. */
export function useViewState(): ViewState {
  const [state, setState] = useState(() => parseViewState(location.hash));
  useLayoutEffect(() => {
    const change = (): void => setState(parseViewState(location.hash));
    addEventListener('hashchange', change);
    // The address may have changed since the page was drawn first.
    change();
    return () => removeEventListener('hashchange', change);
  }, []);
  return state;
}
