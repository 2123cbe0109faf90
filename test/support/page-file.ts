import { gunzipSync } from 'node:zlib';
import type { PageData } from '../../src/explorer/page-data.ts';

/** Reads the data of a page's file. */
export function pageInFile(html: string): PageData {
  const read = (id: string) => {
    const [, text] = new RegExp(`id="${id}">([^<]*)<`).exec(html) ?? [];
    return text === undefined ? undefined : JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString());
  };
  const chunks = [];
  for (let chunk = read('data-0'); chunk !== undefined; chunk = read(`data-${chunks.length}`)) chunks.push(chunk);
  return { index: read('data-index'), chunks, compared: read('data-compared') };
}
