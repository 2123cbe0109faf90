import type { LostRegion, WitnessNamespace } from '../../../src/guardrails/guardrail-result.ts';
import { everything, labelBox } from '../../../src/labels/label-space.ts';
import { cidrSet } from '../../../src/model/address-set.ts';
import { portRange } from '../../../src/model/port-set.ts';
import { regionWords } from '../../../src/report/guardrails/region-words.ts';
import { visible } from '../../../src/report/words/wording.ts';
import { assert, table } from '../../support/table.ts';
import { lost, source, witness } from './support.ts';

interface RegionCase {
  readonly name: string;
  readonly from: LostRegion['from'];
  readonly kind: WitnessNamespace['kind'];
  readonly says: string;
}

const inNamespaces = (selector: Parameters<typeof labelBox>[0]): LostRegion['from'] => ({
  kind: 'pods',
  namespaces: labelBox(selector),
  pods: labelBox({ matchLabels: { app: 'x' } }),
});
const notNamed = { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: [' unnamed', 'a', 'b'] } as const;

table<RegionCase>(
  'a region is about the namespaces of its witness',
  [
    {
      name: 'a declared namespace',
      kind: 'declared',
      from: { kind: 'pods', namespaces: everything, pods: everything },
      says: 'pods in namespace catalog-app',
    },
    {
      name: 'future namespaces with labels',
      kind: 'future',
      from: inNamespaces({ matchLabels: { team: 'y' }, matchExpressions: [notNamed] }),
      says: 'pods with app=x in future namespaces with team=y',
    },
    {
      name: 'future namespaces of a tenant that does not exist yet',
      kind: 'future',
      from: inNamespaces({ matchLabels: { team: ' tenant' }, matchExpressions: [notNamed] }),
      says: 'pods with app=x in future namespaces with team=new-tenant',
    },
    {
      name: 'a name that a proof gives',
      kind: 'future',
      from: inNamespaces({ matchLabels: { 'kubernetes.io/metadata.name': ' unnamed a' } }),
      says: 'pods with app=x in future namespaces',
    },
    {
      name: 'undeclared namespaces',
      kind: 'undeclared',
      from: inNamespaces({ matchExpressions: [notNamed] }),
      says: 'pods with app=x in undeclared namespaces',
    },
    {
      name: 'addresses',
      kind: 'declared',
      from: { kind: 'addresses', addresses: cidrSet(['10.0.0.0/8']) },
      says: '10.0.0.0/8',
    },
  ],
  ({ from, kind, says }) => {
    const example = { ...witness, from: { ...source, namespace: { ...source.namespace, kind } } };
    const region = { ...lost, from, ports: portRange('TCP', 1) };
    assert.is(
      regionWords(region, example, visible),
      `from ${says} to pods with app=db in namespace payments-data, on 1/TCP`,
    );
  },
);
