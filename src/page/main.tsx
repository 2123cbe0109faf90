import { render } from 'preact';
import { headWords } from '../explorer/head-words.ts';
import { withoutExpired } from '../explorer/page-flows.ts';
import { PageModel } from '../explorer/page-model.ts';
import { WhatIf } from '../explorer/what-if/what-if.ts';
import { today } from './age-words.ts';
import { App } from './app.tsx';
import { isWhole, type PageFailure, readChunk, readCompared, readIndex } from './page-file.ts';

const failures: Readonly<Record<PageFailure, string>> = {
  'no-decompression': 'This browser has no DecompressionStream, so it shows only this overview.',
  'cut-off': 'The data of this page is cut off. Copy or download the file again.',
  'other-format': 'The data of this page is of another version than its code. Make the page again.',
};

async function start(): Promise<void> {
  const place = document.getElementById('page');
  if (place === null) return;
  const read = await readIndex();
  const index = typeof read === 'string' ? read : withoutExpired(read, today());
  const compared = typeof index !== 'string' && index.head.compares === true ? await readCompared() : 'none';
  if (typeof index === 'string' || compared === undefined) {
    showNotice(failures[typeof index === 'string' ? index : 'cut-off']);
    return;
  }
  place.replaceChildren();
  document.body.classList.add('live');
  const model = new PageModel(index, readChunk);
  const comparison =
    compared === 'none'
      ? undefined
      : {
          before: new PageModel(withoutExpired(compared.before, today()), readChunk),
          after: model,
          changes: compared.changes,
        };
  const scope = compared === 'none' ? [] : compared.scope;
  render(
    <App
      model={model}
      comparison={comparison}
      whatIf={new WhatIf(model, readChunk)}
      scope={scope}
      isWhole={isWhole()}
      state={headWords(index)}
    />,
    place,
  );
  performance.mark('usable');
}

function showNotice(text: string): void {
  const notice = document.querySelector('#page .notice');
  if (notice !== null) notice.textContent = text;
}

function startOrReport(): void {
  start().catch((error: unknown) => {
    showNotice(`The page cannot start, because of a defect of Ringfence. Please report it with these words: ${error}`);
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startOrReport);
else startOrReport();
