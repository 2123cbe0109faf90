import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { dumpCommand } from '../../../src/clusters/dump/dump-command.ts';
import { assert, test } from '../../support/table.ts';
import { inTemporaryFolder } from '../../support/temporary.ts';

/** Stands in for kubectl: answers which kinds there are, and prints what else it is asked for, one argument a line. */
const kubectl = `#!/bin/sh
if [ "$1" = api-resources ]; then
  printf '%s\\n' pods secrets networkpolicies.networking.k8s.io servicecidrs.networking.k8s.io ippools.crd.projectcalico.org \\
    adminnetworkpolicies.policy.networking.k8s.io networks.config.openshift.io networks.operator.openshift.io
else
  printf '%s\\n' "$@"
fi
`;

test('the command for a dump asks for kinds that there are, and for no Secret', async () => {
  await inTemporaryFolder({ kubectl }, (folder) => {
    chmodSync(join(folder, 'kubectl'), 0o755);
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const asked = execFileSync('sh', ['-c', dumpCommand], { env, encoding: 'utf8' });
    assert.equal(asked.trimEnd().split('\n'), [
      'get',
      '-A',
      '-o',
      'json',
      '--show-managed-fields',
      [
        'all',
        'ns',
        'nodes',
        'endpointslices',
        'networkpolicies.networking.k8s.io',
        'servicecidrs.networking.k8s.io',
        'ippools.crd.projectcalico.org',
        'adminnetworkpolicies.policy.networking.k8s.io',
        'networks.config.openshift.io',
      ].join(','),
    ]);
  });
});
