/** What somebody can enter about a customer, and where each kind of it is kept. */
import { z } from 'zod'
import type { EnteredThing } from '../../commerce/entered-thing.ts'
import { enteredPrice, priceWords } from '../../commerce/products/competitor-prices/entered-price.ts'

export const entryWords = z.discriminatedUnion('kind', [priceWords])

export type EntryWords = z.infer<typeof entryWords>

type Kind = EntryWords['kind']
type WordsOf<One extends Kind> = Extract<EntryWords, { kind: One }>

export const things: { [One in Kind]: EnteredThing<WordsOf<One>> } = {
  competitor_price: enteredPrice,
}

export const thingOf = <One extends Kind>(kind: One): EnteredThing<WordsOf<One>> => things[kind]
