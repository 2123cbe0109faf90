import type { Location } from '../../diagnostics/diagnostic.ts';
import { textAt } from '../../source/locate-field.ts';
import { locationOf, nodeAt, type SourceMapping, type SourceNode } from '../../source/node.ts';
import { itemsOf } from '../dump/facts/read-addresses.ts';
import type { PlainKind } from '../plain/object-kinds.ts';
import { templatePaths } from '../plain/object-kinds.ts';
import { longestSetting } from './named-hosts.ts';
import { probesIn, type WrittenProbe } from './read-probes.ts';

/** Settings of a pod, or of the template of one, that show connections which it needs. */
export interface PodSettings {
  readonly containers: readonly ContainerSettings[];
  /** Absent: `default`. */
  readonly account?: string;
  /** true: the pods get a token for the API; absent: the manifest sets nothing. */
  readonly token?: boolean;
  readonly location: Location;
}

interface ContainerSettings {
  readonly variables: readonly WrittenVariable[];
  readonly arguments: readonly WrittenArgument[];
  readonly probes: readonly WrittenProbe[];
}

/** A variable, or the variables of a ConfigMap. */
export type WrittenVariable =
  | { readonly kind: 'text'; readonly name: string; readonly text: string; readonly location: Location }
  | {
      readonly kind: 'key';
      readonly name: string;
      readonly configMap: string;
      readonly key: string;
      readonly location: Location;
    }
  | { readonly kind: 'all'; readonly prefix: string; readonly configMap: string; readonly location: Location };

interface WrittenArgument {
  /** `args[2]`, without the place of the container. */
  readonly field: string;
  readonly text: string;
  readonly location: Location;
}

/** The most variables and arguments of one object that are read. */
const mostSettings = 10_000;

/** Reads the settings of a pod, or of the template in an object that makes pods. Passes over what has a wrong type. */
export function readPodSettings(kind: PlainKind, node: SourceMapping): PodSettings | undefined {
  const pod = kind === 'Pod' ? node : nodeAt(node, templatePaths[kind] ?? []);
  const spec = nodeAt(pod, ['spec']);
  if (pod === undefined || spec === undefined) return undefined;
  const budget = { left: mostSettings };
  const containers = (['initContainers', 'containers'] as const)
    .flatMap((list) => itemsOf(nodeAt(spec, [list])))
    .map((container) => ({
      variables: variablesOf(container, budget),
      arguments: argumentsOf(container, budget),
      probes: probesIn(container),
    }));
  const account = textAt(spec, ['serviceAccountName']) ?? textAt(spec, ['serviceAccount']);
  const token = textAt(spec, ['automountServiceAccountToken']);
  return {
    containers: containers.filter((one) => one.variables.length + one.arguments.length + one.probes.length > 0),
    ...(account === undefined || account === '' ? {} : { account }),
    ...(token === undefined ? {} : { token: token === 'true' }),
    location: locationOf(nodeAt(node, ['metadata', 'name']) ?? node),
  };
}

interface SettingsLeft {
  left: number;
}

function variablesOf(container: SourceNode, budget: SettingsLeft): readonly WrittenVariable[] {
  const found: WrittenVariable[] = [];
  for (const source of itemsOf(nodeAt(container, ['envFrom']))) {
    const configMap = textAt(source, ['configMapRef', 'name']);
    if (configMap === undefined || budget.left-- <= 0) continue;
    found.push({ kind: 'all', prefix: textAt(source, ['prefix']) ?? '', configMap, location: locationOf(source) });
  }
  for (const variable of itemsOf(nodeAt(container, ['env']))) {
    const name = textAt(variable, ['name']);
    if (name === undefined || budget.left-- <= 0) continue;
    const location = locationOf(variable);
    const text = textAt(variable, ['value']);
    const [configMap, key] = ['name', 'key'].map((field) => textAt(variable, ['valueFrom', 'configMapKeyRef', field]));
    if (text !== undefined && text.length <= longestSetting) found.push({ kind: 'text', name, text, location });
    else if (configMap !== undefined && key !== undefined) found.push({ kind: 'key', name, configMap, key, location });
  }
  return found;
}

function argumentsOf(container: SourceNode, budget: SettingsLeft): readonly WrittenArgument[] {
  return (['command', 'args'] as const).flatMap((list) =>
    itemsOf(nodeAt(container, [list])).flatMap((item, index): readonly WrittenArgument[] => {
      if (item.kind !== 'scalar' || item.text.length > longestSetting || budget.left-- <= 0) return [];
      return [{ field: `${list}[${index}]`, text: item.text, location: locationOf(item) }];
    }),
  );
}
