/** Whether proposing does any good: some customers are shown nothing, and both are counted. */

/** One customer of ten. The same one always; another one in another organisation. */
export const isHeldBack = (organisationId: string, customerId: string): boolean => hash(`${organisationId}:${customerId}`) % 10 === 0

/** FNV-1a, stirred once more: ids made in one moment differ in few characters. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}

/** So many chances that have had their half year, and so many of them were bought. */
export type Outcome = { chances: number; bought: number }

/** `difference`: share bought where shown less where held back, with its 95 % interval. */
export type Lift = {
  shown: Outcome
  heldBack: Outcome
  verdict: 'too_few' | 'unclear' | 'more' | 'fewer'
  difference: number
  low: number
  high: number
}

/** Fewer of either tell nothing. */
export const LEAST_OUTCOMES = 20
const Z = 1.959964

/** Newcombe's interval of a difference of shares (1998, method 10). */
export function liftOf(shown: Outcome, heldBack: Outcome): Lift {
  if (shown.chances < LEAST_OUTCOMES || heldBack.chances < LEAST_OUTCOMES)
    return { shown, heldBack, verdict: 'too_few', difference: 0, low: -1, high: 1 }
  const [mine, theirs] = [wilson(shown), wilson(heldBack)]
  const difference = mine.share - theirs.share
  const low = difference - Math.hypot(mine.share - mine.low, theirs.high - theirs.share)
  const high = difference + Math.hypot(mine.high - mine.share, theirs.share - theirs.low)
  return { shown, heldBack, verdict: low > 0 ? 'more' : high < 0 ? 'fewer' : 'unclear', difference, low, high }
}

function wilson({ chances, bought }: Outcome): { share: number; low: number; high: number } {
  const share = bought / chances
  const middle = (share + (Z * Z) / (2 * chances)) / (1 + (Z * Z) / chances)
  const half = (Z * Math.sqrt((share * (1 - share)) / chances + (Z * Z) / (4 * chances * chances))) / (1 + (Z * Z) / chances)
  return { share, low: middle - half, high: middle + half }
}
