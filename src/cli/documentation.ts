/** Text about a command, beside its options, in the help and in docs/cli.md. */
export interface CommandDocumentation {
  readonly summary: string;
  /** Whole sentences. */
  readonly description: string;
  readonly examples: readonly { readonly command: string; readonly does: string }[];
}

/**
 * The command that prints everything of a cluster that analysis knows, and the policies of other APIs that it warns of:
 * kubectl refuses kinds that a cluster does not have, so it is asked which there are.
 */
export const clusterDump =
  'kubectl get -A -o json "all,ns,$(kubectl api-resources --verbs=list -o name | grep networkpolicies | paste -sd, -)"';

export type CommandName = 'render' | 'validate' | 'connectivity' | 'explain' | 'test' | 'lint' | 'diff';

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
  connectivity: {
    summary: 'show who may talk to whom',
    description:
      'Shows every connection that the policies allow, from manifests/ as it is, or from any Kubernetes manifests. ' +
      'Workloads that nothing tells apart are shown as one. What is not listed is denied.',
    examples: [
      { command: 'ringfence connectivity', does: 'everything' },
      { command: 'ringfence connectivity --to garden/prometheus', does: 'who reaches one workload' },
      { command: 'ringfence connectivity --namespace-type garden --output svg > garden.svg', does: 'draw a picture' },
      { command: `${clusterDump} | ringfence connectivity --manifests -`, does: 'ask a cluster' },
    ],
  },
  explain: {
    summary: 'say why a connection is allowed or denied',
    description:
      'Gives one verdict with its reasons: which policies isolate each side, which rule allows the connection or, ' +
      'where it is denied, what is missing. The exit status is 0 whatever the verdict.',
    examples: [
      {
        command: 'ringfence explain --from type:shoot-control-plane/prometheus --to garden/prometheus --port 9090',
        does: 'between workloads',
      },
      { command: "ringfence explain --from 'garden{}' --to 169.254.169.254 --port 80", does: 'a pod without labels' },
      {
        command: 'ringfence explain --manifests cluster.json --from 10.4.7.12 --to shop/svc/web --port 80',
        does: 'in an incident',
      },
    ],
  },
  test: {
    summary: 'run connectivity tests',
    description:
      'Judges the cases of connectivity tests against manifests/ as it is, or against any Kubernetes manifests. A case ' +
      'that fails is explained.',
    examples: [
      { command: 'ringfence test', does: 'run everything in policies/tests/' },
      { command: 'ringfence test --coverage', does: 'tell which rules no test exercises, too' },
      {
        command: 'ringfence test --manifests cluster.json --tests truth-table.yaml --output json',
        does: 'replay a table',
      },
    ],
  },
  lint: {
    summary: 'find risky and dead policies',
    description:
      'Judges the policies by rules, each proved as far as it can be: what no default deny covers, selectors and peers ' +
      'that find no pod, half connections, the internet and metadata services, and more. docs/lint.md has the rules, ' +
      'how to configure them and how to accept a finding.',
    examples: [
      { command: 'ringfence lint', does: 'judge manifests/, and point at the templates' },
      { command: 'ringfence lint --accepted', does: 'show what was accepted, and why' },
      { command: 'ringfence lint --output github', does: 'show findings beside the lines of a pull request' },
      { command: `${clusterDump} | ringfence lint --manifests -`, does: 'judge a cluster' },
    ],
  },
  diff: {
    summary: 'say what a change does to the network',
    description:
      'Compares two states of manifests/: which policies and which connections change, what a reviewer must have seen, ' +
      'and what was added or removed beside policies. Old states are read out of git; nothing is checked out. The exit status ' +
      'is 0 whatever the answer, unless --fail-on asks for more. docs/diff.md says which states there are, ' +
      'docs/review.md how to read the answer.',
    examples: [
      { command: 'ringfence diff', does: 'what this branch changes, committed or not' },
      { command: 'ringfence diff HEAD', does: 'what is not committed yet' },
      { command: 'ringfence diff main...HEAD', does: 'what this branch has committed' },
      { command: 'ringfence diff --fail-on opened lifeline --output github', does: 'a gate in a pull request' },
      { command: 'ringfence diff --manifests manifests/ /tmp/rendered', does: 'whether two folders mean the same' },
    ],
  },
};

export const exitStatusDocumentation: readonly { readonly status: number; readonly means: string }[] = [
  { status: 0, means: 'nothing to report' },
  {
    status: 1,
    means:
      'findings: errors in what was read, manifests out of date, failed tests, what --fail-on asks for, warnings with --fail-on-warnings',
  },
  { status: 2, means: 'bad usage' },
  { status: 3, means: 'could not run' },
];
