/** Puts plain text into the mail being written: where the cursor stands, or at its top, above any signature, while it stands elsewhere. */
import type { TextWriter } from './mail-host.ts'
import { call, callAgain } from './office-calls.ts'

type Selected = { sourceProperty?: string }

type Writable = {
  getSelectedDataAsync?: (kind: Office.CoercionType, done: (result: Office.AsyncResult<Selected>) => void) => void
  body?: Partial<Pick<Office.Body, 'getAsync' | 'getTypeAsync' | 'prependAsync' | 'setSelectedDataAsync'>>
}

/** null where the open item is no mail being written. */
export function textWriterOf({ item }: Office.Mailbox): TextWriter | null {
  const isDraft = item?.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject !== 'string'
  const draft = (item ?? {}) as Writable
  const { body } = draft
  if (!isDraft || typeof body?.setSelectedDataAsync !== 'function') return null
  return {
    isAllowed: () => mayWrite(draft),
    read: () => callAgain<string>((done) => body.getAsync?.(Office.CoercionType.Text, done)),
    insert: async (text) => {
      const type = await call<Office.CoercionType>((done) => body.getTypeAsync?.(done))
      const isHtml = type === Office.CoercionType.Html
      const coercionType = isHtml ? Office.CoercionType.Html : Office.CoercionType.Text
      const written = isHtml ? toHtml(text) : text
      if (typeof body.prependAsync !== 'function' || (await isInBody(draft)))
        await call<void>((done) => body.setSelectedDataAsync?.(written, { coercionType }, done))
      else await call<void>((done) => body.prependAsync?.(`${written}${isHtml ? '<br>' : '\n'}`, { coercionType }, done))
    },
  }
}

/** Before the body has had the cursor, Outlook on the web would insert below the signature. */
const isInBody = (draft: Writable): Promise<boolean> =>
  call<Selected>((done) => draft.getSelectedDataAsync?.(Office.CoercionType.Text, done)).then(
    ({ sourceProperty }) => sourceProperty === 'body',
    () => false,
  )

/** Reading what is selected needs the same permission of the manifest as writing, and changes nothing. That nothing is selected is no refusal. */
const mayWrite = (draft: Writable): Promise<boolean> =>
  call<Selected>((done) => draft.getSelectedDataAsync?.(Office.CoercionType.Text, done)).then(
    () => true,
    (failure: unknown) => !(failure instanceof Error),
  )

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** In a formatted mail line breaks of plain text would be lost. */
export const toHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>')
