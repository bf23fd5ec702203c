/** What Business Central writes where nothing stands. */

const NULL_ID = '00000000-0000-0000-0000-000000000000'
const NO_DAY = /^0001-01-01(?:T|$)/

/** Values of lists come with what is no letter encoded: `In_x0020_Review`, and `_x0020_` for a blank. */
const decoded = (text: string): string => text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * null: nothing. Numbers come as texts.
 * @example told('0001-01-01') // null
 */
export function told(value: unknown): string | null {
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return null
  return value.trim() === '' || value === NULL_ID || NO_DAY.test(value) ? null : value
}

/**
 * Of a value of a list.
 * @example toldChoice('_x0020_') // null
 */
export function toldChoice(value: unknown): string | null {
  const text = told(value)
  return text === null ? null : told(decoded(text))?.trim() || null
}

/** A zero that means that there is none. */
export const toldUnlessZero = (value: unknown): string | null => {
  const text = told(value)
  return text === null || Number(text) === 0 ? null : text
}
