import { Command, InvalidArgumentError, Option } from 'commander';
import type { TextStream } from '../platform/surroundings.ts';
import { type CommandName, commandDocumentation, exitStatusDocumentation } from './documentation.ts';

export const outputFormats = ['text', 'json', 'github'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export interface SourceOptions {
  readonly root?: string;
  readonly output: OutputFormat;
}

export interface RenderOptions extends SourceOptions {
  readonly check?: boolean;
  readonly out?: string;
  readonly cluster?: readonly string[];
}

export interface ValidateOptions extends SourceOptions {
  /** YYYY-MM-DD; a day that exists. */
  readonly asOf?: string;
  readonly failOnWarnings?: boolean;
}

/** What the commands do once their options are parsed. */
export interface CommandActions {
  render(options: RenderOptions): Promise<void>;
  validate(options: ValidateOptions): Promise<void>;
}

export interface ProgramOptions {
  readonly version: string;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly actions: CommandActions;
}

/** The command line as commander knows it. Parsing throws a `CommanderError` instead of ending the process. */
export function createProgram({ version, stdout, stderr, actions }: ProgramOptions): Command {
  const program = new Command('ringfence')
    .description('Keeps Kubernetes network isolation in git: declares NetworkPolicies once per namespace type.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride()
    .addHelpText('after', `\n${exitStatusHelp()}`);

  command(program, 'render')
    .option('--check', 'write nothing; show what differs and exit with 1 if anything does')
    .option('--out <dir>', 'render into this folder instead of manifests/; it is new, empty or was rendered to before')
    .option('--cluster <name...>', 'render these clusters only and leave the files of all others alone')
    .action((options: RenderOptions) => actions.render(options));

  command(program, 'validate')
    .addOption(
      new Option('--as-of <date>', 'judge exceptions as on this day, YYYY-MM-DD (default: today in UTC)').argParser(
        day,
      ),
    )
    .option('--fail-on-warnings', 'exit with 1 on warnings, too')
    .action((options: ValidateOptions) => actions.validate(options));

  return program;
}

function command(program: Command, name: CommandName): Command {
  const { summary, description, examples } = commandDocumentation[name];
  const width = Math.max(...examples.map((example) => example.command.length));
  const shown = examples.map((example) => `  ${example.command.padEnd(width)}  ${example.does}`);
  return program
    .command(name)
    .summary(summary)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .option(
      '--root <dir>',
      'the repository (default: the nearest folder, from here upwards, with policies/landscape.yaml)',
    )
    .addOption(
      new Option('--output <format>', 'how diagnostics are written').choices([...outputFormats]).default('text'),
    )
    .addHelpText('after', `\nExamples:\n${shown.join('\n')}\n\n${exitStatusHelp()}`);
}

function exitStatusHelp(): string {
  return ['Exit status:', ...exitStatusDocumentation.map(({ status, means }) => `  ${status}  ${means}`)].join('\n');
}

function day(text: string): string {
  const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // JavaScript takes 2024-02-30 for the first of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Write a day as YYYY-MM-DD.');
  }
  return text;
}
