import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TenantEvidence } from '../inference/propose-tenants.ts';
import { labelKeyProblem } from '../model/kubernetes-names.ts';
import { type ImportFormat, importFormats } from '../report/import/formats.ts';
import { plainCommand } from './command.ts';

export interface ImportCommandOptions {
  readonly out?: string;
  readonly name?: string;
  readonly names?: string;
  readonly adopt?: readonly string[];
  readonly context?: readonly string[];
  readonly kubeconfig?: string;
  readonly tenants: TenantEvidence;
  readonly skipInvalid?: boolean;
  readonly dryRun?: boolean;
  readonly output: ImportFormat;
}

/** Actions of the commands that read clusters. */
export interface ImportActions {
  import(clusters: readonly string[], options: ImportCommandOptions): Promise<void>;
}

/** Adds the commands that read clusters. */
export function addImportCommands(program: Command, actions: ImportActions): void {
  plainCommand(program, 'import')
    .argument('[cluster=path...]', 'the dump of each cluster: a file or a folder, - for standard input')
    .option('--context <name...>', 'a live cluster, by a context of your kubeconfig; eu1=<context> gives it a name')
    .option('--kubeconfig <file>', 'the kubeconfig (default: KUBECONFIG, then ~/.kube/config)')
    .option('--out <dir>', 'the folder of the repository; it can be new (default: this folder)')
    .option('--name <name>', 'the name of the landscape (default: the name of the folder)')
    .option(
      '--adopt <program...>',
      'render the policies of these programs, such as Helm, instead of leaving them to their program',
    )
    .option('--names <file>', 'names to use in place of those that import chose; it writes them into import-names.yaml')
    .addOption(
      new Option(
        '--tenants <evidence>',
        'from what to propose tenants: auto (labels, or beginnings of names), none, or label:<key>',
      )
        .argParser(tenantEvidence)
        .default('auto'),
    )
    .option('--skip-invalid', 'leave out policies that an API server would reject, and list them')
    .option('--dry-run', 'write nothing; show what would be written')
    .addOption(new Option('--output <format>', 'the format of the report').choices(importFormats).default('text'))
    .action((clusters: readonly string[], options: ImportCommandOptions) => actions.import(clusters, options));
}

function tenantEvidence(text: string): TenantEvidence {
  if (text === 'auto' || text === 'none') return text;
  const key = /^label:(.*)$/s.exec(text)?.[1];
  if (key === undefined) throw new InvalidArgumentError('Write auto, none or label:<key>.');
  const problem = labelKeyProblem(key);
  if (problem !== undefined) throw new InvalidArgumentError(`The key "${key}" of a label is not valid: ${problem}.`);
  return { label: key };
}
