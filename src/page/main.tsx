import { render } from 'preact';
import { headWords } from '../explorer/head-words.ts';
import { withoutExpired } from '../explorer/page-flows.ts';
import { PageModel } from '../explorer/page-model.ts';
import { WhatIf } from '../explorer/what-if/what-if.ts';
import { today } from './age-words.ts';
import { App } from './app.tsx';
import { fileFault, isWhole, type PageFailure, readPageFile } from './page-file.ts';

const failures: Readonly<Record<PageFailure, string>> = {
  'cut-off': 'The data of this page is cut off, so it shows only this overview. Copy or download the file again.',
  damaged: 'The data of this page is damaged, so it shows only this overview. Copy or download the file again.',
  'other-format': 'The data of this page is of another version than its code. Make the page again.',
};

async function start(): Promise<void> {
  const place = document.getElementById('page');
  if (place === null) return;
  const read = await readPageFile();
  if (typeof read === 'string') return showNotice(failures[read]);
  const { readCompared, readChunk } = read;
  const index = withoutExpired(read.index, today());
  const compared = index.head.compares === true ? await readCompared() : 'none';
  if (compared === undefined) return showNotice(failures[fileFault()]);
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
  const still = [...place.childNodes];
  try {
    place.replaceChildren();
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
  } catch (error) {
    place.replaceChildren(...still);
    throw error;
  }
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

// The start looks for this mark: code that the browser refuses leaves none.
performance.mark('code');
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startOrReport);
else startOrReport();
