/** Writing what a mailbox tells of a mail into its report. */
import type { Context } from '../platform/call/context.ts'
import type { MailContent } from '../platform/call/mailbox.ts'
import { usersByAddress } from '../platform/call/own-addresses.ts'
import { type OrganisationTransaction, sqlWithin } from '../platform/database/db.ts'
import { mailRows, type ReadMail, type WhoIsWho } from './mail-rows.ts'

/** Subject, time, people, text and files of a report whose row and mail identity are there already. */
export async function fillMail(ctx: Context, tx: OrganisationTransaction, reportId: string, read: ReadMail): Promise<void> {
  const { organisationId } = ctx.user
  const policy = await tx.loggingPolicy.findFirst({ select: { isHeaderOnly: true } })
  const given = { isHeaderOnly: policy?.isHeaderOnly ?? false, mailDomains: ctx.organisation.mailDomains, who: await whoIsWho(ctx, tx, read.mail) }
  const { report, mail, text, participants, files } = mailRows(read, given)
  const at = new Date(report.at)
  await tx.contactReport.updateMany({ where: { id: reportId }, data: { ...report, at } })
  await tx.reportCustomer.updateMany({ where: { reportId }, data: { at } })
  await tx.reportMail.updateMany({ where: { reportId }, data: { ...mail, sentAt: at } })
  await tx.reportText.upsert({
    where: { organisationId_reportId: { organisationId, reportId } },
    create: { organisationId, reportId, text },
    update: { text },
  })
  await tx.reportParticipant.createMany({ data: participants.map((row) => ({ ...row, organisationId, reportId })) })
  await tx.reportFile.createMany({ data: files.map((row) => ({ ...row, organisationId, reportId })) })
}

/** By the very addresses on the mail. */
async function whoIsWho({ user: { organisationId } }: Context, tx: OrganisationTransaction, { from, to, cc, bcc }: MailContent): Promise<WhoIsWho> {
  const addresses = [...new Set([...(from ? [from] : []), ...to, ...cc, ...bcc].map(({ address }) => address))]
  const emails = await tx.contactEmail.findMany({ where: { address: { in: addresses } }, select: { address: true, contactId: true } })
  const people = await usersByAddress({ sql: sqlWithin(tx, organisationId) }, addresses)
  const contacts = new Map(emails.map(({ address, contactId }) => [address, contactId]))
  const users = new Map(people.map(({ address, id }) => [address, id]))
  return { contactOf: (address) => contacts.get(address) ?? null, userOf: (address) => users.get(address) ?? null }
}
