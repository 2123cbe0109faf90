import { useLayoutEffect, useState } from 'preact/hooks';
import { formatViewState, parseViewState, type ViewState } from '../explorer/view-state.ts';

/** Returns the address of a view, as a link has it. */
export function addressOf(state: ViewState): string {
  return `#${formatViewState(state)}`;
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
