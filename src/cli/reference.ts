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
    lint: nothing,
    diff: nothing,
  };
  const program = createProgram({ version: '', stdout: silent, stderr: silent, actions });
  const sections = program.commands.map(commandSection);
  return `<!-- Generated from src/cli/ by "npm run generate". Do not edit. -->

# Command line

\`ringfence <command> [options]\`. \`ringfence --help\` and \`ringfence <command> --help\` say the same as this page.

What was asked for goes to standard output: diagnostics, differences, answers. Progress and the summary go to standard
error; after the summary, \`render\` says [what the step does to the clusters](steps.md). \`connectivity\`, \`explain\` and
\`test\` say on standard error what is wrong with what they read. Text is coloured on a terminal; \`NO_COLOR\` and \`CI\` turn
colours off, \`FORCE_COLOR\` turns them on. Progress is shown on a terminal only. Peers and ports are explained in
[connectivity.md](connectivity.md#peers-and-ports).

${sections.join('\n')}
## Exit status

| status | means |
| --- | --- |
${exitStatusDocumentation.map(({ status, means }) => `| ${status} | ${cell(means)} |`).join('\n')}
`;
}

function commandSection(command: Command): string {
  const { description, examples } = commandDocumentation[command.name() as CommandName];
  const operands = command.registeredArguments.map(
    (argument) => `\n\`${argument.required ? argument.name() : `[${argument.name()}]`}\`: ${argument.description}.\n`,
  );
  return `## ${command.name()}

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
