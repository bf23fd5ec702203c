/** Puts plain text into the mail being written, where the cursor stands. */
import { call } from './office-calls.ts'

type Writable = { body?: Partial<Pick<Office.Body, 'getTypeAsync' | 'setSelectedDataAsync'>> }

/** null where the open item is no mail being written. */
export function textInserter({ item }: Office.Mailbox): ((text: string) => Promise<void>) | null {
  const isDraft = item?.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject !== 'string'
  const { body } = (item ?? {}) as Writable
  if (!isDraft || typeof body?.setSelectedDataAsync !== 'function') return null
  return async (text) => {
    const type = await call<Office.CoercionType>((done) => body.getTypeAsync?.(done))
    const isHtml = type === Office.CoercionType.Html
    const coercionType = isHtml ? Office.CoercionType.Html : Office.CoercionType.Text
    await call<void>((done) => body.setSelectedDataAsync?.(isHtml ? toHtml(text) : text, { coercionType }, done))
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** In a formatted mail line breaks of plain text would be lost. */
const toHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>')
