import type { JsonObject } from '../../src/model/json.ts';
import { assert, table } from '../support/table.ts';
import { type Answer, applyPolicy, inNewNamespace, readPolicy, serverVersion } from './cluster.ts';
import { type CorpusCase, corpus, type ServerVerdict } from './corpus.ts';
import { judge } from './verdict.ts';

const [, minor = Number.NaN] = (await serverVersion()).replace(/^v/, '').split('.').map(Number);

table('a refusal of the server is one of ours, and what both accept means the same', corpus(), (each) =>
  inNewNamespace(async (namespace) => {
    const answer = await offer(each, namespace);
    assert.is(answer.kind, expected(each.server), answer.kind === 'refused' ? answer.message : '');
    const { codes, rendered } = judge(each.text);
    if (answer.kind === 'refused') return assert.ok(codes.length > 0, 'Ringfence accepts it');
    if (rendered === undefined) return;
    const target = { namespace, name: each.policyName };
    const written = (await readPolicy(target)).spec;
    assert.equal(written, rendered.meant.spec, 'what is rendered is not what the server makes of what was written');
    const text = rendered.text.replace(/^ {2}namespace: .*$/m, `  namespace: ${namespace}`);
    assert.is((await applyPolicy(text, target)).kind, 'accepted', 'the server refuses what is rendered');
    const stored: JsonObject = await readPolicy(target);
    assert.equal(stored.spec, rendered.policy.spec);
  }),
);

/** A policy that names a namespace goes there, but only to be judged: that namespace may be somebody's. */
function offer({ body, policyName, namespace }: CorpusCase, ownNamespace: string): Promise<Answer> {
  return applyPolicy(body, {
    namespace: namespace ?? ownNamespace,
    name: policyName,
    ...(namespace === undefined ? {} : { dryRun: true }),
  });
}

function expected(verdict: ServerVerdict): Answer['kind'] {
  const [, word, since] = /^(accepts|refuses)(?: since 1\.([0-9]+))?$/.exec(verdict) ?? [];
  const holds = since === undefined || minor >= Number(since);
  return (word === 'accepts') === holds ? 'accepted' : 'refused';
}
