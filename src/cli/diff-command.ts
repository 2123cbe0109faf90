import { allowsNothingNew } from '../diff/proved-change.ts';
import type { Review } from '../diff/review.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import { workflowOf } from '../platform/workflow.ts';
import { type DiffFormat, formatDiff } from '../report/diff/formats.ts';
import { type Answerable, badUsage, refuse } from './analysis-input.ts';
import { comparedReview } from './diff/compared-review.ts';
import type { Comparison } from './diff/comparison.ts';
import type { RecordedComparison } from './diff/comparison-page.ts';
import { recordedFlows } from './diff/recorded-flows.ts';
import { exitStatus } from './exit-status.ts';
import { cutFlowsMistake, outMistake, writePage } from './page-output.ts';
import type { DiffCommandOptions } from './program.ts';
import { pathInside } from './sources.ts';
import { palettes } from './terminal.ts';

/**
 * Shows the effect of a change. The status is 0 unless a gate was asked for and a condition closes it, or a proof was asked
 * for and fails.
 */
export async function diffCommand(
  revisions: string | undefined,
  options: DiffCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  const mistake = pageMistake(options, surroundings);
  if (mistake !== undefined) return badUsage(mistake, surroundings).status;
  const read = await compare(revisions, options, surroundings);
  if ('status' in read) return read.status;
  const flows = await recordedFlows(read.value, options, surroundings);
  if ('status' in flows) return flows.status;
  const { asOf = surroundings.today(), flowsMaxAge } = options;
  const { value: review, diagnostics } = comparedReview(read.value, {
    failOn: options.failOn,
    asOf,
    flows: flows.value,
    demanded: flowsMaxAge === undefined ? undefined : { today: asOf, maxAge: flowsMaxAge },
    prove: options.prove,
  });
  if (review === undefined) return refuse(diagnostics, undefined, surroundings).status;
  const written = await write(review, { ...read.value, evidence: flows.value }, options, surroundings);
  if (written !== undefined) return written;
  const { gate, proof } = review;
  const isOpen = gate === undefined || gate.tripped.length === 0;
  return isOpen && (proof === undefined || allowsNothingNew(proof)) ? exitStatus.clean : exitStatus.findings;
}

async function compare(
  revisions: string | undefined,
  options: DiffCommandOptions,
  surroundings: Surroundings,
): Promise<Answerable<Comparison>> {
  const { manifests, root } = options;
  if (manifests !== undefined && options.delivered === true) {
    return badUsage("options '--manifests' and '--delivered' name two things to compare. Leave one out.", surroundings);
  }
  if (manifests === undefined && options.guardrails !== undefined) {
    return badUsage(
      "option '--guardrails <path...>' needs --manifests: a comparison of revisions judges the guardrails of both.",
      surroundings,
    );
  }
  if (options.flows !== undefined && options.delivered === true) {
    return badUsage(
      "options '--flows' and '--delivered' cannot be used together: records of now do not show the revision that a cluster followed.",
      surroundings,
    );
  }
  if (options.flowsMaxAge !== undefined && (options.delivered === true || manifests !== undefined)) {
    return badUsage(
      "option '--flows-max-age' is for two revisions of a policy repository, whose landscape can ask for recorded flows.",
      surroundings,
    );
  }
  if (options.delivered === true) {
    const { compareDelivered } = await import('./diff/delivered-comparison.ts');
    return compareDelivered(revisions, options, surroundings);
  }
  if (manifests === undefined) {
    const { compareRevisions } = await import('./diff/git-comparison.ts');
    return compareRevisions(revisions, options, surroundings);
  }
  if (revisions !== undefined) {
    return badUsage(
      `option '--manifests <path...>' and "${revisions}" cannot be used together. Remove one.`,
      surroundings,
    );
  }
  if (root !== undefined) {
    return badUsage("options '--manifests' and '--root' name two things to compare. Leave one out.", surroundings);
  }
  const [before, after, ...more] = manifests;
  if (before === undefined || after === undefined || more.length > 0 || manifests.includes('')) {
    const count = manifests.includes('') ? 'and neither can be empty' : `not ${manifests.length}`;
    return badUsage(
      `option '--manifests <path...>' needs two folders or files, before and after, ${count}.`,
      surroundings,
    );
  }
  const { compareFolders } = await import('./diff/folder-comparison.ts');
  return compareFolders(before, after, options, surroundings);
}

/** Returns the mistake in the options of a page. */
function pageMistake(options: DiffCommandOptions, surroundings: Surroundings): string | undefined {
  const { output, out, redact, tenant, whole, expand, delivered, manifests } = options;
  if (output !== 'html') {
    const ofPage = Object.entries({ out, redact, tenant, whole }).find(([, value]) => value !== undefined)?.[0];
    return ofPage === undefined ? undefined : `option '--${ofPage}' needs --output html.`;
  }
  if (expand === true) return "option '--expand': a page has every name and every change. Omit it.";
  if (whole === true && delivered === true) {
    return "options '--whole' and '--delivered' cannot be used together: only clusters that differ are read.";
  }
  if (whole === true && manifests !== undefined) {
    return "option '--whole': a comparison of two folders shows both whole. Omit it.";
  }
  return cutFlowsMistake(options) ?? outMistake(out, surroundings);
}

/** Writes the answer. Returns the status to end with if it cannot be written. */
async function write(
  review: Review,
  comparison: RecordedComparison,
  options: DiffCommandOptions,
  surroundings: Surroundings,
): Promise<number | undefined> {
  const { output } = options;
  if (output !== 'html') {
    surroundings.stdout.write(await formatted(review, comparison, { ...options, output }, surroundings));
    return undefined;
  }
  // No other answer needs anything of this.
  const { comparisonPage } = await import('./diff/comparison-page.ts');
  const page = await comparisonPage(review, comparison, options, surroundings);
  return 'status' in page ? page.status : writePage(page.value, options.out, surroundings);
}

async function formatted(
  review: Review,
  { places, root = '' }: Comparison,
  { output, expand = false }: DiffCommandOptions & { readonly output: DiffFormat },
  surroundings: Surroundings,
): Promise<string> {
  const { stdout, environment } = surroundings;
  if (output === 'github') {
    const { formatDiffSummary } = await import('../report/diff/format-markdown.ts');
    workflowOf(environment).addSummary(formatDiffSummary(review, { places }));
  }
  const width = stdout.isTTY === true ? stdout.columns : undefined;
  return formatDiff(review, output, {
    places,
    palette: palettes(surroundings).stdout,
    expand,
    ...(width === undefined ? {} : { width }),
    rootInCheckout: pathInside(environment.GITHUB_WORKSPACE ?? root, root),
    whole: 'policies/landscape.yaml',
    version: ownVersion(),
  });
}
