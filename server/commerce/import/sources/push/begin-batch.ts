/** Rows that were read become a job, which the engine brings in as it does a file's. */
import { v7 as uuidv7 } from 'uuid'
import type { JobReading } from '../../../../../domain/commerce/import/job/job-reading.ts'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { recordEvent } from '../../../../platform/call/audit.ts'
import { asJson, isDuplicate, type OrganisationDatabase, sqlWithin } from '../../../../platform/database/db.ts'
import { storeStaged } from '../../job/store-staged.ts'
import type { Pusher } from './keys/find-key.ts'
import type { StagedRows } from './read-rows.ts'

/** By what a message is known again: hashes of the name its sender gave it, and of what it holds. `bytes`: how many it has. */
export type PushedMessage = { entity: Entity; nameHash: Uint8Array<ArrayBuffer>; contentHash: Uint8Array<ArrayBuffer>; bytes: number }

/**
 * It runs at once, as far as it is right, and says nothing of what it does not name. Of the same message twice at once one is the first;
 * one whose rows could not be stored is begun anew.
 */
export async function beginBatch(
  db: OrganisationDatabase,
  { organisationId, keyId, source }: Pusher,
  message: PushedMessage,
  staged: StagedRows,
): Promise<void> {
  const { entity, nameHash, contentHash, bytes } = message
  const [jobId, now] = [uuidv7(), new Date()]
  try {
    await db.prisma.$transaction(async (tx) => {
      await tx.pushedBatch.deleteMany({ where: { apiKeyId: keyId, nameHash, job: { state: 'failed' } } })
      await tx.importJob.create({
        data: {
          ...{ organisationId, id: jobId, source, entity, apiKeyId: keyId, fileHash: contentHash, fileBytes: bytes, fileFrom: now, startedAt: now },
          ...{ state: 'running', isAutomatic: true, isPart: true, acceptsPart: true, lineCount: staged.rows },
          reading: asJson(readingOf(entity, staged.fields)),
        },
      })
      await tx.pushedBatch.create({ data: { organisationId, apiKeyId: keyId, nameHash, contentHash, jobId } })
      const sql = sqlWithin(tx, organisationId)
      for (const batch of staged.batches) await storeStaged(sql, jobId, batch)
      await recordEvent({ user: { organisationId }, now: () => now }, tx, `push.${entity}`, 'api_key', keyId)
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** Each field is a column of its name, and what stands in it was read by the rules of its kind. */
const readingOf = (entity: Entity, fields: readonly string[]): JobReading => ({
  ...{ format: 'pushed', encoding: null, delimiter: null, sheet: null, sheets: [], headerLine: null },
  columns: fields.map((field, at) => ({ name: field, key: field, at, kind: entities[entity][field]?.kind === 'key' ? 'key' : 'text' })),
  shape: { header: null, firstLine: 1, typical: 0, titles: [], width: fields.length },
  entity,
  fields: Object.fromEntries(fields.map((field, at) => [field, at])),
  ...{ first: [], damage: { count: 0, first: [] }, asks: [], newColumns: [] },
})
