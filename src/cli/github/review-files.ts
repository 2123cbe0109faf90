/** The files that a review lays out in a folder. */
export const reviewFiles = {
  /** What the gate needs to know; between two commands of one version only. */
  record: 'gate.json',
  /** What the diff says in Markdown, without what stands around it in the comment. */
  diff: 'diff.md',
  /** The comment, as it is while nobody has waived anything. */
  comment: 'comment.md',
  summary: 'summary.md',
  sarif: 'results.sarif',
  /** What the diff says as JSON. */
  json: 'review.json',
} as const;

/** The label by which a person accepts all that closes the gate. */
export const gateLabel = 'ringfence/accept-hazards';

/** What a label for one code begins with; the code follows. */
export const codeLabelPrefix = 'ringfence/accept:';
