/** Writing what a mailbox tells of a mail into its report. */
import { v7 as uuidv7 } from 'uuid'
import { writtenAt } from '../../domain/mail/mail-time.ts'
import type { Context } from '../platform/call/context.ts'
import type { MailContent } from '../platform/call/mailbox.ts'
import type { OrganisationTransaction } from '../platform/database/db.ts'
import { mailIdentity, messageIdHash, messageKey } from './hash-identity.ts'
import { directionOf, filesOf, peopleOf, subjectOf } from './mail-rows.ts'

export const factsOf = (mail: MailContent) => ({
  internetMessageId: mail.internetMessageId,
  senderAddress: mail.from?.address ?? null,
  subject: mail.subject,
  sentAt: mail.sentAt,
})

/** Private and confidential mail is nobody's business but its owner's; nothing of it is ever stored, whoever asks for it. */
export const isSecret = ({ sensitivity }: MailContent): boolean => sensitivity !== 'normal'

/** A mail with the text that goes into its report: parsed before the transaction begins. */
export type ReadMail = { mail: MailContent; text: string }

/** Subject, time, people, text and files of a report whose row, customers and mail identity are there already. */
export async function fillMail(ctx: Context, tx: OrganisationTransaction, reportId: string, read: ReadMail): Promise<void> {
  const { organisationId } = ctx.user
  const policy = await tx.loggingPolicy.findFirst({ select: { isHeaderOnly: true } })
  const { mail, text } = policy?.isHeaderOnly ? factsAlone(read) : read
  const at = new Date(writtenAt(mail))
  const textState = text ? 'present' : 'none'
  await tx.contactReport.updateMany({
    where: { id: reportId },
    data: { subject: subjectOf(mail), at, textState, direction: directionOf(mail, ctx.organisation.mailDomains) },
  })
  await tx.reportCustomer.updateMany({ where: { reportId }, data: { at } })
  await tx.reportMail.updateMany({
    where: { reportId },
    data: {
      identity: mailIdentity(factsOf(read.mail)),
      messageKey: messageKey(factsOf(read.mail)),
      messageIdHash: messageIdHash(mail.internetMessageId),
      conversationId: mail.conversationId,
      sentAt: at,
    },
  })
  await tx.reportText.upsert({
    where: { organisationId_reportId: { organisationId, reportId } },
    create: { organisationId, reportId, text },
    update: { text },
  })
  await tx.reportParticipant.createMany({ data: await participants(ctx, tx, reportId, mail) })
  await tx.reportFile.createMany({ data: filesOf(mail).map((file) => ({ organisationId, reportId, ...file })) })
}

/** Who wrote to whom and when, where the company keeps nothing else. */
const factsAlone = ({ mail }: ReadMail): ReadMail => ({ mail: { ...mail, subject: '', files: [] }, text: '' })

async function participants(ctx: Context, tx: OrganisationTransaction, reportId: string, mail: MailContent) {
  const people = peopleOf(mail)
  const { contacts, users } = await whoIsWho(tx, [...new Set(people.map(({ address }) => address))])
  return people.map(({ role, name, address }) => ({
    organisationId: ctx.user.organisationId,
    id: uuidv7(),
    reportId,
    role,
    name,
    address,
    contactId: contacts.get(address) ?? null,
    userId: users.get(address) ?? null,
  }))
}

async function whoIsWho(tx: OrganisationTransaction, addresses: string[]): Promise<{ contacts: Map<string, string>; users: Map<string, string> }> {
  const contacts = await tx.contactEmail.findMany({ where: { address: { in: addresses } }, select: { address: true, contactId: true } })
  const users = await tx.user.findMany({ where: { mail: { in: addresses } }, select: { mail: true, id: true } })
  return { contacts: new Map(contacts.map((row) => [row.address, row.contactId])), users: new Map(users.map((row) => [row.mail, row.id])) }
}
