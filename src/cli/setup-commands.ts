import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { repositoryProblem } from '../model/repository-url.ts';
import { plainCommand, rootOption } from './command.ts';
import { type Shell, shells } from './completion/scripts.ts';
import { type Pipeline, pipelines } from './starter/pipelines.ts';
import { type GitopsTool, gitopsTools, ownerProblem } from './starter/starter-landscape.ts';

export interface InitCommandOptions {
  readonly name?: string;
  readonly cluster?: string;
  readonly tenant?: string;
  readonly owner?: string;
  readonly ci?: Pipeline;
  readonly gitops?: GitopsTool;
  readonly repository?: string;
  readonly package?: string;
  readonly hook?: boolean;
  /** Also a job that collects recorded flows; needs `ci`. */
  readonly flows?: boolean;
  readonly yes?: boolean;
}

export interface EjectCommandOptions {
  readonly root?: string;
  readonly out: string;
}

/** Kinds of sources that `new` writes as a file of their own. */
export type NewSourceKind = 'type' | 'policy' | 'cluster' | 'test' | 'guardrail';

export interface NewSourceOptions {
  readonly root?: string;
  /** The namespace type of a policy. */
  readonly type?: string;
}

/** Actions of the commands that begin and end a policy repository. */
export interface SetupActions {
  init(folder: string | undefined, options: InitCommandOptions): Promise<void>;
  eject(options: EjectCommandOptions): Promise<void>;
  completion(shell: Shell): Promise<void>;
  /** For the scripts of shells: the last word is being written. */
  complete(words: readonly string[]): Promise<void>;
  newSource(kind: NewSourceKind, name: string, options: NewSourceOptions): Promise<void>;
}

/** Adds the commands that begin and end a policy repository. */
export function addSetupCommands(program: Command, actions: SetupActions): void {
  plainCommand(program, 'init')
    .argument('[folder]', 'the folder of the repository; it can be new (default: this folder)')
    .addOption(nameOption('--name <name>', 'the name of the landscape (default: the name of the folder)'))
    .addOption(nameOption('--cluster <name>', 'the first cluster (default: eu1)'))
    .addOption(nameOption('--tenant <name>', 'the first tenant (default: team-a)'))
    .addOption(
      checkedOption(
        '--owner <owner>',
        'who owns the tenant, as in CODEOWNERS (default: @example/<tenant>)',
        ownerProblem,
      ),
    )
    .addOption(new Option('--ci <forge>', 'pipelines that check each change (default: none)').choices(pipelines))
    .option('--flows', 'with --ci, also a scheduled job that collects recorded flows for the reviews')
    .addOption(new Option('--gitops <tool>', 'the tool that applies manifests (default: none)').choices(gitopsTools))
    .addOption(
      checkedOption(
        '--repository <url>',
        'the address from which that tool fetches the repository',
        (text) => repositoryProblem(text)?.reason,
      ),
    )
    .option(
      '--package <spec>',
      'what npm installs as Ringfence, if there is no package.json (default: this version from vendor/)',
    )
    .option('--hook', 'also write a hook of git, which refuses commits that are not rendered')
    .option('--yes', 'ask nothing')
    .action((folder: string | undefined, options: InitCommandOptions) => actions.init(folder, options));

  plainCommand(program, 'eject')
    .addOption(rootOption())
    .requiredOption('--out <dir>', 'the folder for the manifests; it must be new or empty')
    .action((options: EjectCommandOptions) => actions.eject(options));

  plainCommand(program, 'completion')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(shells))
    .action((shell: Shell) => actions.completion(shell));
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .helpOption(false)
    .action((words: readonly string[]) => actions.complete(words));
}

/** Adds the kinds of sources below the command `new`. */
export function addNewSourceCommands(newPart: Command, actions: SetupActions): void {
  for (const [kind, nameHelp] of [
    ['type', 'the name of the type, which is also the name of its folder'],
    ['policy', 'the name of the policy, which is also the name of its file'],
    ['cluster', 'the name of the cluster, which is also the name of its file'],
    ['test', 'the name of the test, which is also the name of its file'],
    ['guardrail', 'the name of the guardrail, which is also the name of its file'],
  ] as const) {
    const added = plainCommand(newPart, `new ${kind}`).argument('<name>', nameHelp).addOption(rootOption());
    if (kind === 'policy') {
      added.addOption(
        new Option('--type <type>', 'the namespace type that the policy belongs to (default: policies/shared)'),
      );
    }
    added.action((name: string, options: NewSourceOptions) => actions.newSource(kind, name, options));
  }
}

function nameOption(flags: string, description: string): Option {
  return checkedOption(flags, description, dnsLabelProblem);
}

/** An option whose text is refused if it has a problem: a clause that can follow a colon. */
function checkedOption(flags: string, description: string, problemOf: (text: string) => string | undefined): Option {
  return new Option(flags, description).argParser((text: string) => {
    const problem = problemOf(text);
    if (problem !== undefined) throw new InvalidArgumentError(`${problem[0]?.toUpperCase()}${problem.slice(1)}.`);
    return text;
  });
}
