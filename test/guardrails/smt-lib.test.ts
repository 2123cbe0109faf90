import { createRequire } from 'node:module';
import fc from 'fast-check';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import { smtLibOf } from '../../src/guardrails/smt/smt-lib.ts';
import { type GuardrailSystem, guardrailSystem } from '../support/random-guardrails.ts';
import { randomRuns } from '../support/random-runs.ts';
import { assert, test } from '../support/table.ts';

/** The part of z3 that is used: the names are those of its C API. */
interface Z3 {
  mk_config(): object;
  mk_context(config: object): object;
  del_context(context: object): void;
  mk_solver(context: object): object;
  solver_inc_ref(context: object, solver: object): void;
  solver_from_string(context: object, solver: object, text: string): void;
  solver_check(context: object, solver: object): Promise<number>;
}

interface Solver {
  init(): Promise<{ readonly Z3: Z3; readonly em: { readonly PThread: { terminateAllThreads(): void } } }>;
}

const runs = randomRuns(15, 100);
const breach = 1;
const noBreach = -1;

test('a solver finds a breach in the SMT-LIB text exactly where the proof does', async () => {
  const solver = createRequire(import.meta.url)('z3-solver') as Solver;
  const { Z3, em } = await solver.init();
  const seen = new Map<string, number>();
  try {
    const samples = [
      ...fc.sample(guardrailSystem, { numRuns: runs, seed: 14 }),
      ...fc.sample(guardrailSystem.filter(asksByName), { numRuns: runs, seed: 14 }),
    ];
    for (const system of samples) {
      const answer = answerOf(system);
      if (answer === undefined) continue;
      const found = await hasBreach(Z3, smtLibOf(system.cluster, system.guardrail, system.facts));
      assert.is(found, answer !== 'holds', `the proof: ${answer}`);
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    }
  } finally {
    em.PThread.terminateAllThreads();
  }
  for (const answer of ['holds', 'broken'])
    assert.ok((seen.get(answer) ?? 0) > 1, `${answer}: ${seen.get(answer) ?? 0}`);
});

/** An `always` that names a port or a namespace. */
function asksByName({ guardrail: { statements } }: GuardrailSystem): boolean {
  const [statement] = statements;
  if (statement?.kind !== 'always') return false;
  const { from, to, ports } = statement;
  const isNamed = (peer: typeof from) => peer.kind === 'pods' && peer.namespace !== undefined;
  return (ports !== 'all' && ports.names.length > 0) || isNamed(from) || isNamed(to);
}

/** Asks one question after the other, until one has a breach. */
async function hasBreach(Z3: Z3, text: string): Promise<boolean> {
  const [declarations = '', ...questions] = text.split('(push)\n');
  for (const question of questions) {
    const asserted = question.split('\n').find((line) => line.startsWith('(assert '));
    if (asserted === '(assert false)') continue;
    const context = Z3.mk_context(Z3.mk_config());
    const solver = Z3.mk_solver(context);
    Z3.solver_inc_ref(context, solver);
    Z3.solver_from_string(context, solver, `${declarations}${asserted ?? ''}\n`);
    const answer = await Z3.solver_check(context, solver);
    Z3.del_context(context);
    assert.ok(answer === breach || answer === noBreach, 'the solver decides');
    if (answer === breach) return true;
  }
  return false;
}

/** The answer of the proof, where there is one to compare. */
function answerOf({ cluster, guardrail, facts }: GuardrailSystem): string | undefined {
  const answer = proveGuardrails([cluster], [guardrail], facts)[0]?.answer;
  if (answer === 'about-nothing') return 'holds';
  return answer === 'not-decided' || answer === 'no-shape' ? undefined : answer;
}
