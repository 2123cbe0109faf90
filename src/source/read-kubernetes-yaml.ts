import { EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import { arrange } from '../diagnostics/arrange.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { attemptToParse } from './attempt-to-parse.ts';
import { type BuiltDocument, buildTrees } from './build-trees.ts';
import { indentFlow, isMissingIndentation } from './indent-flow.ts';
import { kubernetesDialect } from './kubernetes-dialect.ts';
import { locationAt, locationOf, type SourceFile, type SourceNode } from './node.ts';
import { parseYaml } from './parse-yaml.ts';
import { hiddenCharacter, tooFarLeft, unreadDocument } from './problems.ts';
import { sourceFile } from './source-file.ts';

/** A document, and what is wrong with it. */
interface WrittenDocument {
  readonly root: SourceNode;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads every YAML document of a text as Kubernetes' tools do, by sigs.k8s.io/yaml on go-yaml: a value is either read
 * as there, or a problem of its document. No document where the text as a whole is not understood. Documents that hold
 * nothing are passed over. Never throws on input.
 */
export function readKubernetesYaml(path: string, text: string): Outcome<readonly WrittenDocument[]> {
  const { file, events, diagnostics } = parse(path, text);
  if (events === undefined || diagnostics.length > 0) return { diagnostics: arrange(diagnostics) };
  const hidden = hiddenCharacters(file, events);
  if (hidden.length > 0) return { diagnostics: hidden };
  const documents = buildTrees(file, file.text, events, { large: true, dialect: kubernetesDialect });
  return { value: documents.flatMap(written), diagnostics: [] };
}

function written({ root, unmarked, diagnostics }: BuiltDocument): readonly WrittenDocument[] {
  if (root === undefined) return [];
  return [{ root, diagnostics: unmarked ? [unreadDocument(locationOf(root)), ...diagnostics] : diagnostics }];
}

interface Parsed {
  readonly file: SourceFile;
  readonly events: readonly Event[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function parse(path: string, text: string): Parsed {
  const file = sourceFile(path, text);
  const attempt = attemptToParse(text);
  if (attempt.events !== undefined) return { file, events: attempt.events, diagnostics: [] };
  if (!isMissingIndentation(attempt)) return { file, ...parseYaml(file) };
  const indented = indentFlow(file);
  const again = attemptToParse(indented.text);
  if (again.events === undefined && isMissingIndentation(again)) {
    const { position } = again;
    return { file, events: undefined, diagnostics: [tooFarLeft(locationAt(indented, position))] };
  }
  return { file: indented, ...parseYaml(indented) };
}

/** Line breaks of YAML 1.1, which YAML 1.2 reads as any other character, and a mark that go-yaml drops. */
const hiddenNames: Readonly<Record<string, string>> = {
  '\u0085': 'NEL (U+0085)',
  '\u2028': 'LINE SEPARATOR (U+2028)',
  '\u2029': 'PARAGRAPH SEPARATOR (U+2029)',
  '\uFEFF': 'BYTE ORDER MARK (U+FEFF)',
};

/** Within quotes and in block scalars they are only characters that no name has. */
function hiddenCharacters(file: SourceFile, events: readonly Event[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let next = 0;
  for (const { index, 0: character } of file.text.matchAll(/[\u0085\u2028\u2029\uFEFF]/g)) {
    while (next < events.length && !(endOf(events[next]) > index)) next++;
    const event = events[next];
    if (event?.type === EVENT_ID.SCALAR && event.style !== SCALAR_STYLE.PLAIN && event.valueStart <= index) continue;
    found.push(hiddenCharacter(locationAt(file, index), hiddenNames[character] ?? character));
  }
  return found;
}

function endOf(event: Event | undefined): number {
  return event?.type === EVENT_ID.SCALAR ? event.valueEnd : -1;
}
