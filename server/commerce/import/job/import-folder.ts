/** Where files lie until they are in. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import { MOST_FILE_BYTES } from '../../../../domain/commerce/import/job/file-limit.ts'
import type { Database } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'

export const importFolder = (dataDirectory: string): string => path.join(dataDirectory, 'imports')
/** Ids are given by whoever sends a file: each organisation has names of its own. */
export const importPath = (folder: string, { organisationId, jobId }: { organisationId: string; jobId: string }): string =>
  path.join(folder, `${organisationId}.${jobId}`)

/** Where a file is unpacked as long as it is read. */
export const scratchOf = (file: string): string => `${file}.unpacked`

/** `part`: where it lies for now. */
export type KeptFile = { part: string; bytes: number; hash: Uint8Array<ArrayBuffer> }

/** Keeps what comes in under a name of its own, whole or not at all: the same file may come twice at once. Throws FILE_TOO_LARGE. */
export async function keepFile(folder: string, content: Readable): Promise<KeptFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = path.join(folder, `${uuidv7()}.part`)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(
      content,
      async function* counted(pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          bytes += piece.length
          if (bytes > MOST_FILE_BYTES) throw new AppError('FILE_TOO_LARGE', 'The file is larger than a file may be')
          hash.update(piece)
          yield piece
        }
      },
      createWriteStream(part, { mode: 0o600 }),
    )
    return { part, bytes, hash: new Uint8Array(hash.digest()) }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

const DAY_MS = 86_400_000

/** Removes what no job waits for any more. A file that just came in may not have its job yet. */
export async function forgetFiles({ pool }: Pick<Database, 'pool'>, folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const file = path.join(folder, name)
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs < DAY_MS) continue
    const [organisationId, jobId] = name.split('.')
    const waits = `select from import_job where organisation_id::text = $1 and id::text = $2 and state in ('reading', 'asking', 'checked', 'running')`
    const { rowCount } = await pool.query(waits, [organisationId, jobId])
    if (rowCount === 0) await rm(file, { recursive: true, force: true })
  }
}
