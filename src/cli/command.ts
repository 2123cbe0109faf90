import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CommandName, commandDocumentation, exitStatusDocumentation } from './documentation.ts';

interface CommandOutput {
  readonly formats: readonly string[];
  readonly formatHelp: string;
  /** Further help text, before the examples. */
  readonly more?: string;
}

/** Adds a command that reads a repository and has an answer in several formats. */
export function command(
  program: Command,
  name: CommandName,
  { formats, formatHelp, more = '' }: CommandOutput,
): Command {
  return plainCommand(program, name, more)
    .addOption(rootOption())
    .addOption(new Option('--output <format>', formatHelp).choices(formats).default('text'));
}

/** The option that names the repository. */
export function rootOption(): Option {
  return new Option(
    '--root <dir>',
    'the repository (default: this folder or the nearest parent folder with policies/landscape.yaml)',
  );
}

/** Adds a command without options, with its help. */
export function plainCommand(program: Command, name: CommandName, more = ''): Command {
  const { summary, description, examples } = commandDocumentation[name];
  const width = Math.max(...examples.map((example) => example.command.length));
  const shown = examples.map((example) => `  ${example.command.padEnd(width)}  ${example.does}`);
  return program
    .command(name.slice(name.lastIndexOf(' ') + 1))
    .summary(summary)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', `${more}\nExamples:\n${shown.join('\n')}\n\n${exitStatusHelp()}`);
}

export function exitStatusHelp(): string {
  return ['Exit status:', ...exitStatusDocumentation.map(({ status, means }) => `  ${status}  ${means}`)].join('\n');
}

/** Reads a day of the calendar, as YYYY-MM-DD. */
export function day(text: string): string {
  const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // JavaScript takes 2024-02-30 for the first of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD.');
  }
  return text;
}
