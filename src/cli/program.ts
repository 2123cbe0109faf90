import { Command, InvalidArgumentError, Option } from 'commander';
import { type Severity, severities } from '../diagnostics/diagnostic.ts';
import { allLintCodes, type LintCode } from '../diagnostics/finding-codes.ts';
import { gateConditions, parseGateCondition } from '../diff/gate.ts';
import type { GateCondition } from '../diff/review.ts';
import type { TextStream } from '../platform/surroundings.ts';
import { type WrittenRelation, writtenRelations } from '../questions/pairs.ts';
import { connectivityFormats } from '../report/connectivity/formats.ts';
import { type TestFormat, testFormats } from '../report/connectivity-tests/formats.ts';
import { type DiagnosticFormat, diagnosticFormats } from '../report/diagnostics/formats.ts';
import { type DiffFormat, diffFormats } from '../report/diff/formats.ts';
import { type ExplanationFormat, explanationFormats } from '../report/explanation/formats.ts';
import { type GuardrailFormat, guardrailFormats } from '../report/guardrails/formats.ts';
import { type LintFormat, lintFormats } from '../report/lint/formats.ts';
import {
  type AnalysisOptions,
  addAnalysisOptions,
  addPlainManifestOptions,
  ownNodeOption,
  type PlainManifestOptions,
} from './analysis-options.ts';
import { command, day, exitStatusHelp } from './command.ts';
import { addConnectivityOptions, type ConnectivityCommandOptions } from './connectivity-options.ts';
import { addFlowCommands, type FlowActions, flowsMaxAgeOption, flowsOption } from './flow-options.ts';
import { addImportCommands, type ImportActions } from './import-options.ts';
import { addNewTenantCommand, type NewTenantActions } from './new-tenant-options.ts';
import { addObserveCommand, type ObserveActions } from './observe-options.ts';
import { peersHelp } from './peers-help.ts';
import { addNewSourceCommands, addSetupCommands, type SetupActions } from './setup-commands.ts';

interface SourceOptions {
  readonly root?: string;
  readonly output: DiagnosticFormat;
}

export interface RenderCommandOptions extends SourceOptions {
  readonly check?: boolean;
  readonly out?: string;
  readonly cluster?: readonly string[];
}

export interface ValidateCommandOptions extends SourceOptions {
  /** YYYY-MM-DD; a day that exists. */
  readonly asOf?: string;
  readonly failOnWarnings?: boolean;
}

export interface ExplainCommandOptions extends AnalysisOptions {
  readonly output: ExplanationFormat;
  readonly from?: string;
  readonly to?: string;
  readonly port?: string;
  readonly guardrail?: string;
  /** A file, or `-`; perhaps as `cluster=path`. */
  readonly flow?: string;
  readonly relation: WrittenRelation;
}

export interface TestCommandOptions extends AnalysisOptions {
  /** html: the explorer, beginning with the results. */
  readonly output: TestFormat | 'html';
  readonly out?: string;
  readonly redact?: boolean;
  readonly tests?: readonly string[];
  readonly coverage?: boolean;
  readonly asIs?: boolean;
  readonly ifPresent?: boolean;
  readonly failOn?: readonly 'flows'[];
}

export interface GuardrailsCommandOptions extends AnalysisOptions {
  /** smt2: the question about one guardrail in one cluster, for a solver. */
  readonly output: GuardrailFormat | 'smt2';
  readonly guardrails?: readonly string[];
  readonly asIs?: boolean;
}

export interface LintCommandOptions extends AnalysisOptions {
  readonly output: LintFormat;
  readonly accepted?: boolean;
  readonly rule?: readonly LintCode[];
  /** The least that is shown. */
  readonly severity?: Severity;
  /** YYYY-MM-DD; a day that exists. */
  readonly asOf?: string;
  readonly failOnWarnings?: boolean;
}

export interface DiffCommandOptions extends PlainManifestOptions {
  readonly root?: string;
  /** html: the explorer, with both states. */
  readonly output: DiffFormat | 'html';
  readonly out?: string;
  readonly redact?: boolean;
  readonly whole?: boolean;
  readonly tenant?: readonly string[];
  /** Two, if the command line was right. */
  readonly manifests?: readonly string[];
  readonly delivered?: boolean;
  readonly cluster?: readonly string[];
  /** Files, folders or `-`, each perhaps as `cluster=path`. Never empty. */
  readonly flows?: readonly string[];
  /** Days. */
  readonly flowsMaxAge?: number;
  readonly expand?: boolean;
  readonly failOn?: readonly GateCondition[];
  readonly prove?: boolean;
  readonly guardrails?: readonly string[];
  /** YYYY-MM-DD; a day that exists. */
  readonly asOf?: string;
}

/** Actions of the commands, called with parsed options. */
interface CommandActions extends SetupActions, ImportActions, ObserveActions, FlowActions, NewTenantActions {
  render(options: RenderCommandOptions): Promise<void>;
  validate(options: ValidateCommandOptions): Promise<void>;
  connectivity(options: ConnectivityCommandOptions): Promise<void>;
  explain(options: ExplainCommandOptions): Promise<void>;
  test(options: TestCommandOptions): Promise<void>;
  guardrails(names: readonly string[], options: GuardrailsCommandOptions): Promise<void>;
  lint(options: LintCommandOptions): Promise<void>;
  diff(revisions: string | undefined, options: DiffCommandOptions): Promise<void>;
  codeowners(options: CodeownersCommandOptions): Promise<void>;
}

export interface CodeownersCommandOptions extends SourceOptions {
  readonly check?: boolean;
  readonly write?: boolean;
}

interface ProgramOptions {
  readonly version: string;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly actions: CommandActions;
}

/** The command line as commander knows it. Parsing throws a `CommanderError` instead of ending the process. */
export function createProgram({ version, stdout, stderr, actions }: ProgramOptions): Command {
  const program = new Command('ringfence')
    .description(
      'Keeps Kubernetes network isolation in git: declare NetworkPolicies once per namespace type, and see what they allow.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(`${text}${adviceOn(text)}`),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Add --help for usage.')
    .exitOverride()
    .addHelpText('after', `\n${exitStatusHelp()}`);

  command(program, 'render', { formats: diagnosticFormats, formatHelp: diagnosticsHelp })
    .option('--check', 'write nothing; show the differences, and exit with 1 if there are any')
    .option(
      '--out <dir>',
      'render into this folder instead of manifests/; the folder must be new, empty or rendered by Ringfence',
    )
    .option('--cluster <name...>', 'render only these clusters, and do not change the files of other clusters')
    .action((options: RenderCommandOptions) => actions.render(options));

  command(program, 'validate', { formats: diagnosticFormats, formatHelp: diagnosticsHelp })
    .addOption(
      new Option('--as-of <date>', 'judge exceptions as on this day, YYYY-MM-DD (default: today, in UTC)').argParser(
        day,
      ),
    )
    .option('--fail-on-warnings', 'exit with 1 also if there are only warnings')
    .action((options: ValidateCommandOptions) => actions.validate(options));

  addConnectivityOptions(
    command(program, 'connectivity', {
      formats: [...connectivityFormats, 'html'],
      formatHelp: 'the format of the answer',
      more: peersHelp,
    }),
  ).action((options: ConnectivityCommandOptions) => actions.connectivity(options));

  addAnalysisOptions(
    command(program, 'explain', {
      formats: explanationFormats,
      formatHelp: 'the format of the answer',
      more: peersHelp,
    }),
  )
    .option('--from <peer>', 'the source of the connection')
    .option('--to <peer>', 'the destination of the connection')
    .option('--port <ports>', 'the port: 443, 443/TCP, 8000-8100/UDP, the name of a port, any')
    .option('--guardrail <name>', 'instead of a connection: explain the example of each breach of this guardrail')
    .option('--flow <path>', 'instead of a connection: explain the recorded flows in a file, or - for standard input')
    .addOption(
      new Option(
        '--relation <relation>',
        'if a peer is in several namespaces: whether source and destination share a namespace or a tenant',
      )
        .choices(writtenRelations)
        .default('any'),
    )
    .action((options: ExplainCommandOptions) => actions.explain(options));

  addAnalysisOptions(
    command(program, 'test', { formats: [...testFormats, 'html'], formatHelp: 'the format of the results' }),
  )
    .option(
      '--tests <path...>',
      'files or folders of connectivity tests (default: policies/tests and the tests of all tenants)',
    )
    .option('--coverage', 'also list the policy rules that no test uses')
    .option('--if-present', 'exit with 0 if there are neither connectivity tests nor guardrails')
    .option('--as-is', 'test manifests/ as it is, even if it is not up to date with the sources')
    .option('--out <file>', 'with --output html: write the page into this file, in place of any file there')
    .option('--redact', 'with --output html: leave out addresses and values of labels')
    .addOption(ownNodeOption())
    .addOption(flowsOption('also show where recorded flows differ from the manifests'))
    .addOption(
      new Option(
        '--fail-on <condition...>',
        'exit with 1 if a recorded flow differs from the manifests: flows',
      ).choices(['flows']),
    )
    .action((options: TestCommandOptions) => actions.test(options));

  addAnalysisOptions(
    command(program, 'guardrails', {
      formats: [...guardrailFormats, 'smt2'],
      formatHelp: 'the format of the answers',
    }).argument('[name...]', 'the guardrails to prove (default: all)'),
  )
    .option(
      '--guardrails <path...>',
      'files or folders of guardrails (default: policies/guardrails and the guardrails of all tenants)',
    )
    .option('--as-is', 'prove for manifests/ as it is, even if it is not up to date with the sources')
    .action((names: readonly string[], options: GuardrailsCommandOptions) => actions.guardrails(names, options));

  addAnalysisOptions(command(program, 'lint', { formats: lintFormats, formatHelp: 'the format of the findings' }))
    .addOption(
      new Option(
        '--rule <rule...>',
        'run only these rules: no-default-deny, allows-internet, …; docs/lint.md lists all rules',
      ).choices([...allLintCodes]),
    )
    .addOption(new Option('--severity <severity>', 'show findings of this severity and above').choices(severities))
    .addOption(ownNodeOption())
    .option('--accepted', 'also show accepted findings, with owners and reasons')
    .addOption(flowsOption('also show rules that no connection passed that was really seen'))
    .addOption(
      new Option(
        '--as-of <date>',
        'judge exceptions and acceptances as on this day, YYYY-MM-DD (default: today, in UTC)',
      ).argParser(day),
    )
    .option('--fail-on-warnings', 'exit with 1 also if there are only warnings')
    .action((options: LintCommandOptions) => actions.lint(options));

  addPlainManifestOptions(
    command(program, 'diff', { formats: [...diffFormats, 'html'], formatHelp: 'the format of the answer' })
      .argument('[revisions]', 'BASE, BASE..HEAD or BASE...HEAD, as in git diff')
      .option('--manifests <path...>', 'compare two folders or files of manifests, before and after, without git')
      .option('--guardrails <path...>', 'with --manifests: also judge the guardrails of these files or folders')
      .option(
        '--delivered',
        'compare, for each cluster, the revision that it follows now with the revision that it will follow',
      )
      .option('--cluster <name...>', 'compare only these clusters')
      .addOption(ownNodeOption())
      .addOption(flowsOption('also show which connections that were really seen the change would drop'))
      .addOption(
        flowsMaxAgeOption(
          'if spec.flows of the landscape asks for recorded flows, report clusters of which none are so new',
        ),
      )
      .option('--expand', 'list all names and all changes')
      .option('--out <file>', 'with --output html: write the page into this file, in place of any file there')
      .option(
        '--tenant <name...>',
        'with --output html: show only namespaces of these tenants; none means those without a tenant',
      )
      .option('--redact', 'with --output html: leave out addresses and values of labels')
      .option('--whole', 'with --output html: also show the clusters in which nothing differs')
      .addOption(
        new Option(
          '--fail-on <condition...>',
          'exit with 1 if there is one of these: hazards, opened, closed, or the code of a hazard',
        ).argParser(gateCondition),
      )
      .option(
        '--prove',
        'prove that the change allows nothing new, for every pod that could exist; exit with 1 otherwise',
      )
      .addOption(
        new Option('--as-of <date>', 'judge exceptions as on this day, YYYY-MM-DD (default: today, in UTC)').argParser(
          day,
        ),
      ),
  )
    .addHelpText('after', revisionsHelp)
    .action((revisions: string | undefined, options: DiffCommandOptions) => actions.diff(revisions, options));

  command(program, 'codeowners', { formats: diagnosticFormats, formatHelp: diagnosticsHelp })
    .option('--check', 'write nothing; show the difference, and exit with 1 if there is one')
    .option('--write', 'write the block')
    .action((options: CodeownersCommandOptions) => actions.codeowners(options));

  const newPart = program
    .command('new')
    .summary('add a part to the sources')
    .description('Adds a part to the sources.')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command');
  addNewTenantCommand(newPart, actions);
  addNewSourceCommands(newPart, actions);
  addSetupCommands(program, actions);
  addImportCommands(program, actions);
  addObserveCommand(program, actions);
  addFlowCommands(program, actions);
  return program;
}

/** Advice on a mistake whose usual cause is known: two revisions as in git, or braces, which shells split at commas. */
function adviceOn(mistake: string): string {
  if (/^error: too many arguments for 'diff'/.test(mistake)) {
    return 'To compare two revisions, write them as one argument: BASE..HEAD.\n';
  }
  if (!/^error: too many arguments for '(explain|connectivity)'/.test(mistake)) return '';
  return "In a shell, put quotes around a peer with braces: 'shop{app=web,tier=front}'.\n";
}

const revisionsHelp = `
Revisions:
  (none)         changes of this branch: from the merge base with origin/HEAD, main or master to the working tree
  BASE           from that revision to the working tree
  BASE..HEAD     from the first revision to the second; an empty side is HEAD
  BASE...HEAD    from the merge base of both to the second revision

Conditions:
  hazards        any hazard that is an error or a warning
  opened         any connection that was denied before the change and is not denied after it
  closed         any connection that was not denied before the change and is denied after it
  ${gateConditions
    .slice(3)
    .join(', ')
    .replace(/(.{1,95})(, |$)/g, '$1,\n  ')
    .trimEnd()
    .replace(/,$/, '')}
                 any hazard of that code`;

function gateCondition(text: string, before: readonly GateCondition[] = []): readonly GateCondition[] {
  const { value, problem } = parseGateCondition(text);
  if (problem !== undefined) throw new InvalidArgumentError(problem);
  return [...before, value];
}

const diagnosticsHelp = 'the format of diagnostics';
