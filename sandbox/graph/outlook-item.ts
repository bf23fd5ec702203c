/** What mails and events have in common in Graph's answers. */
import { htmlToText, textToHtml } from '../store/html-text.ts'
import type { Address, Body, ExtendedProperty, Item, Sensitivity } from '../store/mailbox.ts'
import type { Entity } from './entity.ts'

export const recipientOf = ({ name, address }: Address) => ({ emailAddress: { name, address } })

/** Exchange gives HTML unless text is preferred, also of what was written as text. */
export function bodyOf({ contentType, content }: Body, preferred: Body['contentType']): Body {
  if (contentType === preferred) return { contentType, content }
  return { contentType: preferred, content: preferred === 'text' ? htmlToText(content) : textToHtml(content) }
}

export const changeKeyOf = ({ key, change }: Item): string =>
  Buffer.from(`${key.slice(0, 12)}${change.toString(16).padStart(6, '0')}`, 'hex').toString('base64')

export const etagOf = (item: Item): string => `W/"${changeKeyOf(item)}"`

const SENSITIVITY_ID = 'Integer 0x36'
const sensitivities: readonly Sensitivity[] = ['normal', 'personal', 'private', 'confidential']

/** The sensitivity of a mail can be read only in this way. */
export const extendedPropertiesOf = (properties: readonly ExtendedProperty[], sensitivity: Sensitivity): Entity[] => [
  { id: SENSITIVITY_ID, value: `${sensitivities.indexOf(sensitivity)}` },
  ...properties.map(({ id, value }) => ({ id, value })),
]

/** Adds properties, replacing those of the same id. */
export const mergeProperties = (known: readonly ExtendedProperty[], added: readonly ExtendedProperty[]): ExtendedProperty[] => [
  ...known.filter(({ id }) => !added.some((each) => each.id === id)),
  ...added,
]
