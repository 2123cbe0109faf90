import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { elementsOf } from '../model/json-size.ts';
import type { SourceNode } from '../source/node.ts';
import { completeValues, type LayeredMap, type Layers, noValues, plainOf, valuesFor } from './layers.ts';
import type { Parameter } from './parameter.ts';
import * as problems from './value-problems.ts';

/** How many elements the values of one namespace may have: as many as one source file. */
const maxValueElements = 100_000;
/** How many entries and items merging may write for all namespaces together; what they share is written once. */
const maxWritten = 5_000_000;

class TooMuchWritten extends Error {}

/** Merges and completes the layers of one landscape for each of its readers, and limits how large that becomes. */
export class ValueReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #complete = new Map<LayeredMap, Map<Parameter, LayeredMap>>();
  #left = maxWritten;

  /**
   * The values that a reader has, at `place` in the sources. The same layers for the same reader are the same object,
   * so that later stages know equal values by identity. Without values where they are too large, which is reported.
   */
  read(layers: Layers, reader: Parameter, owner: string, place: SourceNode): LayeredMap {
    if (this.#left < 0) return noValues;
    try {
      const values = this.#completed(layers, reader);
      const elements = elementsOf(plainOf(values));
      if (elements <= maxValueElements) return values;
      this.diagnostics.push(problems.valuesTooLarge(place, owner, elements, maxValueElements));
    } catch (caught) {
      if (!(caught instanceof TooMuchWritten)) throw caught;
      this.diagnostics.push(problems.tooManyValues(place, maxWritten));
    }
    return noValues;
  }

  #completed(layers: Layers, reader: Parameter): LayeredMap {
    const spend = (entries: number): void => {
      this.#left -= entries;
      if (this.#left < 0) throw new TooMuchWritten();
    };
    const merged = valuesFor(layers, reader, spend);
    const byReader = this.#complete.get(merged) ?? new Map<Parameter, LayeredMap>();
    this.#complete.set(merged, byReader);
    const made = byReader.get(reader) ?? completeValues(merged, reader, spend);
    byReader.set(reader, made);
    return made;
  }
}
