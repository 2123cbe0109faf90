import { CommanderError } from 'commander';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { exitStatus } from './exit-status.ts';
import { createProgram } from './program.ts';

// What a command needs is loaded when it first runs, so that help and mistakes answer at once.
let renderModule: Promise<typeof import('./render-command.ts')> | undefined;
let validateModule: Promise<typeof import('./validate-command.ts')> | undefined;
let connectivityModule: Promise<typeof import('./connectivity-command.ts')> | undefined;
let explainModule: Promise<typeof import('./explain-command.ts')> | undefined;
let lintModule: Promise<typeof import('./lint-command.ts')> | undefined;
let testModule: Promise<typeof import('./test-command.ts')> | undefined;
let codeownersModule: Promise<typeof import('./codeowners-command.ts')> | undefined;
let newTenantModule: Promise<typeof import('./new-tenant-command.ts')> | undefined;
let guardrailsModule: Promise<typeof import('./guardrails-command.ts')> | undefined;
let diffModule: Promise<typeof import('./diff-command.ts')> | undefined;
let newSourceModule: Promise<typeof import('./new-source-command.ts')> | undefined;
let completionModule: Promise<typeof import('./completion-command.ts')> | undefined;
let ejectModule: Promise<typeof import('./eject-command.ts')> | undefined;
let importModule: Promise<typeof import('./import-command.ts')> | undefined;
let observeModule: Promise<typeof import('./observe-command.ts')> | undefined;
let flowsModule: Promise<typeof import('./flows-command.ts')> | undefined;
let initModule: Promise<typeof import('./init-command.ts')> | undefined;

/**
 * Runs `ringfence` with these arguments (those after the program's name) and answers its exit status: 0 nothing to
 * report, 1 findings, 2 bad usage, 3 could not run. Never throws, never ends the process.
 */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  let status: number = exitStatus.clean;
  try {
    const program = createProgram({
      version: ownVersion(),
      stdout,
      stderr,
      actions: {
        async render(options) {
          renderModule ??= import('./render-command.ts');
          const { renderCommand } = await renderModule;
          status = await renderCommand(options, surroundings);
        },
        async validate(options) {
          validateModule ??= import('./validate-command.ts');
          const { validateCommand } = await validateModule;
          status = validateCommand(options, surroundings);
        },
        async connectivity(options) {
          connectivityModule ??= import('./connectivity-command.ts');
          const { connectivityCommand } = await connectivityModule;
          status = await connectivityCommand(options, surroundings);
        },
        async explain(options) {
          explainModule ??= import('./explain-command.ts');
          const { explainCommand } = await explainModule;
          status = await explainCommand(options, surroundings);
        },
        async test(options) {
          testModule ??= import('./test-command.ts');
          const { testCommand } = await testModule;
          status = await testCommand(options, surroundings);
        },
        async guardrails(names, options) {
          guardrailsModule ??= import('./guardrails-command.ts');
          const { guardrailsCommand } = await guardrailsModule;
          status = await guardrailsCommand(names, options, surroundings);
        },
        async diff(revisions, options) {
          diffModule ??= import('./diff-command.ts');
          const { diffCommand } = await diffModule;
          status = await diffCommand(revisions, options, surroundings);
        },
        async init(folder, options) {
          initModule ??= import('./init-command.ts');
          const { initCommand } = await initModule;
          status = await initCommand(folder, options, surroundings);
        },
        async import(clusters, options) {
          importModule ??= import('./import-command.ts');
          const { importCommand } = await importModule;
          status = await importCommand(clusters, options, surroundings);
        },
        async observe(clusters, options) {
          observeModule ??= import('./observe-command.ts');
          const { observeCommand } = await observeModule;
          status = await observeCommand(clusters, options, surroundings);
        },
        async summarizeFlows(paths, options) {
          flowsModule ??= import('./flows-command.ts');
          const { summarizeFlowsCommand } = await flowsModule;
          status = await summarizeFlowsCommand(paths, options, surroundings);
        },
        async newSource(kind, name, options) {
          newSourceModule ??= import('./new-source-command.ts');
          const { newSourceCommand } = await newSourceModule;
          status = newSourceCommand(kind, name, options, surroundings);
        },
        async eject(options) {
          ejectModule ??= import('./eject-command.ts');
          const { ejectCommand } = await ejectModule;
          status = ejectCommand(options, surroundings);
        },
        async completion(shell) {
          completionModule ??= import('./completion-command.ts');
          const { completionCommand } = await completionModule;
          status = completionCommand(shell, surroundings);
        },
        async complete(words) {
          completionModule ??= import('./completion-command.ts');
          const { completeCommand } = await completionModule;
          status = completeCommand(words, program, surroundings);
        },
        async codeowners(options) {
          codeownersModule ??= import('./codeowners-command.ts');
          const { codeownersCommand } = await codeownersModule;
          status = codeownersCommand(options, surroundings);
        },
        async newTenant(name, options) {
          newTenantModule ??= import('./new-tenant-command.ts');
          const { newTenantCommand } = await newTenantModule;
          status = newTenantCommand(name, options, surroundings);
        },
        async lint(options) {
          lintModule ??= import('./lint-command.ts');
          const { lintCommand } = await lintModule;
          status = await lintCommand(options, surroundings);
        },
      },
    });
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.usage;
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    stderr.write(
      `Sorry, this is a defect of Ringfence. Please report it, with the command and these lines:\n${details}\n`,
    );
    return exitStatus.failure;
  }
}
