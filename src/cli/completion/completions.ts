import type { Command, Option } from 'commander';
import { gateConditions } from '../../diff/gate.ts';

/** Names of the repository that complete values of options, each read only when it is asked for. */
export interface KnownNames {
  clusters(): readonly string[];
  types(): readonly string[];
  tenants(): readonly string[];
}

interface Candidate {
  readonly value: string;
  /** One line; empty if the value speaks for itself. */
  readonly description: string;
}

interface Completions {
  readonly candidates: readonly Candidate[];
  /** Paths, if one is wanted: the shell completes them itself. */
  readonly paths?: 'files' | 'folders';
}

/**
 * Returns the words that can take the place of the last word. `words` are those after the name of the program; the last
 * one is still being written and can be empty. Candidates begin with it. They come from the definition of the program, so
 * that a new option needs nothing here.
 */
export function completionsOf(program: Command, words: readonly string[], names: KnownNames): Completions {
  const { before, current, prefix } = splitWords(words);
  const place = placeOf(program, before);
  if (place.pending !== undefined && (prefix !== '' || !current.startsWith('-'))) {
    const { paths, values } = valuesOf(place.pending, place.command, names);
    const candidates = beginning(
      values.map((value) => ({ value: `${prefix}${value}`, description: '' })),
      `${prefix}${current}`,
    );
    return paths === undefined ? { candidates } : { candidates, paths };
  }
  if (current.startsWith('-')) return { candidates: beginning(optionsOf(place), current) };
  const commands = place.operands > 0 ? [] : subcommands(place.command);
  const operand = place.command.registeredArguments[place.operands];
  const choices = operand?.argChoices?.map((value) => ({ value, description: '' })) ?? [];
  const help = place.command.name() === 'help' ? subcommands(place.outer) : [];
  return {
    candidates: beginning([...commands, ...choices, ...help], current),
    ...(operand?.name() === 'folder' ? { paths: 'folders' as const } : {}),
  };
}

interface SplitWords {
  readonly before: readonly string[];
  readonly current: string;
  /** The option and its equals sign, if they are part of the last word. */
  readonly prefix: string;
}

/** Bash gives `--output=te` as three words, other shells as one. */
function splitWords(words: readonly string[]): SplitWords {
  const before = words.slice(0, -1);
  const current = words.at(-1) ?? '';
  const written = before.filter((word) => word !== '=');
  if (current === '=') return { before: written, current: '', prefix: '' };
  const [, option, value = ''] = /^(--[a-z-]+)=(.*)$/s.exec(current) ?? [];
  if (option !== undefined) return { before: [...written, option], current: value, prefix: `${option}=` };
  return { before: written, current, prefix: '' };
}

interface CursorPlace {
  readonly command: Command;
  /** The command that it is below; of the program itself, the program. */
  readonly outer: Command;
  /** How many operands of the command are complete. */
  readonly operands: number;
  /** The option whose value is being written. */
  readonly pending: Option | undefined;
  readonly used: ReadonlySet<string>;
}

function placeOf(program: Command, before: readonly string[]): CursorPlace {
  let command = program;
  let outer = program;
  let operands = 0;
  let pending: Option | undefined;
  let used = new Set<string>();
  for (const word of before) {
    if (word.startsWith('-') && word !== '-') {
      const [name = '', value] = word.split('=', 2);
      const option = command.options.find(({ long, short }) => name === long || name === short);
      used.add(option?.long ?? name);
      pending = value === undefined && option !== undefined && !option.isBoolean() ? option : undefined;
      continue;
    }
    if (pending !== undefined) {
      if (!pending.variadic) pending = undefined;
      continue;
    }
    const inner = operands === 0 ? commandsBelow(command).find((one) => one.name() === word) : undefined;
    if (inner === undefined) {
      operands++;
      continue;
    }
    outer = command;
    command = inner;
    used = new Set();
  }
  return { command, outer, operands, pending, used };
}

function subcommands(command: Command): readonly Candidate[] {
  return commandsBelow(command).map((one) => ({ value: one.name(), description: one.summary() || one.description() }));
}

/** Commands that the help lists, with the command `help` itself. */
function commandsBelow(command: Command): readonly Command[] {
  return command.createHelp().visibleCommands(command);
}

/** Options that can still be given. Those that take several values can be repeated. */
function optionsOf({ command, used }: CursorPlace): readonly Candidate[] {
  const options = command.createHelp().visibleOptions(command);
  return options.flatMap(({ long, description, variadic }) =>
    long == null || (used.has(long) && !variadic) ? [] : [{ value: long, description }],
  );
}

interface Values {
  readonly values: readonly string[];
  readonly paths?: 'files' | 'folders';
}

function valuesOf(option: Option, command: Command, names: KnownNames): Values {
  if (option.argChoices !== undefined) return { values: option.argChoices };
  if (/<dir>/.test(option.flags)) return { values: [], paths: 'folders' };
  if (/<path(\.\.\.)?>/.test(option.flags)) return { values: [], paths: 'files' };
  // The names that init is given are new.
  if (command.name() === 'init') return { values: [] };
  switch (option.attributeName()) {
    case 'cluster':
      return { values: names.clusters() };
    case 'type':
    case 'types':
    case 'namespaceType':
      return { values: names.types() };
    case 'tenant':
      return { values: [...names.tenants(), 'none'] };
    case 'failOn':
      return { values: gateConditions };
    default:
      return { values: [] };
  }
}

function beginning(candidates: readonly Candidate[], start: string): readonly Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(start));
}

/** Writes completions for the scripts: a candidate in each line, with its description after a tab. */
export function formatCompletions({ candidates, paths }: Completions): string {
  const lines = candidates.map(({ value, description }) =>
    description === '' ? value : `${value}\t${description.replace(/\s+/g, ' ')}`,
  );
  return [...lines, ...(paths === undefined ? [] : [`:${paths}`])].map((line) => `${line}\n`).join('');
}
