import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Guardrail, GuardrailFacts } from '../guardrails/guardrail.ts';
import { namesValue } from '../guardrails/names-value.ts';
import { guardrailFiles, readGuardrails } from '../guardrails/read-guardrails.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { loadLandscape } from '../landscape/load-landscape.ts';
import { landscapePath, roleOf, type SourceRole } from '../landscape/source-paths.ts';
import { type FileTree, oneFile } from '../model/file-tree.ts';
import { textAt } from '../source/locate-field.ts';
import { readYaml } from '../source/read-yaml.ts';

/** The guardrails of the sources of one state. */
export interface SourceGuardrails {
  /** Names are unique. In the order of paths. */
  readonly guardrails: readonly Guardrail[];
  /** The first mistake of each file that is not a sound guardrail. */
  readonly unread: readonly Diagnostic[];
  /** Some of them name addresses by a parameter. */
  readonly nameValues: boolean;
  /** Loads the landscape of the same sources, once; nothing where those of clusters have errors. */
  landscape(): Landscape | undefined;
  /** The addresses of parameters, where they are known without sources. */
  readonly addressesOfValue?: GuardrailFacts['addressesOfValue'];
}

/**
 * Reads the guardrails of some sources, each file by itself: a mistake in one of them does not hide the others. Whether
 * the names in them exist is not asked. Of several of one name, the first by path counts.
 */
export function sourceGuardrails(sources: FileTree): SourceGuardrails {
  const guardrails = new Map<string, Guardrail>();
  const unread: Diagnostic[] = [];
  const files = guardrailFiles(sources);
  for (const path of files.paths()) {
    const file = files.get(path);
    if (file === undefined) continue;
    const { value = [], diagnostics } = readGuardrails(oneFile(path, file));
    unread.push(...diagnostics.filter(({ severity }) => severity === 'error').slice(0, 1));
    for (const guardrail of value) {
      if (!guardrails.has(guardrail.name)) guardrails.set(guardrail.name, guardrail);
      else unread.push(declaredTwice(guardrail));
    }
  }
  let loaded: { readonly landscape?: Landscape } | undefined;
  return {
    guardrails: [...guardrails.values()],
    unread,
    nameValues: [...guardrails.values()].some(namesValue),
    landscape() {
      loaded ??= loadLandscape(withValues(sources), { ringfenceVersion: pinnedVersion(sources) });
      return loaded.landscape;
    },
  };
}

function declaredTwice({ name, location }: Guardrail): Diagnostic {
  return { code: 'duplicate-name', severity: 'error', message: `Guardrail "${name}" is declared twice.`, location };
}

/** The sources that decide about clusters and values: a mistake in any other must not hide them. */
function withValues(sources: FileTree): FileTree {
  const others: readonly SourceRole['kind'][] = ['guardrail', 'exception', 'connectivity-test', 'unexpected'];
  const paths = sources.paths().filter((path) => !others.includes(roleOf(path).kind));
  const shown = new Set(paths);
  return { paths: () => paths, get: (path) => (shown.has(path) ? sources.get(path) : undefined) };
}

/** The version that the sources themselves name: a change of the pin must not hide their values. */
function pinnedVersion(sources: FileTree): string {
  const file = sources.get(landscapePath);
  return textAt(file && readYaml(landscapePath, file.read()).value, ['spec', 'ringfence']) ?? '';
}
