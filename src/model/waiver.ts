/** Whether a maintainer has waived the gate of a pull request, for what stands in it now. */
export type Waiver =
  /** The pull request does not carry the label. */
  | { readonly kind: 'absent' }
  /** `by` is the name of the person. */
  | { readonly kind: 'granted'; readonly by: string }
  /** It carries the label, and that does not count; `by` is absent where nobody knows who set it. */
  | { readonly kind: 'refused'; readonly reason: RefusedWaiver; readonly by?: string };

/**
 * `head-moved`: the pull request has another head than the one that was reviewed · `unknown`: GitHub does not say who
 * set the label · `bot`: a program did · `author`: the author of the pull request did · `no-maintainer`: somebody who
 * may neither maintain nor administer the repository did · `older`: the head was pushed, or the base changed, after the
 * label was set · `push-unknown`: GitHub does not say when the head was pushed.
 */
export type RefusedWaiver = 'head-moved' | 'unknown' | 'bot' | 'author' | 'no-maintainer' | 'older' | 'push-unknown';
