import type { Command } from 'commander';
import { plainCommand, rootOption } from './command.ts';

export interface ObserveCommandOptions {
  readonly root?: string;
  readonly context?: readonly string[];
  /** The name of the cluster, for one context. */
  readonly cluster?: string;
  readonly kubeconfig?: string;
  readonly skipInvalid?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

/** Action of the command that writes observed sources. */
export interface ObserveActions {
  observe(clusters: readonly string[], options: ObserveCommandOptions): Promise<void>;
}

/** Adds the command that writes observed sources. */
export function addObserveCommand(program: Command, actions: ObserveActions): void {
  plainCommand(program, 'observe')
    .argument('[cluster=path...]', 'the dump of each cluster: a file or a folder, - for standard input')
    .addOption(rootOption())
    .option('--context <name...>', 'a live cluster, by a context of your kubeconfig; eu1=<context> gives it a name')
    .option('--cluster <name>', 'the name of the cluster in the landscape, if --context names one (default: its name)')
    .option('--kubeconfig <file>', 'the kubeconfig (default: KUBECONFIG, then ~/.kube/config)')
    .option('--skip-invalid', 'leave out policies that an API server would reject, and list them')
    .option('--check', 'write nothing; exit status 1 if a file would change')
    .option('--dry-run', 'write nothing; print the files that would be written')
    .action((clusters: readonly string[], options: ObserveCommandOptions) => actions.observe(clusters, options));
}
