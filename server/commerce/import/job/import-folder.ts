/** Where files lie until they are in. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'

/** An export of a hundred thousand customers with all their orders has some hundred megabytes. */
export const MOST_FILE_BYTES = 1024 ** 3

export const importFolder = (dataDirectory: string): string => path.join(dataDirectory, 'imports')
export const importPath = (folder: string, jobId: string): string => path.join(folder, jobId)

export type KeptFile = { bytes: number; hash: Uint8Array<ArrayBuffer> }

/** Keeps what comes in under the job's id: whole or not at all. Throws FILE_TOO_LARGE. */
export async function keepFile(folder: string, jobId: string, content: Readable): Promise<KeptFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const part = `${importPath(folder, jobId)}.part`
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
    await rename(part, importPath(folder, jobId))
    return { bytes, hash: new Uint8Array(hash.digest()) }
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
    const { rowCount } = await pool.query(`select from import_job where id::text = $1 and state in ('reading', 'asking', 'checked', 'running')`, [
      name,
    ])
    if (rowCount === 0) await rm(file, { force: true })
  }
}
