/** What a cell of a sheet means, from what is stored of it. */
import type { Cell } from '../source-record.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import type { NumberKind } from './number-format.ts'
import { readStoredText } from './stored-text.ts'
import { readIsoTime, readSerial } from './stored-time.ts'

/** `type`: the attribute `t`; `value`: text of the element `v`; `inline`: text of the element `is`, flattened. */
export type StoredCell = { type: string; kind: NumberKind; value: string; inline: string }

/** What the cells of all sheets share. `isFrom1904`: days are counted from 1904, as Excel for the Mac did. */
export type SharedValues = { texts: readonly string[]; isFrom1904: boolean }

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** A formula counts by its result, as the workbook keeps it. Throws UnreadableFile where a shared text is missing. */
export function readCell({ type, kind, value, inline }: StoredCell, shared: SharedValues): Cell {
  if (type === 'inlineStr' || type === 'str') return readStoredText(inline === '' ? value : inline)
  const stored = value.trim()
  if (stored === '') return ''
  switch (type) {
    case 's':
      return sharedText(Number(stored), shared.texts)
    case 'b':
      return { type: 'boolean', isTrue: stored === '1' || stored.toLowerCase() === 'true' }
    case 'e':
      return { type: 'error', code: stored }
    case 'd':
      return readIsoTime(stored)
    default:
      return NUMBER.test(stored) ? readNumber(stored, kind, shared.isFrom1904) : readStoredText(value)
  }
}

function sharedText(at: number, texts: readonly string[]): string {
  const text = texts[at]
  if (text === undefined) throw new UnreadableFile('DAMAGED')
  return text
}

const readNumber = (raw: string, kind: NumberKind, isFrom1904: boolean): Cell =>
  kind === 'number' ? { type: 'number', raw } : readSerial(raw, kind, isFrom1904)
