import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What a module of the built package declares, and where the types that it imports come from. */
interface Module {
  readonly declarations: ReadonlyMap<string, string>;
  /** Name → path of a module. */
  readonly imports: ReadonlyMap<string, string>;
}

/**
 * Values that a program gets from one function and hands to another. Their parts are not part of the library's promise, so
 * the types of their parts need no names: a program that reads an answer reads its JSON.
 */
const handles = [
  'AcceptanceComment',
  'AcceptanceComments',
  'AddressSet',
  'Basis',
  'CheckedFlows',
  'ClusterConnectivity',
  'ClusterDump',
  'ClusterState',
  'ComparedFlows',
  'ComparedGuardrails',
  'Connectivity',
  'ConnectivityQuestion',
  'ConnectivityTestFile',
  'Coverage',
  'DiffPlaces',
  'DiffState',
  'Exception',
  'ExplainedFlows',
  'ExplainedPairs',
  'Flow',
  'FlowEvidence',
  'Guardrail',
  'GuardrailFacts',
  'GuardrailReport',
  'GuardrailResult',
  'Hazard',
  'Implication',
  'ImportNames',
  'ImportReport',
  'JudgedGuardrails',
  'KnownLandscape',
  'KnownPolicy',
  'Landscape',
  'LandscapeDiff',
  'LandscapeMemory',
  'LeftOut',
  'LintPlaces',
  'LintReport',
  'ManifestMemory',
  'ManifestTree',
  'NamespaceState',
  'NamespaceType',
  'NetworkPolicy',
  'PageData',
  'Palette',
  'Parameter',
  'PlacedEvidence',
  'PolicyPlaces',
  'PolicyTemplate',
  'Question',
  'Review',
  'SeenAnswer',
  'SourceGuardrails',
  'SourceNode',
  'Step',
  'TestRun',
  'WrittenNetworkPolicy',
];

/** The names of what the library exports at run time, as its declarations have them. Sorted. */
export function exportedNames(folder: string): readonly string[] {
  return [...exportsOf(folder)]
    .filter(([name, path]) => /^export declare (function|const|class) /.test(declarationOf(folder, path, name)))
    .map(([name]) => name)
    .sort();
}

/** Types that exported functions take or give, at any depth, and that the library does not export. Sorted. */
export function missingTypes(folder: string): readonly string[] {
  const exported = exportsOf(folder);
  const missing = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string, path: string): void => {
    if (done.has(`${path} ${name}`)) return;
    done.add(`${path} ${name}`);
    const { declarations, imports } = readModule(folder, path);
    const text = declarations.get(name) ?? '';
    for (const [word] of text.matchAll(/\b[A-Z]\w+/g)) {
      const home = declarations.has(word) ? path : imports.get(word);
      if (home === undefined || word === name) continue;
      const isNamed = declarationOf(folder, home, word).startsWith('export ');
      if (isNamed && exported.get(word) !== home) missing.add(`${word} of ${home}`);
      if (!handles.includes(word)) visit(word, home);
    }
  };
  for (const name of exportedNames(folder)) visit(name, exported.get(name) ?? '');
  return [...missing].sort();
}

/** Name → path of the module that declares it. */
function exportsOf(folder: string): ReadonlyMap<string, string> {
  const index = readFileSync(join(folder, 'index.d.ts'), 'utf8');
  const found = new Map<string, string>();
  for (const [, names = '', path = ''] of index.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)';/gm)) {
    for (const name of namesIn(names)) found.set(name, declarationPath('.', path));
  }
  return found;
}

function declarationOf(folder: string, path: string, name: string): string {
  return readModule(folder, path).declarations.get(name) ?? '';
}

function readModule(folder: string, path: string): Module {
  const text = readFileSync(join(folder, path), 'utf8').replace(/\/\*.*?\*\//gs, '');
  const imports = new Map<string, string>();
  for (const [, names = '', from = ''] of text.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']+)';/gm)) {
    for (const name of namesIn(names)) imports.set(name, declarationPath(posix.dirname(path), from));
  }
  const statements = text.split(/^(?=(?:export|declare|interface|type|class|import)\b)/m);
  const declarations = new Map(
    statements.flatMap((statement) => {
      const found = /^(?:export )?(?:declare )?(?:function|const|class|interface|type) (\w+)/.exec(statement);
      return found === null ? [] : [[found[1] ?? '', statement] as const];
    }),
  );
  return { declarations, imports };
}

function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.replace(/^\s*type /, '').trim());
  return names.filter((name) => name !== '');
}

function declarationPath(folder: string, specifier: string): string {
  return posix.join(folder, specifier).replace(/\.[jt]s$/, '.d.ts');
}
