/** What the author chooses for one mail: kept in custom properties of the draft, which Outlook keeps in the mailbox, with the sent copy too, and never sends. */
import { type AnswerDays, answerDays } from '../../domain/mail/awaited-answer.ts'
import type { DraftChoiceStore, DraftChoices } from './mail-host.ts'
import { call } from './office-calls.ts'

/** Read by the server with the sent copy; names and values must never change. */
const LOGGING = 'logging'
const KEPT_OUT = 'off'
const ANSWER_WITHIN = 'answerWithin'

type Loading = { loadCustomPropertiesAsync?: (done: (result: Office.AsyncResult<Office.CustomProperties>) => void) => void }

/** null where the open item is no mail being written. */
export function draftChoicesOf({ item }: Office.Mailbox): DraftChoiceStore | null {
  const { loadCustomPropertiesAsync: load } = (item ?? {}) as Loading
  const isDraft = item !== undefined && item !== null && item.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject !== 'string'
  if (!isDraft || typeof load !== 'function') return null
  const properties = (): Promise<Office.CustomProperties> => call((done) => load.call(item, done))
  return {
    read: async () => {
      const all = await properties()
      return { isKeptOut: all.get(LOGGING) === KEPT_OUT, answerWithin: asDays(all.get(ANSWER_WITHIN)) }
    },
    write: async ({ isKeptOut, answerWithin }: DraftChoices) => {
      const all = await properties()
      put(all, LOGGING, isKeptOut ? KEPT_OUT : null)
      put(all, ANSWER_WITHIN, answerWithin === null ? null : String(answerWithin))
      await call<void>((done) => all.saveAsync((result) => done(result as Office.AsyncResult<void>)))
    },
  }
}

function put(all: Office.CustomProperties, name: string, value: string | null): void {
  if (value === null) all.remove(name)
  else all.set(name, value)
}

const asDays = (value: unknown): AnswerDays | null => answerDays.find((days) => String(days) === value) ?? null
