import { isAbsolute, parse, relative, resolve } from 'node:path';
import type { ClusterState, NamespaceState } from '../clusters/cluster-state.ts';
import { connectivityQuestion } from '../connectivity/connectivity-filter.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { formatHtml, type PageCode } from '../explorer/format-html.ts';
import { makePage } from '../explorer/make-page.ts';
import { neverRows } from '../explorer/never-rows.ts';
import type { ExceptionSummary, GrantSummary, JudgedPart, Overview, PageHead } from '../explorer/page-data.ts';
import { readExceptions } from '../landscape/read-exceptions.ts';
import { tenantOfSource } from '../landscape/source-paths.ts';
import { readDiskTree } from '../platform/disk-tree.ts';
import { readPackagedFile } from '../platform/packaged-files.ts';
import { replaceFiles } from '../platform/replace-files.ts';
import { shownCommit } from '../platform/shown-commit.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { describeGuardrail } from '../report/guardrails/describe-guardrail.ts';
import { paletteOf } from '../report/words/palette.ts';
import { type AnalysisInput, badUsage, problemWith, readAnalysisInput, refuse } from './analysis-input.ts';
import type { ConnectivityCommandOptions } from './connectivity-options.ts';
import { exitStatus } from './exit-status.ts';
import { warnIfStale } from './freshness.ts';
import { policyPlaces } from './policy-places.ts';
import { provedGuardrails, readTests, rootOfGuardrails } from './test-input.ts';

/** Writes the explorer: one HTML file. The status is 0 for every answer. */
export async function pageCommand(options: ConnectivityCommandOptions, surroundings: Surroundings): Promise<number> {
  const mistake = mistakeIn(options, surroundings);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const read = await readAnalysisInput(options, surroundings);
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters, repository } = read.value;
  const { tenant, redact = false, out } = options;
  const question = connectivityQuestion(clusters, tenant === undefined ? {} : { tenants: tenant });
  if (question.problem !== undefined) return problemWith('--tenant <name...>', question.problem, surroundings).status;
  const { concerns } = question.value;
  const shows = concerns === undefined ? undefined : (namespace: NamespaceState) => concerns(namespace, undefined);
  const commit = await shownCommit(repository?.root ?? surroundings.folder, surroundings);
  const head: PageHead = {
    ...{
      ringfence: ownVersion(),
      origin: landscape.origin,
      manifests: options.manifests ?? [],
      made: surroundings.today(),
    },
    ...(commit === undefined ? {} : { commit }),
    ...onlyOf(options),
    ...(redact ? { redacted: true as const } : {}),
  };
  const overview = await overviewOf(read.value, shows, options, surroundings);
  const page = makePage({
    ...{ clusters, leftOut: landscape.leftOut, places: policyPlaces(read.value), head, overview },
    ...(shows === undefined ? {} : { shows }),
  });
  const text = await formatHtml(page, pageCode());
  if (out === undefined) {
    surroundings.stdout.write(text);
    return exitStatus.clean;
  }
  const { folder } = surroundings;
  const [root, path] = isAbsolute(out) ? [parse(out).root, relative(parse(out).root, out)] : [folder, out];
  const failures = replaceFiles(root, [{ path, text }]);
  if (failures.length > 0) return refuse(failures, undefined, surroundings).status;
  surroundings.stderr.write(`Written: ${out}. Open it in a browser.\n`);
  return exitStatus.clean;
}

function mistakeIn(options: ConnectivityCommandOptions, { stdout }: Surroundings): string | undefined {
  const { from, to, port, namespaceType, filter: query, expand, flows, seen, notSeen, out } = options;
  const filters = {
    ...{ '--from': from, '--to': to, '--port': port, '--namespace-type': namespaceType, '--filter': query },
    ...{ '--expand': expand, '--flows': flows, '--seen': seen, '--not-seen': notSeen },
  };
  const filter = Object.entries(filters).find(([, value]) => value !== undefined)?.[0];
  if (filter !== undefined)
    return `option '${filter}': a page shows every connection, and filters in the browser. Omit it.`;
  if (out === '') return "option '--out <file>' needs the name of a file.";
  if (out === undefined && stdout.isTTY === true) {
    return "option '--output html': a page is for a browser, not for a terminal. Write it into a file with --out page.html.";
  }
  return undefined;
}

function onlyOf({ cluster, tenant }: ConnectivityCommandOptions): Pick<PageHead, 'only'> {
  if (cluster === undefined && tenant === undefined) return {};
  return {
    only: {
      ...(cluster === undefined ? {} : { clusters: cluster }),
      ...(tenant === undefined ? {} : { tenants: tenant }),
    },
  };
}

/** Reads what the package has of the page: `npm run build` bundles it. */
function pageCode(): PageCode {
  const read = (name: string): string => readPackagedFile(`dist/explorer/${name}`).trim();
  return { script: read('page.js'), style: read('page.css'), licences: read('licences.txt') };
}

type Shows = ((namespace: NamespaceState) => boolean) | undefined;

/** Judges guardrails and tests, and collects what is agreed. A page of tenants has only what is in their folders. */
async function overviewOf(
  input: AnalysisInput,
  shows: Shows,
  options: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<Omit<Overview, 'standsOut'>> {
  const { clusters, repository } = input;
  if (repository === undefined)
    return { guardrails: { kind: 'none' }, tests: { kind: 'none' }, exceptions: [], grants: [] };
  const tenants = shows === undefined ? undefined : tenantsOf(clusters, shows);
  const isShown = (tenant: string | undefined): boolean =>
    tenants === undefined || (tenant !== undefined && tenants.has(tenant));
  return {
    guardrails: await guardrailsOf(input, isShown, options, surroundings),
    tests: testsOf(input, isShown, options, surroundings),
    exceptions: tenants === undefined ? exceptionsOf(repository.root) : [],
    grants: grantsOf(input, isShown),
  };
}

function tenantsOf(clusters: readonly ClusterState[], shows: NonNullable<Shows>): ReadonlySet<string> {
  const all = clusters.flatMap(({ namespaces }) => [...namespaces.values()]).filter(shows);
  return new Set(all.flatMap(({ tenant }) => tenant ?? []));
}

type IsShown = (tenant: string | undefined) => boolean;

async function guardrailsOf(
  input: AnalysisInput,
  isShown: IsShown,
  { root }: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Promise<Overview['guardrails']> {
  const withGuardrails = rootOfGuardrails(root === undefined ? {} : { root }, surroundings);
  const proved = await provedGuardrails(withGuardrails, input, surroundings);
  if ('status' in proved) return { kind: 'unread' };
  const report = proved.value;
  if (report === undefined) return { kind: 'none' };
  const texts = { ...report, palette: paletteOf({ coloured: false }) };
  const shown = report.judged.filter(({ result }) => isShown(result.guardrail.tenant));
  return {
    kind: 'judged',
    results: shown.map((judged) => {
      const { guardrail, answer } = judged.result;
      const { name, description, location } = guardrail;
      return {
        ...{ name, description, outcome: judged.outcome, answer, lines: describeGuardrail(judged, texts) },
        ...{ path: location.path, line: location.line, never: neverRows(judged.result, input.clusters) },
      };
    }),
  };
}

function testsOf(
  input: AnalysisInput,
  isShown: IsShown,
  { root }: ConnectivityCommandOptions,
  surroundings: Surroundings,
): Overview['tests'] {
  const tests = readTests({ ifPresent: true, ...(root === undefined ? {} : { root }) }, surroundings);
  if ('status' in tests) return { kind: 'unread' };
  if (tests.value === 'none') return { kind: 'none' };
  const { results } = runTests(input, tests.value);
  const judged: JudgedPart<Extract<Overview['tests'], { kind: 'judged' }>['results'][number]> = {
    kind: 'judged',
    results: results
      .filter(({ location }) =>
        isShown(tenantOfSource(location.path.replace(/^.*?(?=policies\/)/, ''), 'connectivity-test')),
      )
      .map(({ test, name, passed, expect, verdict, pairs, location }) => ({
        ...{ test, name, passed, expect, verdict, pairs, path: location.path, line: location.line },
      })),
  };
  return judged;
}

function exceptionsOf(root: string): readonly ExceptionSummary[] {
  const files = readDiskTree(resolve(root), 'policies').value;
  if (files === undefined) return [];
  return readExceptions(files).exceptions.map(({ name, owner, reason, until }) => ({ name, owner, reason, until }));
}

function grantsOf({ landscape }: AnalysisInput, isShown: IsShown): readonly GrantSummary[] {
  return [...(landscape.tenants ?? [])].flatMap(([tenant, known]) =>
    !isShown(tenant)
      ? []
      : (known.load().value?.grants ?? []).map(({ name, reason, reviewBy, from, ports }) => ({
          ...{ tenant, name, reason, reviewBy, ports: ports.map(portText).join(', ') },
          from: from.tenants,
        })),
  );
}

function portText({
  port,
  endPort,
  protocol = 'TCP',
}: {
  port?: number | string;
  endPort?: number;
  protocol?: string;
}): string {
  return `${port ?? 'all'}${endPort === undefined ? '' : `-${endPort}`}/${protocol}`;
}
