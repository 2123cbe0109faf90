import type { Command, Option } from 'commander';
import { type CommandName, commandDocumentation, exitStatusDocumentation } from './documentation.ts';
import { createProgram } from './program.ts';

/** The page docs/cli.md, made from the very definitions that parse the command line. */
export function cliReference(): string {
  const silent = { write: () => undefined };
  const nothing = async () => undefined;
  const actions = {
    render: nothing,
    validate: nothing,
    connectivity: nothing,
    explain: nothing,
    test: nothing,
    guardrails: nothing,
    lint: nothing,
    diff: nothing,
    init: nothing,
    import: nothing,
    observe: nothing,
    summarizeFlows: nothing,
    completion: nothing,
    eject: nothing,
    complete: nothing,
    newSource: nothing,
    codeowners: nothing,
    newTenant: nothing,
  };
  const program = createProgram({ version: '', stdout: silent, stderr: silent, actions });
  const sections = program
    .createHelp()
    .visibleCommands(program)
    .filter((each) => each.name() !== 'help')
    .flatMap((each) => (each.commands.length === 0 ? [each] : each.commands))
    .map(commandSection);
  return `<!-- Generated from src/cli/ by "npm run generate". Do not edit. -->

# Command line

\`ringfence <command> [options]\`. \`ringfence --help\` and \`ringfence <command> --help\` show the same text as this page.

Results go to standard output: diagnostics, differences, answers. Progress and the summary go to standard error. After the
summary, \`render\` shows [what the step does to the clusters](steps.md). X
mistakes in their input on standard error. Text is coloured on a terminal. \`NO_COLOR\` and \`CI\` switch colours off,
\`FORCE_COLOR\` switches them on. Progress is shown only on a terminal. [connectivity.md](connectivity.md#peers-and-ports)
explains peers and ports.

${sections.join('\n')}
## Exit status

| status | meaning |
| --- | --- |
${exitStatusDocumentation.map(({ status, means }) => `| ${status} | ${cell(means)} |`).join('\n')}
`;
}

function commandSection(command: Command): string {
  const group = command.parent?.parent == null ? '' : `${command.parent.name()} `;
  const name = `${group}${command.name()}` as CommandName;
  const { description, examples } = commandDocumentation[name];
  const operands = command.registeredArguments.map(
    (argument) => `\n\`${argument.required ? argument.name() : `[${argument.name()}]`}\`: ${argument.description}.\n`,
  );
  return `## ${name}

${description}
${operands.join('')}
| option | meaning |
| --- | --- |
${command.options.map(optionRow).join('\n')}

\`\`\`console
${examples.map((example) => `$ ${example.command}    # ${example.does}`).join('\n')}
\`\`\`
`;
}

function optionRow({ flags, description, argChoices, defaultValue }: Option): string {
  const choices = argChoices === undefined ? '' : `: ${argChoices.map((choice) => `\`${choice}\``).join(', ')}`;
  const preset = defaultValue === undefined ? '' : ` (default: \`${defaultValue}\`)`;
  return `| \`${cell(flags)}\` | ${cell(description)}${choices}${preset} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
