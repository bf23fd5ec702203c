/** What a file is, told by how it begins: its name says nothing. */
import type { UnreadableReason } from './unreadable-file.ts'
import { rootElement } from './xml-root.ts'

/** `workbook`: all that Excel writes, and zips that may be one; `table`: a text that is none of the others. */
export type FileKind = 'workbook' | TextKind
export type TextKind = 'datev' | 'datanorm' | 'gdpdu' | 'json' | 'table'
export type ToldKind<K extends FileKind = FileKind> = { kind: K } | { refused: UnreadableReason }

/** So many bytes of a file's beginning are enough. */
export const HEAD_BYTES = 16 * 1024

type Mark = { hex: string; told: ToldKind }

const marks: readonly Mark[] = [
  { hex: '504b0304', told: { kind: 'workbook' } },
  { hex: '504b0506', told: { kind: 'workbook' } },
  { hex: 'd0cf11e0a1b11ae1', told: { kind: 'workbook' } },
  // Excel 2 to 5 without a compound file around it.
  ...['09000400', '09020600', '09040600', '09080800', '09081000'].map(
    (hex): Mark => ({
      hex,
      told: { kind: 'workbook' },
    }),
  ),
  { hex: '25504446', told: { refused: 'PDF' } },
  ...['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a'].map((hex): Mark => ({ hex, told: { refused: 'IMAGE' } })),
  { hex: '7b5c727466', told: { refused: 'RICH_TEXT' } },
  ...['1f8b', '377abcaf271c', '526172211a07'].map((hex): Mark => ({ hex, told: { refused: 'ARCHIVE' } })),
]

/** By marks that no text begins with; null: it may be a text. */
export function kindOfBytes(head: Uint8Array): ToldKind | null {
  if (head.length === 0) return { refused: 'EMPTY' }
  const start = [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return marks.find(({ hex }) => start.startsWith(hex))?.told ?? null
}

const texts: readonly { pattern: RegExp; told: ToldKind<TextKind> }[] = [
  { pattern: /^"?(?:EXTF|DTVF)"?\s*[;,]/, told: { kind: 'datev' } },
  { pattern: /^V;0?50;/, told: { kind: 'datanorm' } },
  { pattern: /^V[ \d]\d{6}[^\r\n]*04[A-Z€ ]{0,4}\s*(?:[\r\n]|$)/, told: { kind: 'datanorm' } },
  { pattern: /^V[ \d]\d{6}[^;\r\n]{60,}(?:[\r\n]|$)/, told: { refused: 'OLD_DATANORM' } },
  { pattern: /^#begin\[GAEB\]/i, told: { refused: 'GAEB' } },
  // GAEB 90: a card of 80 columns.
  { pattern: /^(?:00|T0) {8}8\d[^\r\n]{60,70}(?:[\r\n]|$)/, told: { refused: 'GAEB' } },
  { pattern: /^\{\s*(?:["}]|$)/, told: { kind: 'json' } },
  { pattern: /^\[\s*(?:[{["\d\]-]|$)/, told: { kind: 'json' } },
]

/** `start`: how a decoded text begins. */
export function kindOfText(start: string): ToldKind<TextKind> {
  const text = start.trimStart()
  return texts.find(({ pattern }) => pattern.test(text))?.told ?? kindOfXml(text) ?? { kind: 'table' }
}

function kindOfXml(text: string): ToldKind<TextKind> | null {
  // Names of columns may stand in pointed brackets.
  if (!text.startsWith('<') || /^<[^>\r\n]*>\s*[;,\t|]/.test(text)) return null
  const root = rootElement(text)
  if (root === null) return text.startsWith('<?xml') ? { refused: 'OTHER_XML' } : null
  return roots[root.toLowerCase()] ?? { refused: 'OTHER_XML' }
}

const roots: Record<string, ToldKind<TextKind> | undefined> = {
  dataset: { kind: 'gdpdu' },
  gaeb: { refused: 'GAEB' },
  bmecat: { refused: 'BMECAT' },
  html: { refused: 'WEB_PAGE' },
  table: { refused: 'WEB_PAGE' },
}
