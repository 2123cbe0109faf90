import type { JsonObject } from '../../src/model/json.ts';
import { crdValidators, deliveryObjects, variants } from '../support/delivery.ts';
import { assert, table, test } from '../support/table.ts';

const validators = crdValidators();

function errorsOf(object: JsonObject): readonly string[] {
  const validate = validators.get(String(object.kind));
  if (validate === undefined) return [`there is no schema for kind ${object.kind}`];
  return validate(object)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

table('released Argo CD and Flux take every delivery object', variants, ({ rendering }) => {
  const objects = deliveryObjects(rendering());
  assert.ok(objects.length > 0);
  for (const { path, object } of objects) assert.equal(errorsOf(object), [], path);
});

const [first] = variants.map(({ rendering }) => rendering());
const ofKind = (kind: string): JsonObject => {
  const found = first === undefined ? undefined : deliveryObjects(first).find((object) => object.kind === kind);
  if (found === undefined) throw new Error(`The shipped landscape has no ${kind}.`);
  return found.object;
};

table(
  'the check sees a mistake',
  [
    { name: 'a field that Flux does not know', kind: 'Kustomization', change: { postBuilt: {} } },
    { name: 'an interval that is none', kind: 'Kustomization', change: { interval: 'often' } },
    { name: 'a policy of deletion that Flux does not know', kind: 'Kustomization', change: { deletionPolicy: 'Keep' } },
    { name: 'a URL that is none', kind: 'GitRepository', change: { url: 'git.example.org' } },
    { name: 'a field that Argo CD does not know', kind: 'ApplicationSet', change: { goTemplates: true } },
    { name: 'a number in place of a text', kind: 'AppProject', change: { description: 1 } },
  ],
  ({ kind, change }) => {
    const object = ofKind(kind);
    assert.equal(errorsOf(object), []);
    assert.is(errorsOf({ ...object, spec: { ...(object.spec as JsonObject), ...change } }).length, 1);
  },
);

test('a mistake deep inside the template of an ApplicationSet is seen', () => {
  const text = JSON.stringify(ofKind('ApplicationSet')).replace('"selfHeal"', '"selfheal"');
  assert.is(errorsOf(JSON.parse(text)).length, 1);
});
