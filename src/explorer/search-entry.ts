import type { FocusState, ViewState } from './view-state.ts';

/** Kinds of what the search finds: every focus, and what is seen in another view. */
export type SearchKind = FocusState['kind'] | 'pod' | 'port' | 'rule';

/** Something that the search finds. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly name: string;
  /** Where it is. */
  readonly place: string;
  /** The view that shows it. */
  readonly to: ViewState;
}
