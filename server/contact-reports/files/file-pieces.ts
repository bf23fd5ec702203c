/** Bytes of files at rest: in sealed pieces, each content once in an organisation. */
import { createHmac, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationDatabase } from '../../platform/database/db.ts'
import { isDuplicate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { SecretBox } from '../../platform/secret-box.ts'

/** Never more than one piece of a file is in memory. Bytes. */
const PIECE_BYTES = 262_144

export type FileStore = {
  db: OrganisationDatabase
  organisationId: string
  secrets: () => Promise<SecretBox>
  /** Key of the hash by which equal contents are found: nobody can tell from it whether a known file is there. */
  hashKey: () => Promise<Uint8Array>
  now: () => Date
}

export const fileStoreOf = (ctx: Context): FileStore => ({
  db: ctx.db,
  organisationId: ctx.user.organisationId,
  secrets: ctx.secrets,
  hashKey: ctx.hashKey,
  now: ctx.now,
})

const labelOf = (fileId: string, number: number): string => `file/${fileId}/${number}`

/**
 * Stores bytes as they come. Returns the id of the stored file: an older one when that has the same content; null when they are more than `most`, and nothing is kept.
 * A stream that breaks leaves nothing. Rows come one by one, so that nothing waits for the line to Outlook.
 */
export async function keepBytes(store: FileStore, bytes: AsyncIterable<Uint8Array>, most: number): Promise<string | null> {
  const { prisma } = store.db
  const id = uuidv7()
  // Until the content is known it is equal to no other.
  const unknown = randomBytes(32).toString('hex')
  await prisma.storedFile.create({ data: { organisationId: store.organisationId, id, contentHash: unknown, sizeBytes: 0, storedAt: store.now() } })
  try {
    const written = await writePieces(store, id, bytes, most)
    const keptId = written && (await settle(store, id, written))
    if (keptId !== id) await prisma.storedFile.deleteMany({ where: { id } })
    return keptId
  } catch (error) {
    await prisma.storedFile.deleteMany({ where: { id } })
    throw error
  }
}

type Written = { contentHash: string; sizeBytes: number }

async function writePieces(store: FileStore, fileId: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<Written | null> {
  const box = await store.secrets()
  const hash = createHmac('sha256', await store.hashKey())
  let [sizeBytes, number] = [0, 0]
  for await (const piece of inPieces(bytes)) {
    sizeBytes += piece.length
    if (sizeBytes > most) return null
    hash.update(piece)
    const sealed = box.seal(piece, labelOf(fileId, number))
    await store.db.prisma.storedFilePiece.create({ data: { organisationId: store.organisationId, fileId, number, bytes: sealed } })
    number += 1
  }
  return { contentHash: hash.digest('hex'), sizeBytes }
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    waiting.push(chunk)
    length += chunk.length
    if (length < PIECE_BYTES) continue
    const all = Buffer.concat(waiting)
    const whole = all.length - (all.length % PIECE_BYTES)
    for (let at = 0; at < whole; at += PIECE_BYTES) yield all.subarray(at, at + PIECE_BYTES)
    waiting = [all.subarray(whole)]
    length = all.length - whole
  }
  if (length > 0) yield Buffer.concat(waiting)
}

/** The one file with this content. */
async function settle({ db: { prisma } }: FileStore, id: string, { contentHash, sizeBytes }: Written): Promise<string> {
  try {
    await prisma.storedFile.updateMany({ where: { id }, data: { contentHash, sizeBytes } })
    return id
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const twin = await prisma.storedFile.findFirst({ where: { contentHash }, select: { id: true } })
    if (!twin) throw new AppError('CONFLICT', 'The equal file went away in the same moment', { cause: error })
    return twin.id
  }
}

export type StoredBytes = { sizeBytes: number; bytes: AsyncGenerator<Buffer> }

/** The bytes of a stored file; null when there is none. They break off with an error where a piece is missing, changed or foreign. */
export async function openBytes(store: FileStore, fileId: string): Promise<StoredBytes | null> {
  const file = await store.db.prisma.storedFile.findFirst({ where: { id: fileId }, select: { sizeBytes: true, contentHash: true } })
  return file && { sizeBytes: file.sizeBytes, bytes: readPieces(store, fileId, file) }
}

async function* readPieces(store: FileStore, fileId: string, expected: Written): AsyncGenerator<Buffer> {
  const box = await store.secrets()
  const hash = createHmac('sha256', await store.hashKey())
  const count = Math.ceil(expected.sizeBytes / PIECE_BYTES)
  for (let number = 0; number < count; number++) {
    const piece = await store.db.prisma.storedFilePiece.findFirst({ where: { fileId, number }, select: { bytes: true } })
    if (!piece) throw new AppError('UNEXPECTED', 'A piece of a stored file is missing')
    const plain = box.open(piece.bytes, labelOf(fileId, number))
    hash.update(plain)
    if (number === count - 1 && hash.digest('hex') !== expected.contentHash) throw new AppError('UNEXPECTED', 'A stored file is not what was stored')
    yield plain
  }
}
