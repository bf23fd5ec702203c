/** Files whose bytes the company keeps by themselves: by types and size in its logging policy, and all of a mail that complains. */
import { makeMailFiles } from '../../outlook/graph/mail-files.ts'
import type { MailboxChore } from '../../outlook/mailboxes/mailbox-chore.ts'
import type { DataKeys } from '../../platform/database/data-keys.ts'
import { organisation } from '../../platform/database/db.ts'
import type { HashKeys } from '../../platform/database/hash-keys.ts'
import { oneByOne } from '../../platform/one-by-one.ts'
import { fetchFile, type MailCopy, type WantedFile } from './fetch-file.ts'

/** Others go first: the rest waits for the next turn. */
const MOST_PER_TURN = 20
/** A file that could not be had for so long is left to whoever asks for it. */
const TRIED_MS = 3 * 86_400_000

/** Nothing while the company has switched logging off. */
export const makeFileKeeper =
  ({ dataKeys, hashKeys }: { dataKeys: DataKeys; hashKeys: HashKeys }) =>
  async (ctx: MailboxChore): Promise<void> => {
    if (!ctx.isLoggingOn) return
    const { organisationId, oid } = ctx.mailbox
    const store = { ...ctx, organisationId, secrets: () => dataKeys(organisationId), hashKey: () => hashKeys(organisationId) }
    const files = makeMailFiles(() => ctx.client, `/users/${oid}`)
    await oneByOne(await filesByRule(ctx), ({ file, ...copy }) => fetchFile(store, file, { ...copy, files }))
  }

type Wanted = Omit<MailCopy, 'files'> & { file: WantedFile }

/** Of the mails that this mailbox was the witness of lately: where nothing came, nothing is read. What it is known to lack another one may have. */
async function filesByRule({ db, mailbox: { oid }, now }: MailboxChore): Promise<Wanted[]> {
  const policy = await db.prisma.loggingPolicy.findFirst({ select: { keptFileTypes: true, keptFileBytes: true } })
  const types = (policy?.keptFileTypes ?? []).map((type) => type.toLowerCase())
  const found = await db.sql<WantedFile & Pick<Wanted, 'witnessId' | 'messageId'>>`
    select f.id, f.item_id as "itemId", f.name, f.size_bytes as "sizeBytes", w.id as "witnessId", w.item_id as "messageId" from mail_witness w
      join contact_report r on r.organisation_id = ${organisation} and r.id = w.report_id and r.withdrawn_at is null
      join report_file f on f.organisation_id = ${organisation} and f.report_id = w.report_id and f.state = 'described'
        and ((f.size_bytes <= ${policy?.keptFileBytes ?? 0}::int and lower(f.content_type) = any(${types}::text[]))
          or exists (select from complaint_handling h where h.organisation_id = ${organisation} and h.report_id = f.report_id))
    where w.organisation_id = ${organisation} and w.mailbox = ${oid} and w.files_gone_at is null and not w.id = any(f.missing_in) and w.seen_at >= ${new Date(now().getTime() - TRIED_MS)}
    order by f.id limit ${MOST_PER_TURN}`
  return found.map(({ witnessId, messageId, ...file }) => ({ file, witnessId, messageId }))
}
