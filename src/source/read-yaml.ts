import { arrange } from '../diagnostics/arrange.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { TreeFile } from '../model/file-tree.ts';
import { buildTree } from './build-tree.ts';
import { buildTrees } from './build-trees.ts';
import { decodeText } from './decode-text.ts';
import type { SourceNode } from './node.ts';
import { parseYaml } from './parse-yaml.ts';
import { fileTooLarge, maxFileSize, maxObservedSize, maxParsedSize } from './problems.ts';
import { sourceFile } from './source-file.ts';

/** A source, as it was read. */
interface SourceReading {
  readonly path: string;
  readonly read: Outcome<SourceNode>;
}

// Sources are read by several parts of a run, and again where a run compares landscapes that differ in a few files.
const readings = new WeakMap<TreeFile, SourceReading>();
const observedReadings = new WeakMap<TreeFile, SourceReading>();

/** Reads a source file as `readYaml` does, once for each file of a tree, but leaves a file unread that is too large. */
export function readSource(path: string, file: TreeFile): Outcome<SourceNode> {
  return readOnce(readings, path, file, () =>
    file.size > maxFileSize ? { diagnostics: [fileTooLarge(path, file.size)] } : readYaml(path, file.read()),
  );
}

/** Reads a source that a program wrote from a cluster as `readSource` does; it may be larger and have any number of nodes. */
export function readObservedSource(path: string, file: TreeFile): Outcome<SourceNode> {
  return readOnce(observedReadings, path, file, () =>
    file.size > maxObservedSize
      ? { diagnostics: [fileTooLarge(path, file.size, maxObservedSize)] }
      : readObservedYaml(path, file.read()),
  );
}

function readOnce(
  known: WeakMap<TreeFile, SourceReading>,
  path: string,
  file: TreeFile,
  read: () => Outcome<SourceNode>,
): Outcome<SourceNode> {
  const found = known.get(file);
  if (found?.path === path) return found.read;
  const reading = { path, read: read() };
  known.set(file, reading);
  return reading.read;
}

/**
 * Reads the one YAML document of a source file: UTF-8 with or without byte-order mark, any line ends, plain scalars
 * typed by the core schema of YAML 1.2. A value exactly when nothing is wrong; otherwise every problem that shows,
 * sorted. Never throws on input.
 */
export function readYaml(path: string, bytes: Uint8Array): Outcome<SourceNode> {
  const { value: text, diagnostics } = decodeText(path, bytes);
  return text === undefined ? { diagnostics } : readYamlText(path, text);
}

/** Reads a source that a program wrote from a cluster as `readYaml` does; it may be larger and have any number of nodes. */
export function readObservedYaml(path: string, bytes: Uint8Array): Outcome<SourceNode> {
  const { value: text, diagnostics } = decodeText(path, bytes, maxObservedSize);
  return text === undefined ? { diagnostics } : readYamlText(path, text, { large: true });
}

/** Reads a text as `readYaml` reads one, of any size: without byte-order mark. */
export function readYamlText(
  path: string,
  written: string,
  options: { readonly large?: boolean } = {},
): Outcome<SourceNode> {
  const file = sourceFile(path, written);
  const { text, events, diagnostics } = parseYaml(file);
  if (events === undefined) return { diagnostics: arrange(diagnostics) };
  const built = buildTree(file, text, events, options);
  if (built.root !== undefined && diagnostics.length === 0 && built.diagnostics.length === 0) {
    return { value: built.root, diagnostics: [] };
  }
  return { diagnostics: arrange([...diagnostics, ...built.diagnostics]) };
}

/**
 * Reads every YAML document of a file, as manifests have several, otherwise as `readYaml` does: the limits of nodes and
 * depth hold for each document, that of the size is `maxParsedSize`. Documents that hold nothing are passed over, so
 * the list may be empty. Anchors end with their document.
 */
export function readYamlDocuments(path: string, bytes: Uint8Array): Outcome<readonly SourceNode[]> {
  const decoded = decodeText(path, bytes, maxParsedSize);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const file = sourceFile(path, decoded.value);
  const { text, events, diagnostics } = parseYaml(file);
  if (events === undefined) return { diagnostics: arrange(diagnostics) };
  const built = buildTrees(file, text, events);
  const found = [...diagnostics, ...built.flatMap((one) => one.diagnostics)];
  if (found.length > 0) return { diagnostics: arrange(found) };
  return { value: built.flatMap(({ root }) => root ?? []), diagnostics: [] };
}
