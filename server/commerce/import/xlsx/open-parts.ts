/** A zip, as around a workbook. Its parts are read where they are needed, under no name of theirs. */
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { WorkbookLimits } from './limits.ts'

/** Names as in the package, without a slash in front; the case of letters does not count, as some programs mix it, nor how an accent is written, or which way a slash leans. */
export type Parts = {
  has(name: string): boolean
  /** In small letters. */
  names(): string[]
  /** Bytes of a part as they are unzipped. Throws UnreadableFile where they are more than `most`, or not what the zip says of them. */
  read(name: string, most?: number): AsyncIterable<Buffer>
  close(): Promise<void>
}

type Limits = Pick<WorkbookLimits, 'unzippedBytes' | 'ratio' | 'freeBytes' | 'parts'>

/** Throws UnreadableFile for a damaged zip, and for one that would unzip to more than the limits. */
export async function openParts(path: string, limits: Limits): Promise<Parts> {
  // Names are looked up only, so that none can lead out of a folder; decoded by us, a name the library forbids is no fault of the whole.
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(refuseDamaged)
  try {
    const entries = await listEntries(zip, limits)
    return {
      has: (name) => entries.has(partName(name)),
      names: () => [...entries.keys()],
      read: (name, most) => readEntry(zip, entries.get(partName(name)), most),
      close: () => closeZip(zip),
    }
  } catch (error) {
    await closeZip(zip)
    throw error
  }
}

async function listEntries(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) throw new UnreadableFile('TOO_LARGE')
  const most = Math.min(limits.unzippedBytes, Math.max(limits.freeBytes, limits.ratio * zip.fileSize))
  const entries = new Map<string, Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize
      if (bytes > most) throw new UnreadableFile('TOO_LARGE')
      entries.set(partName(nameOf(entry)), entry)
    }
  } catch (error) {
    refuseDamaged(error)
  }
  return entries
}

const partName = (name: string): string => name.normalize().replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** Windows packs names in the code page of DOS; other programs in UTF-8, mostly without saying so. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw)
  } catch {
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  }
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined, most = Infinity): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new UnreadableFile('DAMAGED')
  if (entry.isEncrypted()) throw new UnreadableFile('PASSWORD')
  if (entry.uncompressedSize > most) throw new UnreadableFile('TOO_LARGE')
  let sum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    refuseDamaged(error)
  }
  if (sum !== entry.crc32) throw new UnreadableFile('DAMAGED')
}

/** The library tells a zip's faults as plain errors; those of the disk come from a call of the system. */
function refuseDamaged(error: unknown): never {
  if (error instanceof UnreadableFile || (error instanceof Error && 'syscall' in error)) throw error
  throw new UnreadableFile('DAMAGED', { cause: error })
}

const closeZip = (zip: ZipFile): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!zip.isOpen) return resolve()
    zip.once('close', resolve)
    zip.once('error', reject)
    zip.close()
  })
