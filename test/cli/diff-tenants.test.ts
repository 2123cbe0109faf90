import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json, JsonObject } from '../../src/model/json.ts';
import { commitFiles } from '../support/git-repository.ts';
import { inPolicyRepository } from '../support/policy-repository.ts';
import { assert, test } from '../support/table.ts';
import { writeFiles } from '../support/temporary.ts';
import { app, type TenantLandscape, type TenantParts, tenantFiles } from '../support/tenants.ts';

const named = (name: string): JsonObject => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});
const ports: Json = [{ port: 8080 }];
const outTo = (name: string): JsonObject => ({
  podSelector: {},
  policyTypes: ['Egress'],
  egress: [{ to: [named(name)], ports }],
});
const inFrom = (name: string): JsonObject => ({
  podSelector: {},
  policyTypes: ['Ingress'],
  ingress: [{ from: [named(name)], ports }],
});

/** A tenant with one namespace in both production clusters, in which `web` listens on 8080. */
const tenant = (name: string, rest: TenantParts = {}): TenantParts => ({
  namespaces: [
    app(
      `${name}-app`,
      { clusterSelector: { matchLabels: { stage: 'production' } } },
      rest.policies === undefined ? {} : { policies: Object.keys(rest.policies) },
    ),
  ],
  workloads: [
    {
      name: `${name}-app`,
      workloads: [{ name: 'web', kind: 'Deployment', labels: { app: 'web' }, ports: [{ name: 'http', port: 8080 }] }],
    },
  ],
  ...rest,
});

const clusters = (stages: readonly [string, string]) => ({
  eu1: { labels: { stage: stages[0] } },
  us1: { labels: { stage: stages[1] } },
});

const landscape = (tenants: TenantLandscape['tenants'], rest: TenantLandscape = {}): Record<string, string> =>
  tenantFiles({
    types: { app: { tenantPolicies: { from: 'Own' } } },
    clusters: clusters(['production', 'production']),
    ...(tenants === undefined ? {} : { tenants }),
    ...rest,
  });

const letsIn = { blue: tenant('blue', { policies: { 'let-red-in': inFrom('red-app') } }) };
const start = landscape({ red: tenant('red'), ...letsIn });

const changes: Readonly<Record<string, Record<string, string>>> = {
  'a tenant opens its own side, and the other tenant has let it in long ago': landscape({
    red: tenant('red', { policies: { 'reach-blue': outTo('blue-app') } }),
    ...letsIn,
  }),
  'a tenant is added, and connects at once': landscape({
    red: tenant('red'),
    ...letsIn,
    green: tenant('green', { labels: { pci: 'true' }, policies: { 'let-red-in': inFrom('red-app') } }),
  }),
  'the owners of a tenant change together with a path': landscape(
    { red: tenant('red', { policies: { 'reach-blue': outTo('blue-app') } }), ...letsIn },
    {
      files: {
        'policies/tenants/blue/tenant.yaml': JSON.stringify({
          apiVersion: 'ringfence.dev/v1alpha1',
          kind: 'Tenant',
          metadata: { name: 'blue' },
          spec: {
            owners: ['@mallory', '**bold** @acme/x'],
            contact: '#blue',
            allowed: { clusterSelector: {}, namespaceTypes: ['app'], namespaceNames: ['*'], maxNamespaces: 100 },
          },
        }),
      },
    },
  ),
  'a label takes a cluster from the tenants': landscape(
    { red: tenant('red'), ...letsIn },
    { clusters: clusters(['production', 'staging']) },
  ),
};

test('a review says which tenants a change concerns, and asks their owners', () =>
  inPolicyRepository(async ({ root, folder, render, run, git }) => {
    const write = async (files: Record<string, string>, message: string): Promise<void> => {
      rmSync(join(root, 'policies'), { recursive: true });
      writeFiles(root, files);
      await render();
      commitFiles(folder, {}, message);
    };
    await write(start, 'Two tenants');
    const base = git('rev-parse', 'HEAD').trim();
    const texts: string[] = [];
    for (const [name, files] of Object.entries(changes)) {
      git('reset', '--quiet', '--hard', base);
      await write(files, name);
      for (const format of ['text', 'markdown']) {
        const { stdout, stderr, status } = await run(`diff HEAD~1..HEAD --output ${format} --fail-on hazards`);
        texts.push(`# ${name}: ${format} (${status})\n\n${stderr}${stdout.replace(/\b[0-9a-f]{7}\b/g, '<commit>')}\n`);
      }
    }
    const golden = fileURLToPath(new URL('diff-tenants.txt', import.meta.url));
    const found = texts.join('');
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, found);
    else assert.fixture(found, readFileSync(golden, 'utf8'));
  }));
