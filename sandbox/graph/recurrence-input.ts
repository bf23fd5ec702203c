/** How a request says that an event recurs. Patterns by the position in a month and yearly ones are not known here. */
import { z } from 'zod'
import { daysOfWeek, type Recurrence } from '../store/mailbox.ts'
import { MOST_OCCURRENCES } from '../store/recurrence.ts'
import { word } from './body-input.ts'

/** What Graph writes for a day that is not given. */
export const NO_DAY = '0001-01-01'

const pattern = z
  .strictObject({
    type: word(['daily', 'weekly', 'absoluteMonthly']),
    interval: z.int().min(1).max(999),
    daysOfWeek: z.array(word(daysOfWeek)).default([]),
    dayOfMonth: z.int().min(0).max(31).default(0),
    firstDayOfWeek: word(daysOfWeek).default('sunday'),
    month: z.literal(0).nullish(),
    index: z.string().nullish(),
  })
  .refine(({ type, daysOfWeek: days }) => type !== 'weekly' || days.length > 0, 'A weekly pattern needs daysOfWeek')
  .refine(({ type, dayOfMonth }) => type !== 'absoluteMonthly' || dayOfMonth > 0, 'A monthly pattern needs dayOfMonth')
  .transform(({ month: _month, index: _index, ...rest }): Recurrence['pattern'] => rest)

const range = z
  .strictObject({
    type: word(['endDate', 'noEnd', 'numbered']),
    startDate: z.iso.date(),
    endDate: z.iso.date().nullish(),
    numberOfOccurrences: z.int().min(0).max(MOST_OCCURRENCES).default(0),
    recurrenceTimeZone: z.string().nullish(),
  })
  .refine(({ type, startDate, endDate }) => type !== 'endDate' || (endDate ?? NO_DAY) >= startDate, 'The range ends before it starts')
  .refine(({ type, numberOfOccurrences }) => type !== 'numbered' || numberOfOccurrences > 0, 'A numbered range needs numberOfOccurrences')
  .transform(({ recurrenceTimeZone: _zone, endDate, ...rest }): Recurrence['range'] => ({
    ...rest,
    endDate: rest.type === 'endDate' ? (endDate ?? null) : null,
  }))

export const recurrenceInput = z.strictObject({ pattern, range })
