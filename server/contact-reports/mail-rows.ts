/** What a mail comes to in the rows of its report, whoever has read it. */
import { v7 as uuidv7 } from 'uuid'
import { isOwnAddress } from '../../domain/mail/mail-address.ts'
import type { Direction, ParticipantRole } from '../generated/prisma/enums.ts'
import type { MailAddress, MailContent } from '../platform/call/mailbox.ts'

const LONGEST_SUBJECT = 1_000
const LONGEST_NAME = 255
/** As many as Exchange lets a mail have, and as Outlook attaches: nobody and nothing is left out. */
const MOST_PARTICIPANTS = 1_000
const MOST_FILES = 500
/** What the column holds, bytes. */
const LARGEST_FILE = 2_147_483_647

export const subjectOf = ({ subject }: MailContent): string => subject.slice(0, LONGEST_SUBJECT)

/** From outside, to outside, or among colleagues. */
export function directionOf({ from, to, cc, bcc }: MailContent, ownDomains: readonly string[]): Direction {
  const isOwn = ({ address }: MailAddress): boolean => isOwnAddress(address, ownDomains)
  if (!from || !isOwn(from)) return 'incoming'
  return [...to, ...cc, ...bcc].every(isOwn) ? 'internal' : 'outgoing'
}

/** Everybody on the mail, the sender first. */
export function peopleOf({ from, to, cc, bcc }: MailContent): (MailAddress & { role: ParticipantRole })[] {
  const roles: [ParticipantRole, MailAddress[]][] = [
    ['sender', from ? [from] : []],
    ['to', to],
    ['cc', cc],
    ['bcc', bcc],
  ]
  const people = roles.flatMap(([role, list]) => list.map(({ name, address }) => ({ role, name: name?.slice(0, LONGEST_NAME) ?? null, address })))
  return people.slice(0, MOST_PARTICIPANTS)
}

export const filesOf = ({ files }: MailContent) =>
  files.slice(0, MOST_FILES).map(({ itemId = null, name, contentType, sizeBytes }) => ({
    id: uuidv7(),
    ...{ itemId, name, contentType },
    sizeBytes: Math.min(sizeBytes, LARGEST_FILE),
  }))
