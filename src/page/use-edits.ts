import type { Edit } from '../explorer/what-if/edit.ts';
import type { WhatIf, WhatIfAnswer } from '../explorer/what-if/what-if.ts';
import { type ReadEdits, readEdits } from './edit-store.ts';
import { type SoughtAnswer, useAnswer } from './use-answer.tsx';

/** The edits that the address names, and what they do. */
export interface Editing extends ReadEdits {
  /** undefined: the page does not have its data whole. */
  readonly answer: SoughtAnswer<WhatIfAnswer | undefined>;
}

/** Answers the edits of the address. */
export function useEdits(whatIf: WhatIf, text: string | undefined): Editing {
  const read = readEdits(text);
  const answer = useAnswer(text ?? '', () => answerAfterPaint(whatIf, read.edits));
  return { ...read, answer };
}

/** Answers edits once the browser has shown that it computes. */
export async function answerAfterPaint(whatIf: WhatIf, edits: readonly Edit[]): Promise<WhatIfAnswer | undefined> {
  if (edits.length === 0) return { outcomes: [] };
  await new Promise((resolve) => setTimeout(resolve, 20));
  return whatIf.answer(edits);
}
