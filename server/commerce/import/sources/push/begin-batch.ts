/** Rows that were read become a job, which the engine brings in as it does a file's. */
import { v7 as uuidv7 } from 'uuid'
import type { Entity } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { recordEvent } from '../../../../platform/call/audit.ts'
import { asJson, isDuplicate, type OrganisationDatabase, sqlWithin } from '../../../../platform/database/db.ts'
import { storeStaged } from '../../job/store-staged.ts'
import { readingOfRows } from '../staged-rows.ts'
import type { Pusher } from './keys/find-key.ts'
import type { StagedMessage } from './read-rows.ts'

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
  staged: StagedMessage,
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
          reading: asJson({ ...readingOfRows(entity, staged.fields), rates: staged.rates, cleared: staged.cleared }),
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
