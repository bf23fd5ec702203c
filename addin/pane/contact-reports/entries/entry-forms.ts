import type { EntryWords, SectionName } from '../../../api.ts'
import type { EntryForm } from './entry-form.ts'
import { priceForm } from './price-form.ts'

type Kind = EntryWords['kind']

const forms: { [One in Kind]: EntryForm<One> } = { competitor_price: priceForm }

export const formOf = <One extends Kind>(kind: One): EntryForm<One> => forms[kind]

/** As they are offered. */
export const kinds: readonly Kind[] = ['competitor_price']

/** In which section of the cockpit an entry stands, besides the history. */
export const sectionOf: Record<Kind, SectionName> = { competitor_price: 'competitor_prices' }
