import type { Context } from '../platform/call/context.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'

/** What somebody typed to a mail that is logged already stands below what is there; the same again changes nothing. */
export async function addNote(ctx: Context, tx: OrganisationTransaction, reportId: string, note: string): Promise<void> {
  const { organisationId } = ctx.user
  const known = (await tx.reportText.findFirst({ where: { reportId }, select: { note: true } }))?.note ?? null
  if (known?.includes(note)) return
  const joined = known === null ? note : `${known}\n\n${note}`
  await tx.reportText.upsert({
    where: { organisationId_reportId: { organisationId, reportId } },
    create: { organisationId, reportId, note: joined },
    update: { note: joined },
  })
}
