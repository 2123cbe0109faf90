import { basisOf } from '../clusters/basis.ts';
import { clusterKey } from '../clusters/cluster-key.ts';
import { namespacesOf } from '../clusters/namespace-names.ts';
import { counted } from '../diagnostics/counted.ts';
import { explainFlows } from '../flows/explain-flows.ts';
import type { FlowEvidence } from '../flows/flow.ts';
import { flowText } from '../flows/named-flow.ts';
import { placeEvidence } from '../flows/place-evidence.ts';
import type { Surroundings } from '../platform/surroundings.ts';
import { formatExplanations } from '../report/explanation/formats.ts';
import { unmappedWords } from '../report/words/flow-words.ts';
import { visible } from '../report/words/wording.ts';
import { badUsage, readAnalysisInput, refuse } from './analysis-input.ts';
import { exitStatus } from './exit-status.ts';
import { readFlowInput } from './flow-input.ts';
import { warnIfStale } from './freshness.ts';
import { policyPlaces } from './policy-places.ts';
import type { ExplainCommandOptions } from './program.ts';
import { palettes } from './terminal.ts';

/** So many distinct flows are explained, and so many are listed that cannot be. */
const mostFlows = 20;
const mostUnmapped = 5;

/** Explains recorded flows: why the policies allow or deny each, and what would allow it. */
export async function explainFlow(
  flow: string,
  options: ExplainCommandOptions,
  surroundings: Surroundings,
): Promise<number> {
  if (flow === '-' && options.manifests?.includes('-') === true) {
    const mistake = "options '--flow -' and '--manifests -' both read standard input. Name a file for one of them.";
    return badUsage(mistake, surroundings).status;
  }
  const recorded = await readFlowInput([flow], { option: "option '--flow <path>'" }, surroundings);
  if ('status' in recorded) return recorded.status;
  const namespaces = namespacesIn(recorded.value);
  const read = await readAnalysisInput(options, surroundings, namespaces.length === 0 ? {} : { namespaces });
  if ('status' in read) return read.status;
  await warnIfStale(read.value, surroundings);
  const { landscape, clusters } = read.value;
  const placed = placeEvidence(recorded.value, namespacesOf([landscape]));
  if (placed.value === undefined) return refuse(placed.diagnostics, undefined, surroundings).status;
  const flows = placed.value.flatMap(({ cluster: key, flows: seen }) => {
    const cluster = clusters.find((one) => clusterKey(one) === key);
    return cluster === undefined ? [] : seen.map((one) => ({ cluster, flow: one }));
  });
  const { explanations, clusters: concerned, unmapped, more } = explainFlows(flows, mostFlows);
  for (const { flow: one, reason } of unmapped.slice(0, mostUnmapped)) {
    surroundings.stderr.write(`Not explained: ${visible(flowText(one))}, a connection ${unmappedWords[reason]}.\n`);
  }
  const unlisted = unmapped.length - mostUnmapped;
  if (unlisted > 0) surroundings.stderr.write(`Not explained: ${counted(unlisted, 'more flow')}.\n`);
  if (more > 0) {
    surroundings.stderr.write(
      `${counted(more, 'more distinct flow')} not explained: those that were seen less often. Name fewer flows.\n`,
    );
  }
  if (explanations.length === 0) return exitStatus.clean;
  const basis = basisOf(concerned, landscape.leftOut);
  const texts = { palette: palettes(surroundings).stdout, ...policyPlaces(read.value) };
  surroundings.stdout.write(await formatExplanations({ explanations, basis }, options.output, texts));
  return exitStatus.clean;
}

function namespacesIn(evidence: readonly FlowEvidence[]): readonly string[] {
  const found = evidence.flatMap(({ flows }) =>
    flows.flatMap(({ from, to }) => [from, to].flatMap((end) => (end.kind === 'pod' ? end.namespace : []))),
  );
  return [...new Set(found)];
}
