import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { requiredChecks } from '../../platform/github/commit-status.ts';
import { ownVersion, type Surroundings } from '../../platform/surroundings.ts';
import { exitStatus } from '../exit-status.ts';
import { days, flowsMaxAgeOption } from '../flow-options.ts';
import type { CheckOptions } from './check-command.ts';
import type { CommentCommandOptions } from './comment-command.ts';
import type { FetchCommandOptions } from './fetch-command.ts';
import type { FlowsCommandOptions } from './flows-command.ts';
import type { GateCommandOptions } from './gate-command.ts';
import type { ReviewCommandOptions } from './review-command.ts';
import { gateLabel } from './review-files.ts';
import type { MakeReview } from './review-parts.ts';
import type { SeenCommandOptions } from './seen-command.ts';
import type { StatusCommandOptions } from './status-command.ts';
import type { WatchCommandOptions } from './watch-command.ts';
import type { RepairCommandOptions, WriteBackCommandOptions } from './write-back-command.ts';

interface RootOptions {
  readonly root?: string;
  readonly failOn: 'errors' | 'warnings';
}

/**
 * Runs `ringfence-github`, which the workflows in .github/ call, with these arguments (those after the program's name),
 * and answers its exit status, as `ringfence` does. It speaks to GitHub Actions only: annotations to standard output,
 * the summary to the job's. Only `fetch`, `write-back`, `repair`, `seen`, `flows`, `gate`, `comment` and `status`
 * use the network. `makeReview` is what compares two commits.
 */
export async function githubMain(
  argv: readonly string[],
  surroundings: Surroundings,
  makeReview: MakeReview = reviewWhenAsked,
): Promise<number> {
  let status: number = exitStatus.clean;
  const program = createProgram(surroundings, makeReview, (result) => {
    status = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.usage;
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.stderr.write(
      `Sorry, this is a defect of Ringfence. Please report it, with the command and these lines:\n${details}\n`,
    );
    return exitStatus.failure;
  }
}

const reviewWhenAsked: MakeReview = async (question, surroundings) => {
  const { reviewOfRepository } = await import('./review-of-repository.ts');
  return reviewOfRepository(question, surroundings);
};

// What a command needs is loaded when it runs: most are small, and a workflow starts several of them.
function createProgram(surroundings: Surroundings, makeReview: MakeReview, end: (status: number) => void): Command {
  const { stdout, stderr } = surroundings;
  const program = new Command('ringfence-github')
    .description('Commands for the workflows of a policy repository on GitHub. docs/github.md explains them.')
    .version(ownVersion(), '--version', 'print the version')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .exitOverride();

  withRoot(program.command('check').description('check the sources, and whether manifests/ is up to date'))
    .option('--fail-on-expired', 'also fail if exceptions have expired')
    .action(async (options: CheckOptions) => {
      const { checkCommand } = await import('./check-command.ts');
      end(await checkCommand(options, surroundings));
    });

  withRoot(program.command('validate').description('check the sources')).action(
    async ({ root, failOn }: RootOptions) => {
      const { validateCommand } = await import('../validate-command.ts');
      end(validateCommand({ ...rooted(root), failOnWarnings: failOn === 'warnings' }, surroundings));
    },
  );

  withRoot(program.command('render').description('render the sources into manifests/')).action(
    async ({ root }: RootOptions) => {
      const { renderCommand } = await import('../render-command.ts');
      end(await renderCommand(rooted(root), surroundings));
    },
  );

  withRendered(program.command('write-back').description('commit rendered manifests to their branch'))
    .requiredOption('--branch <name>', 'the branch; it must still be at the commit')
    .option('--checks-wait', 'note that GitHub starts no checks for the commit')
    .action(async (options: WriteBackCommandOptions) => {
      const { writeBackCommand } = await import('./write-back-command.ts');
      end(await writeBackCommand(options, surroundings));
    });

  withRendered(program.command('repair').description('open a pull request with rendered manifests'))
    .requiredOption('--base <name>', 'the branch to repair')
    .action(async (options: RepairCommandOptions) => {
      const { repairCommand } = await import('./write-back-command.ts');
      end(await repairCommand(options, surroundings));
    });

  onCommit(
    program
      .command('fetch')
      .description('fetch a pull request or group as git objects, and write policies/ and manifests/ as plain files'),
  )
    .option('--pull-request <number>', 'a pull request', wholeNumber)
    .option('--group <branch>', 'a group of the merge queue, by its branch')
    .option('--unmerged', 'use the head of the pull request, without a merge with its base')
    .option('--root <dir>', 'the folder of the policy repository in the git repository', given)
    .option('--remote <address>', 'the address to fetch from (default: the repository of the workflow)', given)
    .requiredOption('--out <dir>', 'the folder for the new repository; it must be new or empty')
    .action(async (options: FetchCommandOptions) => {
      const { fetchCommand } = await import('./fetch-command.ts');
      end(await fetchCommand(options, surroundings));
    });

  program
    .command('review')
    .description(
      'write comment, summary and results about the changes between two commits; exit with 1 if the gate is closed',
    )
    .requiredOption('--repository <dir>', 'the git repository')
    .requiredOption('--base <revision>', 'the revision before the change')
    .requiredOption('--head <revision>', 'the revision after the change')
    .option('--commit <id>', 'the full id of the head commit of the pull request, if --head is its merge', commitId)
    .requiredOption('--out <dir>', 'the folder for the results')
    .option('--root <dir>', 'the folder of the policy repository in the git repository')
    .option('--fail-on <gates>', 'a list with commas: hazards, opened, closed, codes of hazards; or none', gates, [
      'hazards',
    ])
    .option('--seen <file>', 'the file that the command "seen" wrote')
    .option(
      '--flows <path...>',
      'also show which connections that were really seen the change would drop: recorded flows, each perhaps as CLUSTER=PATH',
    )
    .addOption(flowsMaxAgeOption('the most days for which no connection was recorded'))
    .addOption(labelOption())
    .action(async (options: ReviewCommandOptions) => {
      const { reviewCommand } = await import('./review-command.ts');
      end(await reviewCommand(options, surroundings, makeReview));
    });

  program
    .command('seen')
    .description('ask GitHub for the commits at the time when labels were set, and fetch these commits for the review')
    .requiredOption('--repository <dir>', 'the git repository, whose remote "origin" is on GitHub')
    .option('--pull-request <number>', 'the pull request', wholeNumber)
    .option('--group <branch>', 'the branch of a group of a merge queue, instead of a pull request')
    .requiredOption(
      '--commit <id>',
      'the full id of the head commit of the pull request, or of the commit of the group',
      commitId,
    )
    .option('--base <revision>', 'the tip of the base of the group')
    .requiredOption('--out <file>', 'the file for the result')
    .addOption(labelOption())
    .action(async (options: SeenCommandOptions) => {
      const { seenCommand } = await import('./seen-command.ts');
      end(await seenCommand(options, surroundings));
    });

  program
    .command('flows')
    .description('find the recorded flows that a scheduled run of the default branch uploaded')
    .requiredOption('--default <branch>', 'the default branch of the repository')
    .option('--workflow <file>', 'the file of the workflow, below .github/workflows/', 'flows.yml')
    .option('--artifact <name>', 'the name of its artifact', 'ringfence-flows')
    .option('--max-age <days>', 'the most days since the run: 8d', days, 8)
    .action(async (options: FlowsCommandOptions) => {
      const { flowsCommand } = await import('./flows-command.ts');
      end(await flowsCommand(options, surroundings));
    });

  program
    .command('gate')
    .description('decide whether a pull request or a group of a merge queue can be merged')
    .option('--repository <name>', 'owner/name (default: the repository of the workflow)', given)
    .option('--pull-request <number>', 'the pull request', wholeNumber)
    .option('--group', 'judge a group of a merge queue instead of a pull request')
    .requiredOption(
      '--commit <id>',
      'the full id of the reviewed commit: the head of the pull request, or the commit of the group',
      commitId,
    )
    .requiredOption('--review <dir>', 'the folder of the review')
    .requiredOption(
      '--default-branch <dir>',
      'a checkout of the default branch, whose .github/ringfence.yaml names the people who can accept hazards',
    )
    .requiredOption('--out <dir>', 'the folder for the comment')
    .option('--page <id>', 'the artifact with the page of the change; the comment links to it', given)
    .addOption(labelOption())
    .action(async (options: GateCommandOptions) => {
      const { gateCommand } = await import('./gate-command.ts');
      end(await gateCommand(options, surroundings));
    });

  program
    .command('watch')
    .description('report the new hazards of a push to a branch; exit with 1 if there are any')
    .requiredOption('--repository <dir>', 'the git repository')
    .requiredOption('--before <id>', 'the commit of the branch before the push')
    .requiredOption('--after <id>', 'the commit of the branch after the push')
    .option('--root <dir>', 'the folder of the policy repository in the git repository')
    .option('--fail-on <gates>', 'as for review', gates, ['hazards'])
    .action(async (options: WatchCommandOptions) => {
      const { watchCommand } = await import('./watch-command.ts');
      end(await watchCommand(options, surroundings, makeReview));
    });

  onPullRequest(program.command('comment').description('create or update the comment on a pull request'))
    .requiredOption('--body <file>', 'the text: Markdown')
    .action(async (options: CommentCommandOptions) => {
      const { commentCommand } = await import('./comment-command.ts');
      end(await commentCommand(options, surroundings));
    });

  onCommit(program.command('status').description('set the status of a required check on a commit'))
    .option('--repository <name>', 'owner/name (default: the repository of the workflow)', given)
    .addOption(new Option('--check <name>', 'the check').choices(requiredChecks).makeOptionMandatory())
    .requiredOption('--result <result>', 'the result of the job; only "success" passes')
    .action(async (options: StatusCommandOptions) => {
      const { statusCommand } = await import('./status-command.ts');
      end(await statusCommand(options, surroundings));
    });

  return program;
}

function onCommit(command: Command): Command {
  return command
    .requiredOption('--commit <id>', 'the full id of the judged commit', commitId)
    .requiredOption('--base <branch>', 'the branch into which it will be merged')
    .requiredOption('--default <branch>', 'the default branch of the repository');
}

function onPullRequest(command: Command): Command {
  return command
    .option('--repository <name>', 'owner/name (default: the repository of the workflow)', given)
    .requiredOption('--pull-request <number>', 'the pull request', wholeNumber)
    .requiredOption('--commit <id>', 'the full id of its reviewed head commit', commitId);
}

function labelOption(): Option {
  return new Option('--label <name>', 'the label that accepts every code').default(gateLabel);
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,9}$/.test(text)) throw new InvalidArgumentError('Write a number.');
  return Number(text);
}

function commitId(text: string): string {
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text)) throw new InvalidArgumentError('Write the full commit id.');
  return text;
}

/** `none` is the only way to have no gate: a text that is empty by mistake is an error. */
function gates(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Name gates, separated by commas, or none.');
  if (!names.includes('none')) return names;
  if (names.length > 1) throw new InvalidArgumentError('"none" cannot be combined with other conditions.');
  return [];
}

function withRoot(command: Command): Command {
  return command
    .option('--root <dir>', 'the policy repository (default: the nearest folder with policies/landscape.yaml)', given)
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that fails')
        .choices(['errors', 'warnings'])
        .default('errors'),
    );
}

/** An input of an action that is not set is an empty string. */
function given(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function withRendered(command: Command): Command {
  return command
    .requiredOption('--repository <dir>', 'the git repository')
    .requiredOption('--rendered <dir>', 'a folder that contains only the rendered manifests/')
    .requiredOption('--commit <id>', 'the full id of the rendered commit')
    .option('--root <dir>', 'the folder of the policy repository in the git repository')
    .option('--sign', 'sign the commit as git is configured to');
}

function rooted(root: string | undefined) {
  return { output: 'github' as const, ...(root === undefined ? {} : { root }) };
}
