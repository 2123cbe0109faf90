/** Words of the help and of docs/cli.md about a command, beside its options. */
interface CommandDocumentation {
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

export type CommandName =
  | 'render'
  | 'validate'
  | 'connectivity'
  | 'explain'
  | 'test'
  | 'guardrails'
  | 'lint'
  | 'diff'
  | 'init'
  | 'import'
  | 'observe'
  | 'flows summarize'
  | 'new type'
  | 'new policy'
  | 'new cluster'
  | 'new test'
  | 'new guardrail'
  | 'completion'
  | 'eject'
  | 'codeowners'
  | 'new tenant';

export const commandDocumentation: Readonly<Record<CommandName, CommandDocumentation>> = {
  render: {
    summary: 'render the sources into manifests/',
    description:
      'Renders the sources under policies/ into manifests/: the policies and the inventory of every namespace of every ' +
      'cluster. If there is an error, it writes nothing. It replaces and removes only files that Ringfence rendered.',
    examples: [
      { command: 'ringfence render', does: 'render everything' },
      { command: 'ringfence render --check', does: 'show what would change, write nothing' },
      { command: 'ringfence render --cluster aws-eu1', does: 'render one cluster, do not change the others' },
      { command: 'ringfence render --out /tmp/rendered', does: 'render into another folder' },
    ],
  },
  validate: {
    summary: 'check the sources, write nothing',
    description:
      'Checks the sources and the policies that they render, as render does, and reports expired exceptions. Also shows ' +
      'notes. Writes nothing.',
    examples: [
      { command: 'ringfence validate', does: 'check everything' },
      { command: 'ringfence validate --output github', does: 'show findings beside the lines of a pull request' },
      {
        command: 'ringfence validate --as-of 2030-01-01 --fail-on-warnings',
        does: 'fail on exceptions that expire before that day',
      },
    ],
  },
  connectivity: {
    summary: 'show which connections are allowed',
    description:
      'Shows every connection that the policies allow, in manifests/ or in any Kubernetes manifests. Workloads that no ' +
      'policy can tell apart are shown as one. Connections that are not listed are denied.',
    examples: [
      { command: 'ringfence connectivity', does: 'show all connections' },
      { command: 'ringfence connectivity --to garden/prometheus', does: 'show which peers can reach one workload' },
      { command: 'ringfence connectivity --namespace-type garden --output svg > garden.svg', does: 'draw a picture' },
      { command: 'ringfence connectivity --output html --out page.html', does: 'look at it in a browser' },
      { command: `${clusterDump} | ringfence connectivity --manifests -`, does: 'ask a cluster' },
    ],
  },
  explain: {
    summary: 'explain why a connection is allowed or denied',
    description:
      'Shows one verdict with its reasons: the policies that isolate each side, and the rule that allows the connection. ' +
      'If the connection is denied, it shows what is missing. The exit status is 0 for every verdict. With --guardrail, it ' +
      'explains the example of each breach of a guardrail. With --flow, it explains connections that a network plugin recorded.',
    examples: [
      {
        command: 'ringfence explain --from type:shoot-control-plane/prometheus --to garden/prometheus --port 9090',
        does: 'a connection between workloads',
      },
      { command: "ringfence explain --from 'garden{}' --to 169.254.169.254 --port 80", does: 'a pod without labels' },
      {
        command: 'ringfence explain --manifests cluster.json --from 10.4.7.12 --to shop/svc/web --port 80',
        does: 'during an incident',
      },
      {
        command: 'hubble observe --verdict DROPPED --last 1 --output jsonpb | ringfence explain --flow eu1=-',
        does: 'a drop',
      },
    ],
  },
  test: {
    summary: 'run connectivity tests and guardrails',
    description:
      'Runs connectivity tests against manifests/ or against any Kubernetes manifests. Explains every case that fails. ' +
      'Then proves the guardrails of the repository, unless --tests or --manifests is set. ' +
      'Fails if manifests/ is not up to date with the sources, unless --as-is is set.',
    examples: [
      { command: 'ringfence test', does: 'run everything in policies/tests/ and in the tests/ of all tenants' },
      { command: 'ringfence test --coverage', does: 'also list the rules that no test uses' },
      { command: 'ringfence test --output html --out page.html', does: 'look at the results in a browser' },
      {
        command: 'ringfence test --manifests cluster.json --tests truth-table.yaml --output json',
        does: 'run a truth table against a cluster',
      },
    ],
  },
  guardrails: {
    summary: 'prove guardrails for every pod that could exist',
    description:
      'Proves guardrails: statements that must be true for every pod that could exist, in every namespace that is declared ' +
      'or that a type may get later. Shows each answer with its assumptions, and an example of each breach. Fails if a ' +
      'guardrail does not hold, unless its mode is Audit. docs/guardrails.md explains the method and its limits.',
    examples: [
      { command: 'ringfence guardrails', does: 'prove all guardrails of the repository' },
      { command: 'ringfence guardrails --cluster aws-eu1', does: 'prove them for one cluster' },
      {
        command: 'ringfence guardrails --manifests cluster.json --guardrails guardrails.yaml',
        does: 'prove guardrails about plain manifests',
      },
    ],
  },
  lint: {
    summary: 'find risky and dead policies',
    description:
      'Checks the policies by rules. It finds namespaces without a default deny, selectors and peers that match no pod, ' +
      'connections that only one side allows, access to the internet or to metadata services, and more. ' +
      'docs/lint.md lists the rules and explains how to configure them and how to accept a finding.',
    examples: [
      { command: 'ringfence lint', does: 'check manifests/, and show lines of the templates' },
      { command: 'ringfence lint --accepted', does: 'also show accepted findings' },
      { command: 'ringfence lint --output github', does: 'show findings beside the lines of a pull request' },
      { command: `${clusterDump} | ringfence lint --manifests -`, does: 'check a cluster' },
    ],
  },
  diff: {
    summary: 'show what a change does to the network',
    description:
      'Compares two states of manifests/ and shows the policies and the connections that change, hazards for a reviewer, ' +
      'and changes of the inventory. It reads old states from git and checks nothing out. The exit status is 0 for ' +
      'every answer, unless --fail-on is set. docs/diff.md explains the states, and docs/review.md the answer.',
    examples: [
      { command: 'ringfence diff', does: 'all changes of this branch, committed or not' },
      { command: 'ringfence diff HEAD', does: 'changes that are not committed' },
      { command: 'ringfence diff main...HEAD', does: 'committed changes of this branch' },
      { command: 'ringfence diff --fail-on opened lifeline --output github', does: 'a gate in a pull request' },
      { command: 'ringfence diff --manifests manifests/ /tmp/rendered', does: 'differences between two folders' },
    ],
  },
  init: {
    summary: 'create a policy repository',
    description:
      'Writes a small landscape that is whole: a cluster, a tenant, two namespace types, a default deny, policies, and ' +
      'tests that pass. It asks on a terminal; in a pipe and with --yes it takes the options and the defaults. It ' +
      'replaces no file: if a source or a pipeline exists, it writes nothing. docs/init.md lists the files.',
    examples: [
      { command: 'ringfence init', does: 'ask, then write into this folder' },
      { command: 'ringfence init network-policies --yes', does: 'ask nothing, write into another folder' },
      {
        command: 'ringfence init --cluster eu1 --tenant payments --owner @acme/payments --ci github',
        does: 'with names of your own, and workflows for GitHub',
      },
    ],
  },
  import: {
    summary: 'write a landscape from the policies of clusters',
    description:
      'Reads what clusters have, as kubectl prints it, and writes a landscape that renders the same policies: namespace ' +
      'types, templates, values, manifests/. Before it writes anything, it compares both: no connection may differ. ' +
      'docs/import.md shows each step.',
    examples: [
      { command: 'ringfence import eu1=eu1.json us1=us1.json', does: 'import two clusters into this folder' },
      { command: 'ringfence import eu1=dump/ --out isolation', does: 'import a folder of manifests into a new folder' },
      { command: 'ringfence import eu1=eu1.json --dry-run', does: 'show what would be written' },
    ],
  },
  observe: {
    summary: 'write what runs in clusters into policies/observed/',
    description:
      'Reads clusters, from dumps or by read-only requests, and writes the facts that answers depend on into ' +
      'policies/observed/: values by the mapping in landscape.yaml, workloads, policies of other programs, namespaces. A ' +
      'file stays as it is if no answer changes. docs/observe.md shows the rights that it needs.',
    examples: [
      { command: 'ringfence observe eu1=eu1.json', does: 'read a dump' },
      { command: 'ringfence observe --context kubernetes-admin@eu1 --cluster eu1', does: 'read a live cluster' },
      { command: 'ringfence observe eu1=eu1.json --check', does: 'exit with 1 if a file would change' },
    ],
  },
  eject: {
    summary: 'write plain manifests, to leave Ringfence',
    description:
      'Writes the policies that the sources render as plain manifests, without the header and the labels of Ringfence, and ' +
      'a kustomization for each cluster. It first compares both: no connection may differ. docs/leave.md explains the rest.',
    examples: [{ command: 'ringfence eject --out ../plain', does: 'write into a new folder' }],
  },
  completion: {
    summary: 'print a script that completes words in a shell',
    description:
      'Prints a script for your shell, which then completes commands, options, their values, and names of clusters, types ' +
      'and tenants. The script runs ringfence, which must be on the PATH or a function of the shell.',
    examples: [
      { command: 'eval "$(ringfence completion bash)"', does: 'in ~/.bashrc' },
      { command: 'eval "$(ringfence completion zsh)"', does: 'in ~/.zshrc, below compinit' },
      { command: 'ringfence completion fish | source', does: 'in ~/.config/fish/config.fish' },
    ],
  },
  'new type': {
    summary: 'add a namespace type',
    description:
      'Writes a namespace type that denies everything, with one workload. It needs namespaces in a cluster or a tenant.',
    examples: [{ command: 'ringfence new type web-app', does: 'a type with a default deny' }],
  },
  'new policy': {
    summary: 'add a policy template',
    description:
      'Writes a policy template, with comments about what templates can do. It renders nothing until a namespace type ' +
      'lists it under policies.',
    examples: [
      { command: 'ringfence new policy allow-metrics', does: 'a template that several types can list' },
      { command: 'ringfence new policy allow-web --type web-app', does: 'a template of one type' },
    ],
  },
  'new cluster': {
    summary: 'add a cluster',
    description: 'Writes a cluster without namespaces, with comments about its networks and its network plugin.',
    examples: [{ command: 'ringfence new cluster us1', does: 'a cluster' }],
  },
  'new test': {
    summary: 'add a connectivity test',
    description: 'Writes a connectivity test with one case, about a namespace type that denies ingress by default.',
    examples: [{ command: 'ringfence new test payments', does: 'a file in policies/tests/' }],
  },
  'new guardrail': {
    summary: 'add a guardrail',
    description:
      'Writes a guardrail with one statement, about a namespace type that denies ingress by default: some policy isolates ' +
      'each of its pods. ' +
      'docs/guardrails.md explains the other statements.',
    examples: [{ command: 'ringfence new guardrail isolated', does: 'a file in policies/guardrails/' }],
  },
  codeowners: {
    summary: 'keep the owners in CODEOWNERS in step with the sources',
    description:
      'Keeps a block of the CODEOWNERS file of GitHub in step with spec.owners of the landscape and of each tenant. Lines ' +
      'outside of the block stay as they are. A line below the block that takes files from its owners is reported. ' +
      'docs/github.md explains the block.',
    examples: [
      { command: 'ringfence codeowners --write', does: 'write the block' },
      { command: 'ringfence codeowners --check', does: 'show what would change, write nothing' },
    ],
  },
  'flows summarize': {
    summary: 'summarise recorded flows as evidence that can be kept',
    description:
      'Reads recorded flows of one cluster, and writes each distinct connection once, with how often and when it was ' +
      'seen: JSON Lines, sorted. Addresses that are not known to be of pods or Services of the cluster become ' +
      '"internet" or the name of another network. The summary has a last day on which it can be used. docs/flows.md ' +
      'shows how to record flows.',
    examples: [
      {
        command: 'hubble observe --since 24h --output jsonpb | ringfence flows summarize --cluster eu1 -',
        does: 'summarise a day of flows',
      },
      { command: 'ringfence flows summarize --cluster eu1 --out eu1.jsonl logs/', does: 'summarise a folder of logs' },
      { command: 'ringfence flows summarize --cluster eu1 --tenant fruit eu1.jsonl', does: 'what one tenant may see' },
    ],
  },
  'new tenant': {
    summary: 'add a tenant',
    description:
      'Writes the folder of a new tenant: tenant.yaml with its limits, namespaces.yaml with one namespace of each type, and a ' +
      'connectivity test that passes. The tenant must fit the landscape; otherwise it writes nothing. docs/tenants.md ' +
      'explains the files.',
    examples: [
      {
        command:
          'ringfence new tenant ledger --owner @acme/ledger --types team-app,team-data --cluster-selector stage=production',
        does: 'a tenant in the clusters with that label',
      },
    ],
  },
};

export const exitStatusDocumentation: readonly { readonly status: number; readonly means: string }[] = [
  { status: 0, means: 'nothing to report' },
  {
    status: 1,
    means:
      'findings: errors in the input, manifests that are not up to date, failed tests, a gate that --fail-on closes, warnings with --fail-on-warnings',
  },
  { status: 2, means: 'wrong usage' },
  { status: 3, means: 'could not run' },
];
