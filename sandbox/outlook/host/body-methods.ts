/** `item.body` and the selection: forms hold plain text, what is read may be HTML. */
import { z } from 'zod'
import { htmlToText, toHtml, toText } from '../mailbox/text.ts'
import type { HostItem } from './item-data.ts'
import { method, requireForm, unsupported } from './method.ts'

const HTML = 3
const coercion = z.union([z.literal(0), z.literal(HTML)]).nullish()
const content = z.object({ data: z.string(), coercionType: coercion })

function bodyOf(item: HostItem | null): { contentType: 'text' | 'html'; content: string } {
  switch (item?.kind) {
    case 'messageRead':
      return item.mail.body
    case 'appointmentRead':
      return item.appointment.body
    case 'messageCompose':
    case 'appointmentCompose':
      return { contentType: 'text', content: item.form.get().body }
    case undefined:
      throw unsupported()
  }
}

const asText = ({ data, coercionType }: z.infer<typeof content>): string => (coercionType === HTML ? htmlToText(data) : data)

export const bodyType = method(z.unknown(), ({ item }) => bodyOf(item).contentType)

export const readBody = method(z.object({ coercionType: coercion }), ({ item }, { coercionType }) =>
  coercionType === HTML ? toHtml(bodyOf(item)) : toText(bodyOf(item)),
)

export const changeBody = method(content, ({ item }, given) => requireForm(item).change({ body: asText(given) }))

const insertAtTop = method(content, ({ item }, given) => {
  const form = requireForm(item)
  form.change({ body: `${asText(given)}\n${form.get().body.replace(/^\n/, '')}` })
})

export const prependBody = insertAtTop

/** Which loses its selection to the add-in. */
export const readSelection = method(z.object({ coercionType: coercion }), ({ item }) => {
  requireForm(item)
  return { data: '', sourceProperty: 'body' }
})

/** The text field loses its selection to the add-in: what is inserted goes above the rest. */
export const insertText = insertAtTop
