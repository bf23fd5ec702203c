/** Opening hours of one day as people write them. */
export type Hours = { from: string; until: string }

const SPAN = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:[-–—]|bis|to)\s*(\d{1,2})(?:[:.]?(\d{2}))?$/
const BETWEEN = /[,;/&+]|\s(?:u\.|und|and|sowie)\s/
/** Says nothing that the digits do not say. */
const WORDS = /(?<!\p{L})(?:uhr|h|von|from|ab|vormittags|nachmittags)(?!\p{L})\.?/giu

/**
 * Several spans a day, one after another; empty: closed.
 * @returns null for what are no hours, or overlap
 * @example readHours('8-12, 13:30–17') // [{ from: '08:00', until: '12:00' }, { from: '13:30', until: '17:00' }]
 * @example readHours('9.00-12.30 u. 14.30-18.00 Uhr') // [{ from: '09:00', until: '12:30' }, { from: '14:30', until: '18:00' }]
 */
export function readHours(text: string): Hours[] | null {
  const spans = text
    .replace(WORDS, ' ')
    .split(BETWEEN)
    .map((each) => each.trim())
    .filter(Boolean)
    .map(readSpan)
  const hours = spans.flatMap((span) => span ?? [])
  const areInOrder = hours.every(({ from, until }, i) => from < until && from >= (hours[i - 1]?.until ?? ''))
  return hours.length === spans.length && areInOrder ? hours : null
}

function readSpan(text: string): Hours | null {
  const [, hour, minute, untilHour, untilMinute] = SPAN.exec(text) ?? []
  const [from, until] = [timeOf(hour, minute), timeOf(untilHour, untilMinute)]
  return from && until ? { from, until } : null
}

const timeOf = (hour: string | undefined, minute = '00'): string | null =>
  hour !== undefined && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null

export const hoursText = (hours: readonly Hours[]): string => hours.map(({ from, until }) => `${from}–${until}`).join(', ')
