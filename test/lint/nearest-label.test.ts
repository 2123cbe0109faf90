import { nearestLabel } from '../../src/lint/nearest-label.ts';
import { assert, table } from '../support/table.ts';

table(
  'a label is near one of its key, or one of its value',
  [
    { name: 'a value', label: { key: 'app', value: 'wbe' }, near: { key: 'app', value: 'web' } },
    { name: 'a key', label: { key: 'ap', value: 'web' }, near: { key: 'app', value: 'web' } },
    { name: 'the label itself', label: { key: 'app', value: 'web' }, near: undefined },
    {
      name: 'another value of a long key',
      label: { key: 'app.kubernetes.io/name', value: 'grafana' },
      near: undefined,
    },
    { name: 'nothing alike', label: { key: 'team', value: 'shop' }, near: undefined },
  ],
  ({ label, near }) => {
    const carried = [{ app: 'web' }, { 'app.kubernetes.io/name': 'alertmanager' }];
    assert.equal(nearestLabel(label, carried), near);
  },
);
