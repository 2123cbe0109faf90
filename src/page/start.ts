import { codeId, styleId } from '../explorer/page-parts.ts';
import { decompressed } from './decompressed.ts';

/**
 * Adds the style of the page and runs its code, which its file has compressed. The Content-Security-Policy names their hashes, so it
 * refuses what was altered.
 */
async function start(): Promise<void> {
  const failure =
    typeof DecompressionStream === 'undefined'
      ? 'This browser has no DecompressionStream, so it shows only this overview.'
      : (await isRunning())
        ? undefined
        : 'The code of this page is damaged, so it shows only this overview. Copy or download the file again.';
  const notice = document.querySelector('#page .notice');
  if (failure !== undefined && notice !== null) notice.textContent = failure;
}

/** Runs the code, and reports whether it runs as it was written. */
async function isRunning(): Promise<boolean> {
  const [style, code] = await Promise.all([decompressed(styleId), decompressed(codeId)]);
  if (style === undefined || code === undefined) return false;
  document.head.append(elementOf('style', style));
  // A style that the browser refuses has no sheet.
  if ([...document.querySelectorAll('style')].some(({ sheet }) => sheet === null)) return false;
  document.body.append(elementOf('script', code));
  return performance.getEntriesByName('code').length > 0;
}

function elementOf(name: 'script' | 'style', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

void start();
