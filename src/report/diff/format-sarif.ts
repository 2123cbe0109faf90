import { namesOfKeys } from '../../clusters/cluster-key.ts';
import { allHazardCodes, hazardCodes } from '../../diagnostics/hazard-codes.ts';
import type { Review, ReviewedHazard } from '../../diff/review.ts';
import {
  formatSarif,
  type SarifFinding,
  type SarifOptions,
  type SarifPlace,
  type SarifRule,
} from '../diagnostics/format-sarif.ts';
import { causePlace } from './cause-words.ts';
import { connectionSentence } from './connection-words.ts';
import { annotatedPlace } from './format-annotations.ts';
import { exampleSentence } from './guardrail-words.ts';
import { hazardPlace } from './hazard-words.ts';
import { type DiffPlaces, foundPlace } from './places.ts';
import { plainWriting, type Writing } from './writing.ts';

export interface DiffSarifOptions extends Pick<SarifOptions, 'version' | 'rootInCheckout'> {
  readonly places: DiffPlaces;
  /** A file that stands for the whole, such as `policies/landscape.yaml`: code scanning refuses a result at no file. */
  readonly whole: string;
}

const mostNames = 10;
const mostRelated = 20;

/** The hazards of a change as SARIF 2.1.0; those that an exception accepts are suppressed. */
export function formatDiffSarif(review: Review, { places, whole, ...options }: DiffSarifOptions): string {
  const writing = plainWriting(mostNames, review.diff);
  const findings = review.hazards.map((hazard) => findingOf(hazard, review, places, whole, writing));
  return formatSarif(findings, hazardRules, { ...options, analysis: 'diff' });
}

const hazardRules: readonly SarifRule[] = allHazardCodes.map((code) => ({
  id: code,
  title: hazardCodes[code].title,
  description: `${hazardCodes[code].title}.`,
  help: hazardCodes[code].advice,
  helpUri: 'https://ringfence.dev/docs/review#hazards',
  level: hazardCodes[code].level,
}));

function findingOf(
  hazard: ReviewedHazard,
  review: Review,
  places: DiffPlaces,
  whole: string,
  writing: Writing,
): SarifFinding {
  const { code, level, message, advice, location, acceptedBy } = hazard;
  const related = relatedOf(hazard, review, places, writing);
  const where = hazardPlace(hazard, writing);
  const example = exampleSentence(hazard, writing);
  const found: SarifPlace | undefined =
    location === undefined ? related[0]?.location : annotatedPlace(foundPlace(location, 'after', places));
  return {
    ruleId: code,
    level,
    message: [
      ...[message, ...(where === '' ? [] : [`Found ${where}.`])].map(writing.prose),
      ...(example === undefined ? [] : [example]),
      ...(advice === undefined ? [] : [writing.prose(advice)]),
    ].join(' '),
    location: found ?? { path: whole },
    related,
    fingerprint: fingerprintOf(hazard),
    ...(acceptedBy === undefined ? {} : { suppressed: { kind: 'external' as const, ...acceptedBy } }),
  };
}

/** The causes of the connections that it is about. */
function relatedOf(
  { connections }: ReviewedHazard,
  { diff }: Review,
  places: DiffPlaces,
  writing: Writing,
): readonly { readonly message: string; readonly location: SarifPlace }[] {
  return connections
    .flatMap((index) => {
      const connection = diff.connections[index];
      if (connection === undefined) return [];
      const message = connectionSentence(connection, writing);
      return connection.causes.flatMap((cause) =>
        cause.kind === 'policy' ? [{ message, location: annotatedPlace(causePlace(cause, places)) }] : [],
      );
    })
    .slice(0, mostRelated);
}

/** Returns the parts of a fingerprint. In namespaces of one type it is the same hazard, regardless of their number. */
function fingerprintOf(hazard: ReviewedHazard): readonly string[] {
  const { namespaceType, places, policies, workloads, guardrail } = hazard;
  if (guardrail !== undefined) return [guardrail.name];
  const where =
    namespaceType === undefined
      ? places.map(({ cluster, namespaces }) => [...namesOfKeys([cluster]), namespaces.join(', ')].join(': '))
      : [namespaceType];
  return [where.join('; '), policies.join(', '), workloads.join(', ')];
}
