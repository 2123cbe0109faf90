/** What the help and docs/cli.md say about a command beside its options. */
export interface CommandDocumentation {
  readonly summary: string;
  /** Whole sentences. */
  readonly description: string;
  readonly examples: readonly { readonly command: string; readonly does: string }[];
}

export type CommandName = 'render' | 'validate';

export const commandDocumentation: Readonly<Record<CommandName, CommandDocumentation>> = {
  render: {
    summary: 'render the sources into manifests/',
    description:
      'Renders the sources under policies/ into the tree manifests/: policies and inventory of every namespace of ' +
      'every cluster. Nothing is written while there is any error. Only files that Ringfence rendered itself are ' +
      'replaced or removed.',
    examples: [
      { command: 'ringfence render', does: 'render everything' },
      { command: 'ringfence render --check', does: 'show what would change, write nothing' },
      { command: 'ringfence render --cluster aws-eu1', does: 'render one cluster, leave the others alone' },
      { command: 'ringfence render --out /tmp/rendered', does: 'render elsewhere' },
    ],
  },
  validate: {
    summary: 'check sources and what they render, write nothing',
    description:
      'Makes every check of the sources and of what they render, as render does, and judges exceptions by the date. ' +
      'Shows notes, too. Nothing is written.',
    examples: [
      { command: 'ringfence validate', does: 'check everything' },
      { command: 'ringfence validate --output github', does: 'show findings beside the lines of a pull request' },
      {
        command: 'ringfence validate --as-of 2030-01-01 --fail-on-warnings',
        does: 'fail on exceptions that will have expired by then',
      },
    ],
  },
};

export const exitStatusDocumentation: readonly { readonly status: number; readonly means: string }[] = [
  { status: 0, means: 'nothing to report' },
  { status: 1, means: 'findings: errors in sources, manifests out of date, warnings with --fail-on-warnings' },
  { status: 2, means: 'bad usage' },
  { status: 3, means: 'could not run' },
];
