/** What a mail comes to in the rows of its report, whoever has read it. */
import { v7 as uuidv7 } from 'uuid'
import { isOwnAddress } from '../../domain/mail/mail-address.ts'
import { writtenAt } from '../../domain/mail/mail-time.ts'
import { isByMachine } from '../../domain/mail/verdict/automatic.ts'
import type { Direction, ParticipantRole } from '../generated/prisma/enums.ts'
import type { MailAddress, MailContent } from '../platform/call/mailbox.ts'
import { factsOf, mailIdentity, messageIdHash, messageKey } from './hash-identity.ts'
import type { FileRow, MailRow, ParticipantRow, ReportRow } from './insert-reports.ts'

/** A mail with the text that goes into its report: parsed before the transaction begins. */
export type ReadMail = { mail: MailContent; text: string }

/** Ids behind addresses; null: nobody we know. */
export type WhoIsWho = { contactOf: (address: string) => string | null; userOf: (address: string) => string | null }

/** `text` is empty where there is none. */
export type MailRows = {
  report: Pick<ReportRow, 'direction' | 'at' | 'subject' | 'textState'>
  mail: MailRow
  text: string
  participants: ParticipantRow[]
  files: FileRow[]
}

const LONGEST_SUBJECT = 1_000
const LONGEST_NAME = 255
/** As many as Exchange lets a mail have, and as Outlook attaches: nobody and nothing is left out. */
const MOST_PARTICIPANTS = 1_000
const MOST_FILES = 500
/** What the column holds, bytes. */
const LARGEST_FILE = 2_147_483_647

/** Where the company keeps headers only: who wrote to whom and when, and nothing else. */
export function mailRows(
  { mail, text }: ReadMail,
  { isHeaderOnly, mailDomains, who }: { isHeaderOnly: boolean; mailDomains: readonly string[]; who: WhoIsWho },
): MailRows {
  const facts = factsOf(mail)
  const { conversationId, internetMessageId } = mail
  const keptText = isHeaderOnly ? '' : text
  return {
    report: {
      direction: directionOf(mail, mailDomains),
      at: writtenAt(mail),
      subject: isHeaderOnly ? '' : subjectOf(mail),
      textState: keptText ? 'present' : 'none',
    },
    mail: {
      ...{ identity: mailIdentity(facts), messageKey: messageKey(facts), messageIdHash: messageIdHash(internetMessageId), conversationId },
      isByMachine: isByMachine(toJudge(mail)),
    },
    text: keptText,
    participants: participantsOf(mail, who),
    files: isHeaderOnly ? [] : filesOf(mail),
  }
}

const toJudge = ({ from, headers, subject, uniqueText, text, receivedAt }: MailContent) => ({
  ...{ sender: from?.address ?? null, headers, subject, receivedAt },
  text: uniqueText ?? text,
})

const subjectOf = ({ subject }: MailContent): string => subject.slice(0, LONGEST_SUBJECT)

/** From outside, to outside, or among colleagues. */
function directionOf({ from, to, cc, bcc }: MailContent, ownDomains: readonly string[]): Direction {
  const isOwn = ({ address }: MailAddress): boolean => isOwnAddress(address, ownDomains)
  if (!from || !isOwn(from)) return 'incoming'
  return [...to, ...cc, ...bcc].every(isOwn) ? 'internal' : 'outgoing'
}

/** Everybody on the mail, the sender first. */
export const participantsOf = (mail: MailContent, { contactOf, userOf }: WhoIsWho): ParticipantRow[] =>
  peopleOf(mail).map((row) => ({ ...row, id: uuidv7(), contactId: contactOf(row.address), userId: userOf(row.address) }))

function peopleOf({ from, to, cc, bcc }: MailContent): (MailAddress & { role: ParticipantRole })[] {
  const roles: [ParticipantRole, MailAddress[]][] = [
    ['sender', from ? [from] : []],
    ['to', to],
    ['cc', cc],
    ['bcc', bcc],
  ]
  const people = roles.flatMap(([role, list]) => list.map(({ name, address }) => ({ role, name: name?.slice(0, LONGEST_NAME) ?? null, address })))
  return people.slice(0, MOST_PARTICIPANTS)
}

const filesOf = ({ files }: MailContent): FileRow[] =>
  files.slice(0, MOST_FILES).map(({ itemId = null, name, contentType, sizeBytes }) => ({
    id: uuidv7(),
    ...{ itemId, name, contentType },
    sizeBytes: Math.min(sizeBytes, LARGEST_FILE),
  }))
