/** What somebody can enter about a customer, and where each kind of it is kept. */
import { z } from 'zod'
import { enteredSample, sampleWords } from '../../commerce/agreements/entered-sample.ts'
import type { EnteredThing } from '../../commerce/entered-thing.ts'
import { enteredPrice, priceWords } from '../../commerce/products/competitor-prices/entered-price.ts'
import { enteredProject, projectWords } from '../../commerce/projects/entered-project.ts'
import { enteredMachine, machineWords } from '../../commerce/service/entered-machine.ts'
import { enteredSuggestion, suggestionWords } from '../../commerce/service/entered-suggestion.ts'

export const entryWords = z.discriminatedUnion('kind', [priceWords, machineWords, projectWords, sampleWords, suggestionWords])

export type EntryWords = z.infer<typeof entryWords>

type Kind = EntryWords['kind']
type WordsOf<One extends Kind> = Extract<EntryWords, { kind: One }>

export const things: { [One in Kind]: EnteredThing<WordsOf<One>> } = {
  competitor_price: enteredPrice,
  machine: enteredMachine,
  project: enteredProject,
  sample: enteredSample,
  suggestion: enteredSuggestion,
}

export const thingOf = <One extends Kind>(kind: One): EnteredThing<WordsOf<One>> => things[kind]
