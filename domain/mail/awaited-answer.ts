/** "Remind me if no answer comes": what counts as one, and when to come back to it. */
import { addDays, toWorkday } from '../time/local-time.ts'
import { isOwnAddress } from './mail-address.ts'
import { isByMachine } from './verdict/automatic.ts'
import type { MailToJudge } from './verdict/verdict-types.ts'

/** How long one may wait for an answer. Days. */
export const answerDays = [3, 5, 10] as const
export type AnswerDays = (typeof answerDays)[number]

/** The day to come back to a mail of the day `sentOn`; never a weekend. @example answerDueOn('2026-11-25', 3) // '2026-11-30', a Monday */
export const answerDueOn = (sentOn: string, days: AnswerDays): string => toWorkday(addDays(sentOn, days))

/** Somebody outside wrote it himself: absence notices and other machines answer nothing. */
export const isFromOutside = (
  mail: Pick<MailToJudge, 'sender' | 'headers' | 'subject' | 'text' | 'receivedAt'>,
  ownDomains: readonly string[],
): boolean => mail.sender !== null && !isOwnAddress(mail.sender, ownDomains) && !isByMachine(mail)

/** A sent mail whose answer is awaited. `sentAt`: ISO 8601. */
export type AwaitedAnswer = { conversationId: string; messageIdHash: string | null; sentAt: string }

/** A mail from outside; `references`: hashes of the Message-IDs that it names. */
export type PossibleAnswer = { conversationId: string | null; references: readonly string[]; receivedAt: string }

/** Same conversation of the mailbox, or the thread as the mail itself tells it; what came before was no answer. */
export const answers = (mail: PossibleAnswer, { conversationId, messageIdHash, sentAt }: AwaitedAnswer): boolean =>
  Date.parse(mail.receivedAt) >= Date.parse(sentAt) &&
  (mail.conversationId === conversationId || (messageIdHash !== null && mail.references.includes(messageIdHash)))
