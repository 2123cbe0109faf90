import { render } from 'preact';
import { headWords } from '../explorer/head-words.ts';
import { PageModel } from '../explorer/page-model.ts';
import { App } from './app.tsx';
import { isWhole, type PageFailure, readChunk, readIndex } from './page-file.ts';

const failures: Readonly<Record<PageFailure, string>> = {
  'no-decompression': 'This browser has no DecompressionStream, so it shows only this overview.',
  'cut-off': 'The data of this page is cut off. Copy or download the file again.',
  'other-format': 'The data of this page is of another version than its code. Make the page again.',
};

async function start(): Promise<void> {
  const place = document.getElementById('page');
  if (place === null) return;
  const index = await readIndex();
  if (typeof index === 'string') {
    const notice = place.querySelector('.notice');
    if (notice !== null) notice.textContent = failures[index];
    return;
  }
  place.replaceChildren();
  document.body.classList.add('live');
  const model = new PageModel(index, readChunk);
  render(<App model={model} isWhole={isWhole()} state={headWords(index)} />, place);
  performance.mark('usable');
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void start());
else void start();
