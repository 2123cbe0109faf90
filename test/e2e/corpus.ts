import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Body } from './cluster.ts';

/** A bad or an odd policy, and what is to be said of it. */
export interface CorpusCase {
  readonly name: string;
  /** As a person would write it. */
  readonly text: string;
  /** What the server gets: data, so that it is judged and not how somebody wrote it, unless that is the point. */
  readonly body: Body;
  readonly policyName: string;
  /** The namespace that the policy names. */
  readonly namespace?: string;
  /** The codes of all errors, sorted; empty when Ringfence accepts it. */
  readonly ringfence: readonly Code[];
  readonly server: ServerVerdict;
}

/** Two versions of Kubernetes, such as 1.36, part servers that differ. */
export type ServerVerdict = 'accepts' | 'refuses' | `refuses since ${string}` | `accepts since ${string}`;

/** A case in a file of the corpus has one of `policy`, `spec` and `text`. What it leaves out is sound. */
interface WrittenCase {
  readonly name: string;
  readonly policy?: JsonObject;
  /** Of a policy named p. */
  readonly spec?: JsonObject;
  /** For what is wrong with the YAML itself. */
  readonly text?: string;
  readonly ringfence?: readonly Code[];
  readonly server: ServerVerdict;
}

const head = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' };

let known: readonly CorpusCase[] | undefined;

/** All cases: those in `corpus/`, and those that are too large for a file. Writing these takes seconds, so it is done once. */
export function corpus(): readonly CorpusCase[] {
  known ??= readCorpus();
  return known;
}

function readCorpus(): readonly CorpusCase[] {
  const folder = new URL('corpus/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const written = files.sort().flatMap((file) => {
    const cases: readonly WrittenCase[] = parse(readFileSync(new URL(file, folder), 'utf8'));
    return cases.map((each) => ({ ...each, name: `${file.replace(/\.yaml$/, '')}: ${each.name}` }));
  });
  return [...written, ...largeCases()].map(completeCase);
}

function completeCase({ name, policy, spec, text, ringfence = [], server }: WrittenCase): CorpusCase {
  const verdicts = { name, ringfence: [...ringfence].sort(), server };
  if (text !== undefined) {
    const whole = `${stringify(head)}${text}`;
    return { ...verdicts, text: whole, body: whole, policyName: 'p' };
  }
  const body = { ...head, ...(policy ?? { metadata: { name: 'p' }, spec: spec ?? {} }) };
  const metadata = (body as { metadata?: JsonObject }).metadata ?? {};
  const namespace = typeof metadata.namespace === 'string' ? { namespace: metadata.namespace } : {};
  // A path has room for texts only; where a policy has no name that is one, the server shall see that it differs.
  const policyName = typeof metadata.name === 'string' ? metadata.name : 'p';
  return { ...verdicts, text: stringify(body), body, policyName, ...namespace };
}

function largeCases(): readonly WrittenCase[] {
  const annotated = (size: number) => ({
    policy: { metadata: { name: 'p', annotations: { note: 'x'.repeat(size - 4) } }, spec: { podSelector: {} } },
  });
  const blocks = (count: number) => ({
    spec: { podSelector: {}, egress: [{ to: Array.from({ length: count }, (_, index) => ipBlock(index)) }] },
  });
  return [
    { name: 'large: annotations of 262,144 bytes', ...annotated(262_144), server: 'accepts' },
    {
      name: 'large: annotations of 262,145 bytes',
      ...annotated(262_145),
      ringfence: ['annotations-too-large'],
      server: 'refuses',
    },
    { name: 'large: 2,000 blocks', ...blocks(2_000), server: 'accepts' },
    {
      name: 'large: more bytes than a request may have',
      ...blocks(90_000),
      ringfence: ['file-too-large', 'policy-too-large'],
      server: 'refuses',
    },
  ];
}

function ipBlock(index: number): JsonObject {
  return { ipBlock: { cidr: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}/32` } };
}
