/** How much Markdown tells. */
export interface MarkdownDetail {
  /** The parts that this step leaves out and the step before has; docs/review.md lists them. */
  readonly leavesOut: string;
  /** So many names of one kind are listed. */
  readonly names: number;
  /** The most characters of a name or sentence. */
  readonly longest: number;
  /** The most entries about connections that were really seen. */
  readonly flows: number;
  /** The most connections, policies and changes of the inventory that are shown. */
  readonly connections: number;
  readonly policies: number;
  readonly inventory: number;
  /** So many causes of each connection are named. */
  readonly causes: number;
  readonly picture: boolean;
  /** How policies differ. */
  readonly differences: boolean;
  /** whole: with all that is known · short: what and where · codes: how many of each code. */
  readonly hazards: 'whole' | 'short' | 'codes';
}

/**
 * The steps in which Markdown gets shorter until it fits. Hazards come last, and of them the code and the number always
 * stay. A pull request's comment begins at `firstStepOfComment`.
 */
export const markdownSteps = stepsFrom(
  {
    leavesOut: 'only names beyond the 200th of a list',
    names: 200,
    longest: 4000,
    flows: 1000,
    connections: Number.POSITIVE_INFINITY,
    policies: Number.POSITIVE_INFINITY,
    inventory: Number.POSITIVE_INFINITY,
    causes: Number.POSITIVE_INFINITY,
    picture: true,
    differences: true,
    hazards: 'whole',
  },
  [
    {
      leavesOut: 'names beyond the 10th of a list; entries beyond 200',
      names: 10,
      longest: 1000,
      flows: 100,
      connections: 200,
      policies: 200,
      inventory: 200,
      causes: 10,
    },
    { leavesOut: 'the picture', picture: false },
    { leavesOut: 'changes of the inventory beyond 10', inventory: 10 },
    { leavesOut: 'how policies differ; policies beyond 50', differences: false, policies: 50 },
    { leavesOut: 'names beyond the 4th; policies beyond 20', names: 4, policies: 20 },
    { leavesOut: 'connections beyond 50, causes beyond the first', connections: 50, causes: 1 },
    {
      leavesOut: 'the inventory and policies; connections beyond 15, connections seen beyond 30',
      inventory: 0,
      policies: 0,
      connections: 15,
      flows: 30,
    },
    {
      leavesOut:
        'connections; connections seen beyond 10; everything about hazards except message and places; texts beyond 200 characters',
      connections: 0,
      flows: 10,
      names: 2,
      longest: 200,
      hazards: 'short',
    },
    {
      leavesOut: 'connections seen; everything about hazards except their number for each code and level',
      hazards: 'codes',
      flows: 0,
    },
  ],
);

/** The place in `markdownSteps`. */
export const firstStepOfComment = 1;

function stepsFrom(
  first: MarkdownDetail,
  changes: readonly (Partial<MarkdownDetail> & Pick<MarkdownDetail, 'leavesOut'>)[],
): readonly MarkdownDetail[] {
  const steps = [first];
  for (const change of changes) steps.push({ ...(steps.at(-1) ?? first), ...change });
  return steps;
}
