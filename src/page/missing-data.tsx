import type { VNode } from 'preact';
import { fileFault } from './page-file.ts';

/** Says that a part of the data is missing. `what` names it: `The policy is`. */
export function MissingData({ what }: { readonly what: string }): VNode {
  return (
    <p class="alert" role="alert">
      {missingWords(what)}
    </p>
  );
}

export function missingWords(what: string): string {
  return `${what} missing: the file is ${fileFault() === 'damaged' ? 'damaged' : 'cut off'}. Copy or download it again.`;
}
