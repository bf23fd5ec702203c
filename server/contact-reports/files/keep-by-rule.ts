/** Files whose bytes the company keeps by themselves: types and size are in its logging policy. */
import { v7 as uuidv7 } from 'uuid'
import { makeMailFiles } from '../../outlook/graph/mail-files.ts'
import type { MailboxChore } from '../../outlook/mailboxes/mailbox-chore.ts'
import type { DataKeys } from '../../platform/database/data-keys.ts'
import { oneByOne } from '../../platform/one-by-one.ts'
import { fetchFile, type MailCopy, type WantedFile } from './fetch-file.ts'

/** Others go first: the rest waits for the next turn. */
const MOST_PER_TURN = 20
/** A file that could not be had for so long is left to whoever asks for it. */
const TRIED_MS = 3 * 86_400_000

/** Nothing while the company has switched logging off. */
export const makeFileKeeper =
  (dataKeys: DataKeys) =>
  async (ctx: MailboxChore): Promise<void> => {
    if (!ctx.isLoggingOn) return
    const { organisationId, oid } = ctx.mailbox
    const store = { ...ctx, organisationId, secrets: () => dataKeys(organisationId), hashKey: ctx.organisation.mailSecret }
    const files = makeMailFiles(() => ctx.client, `/users/${oid}`)
    await oneByOne(await filesByRule(ctx), ({ file, ...copy }) => fetchFile(store, file, { ...copy, files }))
  }

/** What this mailbox is known to lack another one may have: that is left to its turn. */
async function filesByRule({ db: { prisma }, mailbox: { oid }, now }: MailboxChore): Promise<(Omit<MailCopy, 'files'> & { file: WantedFile })[]> {
  const policy = await prisma.loggingPolicy.findFirst({ select: { keptFileTypes: true, keptFileBytes: true } })
  if (!policy || policy.keptFileBytes === 0 || policy.keptFileTypes.length === 0) return []
  const found = await prisma.reportFile.findMany({
    where: {
      // Ids carry their time: this is the beginning of a range of the primary key.
      id: { gte: uuidv7({ msecs: now().getTime() - TRIED_MS, random: new Uint8Array(16), seq: 0 }) },
      state: 'described',
      sizeBytes: { lte: policy.keptFileBytes },
      contentType: { in: policy.keptFileTypes, mode: 'insensitive' },
      report: { withdrawnAt: null, witnesses: { some: { mailbox: oid, filesGoneAt: null } } },
    },
    select: {
      id: true,
      itemId: true,
      name: true,
      sizeBytes: true,
      report: { select: { witnesses: { where: { mailbox: oid, filesGoneAt: null }, select: { id: true, itemId: true } } } },
    },
    orderBy: { id: 'asc' },
    take: MOST_PER_TURN,
  })
  return found.flatMap(({ report: { witnesses }, ...file }) =>
    witnesses.slice(0, 1).map(({ id, itemId }) => ({ file, witnessId: id, messageId: itemId })),
  )
}
