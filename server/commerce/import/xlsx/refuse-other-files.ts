/** Files that are no zip, told apart by their first bytes: their names cannot be trusted. */
import { type FileHandle, open } from 'node:fs/promises'
import { UnreadableFile, type UnreadableReason } from '../../../../domain/commerce/import/unreadable-file.ts'

const ZIP = Buffer.from('PK')
/** A compound file: old Excel's, and what Excel wraps around a workbook with a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** Excel 2 to 4 wrote the bare stream. */
const BARE_SHEETS = ['0900', '0902', '0904', '0908'].map((start) => Buffer.from(start, 'hex'))

/** Throws UnreadableFile for all that is no zip. */
export async function refuseOtherFiles(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(COMPOUND.length), 0, COMPOUND.length, 0)
    const start = buffer.subarray(0, bytesRead)
    if (bytesRead === 0) throw new UnreadableFile('EMPTY')
    if (start.equals(COMPOUND)) throw new UnreadableFile(await kindOfCompound(file))
    if (startsWithOne(start, BARE_SHEETS)) throw new UnreadableFile('OLD_EXCEL')
    if (!startsWithOne(start, [ZIP])) throw new UnreadableFile('NOT_A_WORKBOOK')
  } finally {
    await file.close()
  }
}

const startsWithOne = (bytes: Buffer, starts: readonly Buffer[]): boolean => starts.some((start) => bytes.subarray(0, start.length).equals(start))

/** A compound file's directory has entries of 128 bytes, each beginning with a name, and begins at a multiple of that. */
const ENTRY = 128
const BLOCK = 512 * ENTRY

/** Name of a stream with the NUL that ends it. */
const entryName = (name: string): Buffer => Buffer.from(`${name}\0`, 'utf16le')

const streams: readonly { name: Buffer; reason: UnreadableReason }[] = [
  { name: entryName('EncryptedPackage'), reason: 'PASSWORD' },
  { name: entryName('Workbook'), reason: 'OLD_EXCEL' },
  { name: entryName('Book'), reason: 'OLD_EXCEL' },
]

async function kindOfCompound(file: FileHandle): Promise<UnreadableReason> {
  const block = Buffer.alloc(BLOCK)
  for (let at = 0; ; at += BLOCK) {
    const { bytesRead } = await file.read(block, 0, BLOCK, at)
    const found = streams.find(({ name }) => beginsAnEntry(block.subarray(0, bytesRead), name))
    if (found) return found.reason
    if (bytesRead < BLOCK) return 'NOT_A_WORKBOOK'
  }
}

function beginsAnEntry(block: Buffer, name: Buffer): boolean {
  for (let at = block.indexOf(name); at >= 0; at = block.indexOf(name, at + 1)) if (at % ENTRY === 0) return true
  return false
}
