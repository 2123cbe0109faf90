import { readdirSync, readFileSync } from 'node:fs';
import { invariant } from '../../src/diagnostics/invariant.ts';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { toJson } from '../../src/source/node.ts';
import { readYamlDocuments } from '../../src/source/read-yaml.ts';
import { assert, table } from '../support/table.ts';
import { applyPolicy, inNewNamespace, readPolicy } from './cluster.ts';

const root = new URL('../../', import.meta.url);
/** The shipped landscape, and the shop, which has tenants and grants. */
const folders = ['manifests/clusters', 'manifests/hosted', 'docs/examples/shop/manifests/clusters'];
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('policies.yaml'))
    .map((path) => ({ name: `${folder}/${path}` })),
);

interface RenderedPolicy {
  readonly name: string;
  /** As Ringfence reads it. */
  readonly policy: JsonObject;
  /** As it stands in the file: what a GitOps tool sends. */
  readonly text: string;
}

function policiesIn(path: string): readonly RenderedPolicy[] {
  const bytes = readFileSync(new URL(path, root));
  const { value = [] } = readYamlDocuments(path, bytes);
  const texts = bytes.toString('utf8').split(/^---$/m);
  assert.is(texts.length, value.length);
  return value.map((node, index) => {
    const policy = plain(toJson(node));
    return { name: String((policy.metadata as JsonObject).name), policy, text: texts[index] ?? '' };
  });
}

/** With the prototypes that comparing looks at. */
function plain(value: Json): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

/** Namespaces of several clusters have one name, and the cluster may have one of that name; so each gets a new one. */
function movedTo(namespace: string, text: string): string {
  const moved = text.replace(/^ {2}namespace: .*$/m, `  namespace: ${namespace}`);
  invariant(moved !== text, 'a rendered policy names its namespace');
  return moved;
}

table('what is rendered is what the server stores, defaults and all', files, ({ name: path }) =>
  inNewNamespace(async (namespace) => {
    for (const { name, policy, text } of policiesIn(path)) {
      const target = { namespace, name };
      const sent = movedTo(namespace, text);
      const answer = await applyPolicy(sent, target);
      assert.is(answer.kind, 'accepted', answer.kind === 'refused' ? answer.message : '');
      const stored = await readPolicy(target);
      assert.equal(stored.spec, policy.spec, `${path}: ${name}`);
      assert.equal(described(stored), described(policy), `${path}: ${name}`);

      // Otherwise a GitOps tool would find a difference, and apply it, for ever.
      await applyPolicy(sent, target);
      assert.is(
        revisionOf(await readPolicy(target)),
        revisionOf(stored),
        `${path}: ${name} changes when applied again`,
      );
    }
  }),
);

function described({ metadata }: JsonObject): unknown {
  const { labels, annotations } = metadata as JsonObject;
  return { labels, annotations };
}

function revisionOf({ metadata }: JsonObject): unknown {
  return (metadata as JsonObject).resourceVersion;
}
