import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Code } from '../../src/diagnostics/codes.ts';
import { invariant } from '../../src/diagnostics/invariant.ts';
import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { WrittenNetworkPolicy } from '../../src/model/network-policy.ts';
import { checkPolicy } from '../../src/policy/check-policy.ts';
import { withoutClosedRules } from '../../src/policy/closed-rule.ts';
import { renderLandscape } from '../../src/render/render-landscape.ts';
import { toJson } from '../../src/source/node.ts';
import { readYaml } from '../../src/source/read-yaml.ts';

/** What Ringfence makes of a policy. */
export interface Verdict {
  /** Of the errors, each once, sorted; empty when it is accepted. */
  readonly codes: readonly Code[];
  /** As rendered, when it is accepted: the text, what is in it, and what that means without closed rules. */
  readonly rendered?: { readonly text: string; readonly policy: JsonObject; readonly meant: JsonObject };
}

const landscape = {
  'policies/landscape.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: Landscape
metadata: {name: e2e}
spec: {ringfence: 1.0.0}
`,
  'policies/namespace-types/any/namespace-type.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: NamespaceType
metadata: {name: any}
spec:
  description: A type that carries the policy in question.
  policies: [policy]
  defaultDeny: {ingress: false, egress: false}
`,
  'policies/clusters/one.yaml': `apiVersion: ringfence.dev/v1alpha1
kind: Cluster
metadata: {name: one}
spec:
  namespaces: [{name: any, type: any}]
`,
};

/**
 * Renders a landscape whose only template is this text. What a template cannot get wrong, as values or other sources are
 * to blame for it, is found by checking the policy itself.
 */
export function judge(text: string): Verdict {
  const files = memoryTree({ ...landscape, 'policies/namespace-types/any/policy.yaml': text });
  const loaded = loadLandscape(files, { ringfenceVersion: '1.0.0' });
  const rendering = loaded.landscape && renderLandscape(loaded.landscape);
  const diagnostics = [...loaded.diagnostics, ...(rendering?.diagnostics ?? [])];
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const codes = [...new Set([...errors, ...violationsOf(text)])].sort();
  if (codes.length > 0) return { codes };
  const path = 'clusters/one/any/policies.yaml';
  const manifest = rendering?.value?.files.get(path);
  invariant(manifest !== undefined, 'without errors, the policy is rendered');
  const { value } = readYaml(path, Buffer.from(manifest));
  invariant(value !== undefined, 'Ringfence reads what it renders');
  const policy = JSON.parse(JSON.stringify(toJson(value)));
  return { codes, rendered: { text: manifest, policy, meant: withoutClosedRules(policy) as unknown as JsonObject } };
}

const schema = JSON.parse(readFileSync(new URL('../../schemas/network-policy.schema.json', import.meta.url), 'utf8'));
const passesSchema = new Ajv2020({ allowUnionTypes: true }).compile<WrittenNetworkPolicy>(schema);

function violationsOf(text: string): readonly Code[] {
  const policy = parsed(text);
  return passesSchema(policy) ? checkPolicy(policy).map(({ code }) => code) : [];
}

function parsed(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
