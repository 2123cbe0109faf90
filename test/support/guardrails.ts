import type { Guardrail } from '../../src/guardrails/guardrail.ts';
import { readGuardrails } from '../../src/guardrails/read-guardrails.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { describe } from './landscape.ts';

type GuardrailOptions = NonNullable<Parameters<typeof readGuardrails>[1]>;

/** A guardrail as YAML: its spec over one that assumes no other writers. */
export function guardrailText(spec: JsonObject, name = 'sample'): string {
  const source = {
    apiVersion: 'ringfence.dev/v1alpha1',
    kind: 'Guardrail',
    metadata: { name },
    spec: { description: 'A sample.', assume: { otherWriters: 'None' }, ...spec },
  };
  return `${JSON.stringify(source, undefined, 2)}\n`;
}

/** Reads one guardrail; in the folder of `tenant`, if one is given. */
export function readOneGuardrail(
  spec: JsonObject,
  { tenant, ...options }: GuardrailOptions & { readonly tenant?: string } = {},
) {
  const folder = tenant === undefined ? 'policies/guardrails' : `policies/tenants/${tenant}/guardrails`;
  return readGuardrails(memoryTree({ [`${folder}/sample.yaml`]: guardrailText(spec) }), options);
}

/** Reads one guardrail that must be sound. */
export function soundGuardrail(
  spec: JsonObject,
  options: GuardrailOptions & { readonly tenant?: string } = {},
): Guardrail {
  const { value, diagnostics } = readOneGuardrail(spec, options);
  const [guardrail] = value ?? [];
  if (guardrail === undefined) throw new Error(describe(diagnostics).join('\n'));
  return guardrail;
}
