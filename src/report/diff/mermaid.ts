import type { ConnectionChange, ConnectionChangeKind } from '../../diff/landscape-diff.ts';
import { mermaidText } from '../connectivity/format-mermaid.ts';
import { changedPortsWords, endPlaces, endWords } from './connection-words.ts';
import { placesWords } from './place-words.ts';
import { plainWriting, type Writing } from './writing.ts';

/** The most arrows that a person can read. */
export const mostPictureEdges = 20;

const colours: Readonly<Record<ConnectionChangeKind, string>> = {
  opened: '#1a7f37',
  closed: '#cf222e',
  certainty: '#9a6700',
};

interface Box {
  readonly id: string;
  readonly label: string;
  readonly frame: string;
}

/**
 * The connections that change as a flowchart that Mermaid reads: an arrow for each pair of ends, green and thick where
 * it is opened, red and dotted where it is closed. Nothing where there is none, or too many to be read.
 */
export function diffMermaid(connections: readonly ConnectionChange[], clusters: number): string | undefined {
  const arrows = connections.reduce((sum, { from, to }) => sum + from.length * to.length, 0);
  if (arrows === 0 || arrows > mostPictureEdges) return undefined;
  const writing = plainWriting(3, { clusters: { all: clusters } });
  const boxes = new Map<string, Box>();
  const edges: string[] = [];
  const styles: string[] = [];
  for (const connection of connections) {
    for (const from of connection.from.keys()) {
      for (const to of connection.to.keys()) {
        const source = boxOf(boxes, connection, 'from', from, writing).id;
        const destination = boxOf(boxes, connection, 'to', to, writing).id;
        styles.push(`  linkStyle ${edges.length} stroke:${colours[connection.change]}`);
        edges.push(`  ${source} ${arrowOf(connection)}|"${mermaidText(labelOf(connection, writing))}"| ${destination}`);
      }
    }
  }
  return [...['flowchart LR'], ...frameLines([...boxes.values()]), ...edges, ...styles]
    .map((line) => `${line}\n`)
    .join('');
}

function boxOf(
  boxes: Map<string, Box>,
  connection: ConnectionChange,
  side: 'from' | 'to',
  index: number,
  writing: Writing,
): Box {
  const end = connection[side][index];
  const places = endPlaces(connection, side, index);
  const type = end?.kind === 'pods' ? end.namespaceType : undefined;
  const key = JSON.stringify([end?.kind === 'addresses' ? endWords(end, writing) : end, places]);
  const known = boxes.get(key);
  if (known !== undefined) return known;
  const box = {
    id: `n${boxes.size}`,
    label: end === undefined ? '' : endWords(end, writing),
    frame: placesWords(places, type, writing),
  };
  boxes.set(key, box);
  return box;
}

function frameLines(boxes: readonly Box[]): readonly string[] {
  const frames = new Map<string, Box[]>();
  for (const box of boxes) {
    const known = frames.get(box.frame);
    if (known === undefined) frames.set(box.frame, [box]);
    else known.push(box);
  }
  return [...frames].flatMap(([frame, inside], index) => {
    const lines = inside.map(({ id, label }) => `  ${id}["${mermaidText(label)}"]`);
    if (frame === '') return lines;
    return [`  subgraph f${index}["${mermaidText(frame)}"]`, ...lines.map((line) => `  ${line}`), '  end'];
  });
}

function arrowOf({ change }: ConnectionChange): string {
  return { opened: '==>', closed: '-.->', certainty: '-->' }[change];
}

function labelOf(connection: ConnectionChange, writing: Writing): string {
  const relation = { same: ', same namespace', other: ', other namespace', any: '' }[connection.relation];
  const change = connection.change === 'certainty' ? `now ${connection.after}` : connection.change;
  return `${change}: ${changedPortsWords(connection, writing)}${relation}`;
}
