import type { Terminal } from '../platform/surroundings.ts';

interface TextQuestion {
  readonly message: string;
  readonly preset: string;
  /** Returns what is wrong with an answer, as a clause that can follow a colon. */
  readonly problemOf: (answer: string) => string | undefined;
}

interface OfferedChoices<Choice extends string> {
  readonly message: string;
  /** The first one is preset. */
  readonly choices: readonly { readonly value: Choice; readonly name: string }[];
}

/** Asks a person on a terminal. A person who presses Ctrl-C instead makes it throw `isCancelled`. */
export interface Asker {
  text(question: TextQuestion): Promise<string>;
  choice<Choice extends string>(question: OfferedChoices<Choice>): Promise<Choice>;
}

/** Returns an asker; the library that draws questions is loaded now, and by no command that asks nothing. */
export async function askerOn({ input, output }: Terminal): Promise<Asker> {
  const { input: askText, select } = await import('@inquirer/prompts');
  const context = { input, output };
  return {
    text: ({ message, preset, problemOf }) =>
      askText({ message, default: preset, validate: (answer) => sentence(problemOf(answer.trim())) }, context).then(
        (answer) => answer.trim(),
      ),
    choice: ({ message, choices }) => select({ message, choices }, context),
  };
}

/** Reports whether an error is the answer of a person who does not want to go on. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}

function sentence(problem: string | undefined): true | string {
  return problem === undefined ? true : `${problem[0]?.toUpperCase()}${problem.slice(1)}.`;
}
