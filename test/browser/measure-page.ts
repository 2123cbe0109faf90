/** Runs in the page. Measures where texts, controls and panels are, in pixels from the top left of the page. */
export function measurePage(): MeasuredPage {
  const page = document.documentElement;
  return {
    width: page.clientWidth,
    scrolledWidth: page.scrollWidth,
    texts: measuredTexts(),
    controls: measuredControls(),
    panels: [...document.querySelectorAll(panels)].filter(isVisible).map((panel) => ({
      words: wordsOf(panel),
      area: areaOf(panel),
    })),
    cut: [...document.querySelectorAll('#page *')].filter(isVisible).filter(isCut).map(wordsOf),
    placeholders: [...document.querySelectorAll('input')]
      .filter((input) => isVisible(input) && isPlaceholderCut(input))
      .map(({ placeholder }) => placeholder),
    boxes: [...document.querySelectorAll('.graph-node')].filter(isVisible).map((node) => ({
      area: areaOf(node.querySelector('.graph-box') ?? node),
      texts: [...node.querySelectorAll('text')].map((text) => ({ words: wordsOf(text), area: areaOf(text) })),
    })),
  };
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Measured {
  /** The first words of its text. */
  readonly words: string;
  readonly area: Area;
}

export interface MeasuredText extends Measured {
  /** Lines of one text have the same number. */
  readonly text: number;
  /** It is of what a reader works with, such as a button. */
  readonly isOfControl: boolean;
  /** The panel or card that it is in. */
  readonly panel: Area | undefined;
}

export interface MeasuredControl extends Measured {
  /** Width and height, also of the part that a reader has to scroll to. */
  readonly size: readonly [width: number, height: number];
  /** A link in a sentence is as high as the sentence. */
  readonly isInSentence: boolean;
}

export interface MeasuredPage {
  readonly width: number;
  readonly scrolledWidth: number;
  /** The lines of all texts that are seen. */
  readonly texts: readonly MeasuredText[];
  readonly controls: readonly MeasuredControl[];
  readonly panels: readonly Measured[];
  /** Texts that their own element cuts off, and that no title has whole. */
  readonly cut: readonly string[];
  /** Hints in fields that do not fit their field. */
  readonly placeholders: readonly string[];
  /** Boxes of graphs. */
  readonly boxes: readonly { readonly area: Area; readonly texts: readonly Measured[] }[];
}

const panels = '.panel, .card, .alert, .notice, .explanation';
const controls = 'a[href], button, input, select, textarea, summary, [role=gridcell]';

function measuredTexts(): readonly MeasuredText[] {
  const found: MeasuredText[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let number = 0; walker.nextNode(); number++) {
    const node = walker.currentNode;
    const words = node.textContent?.trim().slice(0, 60) ?? '';
    const parent = node.parentElement;
    // The names of columns are at an angle: their rectangles overlap, they do not.
    if (words === '' || parent === null || !isVisible(parent) || parent.closest('.column-name')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const panel = parent.closest(panels);
    for (const line of range.getClientRects()) {
      const area = clipped(onPage(line), parent);
      if (area === undefined) continue;
      const isOfControl = parent.closest('header, .skip, .licences, .compared .switch, button, .button, form') !== null;
      found.push({ words, area, text: number, isOfControl, panel: panel === null ? undefined : areaOf(panel) });
    }
  }
  return found;
}

function measuredControls(): readonly MeasuredControl[] {
  return [...document.querySelectorAll(controls)].filter(isVisible).flatMap((control) => {
    // A small control in a label is as large as the label.
    const target = control.closest('label') ?? control;
    const whole = areaOf(target);
    const area = clipped(whole, target.parentElement);
    if (area === undefined || area.right <= 0) return [];
    const size = [whole.right - whole.left, whole.bottom - whole.top] as const;
    const isInSentence = getComputedStyle(target).display === 'inline' && !(target instanceof SVGElement);
    return [{ words: wordsOf(control), area, size, isInSentence }];
  });
}

function isVisible(element: Element): boolean {
  const isDrawn = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return isDrawn && element.closest('.visually-hidden') === null;
}

/** Whether an element cuts its text off, and no title has it whole. What scrolls cuts nothing off. */
function isCut(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  const isCutOff =
    (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
    (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  const text = element.textContent?.trim() ?? '';
  if (!isCutOff || text === '' || element.clientWidth === 0) return false;
  if (element.hasAttribute('title')) return false;
  return !(element.closest('[title]')?.getAttribute('title') ?? '').includes(text);
}

function isPlaceholderCut(input: HTMLInputElement): boolean {
  const { fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(input);
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('There is no canvas.');
  context.font = `${fontSize} ${fontFamily}`;
  const space = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  return input.value === '' && context.measureText(input.placeholder).width > space;
}

/** The part of an area that neither an element nor what it is in hides; undefined if nothing is left. */
function clipped(area: Area, by: Element | null): Area | undefined {
  let { left, top, right, bottom } = area;
  for (let one = by; one !== null && one !== document.body; one = one.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(one);
    const frame = areaOf(one);
    if (overflowX !== 'visible') [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
    if (overflowY !== 'visible') [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
  }
  return right - left > 0.5 && bottom - top > 0.5 ? { left, top, right, bottom } : undefined;
}

function areaOf(element: Element): Area {
  return onPage(element.getBoundingClientRect());
}

function onPage({ left, top, right, bottom }: DOMRect): Area {
  return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
}

function wordsOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.tagName.toLowerCase()} ${name.trim().replace(/\s+/g, ' ').slice(0, 60)}`;
}
