/** Which texts of a page cannot be read in full where they stand. */
import type { Locator } from 'playwright-core'

/** `title`: what the nearest element says that tells its whole text, null: none. `region`: the name of the part in which it stands. */
export type CutText = { text: string; title: string | null; region: string }

/** Every text below `root` that runs out of a box that hides it, out of its own control, or over the edge of the page. */
export const cutTexts = (root: Locator): Promise<CutText[]> => root.evaluate(findCutTexts)

/** The same with text alone at 200 %, as browsers offer it beside their zoom: boxes stay as wide as they are. */
export async function cutTextsEnlarged(root: Locator): Promise<CutText[]> {
  await root.evaluate(enlargeText)
  try {
    return await cutTexts(root)
  } finally {
    await root.evaluate(shrinkText)
  }
}

/** Runs in the page, so everything it needs stands within. */
function findCutTexts(root: Element): CutText[] {
  const PIXEL = 1
  const PARKED = 1_000
  // Brought in when the keyboard comes to it.
  const isParked = ({ right }: DOMRect): boolean => right < -PARKED
  const isForScreenReaders = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    return (width <= PIXEL || height <= PIXEL) && getComputedStyle(element).overflow !== 'visible'
  }
  const isCutBy = (element: Element, lines: DOMRect[]): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const isBeside = (line: DOMRect): boolean => line.left < box.left - PIXEL || line.right > box.right + PIXEL
    // A line's box is as high as its font, which may be more than its line height.
    const isBelow = (line: DOMRect): boolean => line.top + line.height / 2 < box.top || line.bottom - line.height / 4 > box.bottom
    const hidesBelow = overflowY === 'hidden' || overflowY === 'clip'
    return (overflowX !== 'visible' && (lines.some(isBeside) || element.scrollWidth > element.clientWidth)) || (hidesBelow && lines.some(isBelow))
  }
  const isOverTheEdge = ({ left, right }: DOMRect): boolean => left < -PIXEL || right > document.documentElement.clientWidth + PIXEL
  const isOutOfItsButton = (element: Element, lines: DOMRect[]): boolean => {
    const box = element.closest('button')?.getBoundingClientRect()
    return box !== undefined && lines.some((line) => line.top + line.height / 4 < box.top || line.bottom - line.height / 4 > box.bottom)
  }
  const ancestors = (element: Element): Element[] => (element.parentElement ? [element, ...ancestors(element.parentElement)] : [element])
  const describe = (element: Element, text: string): CutText => ({
    text,
    title: element.closest('[title]')?.getAttribute('title') ?? null,
    region: nameOf(element.closest('section, nav, header, [role=region]')),
  })
  const nameOf = (part: Element | null): string => {
    const labelledBy = part?.getAttribute('aria-labelledby')
    return (labelledBy ? document.getElementById(labelledBy)?.textContent : part?.getAttribute('aria-label')) ?? part?.localName ?? ''
  }
  // Without a look of its own it lies over its text, which is measured by itself.
  const isCutChoice = (select: HTMLSelectElement): boolean => {
    if (!select.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const { font, paddingLeft, paddingRight, appearance } = getComputedStyle(select)
    const pen = document.createElement('canvas').getContext('2d')!
    pen.font = font
    const arrow = appearance === 'none' ? 0 : 16
    const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - arrow
    return pen.measureText(select.selectedOptions[0]?.text ?? '').width > room + PIXEL
  }
  const found: CutText[] = []
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement!
    const text = node.textContent?.trim() ?? ''
    if (!text || element.closest('option, script, style, noscript') || !element.checkVisibility({ visibilityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()]
    const around = ancestors(element)
    if (lines.every(isParked) || around.some(isForScreenReaders)) continue
    const boxes = around.filter((each) => each !== document.body && each !== document.documentElement)
    if (boxes.some((each) => isCutBy(each, lines)) || lines.some(isOverTheEdge) || isOutOfItsButton(element, lines))
      found.push(describe(element, text))
  }
  for (const select of root.querySelectorAll('select')) if (isCutChoice(select)) found.push(describe(select, select.selectedOptions[0]?.text ?? ''))
  return found
}

function enlargeText(root: Element): void {
  const sizes = [...root.querySelectorAll<HTMLElement>('body *')]
    .filter((each) => each instanceof HTMLElement)
    .map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      return { element, fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
    })
  for (const { element, fontSize, lineHeight } of sizes) {
    element.dataset.before = element.getAttribute('style') ?? ''
    element.style.fontSize = `${2 * fontSize}px`
    if (lineHeight > 0) element.style.lineHeight = `${2 * lineHeight}px`
  }
}

function shrinkText(root: Element): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-before]')) {
    if (element.dataset.before) element.setAttribute('style', element.dataset.before)
    else element.removeAttribute('style')
    delete element.dataset.before
  }
}
