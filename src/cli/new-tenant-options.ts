import { type Command, InvalidArgumentError, Option } from 'commander';
import { plainCommand, rootOption } from './command.ts';

export interface NewTenantCommandOptions {
  readonly root?: string;
  /** At least one. */
  readonly owner: readonly string[];
  /** At least one. */
  readonly types: readonly string[];
  /** Labels of clusters, by their keys. */
  readonly clusterSelector: Readonly<Record<string, string>>;
}

export interface NewTenantActions {
  newTenant(name: string, options: NewTenantCommandOptions): Promise<void>;
}

/** Adds the command `new tenant`. */
export function addNewTenantCommand(newPart: Command, actions: NewTenantActions): void {
  plainCommand(newPart, 'new tenant')
    .addOption(rootOption())
    .argument('<name>', 'the name of the tenant, which is also the name of its folder')
    .requiredOption('--owner <owner...>', 'people and teams that own the folder: @organisation/team, @person')
    .addOption(
      new Option('--types <types>', 'the namespace types that the tenant may have, with commas between them')
        .argParser((text) => text.split(',').filter((one) => one !== ''))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--cluster-selector <labels>',
        'the clusters in which the tenant may have namespaces: key=value, with commas between several',
      )
        .argParser(labels)
        .makeOptionMandatory(),
    )
    .action((name: string, options: NewTenantCommandOptions) => actions.newTenant(name, options));
}

/** Reads `key=value,key=value`. */
function labels(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').map((pair) => /^([^=]+)=([^=]*)$/.exec(pair.trim()));
  const entries = pairs.map((pair): [string, string] => {
    if (pair === null)
      throw new InvalidArgumentError('Write labels of clusters as key=value, with commas between several.');
    return [pair[1] ?? '', pair[2] ?? ''];
  });
  const twice = entries.find(([key], index) => entries.findIndex(([other]) => other === key) < index);
  if (twice !== undefined) throw new InvalidArgumentError(`It names the key "${twice[0]}" twice.`);
  return Object.fromEntries(entries);
}
