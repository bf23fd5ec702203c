/** `_x000D_`: how a workbook writes a character that XML cannot hold, ST_Xstring in ECMA-376. */
const ESCAPED = /_x([0-9a-f]{4})_/gi

/**
 * Text as it was typed: escapes decoded, line ends as XML reads them. NUL stays escaped, as no text can hold it.
 * @example readStoredText('eins_x000D_zwei _x005F_x000D_') // 'eins\rzwei _x000D_'
 */
export function readStoredText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return lines.includes('_x') || lines.includes('_X') ? lines.replace(ESCAPED, character) : lines
}

const character = (escaped: string, code: string): string => (code === '0000' ? escaped : String.fromCharCode(Number.parseInt(code, 16)))
