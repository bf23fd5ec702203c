/** What the rows of the page have in hand. */
import type { Outputs } from '../../../api.ts'

export type WeekSections = Outputs['thisWeek']['read']['sections']
export type WeekSectionName = keyof WeekSections
export type WeekRow<Name extends WeekSectionName> = NonNullable<WeekSections[Name]>['rows'][number]

/** A follow-up prepared for whoever cares for the customer. `begunBy`: the row it is asked from, whose draft is kept apart. */
export type AskRequest = { customerId: string; begunBy: string; title: string }

/** `day`: the reader's today. */
export type Week = { day: string; onAsk: (request: AskRequest) => void }
