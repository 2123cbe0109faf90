import { codeId } from '../explorer/page-parts.ts';
import { decompressed } from './decompressed.ts';

/** Runs the code of the page, which its file has compressed. The Content-Security-Policy names its hash. */
async function start(): Promise<void> {
  const code = typeof DecompressionStream === 'undefined' ? undefined : await decompressed(codeId);
  if (code === undefined) {
    const notice = document.querySelector('#page .notice');
    if (notice !== null) notice.textContent = failure();
    return;
  }
  const script = document.createElement('script');
  script.textContent = code;
  document.body.append(script);
}

function failure(): string {
  return typeof DecompressionStream === 'undefined'
    ? 'This browser has no DecompressionStream, so it shows only this overview.'
    : 'The code of this page is cut off. Copy or download the file again.';
}

void start();
