import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeId } from '../../../../../sandbox/graph/item-id.ts'
import type { EventContent, GraphMailbox } from '../../../../../server/platform/call/mailbox.ts'
import { jonas, Outlook } from '../running-outlook.ts'

let outlook: Outlook
let mailbox: GraphMailbox
let number = 0

const EVENT_GONE = writeId({ oid: jonas.oid, kind: 'event', key: 'ef'.repeat(16), moves: 0 })

const visit = (given: Partial<EventContent> = {}): EventContent => ({
  externalId: `visit-${number}`,
  subject: `Besuch ${number}`,
  place: 'Hafenstr. 3, Lübeck',
  note: 'Muster mitnehmen',
  startsAt: '2026-11-26T08:00:00Z',
  endsAt: '2026-11-26T09:00:00Z',
  timeZone: 'Europe/Berlin',
  isTentative: true,
  reminderMinutes: 60,
  ...given,
})

const visits = async () => (await outlook.state(jonas)).events.filter(({ transactionId }) => transactionId === `visit-${number}`)
const deleteByHand = (eventId: string) => outlook.control('delete-event', { oid: jonas.oid, eventId })

beforeAll(async () => {
  outlook = await Outlook.start()
})
afterAll(() => outlook.close())
beforeEach(async () => {
  number++
  ;({ mailbox } = await outlook.mailboxOf(jonas))
})
afterEach(() => outlook.clearFaults())

describe('an event', () => {
  it('is saved in the zone of the user, with what finds it again', async () => {
    const { itemId, webLink } = await mailbox.createEvent(visit())
    expect(itemId).toBeTruthy()
    expect(webLink).toContain('http')
    expect(await visits()).toEqual([
      expect.objectContaining({
        subject: `Besuch ${number}`,
        body: 'Muster mitnehmen',
        location: 'Hafenstr. 3, Lübeck',
        start: '2026-11-26T09:00',
        end: '2026-11-26T10:00',
        showAs: 'tentative',
        isReminderOn: true,
        reminderMinutesBeforeStart: 60,
        attendees: [],
        extendedProperties: [{ id: expect.stringContaining('KundencockpitVisitId'), value: `visit-${number}` }],
      }),
    ])
  })

  it('is changed by its id', async () => {
    const { itemId } = await mailbox.createEvent(visit())
    const { externalId: _, ...change } = visit({ startsAt: '2026-11-27T08:00:00Z', endsAt: '2026-11-27T09:30:00Z', isTentative: false })
    expect(await mailbox.changeEvent(itemId, change, null)).toMatchObject({ itemId, startsAt: '2026-11-27T08:00:00.000Z', showAs: 'busy' })
    expect(await visits()).toEqual([expect.objectContaining({ start: '2026-11-27T09:00', end: '2026-11-27T10:30', showAs: 'busy' })])
  })

  it('is found again by our own id, as it is', async () => {
    const { itemId } = await mailbox.createEvent(visit())
    expect(await mailbox.createEvent(visit({ place: 'Anderswo' }))).toMatchObject({
      itemId,
      externalId: `visit-${number}`,
      place: 'Hafenstr. 3, Lübeck',
    })
    expect(await visits()).toEqual([expect.objectContaining({ location: 'Hafenstr. 3, Lübeck' })])
  })

  it('is changed in those parts only that are named', async () => {
    const { itemId } = await mailbox.createEvent(visit())
    await mailbox.changeEvent(itemId, { place: 'Anderswo' }, null)
    expect(await visits()).toEqual([expect.objectContaining({ location: 'Anderswo', subject: `Besuch ${number}`, start: '2026-11-26T09:00' })])
  })

  it('is there once when the line breaks after it was made', async () => {
    await outlook.fault({ kind: 'reset_after_effect', method: 'POST', path: '/me/events', times: 1 })
    await expect(mailbox.createEvent(visit())).rejects.toMatchObject({ reason: 'OUTLOOK_DOWN' })
    await mailbox.createEvent(visit({ note: 'Zweiter Versuch' }))
    expect(await visits()).toEqual([expect.objectContaining({ body: 'Muster mitnehmen' })])
  })

  it('is there once when the search does not know it yet', async () => {
    const { itemId } = await mailbox.createEvent(visit())
    const blind = await outlook.mailboxOf(jonas, { graphUrl: outlook.url, fetch: withoutSearch })
    expect((await blind.mailbox.createEvent(visit())).itemId).toBe(itemId)
    expect(await visits()).toHaveLength(1)
  })

  it('that the user has deleted is gone, and is made again only when that is asked for', async () => {
    const { itemId } = await mailbox.createEvent(visit())
    await deleteByHand(itemId)
    expect(await mailbox.readEvent(itemId)).toBeNull()
    expect(await mailbox.changeEvent(itemId, { place: 'Anderswo' }, null)).toBe('gone')
    expect((await mailbox.createEvent(visit())).itemId).not.toBe(itemId)
    expect(await visits()).toHaveLength(1)
  })

  it('starts at the hour that was meant across the change of the clocks', async () => {
    await mailbox.createEvent(visit({ startsAt: '2027-03-29T06:00:00Z', endsAt: '2027-03-29T07:00:00Z' }))
    expect(await visits()).toEqual([expect.objectContaining({ start: '2027-03-29T08:00', end: '2027-03-29T09:00' })])
  })

  it('is deleted; deleting it again, or one that never was, is fine', async () => {
    const { itemId } = await mailbox.createEvent(visit())
    await mailbox.deleteEvent(`visit-${number}`, itemId)
    expect(await visits()).toEqual([])
    await mailbox.deleteEvent(`visit-${number}`, itemId)
    await mailbox.deleteEvent(`visit-${number}`, EVENT_GONE)
  })

  it('is deleted although nobody heard that it was made', async () => {
    await mailbox.createEvent(visit())
    await mailbox.deleteEvent(`visit-${number}`, null)
    expect(await visits()).toEqual([])
    await mailbox.deleteEvent(`visit-${number}`, null)
  })

  it('is deleted although the line breaks after that', async () => {
    const { itemId } = await mailbox.createEvent(visit())
    await outlook.fault({ kind: 'reset_after_effect', method: 'DELETE', times: 1 })
    await mailbox.deleteEvent(`visit-${number}`, itemId)
    expect(await visits()).toEqual([])
  })
})

/** Graph whose search lags behind. */
const withoutSearch: typeof fetch = async (url, init) => (String(url).includes('/me/events?') ? Response.json({ value: [] }) : await fetch(url, init))
