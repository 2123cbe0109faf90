import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Completeness, completenesses } from '../flows/flow.ts';
import { day, plainCommand, rootOption } from './command.ts';

export interface SummarizeFlowsOptions {
  readonly root?: string;
  readonly cluster?: string;
  readonly tenant?: string;
  readonly keepAddresses?: boolean;
  /** YYYY-MM-DD; a day that exists. */
  readonly expires?: string;
  /** Days. */
  readonly keepFor?: number;
  readonly completeness?: Completeness;
  readonly out?: string;
}

/** Actions of the commands about recorded flows. */
export interface FlowActions {
  summarizeFlows(paths: readonly string[], options: SummarizeFlowsOptions): Promise<void>;
}

/** Adds the commands about recorded flows. */
export function addFlowCommands(program: Command, actions: FlowActions): void {
  const flows = program
    .command('flows')
    .summary('work with recorded flows')
    .description('Works with recorded flows: connections that were really seen.')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command');
  plainCommand(flows, 'flows summarize')
    .argument('<path...>', 'files and folders with recorded flows, plain or packed with gzip; - for standard input')
    .addOption(rootOption())
    .option('--cluster <name>', 'the cluster that the flows are about (default: the one that they name)')
    .option('--tenant <name>', 'only connections of this tenant; pods of other tenants become their names')
    .option('--keep-addresses', 'keep every address, also of people; refused if --out is below policies/')
    .addOption(
      new Option('--expires <date>', 'the last day on which the summary can be used: YYYY-MM-DD')
        .argParser(day)
        .conflicts('keepFor'),
    )
    .addOption(
      new Option('--keep-for <days>', 'the same as a number of days from today: 30d (default: 90d)').argParser(days),
    )
    .addOption(
      new Option('--completeness <word>', 'whether every connection of the time was recorded, if you know it').choices(
        completenesses,
      ),
    )
    .option('--out <file>', 'write into this file instead of standard output; a file of that name is replaced')
    .action((paths: readonly string[], options: SummarizeFlowsOptions) => actions.summarizeFlows(paths, options));
}

/** Returns the option that names recorded flows; `does`: the first words of its help. */
export function flowsOption(does: string): Option {
  return new Option(
    '--flows <path...>',
    `${does}: recorded flows in files, folders or -, each perhaps as CLUSTER=PATH`,
  );
}

/** Returns the option for the age of records of a review. */
export function flowsMaxAgeOption(does: string): Option {
  return new Option('--flows-max-age <days>', `${does}: 8d`).argParser(days);
}

/** Reads a number of days: `30d`. */
export function days(text: string): number {
  const [, count] = /^([1-9][0-9]{0,3})d$/.exec(text) ?? [];
  if (count === undefined) throw new InvalidArgumentError('Write a number of days, such as 30d.');
  return Number(count);
}
