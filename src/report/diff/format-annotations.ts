import { counted } from '../../diagnostics/counted.ts';
import type { ConnectionChange } from '../../diff/landscape-diff.ts';
import type { Review, ReviewedHazard } from '../../diff/review.ts';
import { type GithubOptions, inCheckout } from '../diagnostics/format-github.ts';
import { type Annotation, workflowCommand } from '../diagnostics/workflow-command.ts';
import { causePlace } from './cause-words.ts';
import { connectionSentence } from './connection-words.ts';
import { exampleSentence } from './guardrail-words.ts';
import { acceptanceWords, hazardPlace } from './hazard-words.ts';
import { type DiffPlaces, type FoundPlace, foundPlace } from './places.ts';
import { ownersWords } from './tenant-words.ts';
import { listedConnections } from './totals.ts';
import { plainWriting, type Writing } from './writing.ts';

export interface DiffAnnotationOptions extends GithubOptions {
  readonly places: DiffPlaces;
}

/** So many annotations of each level GitHub takes from one step; it drops the rest without a word. */
const mostAnnotations = 10;

const mostNames = 3;
/** The most connections that one line of a source lists. */
const mostConnections = 5;

/**
 * Hazards, and what changed lines do to connections, as workflow commands beside the lines of the sources, a line each.
 * At most ten of a level, the gravest first; where there are more, the tenth says how many.
 */
export function formatDiffAnnotations(review: Review, { places, rootInCheckout }: DiffAnnotationOptions): string {
  const writing = plainWriting(mostNames, review.diff);
  const annotations = [
    ...review.hazards.map((hazard) => hazardAnnotation(hazard, places, writing)),
    ...connectionAnnotations(listedConnections(review.diff), places, writing),
  ];
  return (['error', 'warning', 'note'] as const)
    .flatMap((level) => atMost(annotations.filter((annotation) => annotation.level === level)))
    .map(({ place, ...annotation }) =>
      workflowCommand(
        place === undefined
          ? annotation
          : { ...annotation, place: { ...place, path: inCheckout(place.path, rootInCheckout) } },
      ),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function atMost(annotations: readonly Annotation[]): readonly Annotation[] {
  const [first] = annotations;
  if (first === undefined || annotations.length <= mostAnnotations) return annotations;
  const shown = annotations.slice(0, mostAnnotations - 1);
  const more = annotations.length - shown.length;
  return [
    ...shown,
    {
      level: first.level,
      title: 'Ringfence',
      text: `And ${counted(more, `more ${first.level}`)}; the job's summary has them.`,
    },
  ];
}

/** One that is accepted is worth knowing, and no more. */
function hazardAnnotation(hazard: ReviewedHazard, places: DiffPlaces, writing: Writing): Annotation {
  const { code, level, message, advice, acceptedBy, location } = hazard;
  const where = hazardPlace(hazard, writing);
  const example = exampleSentence(hazard, writing);
  const acceptance = acceptanceWords(hazard, writing);
  const text = [
    writing.prose(message),
    ...(example === undefined ? [] : [example]),
    ...(where === '' ? [] : [where]),
    ...ownersWords(hazard.tenants, writing),
    ...(acceptance === undefined ? [] : [acceptance]),
    ...(advice === undefined ? [] : [writing.prose(advice)]),
  ].join('\n');
  const annotation = { level: acceptedBy === undefined ? level : ('note' as const), title: code, text };
  if (location === undefined) return annotation;
  return { ...annotation, place: annotatedPlace(foundPlace(location, 'after', places)) };
}

/** One for each line that causes changes, in the order in which connections name them. */
function connectionAnnotations(
  connections: readonly ConnectionChange[],
  places: DiffPlaces,
  writing: Writing,
): readonly Annotation[] {
  const lines = new Map<
    string,
    { readonly place: NonNullable<Annotation['place']>; readonly sentences: Set<string> }
  >();
  for (const connection of connections) {
    const sentence = connectionSentence(connection, writing);
    for (const cause of connection.causes) {
      if (cause.kind !== 'policy') continue;
      const place = annotatedPlace(causePlace(cause, places));
      const key = JSON.stringify([place.path, place.line]);
      const known = lines.get(key) ?? { place, sentences: new Set<string>() };
      lines.set(key, known);
      known.sentences.add(sentence);
    }
  }
  return [...lines.values()].map(({ place, sentences }) => ({
    level: 'note',
    title: 'connections',
    text: listedLines([...sentences]),
    place,
  }));
}

function listedLines(sentences: readonly string[]): string {
  const shown = sentences.slice(0, mostConnections);
  const more = sentences.length - shown.length;
  return [
    ...shown,
    ...(more === 0 ? [] : [`And ${counted(more, 'more change', 'more changes')} of connections.`]),
  ].join('\n');
}

/** Where it is shown: in the source as far as it is known, else in the manifest. */
export function annotatedPlace({ rendered, source, state }: FoundPlace): NonNullable<Annotation['place']> {
  if (source !== undefined && source.line !== undefined) return source;
  // A line of the state before is another line now.
  if (state === 'before') return { path: source?.path ?? rendered.path };
  return rendered;
}
