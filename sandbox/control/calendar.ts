/** What people do with events: the owner of a calendar in Outlook, and those who invite or are invited from outside. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answerInvitation, changeEvent, createEvent, removeEvent } from '../graph/calendar.ts'
import { dateTimeTimeZone } from '../graph/dates.ts'
import { eventChange, newEventInput } from '../graph/event-input.ts'
import type { CalendarEvent, Mailbox } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { isSameAddress } from '../store/new-mailbox.ts'
import { rewriteEvent, tellings } from '../store/series.ts'
import { mailboxOf, namedEvent } from './lookup.ts'
import { eventIdOf } from './mailbox-state.ts'

const named = { oid: z.string(), eventId: z.string().optional(), subject: z.string().optional() }
const response = z.enum(['accepted', 'tentativelyAccepted', 'declined'])

const inputs = {
  create: z.strictObject({ oid: z.string(), event: newEventInput, organizer: z.strictObject({ name: z.string(), address: z.string() }).optional() }),
  change: z.strictObject({ ...named, change: eventChange }),
  move: z.strictObject({ ...named, start: z.string(), end: z.string() }),
  remove: z.strictObject({ ...named, telling: z.enum(tellings).optional() }),
  answer: z.strictObject({ ...named, response }),
  attendeeAnswers: z.strictObject({ ...named, address: z.string(), response }),
}

export function controlCalendar(app: FastifyInstance, store: Store): void {
  app.post('/create-event', ({ body }) => {
    const { oid, event, organizer } = inputs.create.parse(body)
    const mailbox = mailboxOf(store, oid)
    const { transactionId = null, ...input } = event
    const created = createEvent(store, mailbox, input, transactionId)
    if (organizer) rewriteEvent(store, mailbox, created, { organizer, response: 'notResponded', showAs: 'tentative' })
    return { id: eventIdOf(mailbox, created) }
  })

  const act = <T extends z.infer<z.ZodObject<typeof named>>>(
    name: string,
    input: z.ZodType<T>,
    perform: (mailbox: Mailbox, event: CalendarEvent, given: T) => void,
  ) =>
    app.post(name, ({ body }) => {
      const given = input.parse(body)
      const mailbox = mailboxOf(store, given.oid)
      const event = namedEvent(mailbox, given)
      perform(mailbox, event, given)
      return { id: eventIdOf(mailbox, event) }
    })

  act('/change-event', inputs.change, (mailbox, event, { change }) => changeEvent(store, mailbox, event, change))
  // Times without a zone are the mailbox's; with one (`Z`, `+01:00`) they are that instant.
  act('/move-event', inputs.move, (mailbox, event, { start, end }) => {
    const zoned = (dateTime: string) => dateTimeTimeZone.parse({ dateTime, timeZone: mailbox.timeZone })
    changeEvent(store, mailbox, event, { start: zoned(start), end: zoned(end) })
  })
  act('/delete-event', inputs.remove, (mailbox, event, { telling }) => removeEvent(store, mailbox, event, telling))
  act('/answer-invitation', inputs.answer, (mailbox, event, given) => answerInvitation(store, mailbox, event, given.response, true))
  act('/attendee-answers', inputs.attendeeAnswers, (mailbox, event, given) => {
    const respondedAt = store.instant()
    const answered = event.attendees.map((each) =>
      isSameAddress(each.address, given.address) ? { ...each, response: given.response, respondedAt } : each,
    )
    rewriteEvent(store, mailbox, event, { attendees: answered })
  })
}
