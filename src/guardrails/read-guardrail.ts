import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Landscape } from '../landscape/landscape.ts';
import { itemsAt, nameNodeOf, ownedName, scalarAt } from '../landscape/read-sources.ts';
import { tenantOfSource } from '../landscape/source-paths.ts';
import type { BrokenNodes } from '../schema/broken-nodes.ts';
import { textAt } from '../source/locate-field.ts';
import { locationOf, nodeAt, type SourceNode } from '../source/node.ts';
import { impossibleUnder } from './check-assumption.ts';
import { matchesNothing } from './check-matches.ts';
import type { ExceptedPath, Guardrail, OtherWriters } from './guardrail.ts';
import { ofOwnTenant } from './own-sides.ts';
import * as problems from './problems.ts';
import { PatternReader } from './read-patterns.ts';
import { readExcept, readIsolated, readOnly, readPair, type WrittenStatement } from './read-statements.ts';
import { isUnused } from './unused-except.ts';

interface ReadContext {
  readonly isPlain: boolean;
  /** Where the source breaks its schema. */
  readonly broken: BrokenNodes;
}

const statementFields = ['never', 'only', 'always', 'isolated'] as const;

/** Reads the statements of a guardrail, and reports what is wrong with them beyond the schema: as far as the source is sound. */
export class GuardrailReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #root: SourceNode;
  readonly #spec: SourceNode;
  readonly #broken: BrokenNodes;
  readonly #tenant: string | undefined;
  /** The nodes of statements without a mistake. */
  readonly #sound = new Set<SourceNode>();
  readonly #written: readonly WrittenStatement[];
  readonly #except: readonly { readonly path: ExceptedPath; readonly node: SourceNode }[];

  constructor(root: SourceNode, { isPlain, broken }: ReadContext) {
    this.#root = root;
    this.#spec = nodeAt(root, ['spec']) ?? root;
    this.#broken = broken;
    this.#tenant = tenantOfSource(root.file.path, 'guardrail');
    const reader = new PatternReader({ isPlain, broken });
    const list = (field: string): readonly SourceNode[] =>
      itemsAt(root, ['spec', field]).filter(({ kind }) => kind === 'mapping');
    const readers = {
      never: (node) => readPair(reader, 'never', node),
      only: (node) => readOnly(reader, node),
      always: (node) => readPair(reader, 'always', node),
      isolated: (node) => readIsolated(reader, node),
    } as const satisfies Record<(typeof statementFields)[number], (node: SourceNode) => WrittenStatement | undefined>;
    const written = statementFields.flatMap((field) =>
      list(field).flatMap((node) => {
        const before = reader.diagnostics.length;
        const one = readers[field](node);
        if (one !== undefined && reader.diagnostics.length === before && broken.isWhole(node)) this.#sound.add(node);
        return one ?? [];
      }),
    );
    this.#except = list('except').map((node) => ({ node, path: readExcept(reader, node) }));
    this.diagnostics.push(...reader.diagnostics);
    this.#written = written.map((one) => this.#owned(one));
    if (this.#lacksStatements) this.diagnostics.push(problems.withoutStatement(this.#spec));
    this.#checkAssumption();
    this.#checkExcept();
  }

  /** The guardrail of a source that fits its schema. */
  guardrail(): Guardrail {
    const [root, spec, tenant] = [this.#root, this.#spec, this.#tenant];
    const owner = textAt(spec, ['owner']);
    return {
      name: ownedName(root, 'guardrail'),
      ...(tenant === undefined ? {} : { tenant }),
      description: scalarAt(root, 'spec', 'description').text,
      ...(owner === undefined ? {} : { owner }),
      mode: textAt(spec, ['mode']) === 'Audit' ? 'Audit' : 'Enforce',
      otherWriters: scalarAt(root, 'spec', 'assume', 'otherWriters').text as OtherWriters,
      grants: this.#grants,
      statements: this.#written.map(({ statement }) => statement),
      except: this.#except.map(({ path }) => path),
      location: locationOf(nameNodeOf(root)),
    };
  }

  /** Reports statements of a source that fits its schema, and that nothing in the landscape fits. */
  checkMatches(landscape: Landscape): void {
    // Any other mistake is the reason.
    if (hasErrors(this.diagnostics)) return;
    for (const { statement, node } of this.#written) {
      const reason = matchesNothing(statement, landscape);
      if (reason !== undefined) this.diagnostics.push(problems.matchesNothing(node, reason));
    }
  }

  get #grants(): Guardrail['grants'] {
    return textAt(this.#spec, ['grants']) === 'Allowed' ? 'Allowed' : 'Forbidden';
  }

  get #lacksStatements(): boolean {
    const spec = this.#spec;
    if (spec === this.#root || spec.kind !== 'mapping' || this.#broken.hasUnknownField(spec)) return false;
    return statementFields.every((field) => nodeAt(spec, [field]) === undefined);
  }

  #owned(one: WrittenStatement): WrittenStatement {
    if (this.#tenant === undefined || !this.#broken.isWhole(one.node)) return one;
    const { statement, diagnostics } = ofOwnTenant(one, this.#tenant);
    this.diagnostics.push(...diagnostics);
    return { ...one, statement };
  }

  #checkAssumption(): void {
    const assumption = nodeAt(this.#spec, ['assume', 'otherWriters']);
    if (assumption?.kind !== 'scalar' || !this.#areWhole(['assume', 'grants', 'except'])) return;
    const otherWriters = assumption.text as OtherWriters;
    const except = this.#except.map(({ path }) => path);
    for (const { statement, node } of this.#written) {
      if (!this.#sound.has(node)) continue;
      const impossible = impossibleUnder(statement, { otherWriters, grants: this.#grants, except });
      if (impossible === undefined) continue;
      this.diagnostics.push(problems.cannotHold(node, impossible.reason, impossible.hint, assumption));
    }
  }

  #checkExcept(): void {
    if (!this.#areWhole(statementFields)) return;
    const statements = this.#written.map(({ statement }) => statement);
    for (const { path, node } of this.#except) {
      if (this.#broken.isWhole(node) && isUnused(path, statements)) this.diagnostics.push(problems.exceptUnused(node));
    }
  }

  /** Reports whether fields of the spec say what they are meant to say: none is broken, and none can be misspelt. */
  #areWhole(fields: readonly string[]): boolean {
    const spec = this.#spec;
    if (this.#broken.hasUnknownField(spec)) return false;
    return fields.every((field) => {
      const node = nodeAt(spec, [field]);
      return node === undefined || this.#broken.isWhole(node);
    });
  }
}
