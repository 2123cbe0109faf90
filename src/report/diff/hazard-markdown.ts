import { grouped } from '../../diagnostics/counted.ts';
import type { Review, ReviewedHazard } from '../../diff/review.ts';
import { breachesWords, exampleSentence } from './guardrail-words.ts';
import { acceptanceWords, hazardPlace, hazardSubjects } from './hazard-words.ts';
import type { MarkdownDetail } from './markdown-steps.ts';
import { type DiffPlaces, foundPlace, foundPlaceWords } from './places.ts';
import { ownersWords } from './tenant-words.ts';
import type { Writing } from './writing.ts';

/** Hazards as a list: one entry each, or one for each code and level. Never fewer. */
export function hazardMarkdown(
  review: Review,
  places: DiffPlaces,
  writing: Writing,
  how: MarkdownDetail['hazards'],
): string {
  if (how === 'codes') return hazardCodesMarkdown(review.hazards, writing);
  return review.hazards
    .flatMap((hazard) => [
      `- ${titleOf(hazard)}: ${writing.prose(hazard.message)}`,
      ...(how === 'short' ? shortParts(hazard, writing) : wholeParts(hazard, places, writing))
        // A list item of nothing would make a heading of the line before it.
        .filter((part) => part.trim() !== '')
        .map((part) => `  - ${part}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function titleOf({ code, level, acceptedBy }: ReviewedHazard): string {
  return acceptedBy === undefined ? `**${level}** \`${code}\`` : `accepted ${level} \`${code}\``;
}

function shortParts(hazard: ReviewedHazard, writing: Writing): readonly string[] {
  const example = exampleSentence(hazard, writing);
  return [...(example === undefined ? [] : [example]), ...shortPlace(hazard, writing)];
}

function shortPlace(hazard: ReviewedHazard, writing: Writing): readonly string[] {
  const where = hazardPlace(hazard, writing);
  return where === '' ? [] : [where];
}

function wholeParts(hazard: ReviewedHazard, places: DiffPlaces, writing: Writing): readonly string[] {
  const { advice, location } = hazard;
  const acceptance = acceptanceWords(hazard, writing);
  const at = location === undefined ? [] : [foundPlaceWords(foundPlace(location, 'after', places), writing)];
  const subjects = [...hazardSubjects(hazard, writing), ...at];
  return [
    ...breachesWords(hazard, places, writing),
    ...shortPlace(hazard, writing),
    ...(subjects.length === 0 ? [] : [subjects.join(' · ')]),
    ...ownersWords(hazard.tenants, writing),
    ...(advice === undefined ? [] : [writing.prose(advice)]),
    ...(acceptance === undefined ? [] : [acceptance]),
  ];
}

/** The first message of each code stands for the others. */
function hazardCodesMarkdown(hazards: Review['hazards'], writing: Writing): string {
  const groups = new Map<string, { readonly first: ReviewedHazard; count: number }>();
  for (const hazard of hazards) {
    const title = titleOf(hazard);
    const known = groups.get(title);
    if (known === undefined) groups.set(title, { first: hazard, count: 1 });
    else known.count++;
  }
  return [...groups]
    .map(([title, { first, count }]) => `- ${grouped(count)} × ${title}: ${writing.prose(first.message)}\n`)
    .join('');
}
