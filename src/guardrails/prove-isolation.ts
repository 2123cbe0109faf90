import type { LabelQuestions } from '../labels/label-questions.ts';
import { boxesOverlap, intersectBoxes, isSatisfiable, type LabelBox } from '../labels/label-space.ts';
import { directions } from '../model/directions.ts';
import { grouped } from '../model/grouped.ts';
import { allPorts } from '../model/port-set.ts';
import { endBox, partedEnds } from './end-labels.ts';
import { fitOf } from './fits.ts';
import type { GatheredAnswer } from './gathered-answer.ts';
import type { IsolatedStatement } from './guardrail.ts';
import type { LostEnd } from './guardrail-result.ts';
import type { PlaceLooks } from './looks.ts';
import { isolationWitness } from './make-witness.ts';
import type { ClassAtEnd, PlaceClasses } from './place-classes.ts';
import { isKnownAtEnd } from './place-pairs.ts';
import { common, isolatedBoxes } from './side-parts.ts';
import type { PossibleNamespace, Universe } from './universe.ts';

interface PodIsolationQuestion {
  readonly statement: IsolatedStatement;
  /** The classes that fit it. */
  readonly fitting: readonly ClassAtEnd[];
  readonly classes: PlaceClasses;
  readonly questions: LabelQuestions;
  readonly looks: PlaceLooks;
  readonly gathered: GatheredAnswer;
  /** Finds the place before a change: then only pods that were isolated are found. */
  readonly was?: (place: PossibleNamespace) => PossibleNamespace | undefined;
}

/** Finds pods that no policy isolates in a direction. An undeclared namespace has no policies, so its pods never are. */
export function proveIsolation(
  universe: Universe,
  { statement, fitting, classes, questions, gathered, looks, was }: PodIsolationQuestion,
): void {
  const kinds = grouped(fitting, ({ alike: { first }, fit }) =>
    [...directions.map((direction) => looks.classOf(first, direction)), fit].join(),
  );
  for (const ends of kinds.values()) {
    const { members } = classes.together(ends.map(({ alike }) => alike));
    const [place] = members;
    if (place === undefined) continue;
    const fit = fitOf(place, statement.pods, universe.names);
    const pods = common(place.pods, statement.pods.pods);
    const namespaces = common(place.labels, fit?.namespace);
    const labels = endBox({ from: pods, fromNamespace: namespaces });
    if (fit === undefined || !isSatisfiable(labels)) continue;
    gathered.reach({ isKnown: ends.some(isKnownAtEnd) }, () => true);
    const here = questions.atPlace();
    for (const direction of statement.directions) {
      const former = was?.(place);
      const holes = isolatedBoxes(place, direction).filter((box) => boxesOverlap(box, pods));
      const outside = (box: LabelBox, ...further: readonly LabelBox[]) =>
        here.outside(box, [...further, ...holes.map((hole) => endBox({ from: hole }))]);
      // Pods that could not be before are new: all of them, without a place before.
      const answers =
        former === undefined
          ? [outside(labels)]
          : [
              ...isolatedBoxes(former, direction).map((box) => outside(intersectBoxes(labels, endBox({ from: box })))),
              outside(labels, endBox({ from: former.pods, fromNamespace: former.labels })),
            ];
      const answer = answers.find(({ kind }) => kind === 'found') ?? answers.find(({ kind }) => kind === 'notDecided');
      if (answer === undefined) continue;
      if (answer.kind === 'notDecided') gathered.addUndecided({ kind: 'budget', steps: answer.steps });
      if (answer.kind !== 'found') continue;
      const end: LostEnd = { kind: 'pods', namespaces, pods };
      const any: LostEnd = { kind: 'pods', namespaces: common(), pods: common() };
      const [from, to] = direction === 'Egress' ? [end, any] : [any, end];
      const without = holes.map((box) => {
        const hole: LostEnd = { kind: 'pods', namespaces: common(), pods: box };
        return direction === 'Egress'
          ? { from: hole, to: any, ports: allPorts }
          : { from: any, to: hole, ports: allPorts };
      });
      gathered.addBreach({
        key: JSON.stringify([direction, place.state.type]),
        witness: () => isolationWitness(universe, { place, fit, labels: partedEnds(answer.labels), direction }),
        lost: () => [{ from, to, ports: allPorts, without }],
        places: members.length,
        ends: [{ from: members }],
      });
    }
  }
}
