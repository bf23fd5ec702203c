/** Puts plain text into the mail being written, where the cursor stands. */
import type { TextWriter } from './mail-host.ts'
import { call } from './office-calls.ts'

type Writable = {
  getSelectedDataAsync?: (kind: Office.CoercionType, done: (result: Office.AsyncResult<unknown>) => void) => void
  body?: Partial<Pick<Office.Body, 'getTypeAsync' | 'setSelectedDataAsync'>>
}

/** null where the open item is no mail being written. */
export function textWriterOf({ item }: Office.Mailbox): TextWriter | null {
  const isDraft = item?.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject !== 'string'
  const draft = (item ?? {}) as Writable
  const { body } = draft
  if (!isDraft || typeof body?.setSelectedDataAsync !== 'function') return null
  return {
    isAllowed: () => mayWrite(draft),
    insert: async (text) => {
      const type = await call<Office.CoercionType>((done) => body.getTypeAsync?.(done))
      const isHtml = type === Office.CoercionType.Html
      const coercionType = isHtml ? Office.CoercionType.Html : Office.CoercionType.Text
      await call<void>((done) => body.setSelectedDataAsync?.(isHtml ? toHtml(text) : text, { coercionType }, done))
    },
  }
}

/** Reading what is selected needs the same permission of the manifest as writing, and changes nothing. That nothing is selected is no refusal. */
const mayWrite = (draft: Writable): Promise<boolean> =>
  call<unknown>((done) => draft.getSelectedDataAsync?.(Office.CoercionType.Text, done)).then(
    () => true,
    (failure: unknown) => !(failure instanceof Error),
  )

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** In a formatted mail line breaks of plain text would be lost. */
const toHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>')
