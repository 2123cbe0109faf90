import { renderedLandscape } from '../clusters/rendered-landscape.ts';
import { readConnectivityTests } from '../connectivity-tests/read-connectivity-tests.ts';
import { runTests } from '../connectivity-tests/run-tests.ts';
import { hasPassed } from '../connectivity-tests/test-run.ts';
import { renderAll } from '../delivery/render-all.ts';
import { counted } from '../diagnostics/counted.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOwner } from '../landscape/codeowners/owners.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { type NewCase, type NewTenant, newNamespaces, newTenantFiles } from '../landscape/tenants/new-tenant.ts';
import { loadManifestTree } from '../manifests/load-manifest-tree.ts';
import { type FileTree, joinedTrees, memoryTree } from '../model/file-tree.ts';
import { dnsLabelProblem } from '../model/kubernetes-names.ts';
import { isTaken, makeFolder } from '../platform/new-folder.ts';
import { ownVersion, type Surroundings } from '../platform/surroundings.ts';
import type { Rendering } from '../render/render-landscape.ts';
import { conclude } from './conclude.ts';
import { exitStatus, statusOf } from './exit-status.ts';
import type { NewTenantCommandOptions } from './new-tenant-options.ts';
import { loadSources } from './sources.ts';

/** Writes the folder of a new tenant, if the landscape with it is sound and its test passes. Whole or not at all. */
export function newTenantCommand(name: string, options: NewTenantCommandOptions, surroundings: Surroundings): number {
  const refuse = (messages: Iterable<string>): number => {
    for (const message of new Set(messages)) surroundings.stderr.write(`error: ${message}\n`);
    return exitStatus.usage;
  };
  const nameRule = dnsLabelProblem(name);
  if (nameRule !== undefined) return refuse([`the name "${name}" is not valid: ${nameRule}.`]);
  const wrongOwner = options.owner.find((owner) => !isOwner(owner));
  if (wrongOwner !== undefined) {
    const hint = 'Write a team as @organisation/team, a person as @name.';
    return refuse([`option '--owner <owner...>': GitHub does not read "${wrongOwner}" as an owner. ${hint}`]);
  }
  if (options.types.length === 0) return refuse(["option '--types <types>' needs the name of a namespace type."]);

  const sources = loadSources(options.root, surroundings);
  const { root, files } = sources;
  const broken = (): number => {
    const shows = ({ severity }: Diagnostic): boolean => severity === 'error';
    conclude({ output: 'text', sources, diagnostics: sources.diagnostics, shows }, surroundings);
    return statusOf(sources.diagnostics);
  };
  if (root === undefined || files === undefined) return broken();
  const folder = `policies/tenants/${name}`;
  if (isTaken(root, folder)) return refuse([`${folder}/ exists already.`]);

  const types = new Map(
    loadLandscape(files, { ringfenceVersion: ownVersion() }).types.map((type) => [type.name, type]),
  );
  const asked = [...new Set(options.types)].map((type) => types.get(type) ?? { name: type });
  const tenant: NewTenant = {
    name,
    owners: [...new Set(options.owner)],
    clusterLabels: options.clusterSelector,
    namespaces: newNamespaces(name, asked),
  };
  const load = (test?: NewCase) => {
    const texts = newTenantFiles(tenant, test);
    const added = Object.entries(texts).map(([path, text]): [string, string] => [`${folder}/${path}`, text]);
    const whole = joinedTrees([files, memoryTree(new Map(added))]);
    return { texts, whole };
  };
  const { landscape, diagnostics } = loadLandscape(load().whole, { ringfenceVersion: ownVersion() });
  const rendered = landscape === undefined ? undefined : renderAll(landscape);
  const known = new Set(sources.diagnostics.map(keyOf));
  const errors = [...diagnostics, ...(rendered?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
  const added = errors.filter((error) => !known.has(keyOf(error)));
  if (added.length > 0) return refuse(added.map(({ message, hint }) => [message, hint ?? []].flat().join(' ')));
  if (landscape === undefined || rendered?.value === undefined) return broken();

  const test = passingCase(tenant, landscape, rendered.value, (one) => load(one).whole, `${folder}/tests/${name}.yaml`);
  const { texts } = load(test);
  const failed = makeFolder(root, folder, texts);
  if (failed.length > 0) {
    conclude({ output: 'text', sources, diagnostics: failed, shows: () => true }, surroundings);
    return statusOf(failed);
  }
  for (const path of Object.keys(texts)) surroundings.stdout.write(`${folder}/${path}\n`);
  surroundings.stderr.write(nextSteps(tenant, landscape));
  return exitStatus.clean;
}

function keyOf({ code, message, location }: Diagnostic): string {
  return JSON.stringify([code, message, location]);
}

/**
 * The first case that passes for the rendered landscape: most types close a namespace to addresses outside of the
 * cluster; otherwise the case states what the policies allow.
 */
function passingCase(
  { name }: NewTenant,
  landscape: Landscape,
  rendering: Rendering,
  treeWith: (one: NewCase) => FileTree,
  path: string,
): NewCase | undefined {
  const manifests = loadManifestTree(memoryTree(new Map(rendering.files)), { folder: 'manifests' });
  const { value: known } = renderedLandscape(manifests, 'manifests');
  if (known === undefined) return undefined;
  const clusters = [...known.clusters.values()].flatMap((cluster) => cluster.load().value ?? []);
  return [...casesFor(name)].find((one) => {
    const tree = treeWith(one);
    const only = { paths: () => [path], get: (asked: string) => tree.get(asked) };
    const { value: tests } = readConnectivityTests(only, { where: path, landscape });
    return tests !== undefined && hasPassed(runTests({ landscape: known, clusters }, tests));
  });
}

function* casesFor(tenant: string): Generator<NewCase> {
  const pod = { tenant, podLabels: {} };
  const outside = { ip: '192.0.2.7' };
  const does = { denied: 'cannot reach', allowed: 'can reach', conditional: 'can reach, depending on the plugin,' };
  for (const expect of ['denied', 'allowed', 'conditional'] as const) {
    const sentence = `an address outside of the cluster ${does[expect]} a pod without labels`;
    yield { name: sentence, from: outside, to: pod, port: 'any', expect };
  }
  for (const expect of ['denied', 'allowed', 'conditional'] as const) {
    const sentence = `a pod without labels ${does[expect]} an address outside of the cluster`;
    yield { name: sentence, from: pod, to: outside, port: 'any', expect };
  }
}

function nextSteps({ name, owners, namespaces }: NewTenant, { clusters }: Landscape): string {
  const names = new Set(namespaces.map((namespace) => namespace.name));
  const places = [...clusters.values()].filter((cluster) => cluster.namespaces.some((one) => names.has(one.name)));
  const steps: readonly (readonly [string, string])[] = [
    ['ringfence render', 'writes the manifests'],
    ['ringfence codeowners --write', `gives the folder to ${owners.join(' ')} in CODEOWNERS`],
    ['ringfence test', 'runs all tests, with the new one'],
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  const lines = steps.map(([command, does]) => `  ${command.padEnd(width)}  ${does}\n`);
  const counts = `${counted(namespaces.length, 'namespace')} in ${counted(places.length, 'cluster')}`;
  return `Tenant "${name}" has ${counts}. Next:\n${lines.join('')}`;
}
