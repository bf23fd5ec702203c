/** One mail that shall not be logged: said in a custom property of the draft, which Outlook keeps in the mailbox and never sends. */
import type { KeepOut } from './mail-host.ts'
import { call } from './office-calls.ts'

/** Read by the server with the sent copy; the name must never change. */
const PROPERTY = 'logging'
const KEPT_OUT = 'off'

type Loading = { loadCustomPropertiesAsync?: (done: (result: Office.AsyncResult<Office.CustomProperties>) => void) => void }

/** null where the open item is no mail being written. */
export function keepOutOf({ item }: Office.Mailbox): KeepOut | null {
  const { loadCustomPropertiesAsync: load } = (item ?? {}) as Loading
  const isDraft = item !== undefined && item !== null && item.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject !== 'string'
  if (!isDraft || typeof load !== 'function') return null
  const properties = (): Promise<Office.CustomProperties> => call((done) => load.call(item, done))
  return {
    read: async () => (await properties()).get(PROPERTY) === KEPT_OUT,
    write: async (isKeptOut) => {
      const all = await properties()
      if (isKeptOut) all.set(PROPERTY, KEPT_OUT)
      else all.remove(PROPERTY)
      await call<void>((done) => all.saveAsync((result) => done(result as Office.AsyncResult<void>)))
    },
  }
}
