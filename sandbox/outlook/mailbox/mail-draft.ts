/** A mail being written: how answers begin, how it is saved and sent. */
import type { Graph } from './graph.ts'
import { changeDraft, createAnswer, createDraft, type Mail, type OutgoingMail } from './mail.ts'
import { fromRecipient, type Recipient } from './recipients.ts'
import { toText } from './text.ts'

export type AnswerKind = 'reply' | 'replyAll' | 'forward'

export type MailDraft = OutgoingMail & {
  /** null until first saved. */
  id: string | null
  conversationId: string | null
  answers: { id: string; kind: AnswerKind } | null
}

export const emptyDraft: MailDraft = {
  id: null,
  conversationId: null,
  answers: null,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  body: '',
  customProperties: {},
}

/** A draft that was saved before, opened again. */
export const reopenDraft = (mail: Mail): MailDraft => ({
  ...emptyDraft,
  id: mail.id,
  conversationId: mail.conversationId,
  to: mail.toRecipients.map(fromRecipient),
  cc: mail.ccRecipients.map(fromRecipient),
  bcc: mail.bccRecipients.map(fromRecipient),
  subject: mail.subject ?? '',
  body: toText(mail.body),
  customProperties: mail.customProperties,
})

export type AnswerTexts = {
  prefix: Record<'reply' | 'forward', string>
  /** Header lines above the quoted mail. */
  quotation: (mail: Mail) => string
}

/** @param text what stands above the quoted mail. */
export function answerDraft(mail: Mail, kind: AnswerKind, own: string, texts: AnswerTexts, text = ''): MailDraft {
  const author = mail.replyTo[0] ?? mail.from
  const others = [...mail.toRecipients, ...mail.ccRecipients].map(fromRecipient).filter(isNot(own))
  return {
    ...emptyDraft,
    conversationId: mail.conversationId,
    answers: { id: mail.id, kind },
    to: kind === 'forward' || !author ? [] : [fromRecipient(author)],
    cc: kind === 'replyAll' ? others.filter(isNot(author?.emailAddress.address ?? '')) : [],
    subject: withPrefix(mail.subject ?? '', texts.prefix[kind === 'forward' ? 'forward' : 'reply']),
    body: `${text}\n\n\n${texts.quotation(mail)}\n\n${toText(mail.body)}`,
  }
}

const isNot =
  (address: string) =>
  (person: Recipient): boolean =>
    person.address.toLowerCase() !== address.toLowerCase()

const PREFIXES = /^(?:(?:re|aw|antw|fw|fwd|wg)\s*:\s*)+/i

/** The subject without "Re:", "AW:" and their like. */
export const normalizeSubject = (subject: string): string => subject.replace(PREFIXES, '')

const withPrefix = (subject: string, prefix: string): string => `${prefix} ${normalizeSubject(subject)}`

/** Saves to the drafts folder and returns the draft as it is then. */
export async function saveDraft(graph: Graph, draft: MailDraft): Promise<MailDraft & { id: string }> {
  if (draft.id === null && draft.answers === null) return { ...draft, ...(await createDraft(graph, draft)) }
  const known = draft.id ?? ''
  const saved = known ? { id: known, conversationId: draft.conversationId } : await createAnswerOf(graph, draft)
  await changeDraft(graph, saved.id, draft)
  return { ...draft, ...saved }
}

const calls = { reply: 'createReply', replyAll: 'createReplyAll', forward: 'createForward' } as const

async function createAnswerOf(graph: Graph, { answers }: MailDraft): Promise<{ id: string; conversationId: string }> {
  if (!answers) throw new Error('Only an answer begins from another mail')
  return createAnswer(graph, answers.id, calls[answers.kind])
}
