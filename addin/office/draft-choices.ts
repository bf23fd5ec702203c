/** What the author chooses for one mail: kept in custom properties of the draft, which Outlook keeps in the mailbox, with the sent copy too, and never sends. */
import { type AnswerDays, answerDays } from '../../domain/mail/awaited-answer.ts'
import type { DraftChoiceStore, DraftChoices } from './mail-host.ts'
import { call, callAgain } from './office-calls.ts'

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
  const properties = (): Promise<Office.CustomProperties> => callAgain((done) => load.call(item, done))
  const save = async ({ isKeptOut, answerWithin }: DraftChoices): Promise<void> => {
    const all = await properties()
    put(all, LOGGING, isKeptOut ? KEPT_OUT : null)
    put(all, ANSWER_WITHIN, answerWithin === null ? null : String(answerWithin))
    await call<void>((done) => all.saveAsync((result) => done(result as Office.AsyncResult<void>)))
  }
  return {
    read: async () => {
      const all = await properties()
      return { isKeptOut: all.get(LOGGING) === KEPT_OUT, answerWithin: asDays(all.get(ANSWER_WITHIN)) }
    },
    // The new Outlook keeps nothing with a draft that lies nowhere yet: it is saved then, and asked once more.
    write: async (choices: DraftChoices) => {
      await save(choices).catch(async () => {
        await call<string>((done) => (item as Office.MessageCompose).saveAsync(done))
        await save(choices)
      })
    },
  }
}

function put(all: Office.CustomProperties, name: string, value: string | null): void {
  if (value === null) all.remove(name)
  else all.set(name, value)
}

const asDays = (value: unknown): AnswerDays | null => answerDays.find((days) => String(days) === value) ?? null
