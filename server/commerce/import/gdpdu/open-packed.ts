/** GDPdU/GoBD exports that were packed into one file: the index, and the tables it describes. */
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { Opened } from '../opened-file.ts'
import { judgeEncoding } from '../text/text-file.ts'
import { defaultLimits } from '../xlsx/limits.ts'
import { openParts, type Parts } from '../xlsx/open-parts.ts'
import { openDescribed } from './open-gdpdu.ts'
import type { TableFiles } from './table-files.ts'

const INDEX = 'index.xml'

/** `scratch`: a folder of its own, in which what is read is unpacked until it is closed; null: the system's. Answers null of no such export. Throws UnreadableFile. */
export async function openPacked(path: string, sheet: string | null, scratch: string | null): Promise<Opened | null> {
  // What is wrong with a zip is told by whoever takes it for a workbook.
  const parts = await openParts(path, defaultLimits).catch(() => null)
  const index = parts && indexOf(parts)
  if (!parts || index === null) return (await parts?.close()) ?? null
  const folder = scratch === null ? await mkdtemp(join(tmpdir(), 'export-')) : await emptied(scratch)
  const close = async (): Promise<void> => {
    await parts.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const unpacked = await unpack(parts, index, join(folder, INDEX))
    const { encoding } = await judgeEncoding(unpacked)
    if (encoding === 'binary' || encoding === 'unknown') throw new UnreadableFile('BROKEN_XML')
    return { ...(await openDescribed(unpacked, encoding, sheet, packedBeside(parts, posix.dirname(index), folder))), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** An end in the middle may have left something. */
async function emptied(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** The uppermost, since a folder may have been packed as a whole; workbooks have none. */
function indexOf(parts: Parts): string | null {
  const found = parts.names().filter((name) => posix.basename(name) === INDEX)
  return found.sort((a, b) => a.split('/').length - b.split('/').length)[0] ?? null
}

/** Only the table that is read is unpacked, under a name of our own: names in a zip may lead anywhere. */
function packedBeside(parts: Parts, folder: string, scratch: string): TableFiles {
  const partOf = (name: string): string => posix.join(folder, name).toLowerCase()
  return { has: (name) => parts.has(partOf(name)), pathOf: (name) => unpack(parts, partOf(name), join(scratch, 'table')) }
}

async function unpack(parts: Parts, name: string, target: string): Promise<string> {
  await pipeline(parts.read(name), createWriteStream(target, { mode: 0o600 }))
  return target
}
