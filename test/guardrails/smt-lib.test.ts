import { createRequire } from 'node:module';
import fc from 'fast-check';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { smtLibOf } from '../../src/guardrails/smt/smt-lib.ts';
import { type GuardrailSystem, guardrailSystem } from '../support/random-guardrails.ts';
import { assert, test } from '../support/table.ts';

interface Solver {
  readonly init: () => Promise<{
    readonly Z3: {
      mk_config(): unknown;
      mk_context(config: unknown): unknown;
      del_context(context: unknown): void;
      eval_smtlib2_string(context: unknown, text: string): Promise<string>;
    };
    readonly em: { readonly PThread: { terminateAllThreads(): void } };
  }>;
}

const runs = process.env.CI === 'true' ? 200 : 15;

test('a solver finds a breach in the SMT-LIB text exactly where the proof does', async () => {
  const solver = createRequire(import.meta.url)('z3-solver') as Solver;
  const { Z3, em } = await solver.init();
  const seen = new Map<string, number>();
  try {
    for (const system of fc.sample(guardrailSystem, { numRuns: runs, seed: Number(process.env.SEED ?? 14) })) {
      const answer = answerOf(system);
      if (answer === undefined) continue;
      const context = Z3.mk_context(Z3.mk_config());
      const output = await Z3.eval_smtlib2_string(context, smtLibOf(system.cluster, system.guardrail, system.facts));
      Z3.del_context(context);
      assert.not.match(output, /error|unknown/);
      const found = output.split('\n').some((line) => line === 'sat');
      assert.is(found, answer !== 'holds', `${answer}: ${output}`);
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    }
  } finally {
    em.PThread.terminateAllThreads();
  }
  for (const answer of ['holds', 'broken'])
    assert.ok((seen.get(answer) ?? 0) > 1, `${answer}: ${seen.get(answer) ?? 0}`);
});

/** The answer of the proof, where there is one to compare: named ports of `always` are not exported. */
function answerOf({ cluster, guardrail, facts }: GuardrailSystem): string | undefined {
  const [statement] = guardrail.statements;
  if (statement?.kind === 'always' && statement.ports !== 'all' && statement.ports.names.length > 0) return undefined;
  const answer = proveGuardrails([cluster], [guardrail], facts)[0]?.answer;
  return answer === 'not-decided' || answer === 'no-shape' ? undefined : answer;
}
