/** A state of a pull request that a person had before them: ids of commits, in full. */
export interface SeenState {
  /** The head of the pull request. */
  readonly commit: string;
  /** The tip of its base. */
  readonly base: string;
}

/** A label on a pull request by which a person accepts hazards. */
export type Waiver =
  /** `codes` are those, of the ones that were asked about, that this person may accept and the label accepts. */
  | {
      readonly kind: 'granted';
      readonly label: string;
      readonly by: string;
      readonly codes: readonly string[];
      readonly seen: SeenState;
    }
  /** The label does not count; `by` is absent where GitHub does not say who set it. */
  | {
      readonly kind: 'refused';
      readonly label: string;
      readonly reason: RefusedWaiver;
      readonly by?: string;
    };

/**
 * `head-moved`: the pull request has another head than the one that was reviewed · `unknown`: GitHub does not say who
 * set the label · `bot`: a program set it · `author`: the author of the pull request set it · `not-allowed`: a person
 * set it who may accept none of what closes the gate · `base-changed`: the pull request got another base, or its base
 * was forced, after the label was set · `push-unknown`: GitHub does not say what the head and the base were when the
 * label was set · `too-soon`: it was set right after a push, before a review could end · `unknown-code`: the label
 * names no code that a label can accept.
 */
export type RefusedWaiver =
  | 'head-moved'
  | 'unknown'
  | 'bot'
  | 'author'
  | 'not-allowed'
  | 'base-changed'
  | 'push-unknown'
  | 'too-soon'
  | 'unknown-code';
