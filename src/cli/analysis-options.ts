import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PlainManifestSettings } from '../clusters/plain/read-plain-manifests.ts';
import { parseAddress } from '../model/address.ts';
import { addressesOf, addressSet } from '../model/address-set.ts';
import { type Cidr, parseCidr } from '../model/cidr.ts';
import type { Trait } from '../model/plugin-traits.ts';

/** Options for facts that plain manifests do not contain, and for policies that are not valid. */
export interface PlainManifestOptions {
  readonly ipblockMatchesPods?: Trait | undefined;
  readonly policiesApplyToOwnNode?: 'always' | 'never' | undefined;
  readonly podNetwork?: readonly Cidr[] | undefined;
  readonly metadataAddress?: readonly string[] | undefined;
  readonly skipInvalid?: boolean | undefined;
}

/** Options of every command that analyses policies. */
export interface AnalysisOptions extends PlainManifestOptions {
  readonly root?: string;
  /** Files, folders, or `-` for standard input. Never empty. */
  readonly manifests?: readonly string[];
  readonly cluster?: readonly string[];
  /** Recorded flows: files, folders or `-`, each perhaps as `cluster=path`. Never empty. */
  readonly flows?: readonly string[];
}

export function addAnalysisOptions(command: Command): Command {
  return addPlainManifestOptions(
    command
      .option('--cluster <name...>', 'use only these clusters')
      .option(
        '--manifests <path>',
        'use the Kubernetes manifests in this folder or file instead of manifests/, - for standard input; can be repeated',
        (path: string, before: readonly string[] = []) => [...before, path],
      ),
  );
}

/** An option that is given and says something of plain manifests only. */
export function plainOptionIn(options: PlainManifestOptions): string | undefined {
  const { ipblockMatchesPods, policiesApplyToOwnNode, podNetwork, metadataAddress, skipInvalid } = options;
  const [only] = [
    ...(ipblockMatchesPods === undefined ? [] : ['--ipblock-matches-pods']),
    ...(policiesApplyToOwnNode === undefined ? [] : ['--policies-apply-to-own-node']),
    ...(podNetwork === undefined ? [] : ['--pod-network']),
    ...(metadataAddress === undefined ? [] : ['--metadata-address']),
    ...(skipInvalid === undefined ? [] : ['--skip-invalid']),
  ];
  return only;
}

/** Facts about plain manifests that the manifests do not contain. */
export function plainManifestSettings({
  ipblockMatchesPods = 'always',
  policiesApplyToOwnNode,
  podNetwork,
  metadataAddress,
  skipInvalid = false,
}: PlainManifestOptions): PlainManifestSettings {
  return {
    traits: { ipBlockMatchesPods: ipblockMatchesPods, ipBlockMatchesNodes: 'always' },
    skipInvalid,
    ...(policiesApplyToOwnNode === 'always' ? { policiesApplyToOwnNode } : {}),
    ...(podNetwork === undefined ? {} : { podNetwork: addressSet(podNetwork) }),
    ...(metadataAddress === undefined ? {} : { metadataAddresses: addressesOf(metadataAddress) }),
  };
}

/** The option of commands that ask about probes, on which no verdict depends. */
export function ownNodeOption(): Option {
  return new Option(
    '--policies-apply-to-own-node <trait>',
    'with --manifests: whether the network plugin applies policies to probes from the node of a pod (default: never)',
  ).choices(['always', 'never']);
}

export function addPlainManifestOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--ipblock-matches-pods <trait>',
        'with --manifests: whether the network plugin matches an ipBlock against pods (default: always)',
      ).choices(['always', 'never', 'unknown']),
    )
    .addOption(
      new Option(
        '--pod-network <cidr>',
        'with --manifests: the network of pods whose address is not known; can be repeated, for dual stack',
      ).argParser(podNetwork),
    )
    .addOption(
      new Option(
        '--metadata-address <address>',
        "with --manifests: the address of the cloud's metadata service; can be repeated (default: all known addresses)",
      ).argParser(metadataAddress),
    )
    .option('--skip-invalid', 'with --manifests: skip policies that the API server would refuse, and list them');
}

function metadataAddress(text: string, before: readonly string[] = []): readonly string[] {
  if (parseAddress(text).kind === 'address') return [...before, text];
  throw new InvalidArgumentError('Write an address such as 169.254.169.254.');
}

function podNetwork(text: string, before: readonly Cidr[] = []): readonly Cidr[] {
  const cidr = parseCidr(text);
  if (cidr.kind === 'cidr') return [...before, cidr];
  const hint = cidr.correction === undefined ? 'Write a CIDR such as 10.4.0.0/14.' : `Did you mean ${cidr.correction}?`;
  throw new InvalidArgumentError(hint);
}
