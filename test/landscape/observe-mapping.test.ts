import { loadLandscape } from '../../src/landscape/load-landscape.ts';
import { memoryTree } from '../../src/model/file-tree.ts';
import { ownVersion } from '../../src/platform/surroundings.ts';
import { assert, table } from '../support/table.ts';

const landscape = (name: string): string => `apiVersion: ringfence.dev/v1alpha1
kind: Landscape
metadata: {name: example}
spec:
  ringfence: ${ownVersion()}
  observe: {values: {${name}: {from: ApiServerEndpoints, as: Addresses}}}
  parameters:
    properties:
      apiServer: {type: array, observed: true, default: [], description: One., items: {type: string, format: ip}}
      people: {type: array, default: [], description: Two., items: {type: string, format: ip}}
`;

table(
  'only parameters that are observed take values from facts',
  [
    { name: 'apiServer', found: [] },
    { name: 'apiserver', found: ['parameter-not-observed 6'] },
    { name: 'people', found: ['parameter-not-observed 6'] },
  ],
  ({ name, found }) => {
    const { diagnostics } = loadLandscape(memoryTree({ 'policies/landscape.yaml': landscape(name) }), {
      ringfenceVersion: ownVersion(),
    });
    assert.equal(
      diagnostics
        .filter(({ code }) => code === 'parameter-not-observed')
        .map(({ code, location }) => `${code} ${location.line}`),
      found,
    );
  },
);
