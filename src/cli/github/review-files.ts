/** The files that a review lays out in a folder. */
export const reviewFiles = {
  /** Input of the gate, passed only between two commands of the same version. */
  record: 'gate.json',
  /** Diff as Markdown, without the text around it in the comment. */
  diff: 'diff.md',
  /** The comment as it is before anyone has waived anything. */
  comment: 'comment.md',
  summary: 'summary.md',
  sarif: 'results.sarif',
  /** Diff as JSON. */
  json: 'review.json',
} as const;

/** The label by which a person accepts all that closes the gate. */
export const gateLabel = 'ringfence/accept-hazards';

/** Beginning of a label for one code; the code follows. */
export const codeLabelPrefix = 'ringfence/accept:';
