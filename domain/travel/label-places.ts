/** Which names have room on a map, on which side of their point and how far from it. Pixels, down and to the right. */

export type Label = { name: string; x: number; y: number }
export type Side = 'right' | 'left' | 'above' | 'below'
/** What is drawn already. */
export type Box = { left: number; right: number; top: number; bottom: number }

/** Of a small type: what a letter takes, and the line. */
const LETTER = 6.5
const LINE = 14

/** In the order in which they are tried. */
const SIDES: readonly Side[] = ['right', 'left', 'below', 'above']

/** How far a name keeps from its point; from one that is covered itself, as far as it takes to get out of what covers it. */
const GAP = 6
const GAPS_OF_COVERED = [12, 24, 36]

/** What a name takes there. */
function boxOf({ name, x, y }: Label, side: Side, gap: number): Box {
  const width = name.length * LETTER
  const beside = { top: y - LINE / 2, bottom: y + LINE / 2 }
  const across = { left: x - width / 2, right: x + width / 2 }
  switch (side) {
    case 'right':
      return { ...beside, left: x + gap, right: x + gap + width }
    case 'left':
      return { ...beside, left: x - gap - width, right: x - gap }
    case 'below':
      return { ...across, top: y + gap, bottom: y + gap + LINE }
    case 'above':
      return { ...across, top: y - gap - LINE, bottom: y - gap }
  }
}

const isApart = (one: Box, other: Box): boolean =>
  one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top

/**
 * Those that cover neither an obstacle nor one before them, in the order given: the most important first.
 * None of them reaches over the edge of the map.
 */
export function placeLabels<Given extends Label>(
  labels: readonly Given[],
  { width, height }: { width: number; height: number },
  obstacles: readonly Box[] = [],
): (Given & { side: Side; gap: number })[] {
  const taken = [...obstacles]
  const isFree = (box: Box): boolean =>
    box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height && taken.every((other) => isApart(box, other))
  return labels.flatMap((label) => {
    const { x, y } = label
    const isCovered = !obstacles.every((obstacle) => isApart(obstacle, { left: x, right: x, top: y, bottom: y }))
    const places = (isCovered ? GAPS_OF_COVERED : [GAP]).flatMap((gap) => SIDES.map((side) => ({ side, gap })))
    const place = places.find(({ side, gap }) => isFree(boxOf(label, side, gap)))
    if (!place) return []
    taken.push(boxOf(label, place.side, place.gap))
    return [{ ...label, ...place }]
  })
}
