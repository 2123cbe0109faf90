import { labelBox } from '../../src/labels/label-space.ts';
import { selectorWords } from '../../src/labels/selector-words.ts';
import type { LabelSelectorRequirement } from '../../src/model/network-policy.ts';
import { assert, table } from '../support/table.ts';

const needs = (operator: LabelSelectorRequirement['operator'], ...values: readonly string[]) => ({
  matchExpressions: [{ key: 'app', operator, ...(values.length === 0 ? {} : { values }) }],
});

table(
  'a selector in words',
  [
    { name: 'any', selector: {} },
    { name: 'app=web', selector: { matchLabels: { app: 'web' } } },
    { name: 'app=web, tier=front', selector: { matchLabels: { app: 'web', tier: 'front' } } },
    { name: 'app in (api, web)', selector: needs('In', 'web', 'api') },
    { name: 'app!=web', selector: needs('NotIn', 'web') },
    { name: 'app notin (api, web)', selector: needs('NotIn', 'web', 'api') },
    { name: 'app', selector: needs('Exists') },
    { name: '!app', selector: needs('DoesNotExist') },
    {
      name: 'app, app!=web',
      selector: {
        matchExpressions: [...needs('Exists').matchExpressions, ...needs('NotIn', 'web').matchExpressions],
      },
    },
    {
      name: 'none',
      selector: { matchLabels: { app: 'web' }, matchExpressions: needs('DoesNotExist').matchExpressions },
    },
  ],
  ({ name, selector }) => assert.is(selectorWords(labelBox(selector)), name),
);
