import { load } from 'js-yaml';
import type { Guardrail } from '../../src/guardrails/guardrail.ts';
import { proveGuardrails } from '../../src/guardrails/prove-guardrails.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { clusterOfScene, factsOfScene, type Scene, witnessWords } from './guardrail-scene.ts';
import { soundGuardrail } from './guardrails.ts';
import { assert } from './table.ts';

/**
 * A row of the tables that are the specification of guardrails: its landscape is that of `Scene`. What is expected comes from
 * the words of `docs/guardrails.md`.
 */
export interface MeaningCase extends Scene {
  readonly name: string;
  /** YAML: fields of the guardrail's spec. It assumes that there are no other writers, if it does not say another thing. */
  readonly guardrail: string;
  readonly answer: 'holds' | 'broken' | 'depends';
  /** An example of a breach in a few words: a namespace with the labels of a pod, or an address; and the port. */
  readonly witness?: string;
  /** An assumption under which the reader would not let the guardrail pass. */
  readonly otherWriters?: Guardrail['otherWriters'];
}

/** Proves the guardrail of a row about its scene. */
export function checkMeaning(row: MeaningCase): void {
  const spec = load(row.guardrail) as JsonObject;
  const written = soundGuardrail(spec);
  const guardrail = row.otherWriters === undefined ? written : { ...written, otherWriters: row.otherWriters };
  const [result] = proveGuardrails([clusterOfScene(row)], [guardrail], factsOfScene(row));
  const breaches = result?.statements.flatMap((statement) => statement.breaches) ?? [];
  const found = breaches.map(({ witness, conditions: under = [] }) =>
    [
      witnessWords(witness),
      ...under.map((one) => `if ${one.kind}: ${one.kind === 'family' ? one.family : one.value}`),
    ].join(' '),
  );
  assert.is(result?.answer, row.answer, `${found.join('\n')}`);
  if (row.witness !== undefined) assert.ok(found.includes(row.witness), `${found.join('\n')}`);
}
