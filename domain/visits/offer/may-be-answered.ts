/** Whether the customer can have answered an offer of times, as far as one knows. */

type OpenMail = { mode: 'read' | 'compose' | 'appointment'; createdAt: string | null }

/**
 * `writing`: the mail that offers them is being written; `unsure`: a mail from before the offer is open, whose answer may still lie in the drafts.
 * `open` null: no mail is open. Instants in ISO 8601; Outlook tells whole seconds of mails, so one of the offer's very second came after it: nobody opens, answers and sends within it.
 * @example mayBeAnswered({ mode: 'compose', createdAt: null }, '2026-11-23T09:00:00.000Z') // 'writing'
 */
export function mayBeAnswered(open: OpenMail | null, offeredAt: string): 'writing' | 'unsure' | 'yes' {
  if (open?.mode === 'compose') return 'writing'
  return open?.mode === 'read' && open.createdAt !== null && Date.parse(open.createdAt) < secondOf(offeredAt) ? 'unsure' : 'yes'
}

const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000) * 1000
