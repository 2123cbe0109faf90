import type { Waiver } from '../../model/waiver.ts';
import type { ClosingEntry, RecordedMember, ReviewRecord } from './review-record.ts';

/** Something that closes a gate, and who accepted it. */
export interface JudgedClosing extends ClosingEntry {
  /** Sorted; empty where no one accepted all of it. */
  readonly acceptedBy: readonly string[];
}

/** A label on a pull request. */
export interface LabelledPull {
  readonly pullRequest: number;
  readonly waiver: Waiver;
}

/**
 * Judges what closes the gate of a review by labels. An entry is accepted if each part of it is: by a label on a member
 * that does the part alone, whose person may accept the code, and had a state before them that has the part, too.
 */
export function judgeClosings(record: ReviewRecord, labels: readonly LabelledPull[]): readonly JudgedClosing[] {
  const members = new Map(record.members.map((member) => [member.pullRequest, member]));
  return record.closings.map((closing, index) => {
    const people = new Set<string>();
    for (let part = 0; part < closing.parts; part++) {
      const accepting = labels.flatMap(({ pullRequest, waiver }) => {
        // Without a list of states a label still counts for the very state that was reviewed.
        const member = members.get(pullRequest) ?? (record.group ? undefined : { states: [] });
        return waiver.kind === 'granted' &&
          waiver.codes.includes(closing.code) &&
          member !== undefined &&
          isAccepted(record, member, waiver, { index, part })
          ? [waiver.by]
          : [];
      });
      if (accepting.length === 0) return { ...closing, acceptedBy: [] };
      for (const person of accepting) people.add(person);
    }
    return { ...closing, acceptedBy: [...people].sort() };
  });
}

function isAccepted(
  { base, commit, group }: ReviewRecord,
  { alone, states }: Pick<RecordedMember, 'alone' | 'states'>,
  { seen }: Extract<Waiver, { readonly kind: 'granted' }>,
  { index, part }: { readonly index: number; readonly part: number },
): boolean {
  if (group && !(alone?.[index]?.includes(part) ?? false)) return false;
  // What was reviewed is what was seen.
  if (!group && seen.commit === commit && seen.base === base) return true;
  const state = states.find((one) => one.commit === seen.commit && one.base === seen.base);
  return state?.covered[index]?.includes(part) ?? false;
}
