/** Tells what a file is, by what is in it, and opens it as that. */
import { open, stat } from 'node:fs/promises'
import type { Encoding } from '../../../domain/commerce/import/encoding.ts'
import { type FileKind, HEAD_BYTES, kindOfBytes, kindOfText, type TextKind, type ToldKind } from '../../../domain/commerce/import/file-kind.ts'
import { UnreadableFile } from '../../../domain/commerce/import/unreadable-file.ts'
import { openDatanorm } from './datanorm/open-datanorm.ts'
import { openGdpdu } from './gdpdu/open-gdpdu.ts'
import { openPacked } from './gdpdu/open-packed.ts'
import type { Opened, OpenText } from './opened-file.ts'
import { openDatev } from './text/open-datev.ts'
import { openJson } from './text/open-json.ts'
import { openTable } from './text/open-table.ts'
import { decodeHead, judgeEncoding } from './text/text-file.ts'
import { openSheet } from './xlsx/open-sheet.ts'

/** Reading takes minutes by then. */
const MOST_BYTES = 2 * 1024 ** 3

/** All but workbooks, which are no texts. */
const openers: Record<TextKind, OpenText> = {
  datev: openDatev,
  datanorm: openDatanorm,
  gdpdu: openGdpdu,
  json: openJson,
  table: openTable,
}

type Opening = { sheet?: string | null; isAlone?: boolean; scratch?: string | null }

/**
 * `sheet`: which table, of a file that holds several; null: the first. `isAlone`: what lies beside the file is not its own.
 * `scratch`: a folder in which to unpack; null: the system's. Throws UnreadableFile. Whoever opens it closes it.
 */
export async function openFile(path: string, { sheet = null, isAlone = false, scratch = null }: Opening = {}): Promise<Opened> {
  if ((await stat(path)).size > MOST_BYTES) throw new UnreadableFile('TOO_LARGE')
  const head = await readHead(path)
  const byBytes = kindOfBytes(head)
  if (byBytes && accepted(byBytes) === 'workbook') return (await openPacked(path, sheet, scratch)) ?? (await openSheet(path, sheet))
  const encoding = await requireEncoding(path)
  const start = decodeHead(head, encoding)
  if (head.length < HEAD_BYTES && start.trim() === '') throw new UnreadableFile('EMPTY')
  const kind = accepted(kindOfText(start))
  if (kind === 'gdpdu' && isAlone) throw new UnreadableFile('GDPDU_ALONE')
  return openers[kind](path, encoding, sheet)
}

function accepted<K extends FileKind>(told: ToldKind<K>): K {
  if ('refused' in told) throw new UnreadableFile(told.refused)
  return told.kind
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function requireEncoding(path: string): Promise<Encoding> {
  const { encoding } = await judgeEncoding(path)
  if (encoding === 'binary') throw new UnreadableFile('BINARY')
  if (encoding === 'unknown') throw new UnreadableFile('UNKNOWN_ENCODING')
  return encoding
}
