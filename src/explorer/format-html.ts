import { invariant } from '../diagnostics/invariant.ts';
import { sha256OfText } from '../model/content-hash.ts';
import { utf8Bytes } from '../model/utf8.ts';
import type { PageData } from './page-data.ts';
import { checksumOf, checksumsId, codeId, comparedId, dataId, endId, indexId, styleId } from './page-parts.ts';
import { escapeHtml, stillPage } from './still-page.ts';

/** The code of the page, as `npm run build` bundles it. */
export interface PageCode {
  readonly script: string;
  /** The script that runs it: a page has the other one compressed. */
  readonly start: string;
  /** The style of all views: a page has it compressed. */
  readonly style: string;
  /** The style of the still overview, which needs no code. */
  readonly stillStyle: string;
  /** The licences of the packages in the script. */
  readonly licences: string;
}

/**
 * Writes a page as one HTML file: style, code, data and a still overview for browsers that cannot run the code. It loads
 * nothing, and no name in the data becomes markup: data is compressed, and the overview is escaped.
 */
export async function formatHtml({ index, chunks, compared }: PageData, code: PageCode): Promise<string> {
  const { script, start, style, stillStyle, licences } = code;
  invariant(!/<\/script|<!--/i.test(start), 'the code of a page does not end its own element');
  invariant(!/<\/style/i.test(stillStyle), 'the style of a page does not end its own element');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hashOf(start)}' 'sha256-${hashOf(script)}'`,
    `style-src 'sha256-${hashOf(stillStyle)}' 'sha256-${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const data = await Promise.all([
    part(indexId, index),
    ...(compared === undefined ? [] : [part(comparedId, compared)]),
    ...chunks.map((chunk, place) => part(dataId(place), chunk)),
  ]);
  const checksums = await part(checksumsId, Object.fromEntries(data.map(({ id, gzip }) => [id, checksumOf(gzip)])));
  const still = stillPage(index, compared);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(still.title)}</title>`,
    `<style>${stillStyle}</style>`,
    '</head>',
    '<body>',
    `<div id="page">${still.body}</div>`,
    '<footer class="licences"><details><summary>Licences</summary>',
    `<pre>${escapeHtml(licences)}</pre>`,
    '</details></footer>',
    element({ id: styleId, gzip: await compressed(style) }),
    element({ id: codeId, gzip: await compressed(script) }),
    `<script>${start}</script>`,
    ...[checksums, ...data].map(element),
    `<script type="text/plain" id="${endId}"></script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Compressed text, and the id of its element. */
interface Part {
  readonly id: string;
  readonly gzip: Uint8Array;
}

async function part(id: string, data: unknown): Promise<Part> {
  return { id, gzip: await compressed(JSON.stringify(data)) };
}

/** An element with compressed text. Browsers neither run nor show it. */
function element({ id, gzip }: Part): string {
  return `<script type="text/plain" id="${id}">${base64(gzip)}</script>`;
}

async function compressed(text: string): Promise<Uint8Array> {
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const written = Promise.all([writer.write(new Uint8Array(utf8Bytes(text))), writer.close()]);
  const parts: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value as Uint8Array);
  await written;
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

/** A multiple of three, so that parts can be joined. */
const partSize = 3 * 8192;

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let place = 0; place < bytes.length; place += partSize) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(place, place + partSize))));
  }
  return parts.join('');
}

/** The SHA-256 of a text as a Content-Security-Policy names it. */
function hashOf(text: string): string {
  const digits = sha256OfText(text);
  const bytes = Uint8Array.from({ length: digits.length / 2 }, (_, place) =>
    Number.parseInt(digits.slice(2 * place, 2 * place + 2), 16),
  );
  return base64(bytes);
}
