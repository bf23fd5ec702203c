import type { EntryWords, SectionName } from '../../../../api.ts'
import type { EntryForm } from './entry-form.ts'
import { machineForm } from './machine-form.ts'
import { priceForm } from './price-form.ts'
import { projectForm } from './project-form.ts'
import { sampleForm } from './sample-form.ts'
import { suggestionForm } from './suggestion-form.ts'

type Kind = EntryWords['kind']

const forms: { [One in Kind]: EntryForm<One> } = {
  competitor_price: priceForm,
  machine: machineForm,
  project: projectForm,
  sample: sampleForm,
  suggestion: suggestionForm,
}

export const formOf = <One extends Kind>(kind: One): EntryForm<One> => forms[kind]

/** In which section of the cockpit an entry stands, besides the history. */
export const sectionOf: Record<Kind, SectionName> = {
  competitor_price: 'competitor_prices',
  machine: 'machines',
  project: 'projects',
  sample: 'terms',
  suggestion: 'history',
}
