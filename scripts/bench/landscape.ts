import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How large a landscape is generated. */
export interface LandscapeSize {
  /** Spread over the shipped groups and over providers; at most 256. */
  readonly seeds: number;
  /** Spread over the seeds; at most 16,384. */
  readonly shoots: number;
  /** No seed says where its cloud has a metadata service, so that the pods of `garden` reach some address that may be one. */
  readonly isOpen?: boolean;
}

const policies = fileURLToPath(new URL('../../policies/', import.meta.url));
const groups = ['canary', 'production'];
const providers = ['aws', 'alicloud', 'gcp', 'azure', 'openstack'];

/**
 * Writes a landscape into `<root>/policies`: the shipped namespace types, templates and groups, with clusters of its own.
 * Each shoot is a file, has networks that no other has, and one of some dozen combinations of features. The same size
 * gives the same bytes.
 */
export function writeLandscape(root: string, { seeds, shoots, isOpen = false }: LandscapeSize): void {
  const target = join(root, 'policies');
  for (const name of ['landscape.yaml', 'namespace-types', 'shared', ...groups.map((name) => groupFile(name))]) {
    cpSync(join(policies, name), join(target, name), { recursive: true });
  }
  for (let seed = 0; seed < seeds; seed++) {
    write(join(target, 'clusters', groupOf(seed), `${seedName(seed)}.yaml`), seedText(seed, isOpen));
    write(join(target, 'observed', `${seedName(seed)}.yaml`), observedText(seed));
  }
  for (let shoot = 0; shoot < shoots; shoot++) {
    write(shootFile(root, { seeds, shoots }, shoot), shootText(shoot, shoot % seeds, false));
  }
}

/**
 * Adds the guardrails of this repository, with a breach only reported. The one about networks of shoots names shoots, so it
 * is written for the first shoots of a landscape that has at least two on each of 22 seeds: with as many statements.
 */
export function addGuardrails(root: string, { seeds }: LandscapeSize): void {
  const folder = join(root, 'policies', 'guardrails');
  cpSync(join(policies, 'guardrails'), folder, { recursive: true });
  write(join(folder, 'shoot-networks.yaml'), shootNetworks(seeds));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    write(path, readFileSync(path, 'utf8').replace('\nspec:\n', '\nspec:\n  mode: Audit\n'));
  }
}

/** Gives one shoot, by its number from 0, another value for one feature; `changed: false` takes the change back. */
export function changeShoot(root: string, size: LandscapeSize, shoot: number, changed: boolean): void {
  write(shootFile(root, size, shoot), shootText(shoot, shoot % size.seeds, changed));
}

const groupFile = (name: string) => join('clusters', name, 'group.yaml');
const groupOf = (seed: number) => groups[seed % groups.length] ?? '';
const providerOf = (seed: number) => providers[seed % providers.length] ?? '';
const seedName = (seed: number) => `seed-${digits(seed, 3)}`;

function shootFile(root: string, { seeds }: LandscapeSize, shoot: number): string {
  const seed = shoot % seeds;
  const folder = join(root, 'policies', 'clusters', groupOf(seed), 'shoots', seedName(seed));
  return join(folder, `shoot-${digits(shoot, 5)}.yaml`);
}

function seedText(seed: number, isOpen: boolean): string {
  const provider = providerOf(seed);
  const metadata = provider === 'alicloud' ? '100.100.100.200' : '169.254.169.254';
  const blocked = [subnet('192.0.2.0', 32, seed), ...(provider === 'alicloud' ? [`${metadata}/32`] : [])];
  return `apiVersion: ringfence.dev/v1alpha1
kind: Cluster
metadata:
  name: ${seedName(seed)}
spec:
  networks:
    pods: [${subnet('10.240.0.0', 20, seed)}]
    services: [${subnet('10.224.0.0', 20, seed)}]
    nodes: [${subnet('10.208.0.0', 20, seed)}]
${isOpen ? '' : `  metadataAddresses: [${metadata}]\n`}  values:
    provider: ${provider}
    blockedCIDRs: [${blocked.join(', ')}]
    extensions:
      - {name: provider-${provider}, webhookPort: 10250}
  namespaces:
    - {name: garden, type: garden}
    - {name: istio-system, type: istio-system}
    - {name: istio-ingress, type: istio-ingress}
    - {name: kube-system, type: seed-kube-system}
    - {name: extension-provider-${provider}, type: extension, values: {extensionName: provider-${provider}}}
    - {name: flux-system, type: flux-system}
`;
}

function observedText(seed: number): string {
  return `apiVersion: ringfence.dev/v1alpha1
kind: ObservedValues
metadata:
  name: ${seedName(seed)}
spec:
  values:
    apiserverEndpoints:
      - addresses: [${subnet('10.208.0.16', 20, seed).replace(/\/.*/, '')}]
        ports:
          - {port: 443, protocol: TCP}
      - addresses: [${subnet('203.0.113.0', 32, seed).replace(/\/.*/, '')}]
        ports:
          - {port: 443, protocol: TCP}
`;
}

function shootText(shoot: number, seed: number, changed: boolean): string {
  const name = `shoot-${digits(shoot, 5)}`;
  const tenant = tenantOf(shoot);
  return `apiVersion: ringfence.dev/v1alpha1
kind: Cluster
metadata:
  name: ${name}
spec:
  tenant: ${tenant}
  networks:
    pods: [${podsOf(shoot)}]
    services: [${subnet('172.16.0.0', 26, shoot)}]
    nodes: [${subnet('100.64.0.0', 24, shoot)}]
  values:
    provider: ${providerOf(seed)}
  controlPlane:
    cluster: ${seedName(seed)}
    namespace: ${controlPlaneOf(shoot)}
    type: shoot-control-plane
    values:
      highAvailabilityEnabled: ${(shoot % 2 === 0) !== changed}
      verticalPodAutoscalerEnabled: ${shoot % 3 === 0}
      alertmanagerEnabled: ${shoot % 5 === 0}
  namespaces:
    - name: kube-system
      type: shoot-kube-system
      values: {nodeLocalDNSEnabled: ${shoot % 7 === 0}}
`;
}

const tenantOf = (shoot: number) => `tenant-${digits(shoot % 97, 2)}`;
const controlPlaneOf = (shoot: number) => `shoot--${tenantOf(shoot)}--${digits(shoot, 5)}`;
const podsOf = (shoot: number) => subnet('10.0.0.0', 24, shoot);

function shootNetworks(seeds: number): string {
  const toShoot = 'networking.gardener.cloud/to-shoot-networks';
  const toPrivate = 'networking.gardener.cloud/to-private-networks';
  const never = (shoot: number, selector: string, network: string) =>
    `    - {from: {namespace: ${controlPlaneOf(shoot)}, podSelector: ${selector}}, to: {network: {cidr: ${network}}}}`;
  const withLabel = `{matchLabels: {${toShoot}: allowed}, matchExpressions: [{key: ${toPrivate}, operator: NotIn, values: [allowed]}]}`;
  const withoutLabels = `{matchExpressions: [${[toShoot, toPrivate].map((key) => `{key: ${key}, operator: NotIn, values: [allowed]}`).join(', ')}]}`;
  // With reversed VPN, and without it.
  const [reversed, direct] = [
    [0, 10, 20],
    [1, 11, 21],
  ] as const;
  const apart = [...reversed, ...direct].flatMap((first) => {
    const second = first + seeds;
    return [never(first, withLabel, podsOf(second)), never(second, withLabel, podsOf(first))];
  });
  return `apiVersion: ringfence.dev/v1alpha1
kind: Guardrail
metadata: {name: shoot-networks}
spec:
  description: The networks of a shoot are reached from its own control plane only, by pods with the label to-shoot-networks.
  assume: {otherWriters: None}
  never:
${[...apart, ...direct.map((shoot) => never(shoot, withoutLabels, podsOf(shoot)))].join('\n')}
`;
}

/** The network with a prefix of `length` bits that is `index` networks behind the one at `start`. */
function subnet(start: string, length: number, index: number): string {
  const first = start.split('.').reduce((value, part) => value * 256 + Number(part), 0);
  const address = first + index * 2 ** (32 - length);
  const parts = [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256);
  return `${parts.join('.')}/${length}`;
}

function digits(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
