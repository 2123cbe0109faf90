import type { ExistingImport } from '../../import/existing/existing-import.ts';
import { connectionSentence } from '../diff/connection-words.ts';
import { plainWriting } from '../diff/writing.ts';

/** The version of the document below; it grows when a reader of the older form could misread the newer. */
const schemaVersion = 1;

/** Writes for machines how clusters were read into a landscape, as `schemas/output/import-existing.schema.json` describes. */
export function formatExistingJson(all: readonly ExistingImport[]): string {
  const clusters = all.map(({ cluster, effect, files, ...found }) => {
    const writing = plainWriting(Number.POSITIVE_INFINITY, { clusters: { all: 1 } });
    const connections = effect.connections.map((connection) => ({
      change: connection.change,
      text: connectionSentence(connection, writing),
    }));
    return { name: cluster, files: [...files.keys()], ...found, connections };
  });
  return `${JSON.stringify({ schemaVersion, clusters }, null, 2)}\n`;
}
