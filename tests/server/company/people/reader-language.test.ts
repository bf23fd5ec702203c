/** Whatever is written into somebody's Outlook is in his language. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Language } from '../../../../domain/texts/language.ts'
import { sendMorningMail } from '../../../../server/cockpit/my-day/send-morning-mail.ts'
import { makeSettingsReader } from '../../../../server/company/deputies/read-settings.ts'
import type { PlacedMail } from '../../../../server/outlook/graph/place-mail.ts'
import type { Context } from '../../../../server/platform/call/context.ts'
import { readMember, signIn } from '../../../../server/platform/call/sign-in.ts'
import { syncOwnCalendar } from '../../../../server/visits/calendar/sync/own-calendar.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let emma: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  firm.now = new Date('2026-11-25T05:31:00Z')
  emma = await firm.person('Emma Clark', 'sales', { language: 'en' })
})

const identity = (who: Person) => ({ tenantId: firm.tenantId, ...who, roles: [who.role], expiresAt: 0, assertion: '' })
const come = async (shown: Language | null) => (await signIn(database, identity(emma), shown)).user.language
const told = (data: { mailboxLanguage?: Language | null; chosenLanguage?: Language | null }) =>
  firm.db.prisma.user.updateMany({ where: { id: emma.id }, data })
const look = () => makeSettingsReader()(firm.context(emma))

describe('the language of somebody', () => {
  it('is that of his mailbox, also while he is away', async () => {
    await told({ mailboxLanguage: null })
    emma.mailbox.settings.language = 'en'
    await look()
    expect((await readMember(database, identity(emma)))?.user.language).toBe('en')
    expect(await come('de')).toBe('en')
    emma.mailbox.settings.language = null
    await look()
    expect(await come(null)).toBe('en')
  })

  it('is that of the pane while the mailbox tells none, from the very call on, and German while nobody knows', async () => {
    await told({ mailboxLanguage: null })
    expect(await come(null)).toBe('de')
    expect(await come('en')).toBe('en')
    expect(await come(null)).toBe('en')
  })

  it('is noted once in half a day: two panes in different languages do not take turns in it', async () => {
    await told({ mailboxLanguage: null })
    expect([await come('en'), await come('de'), await come('en'), await come('de')]).toEqual(['en', 'en', 'en', 'en'])
    await firm.db.prisma.user.updateMany({ where: { id: emma.id }, data: { lastSeenAt: new Date(Date.now() - 13 * 3_600_000) } })
    expect([await come('de'), await come('en')]).toEqual(['de', 'de'])
  })

  it('is the one that was chosen, until it is as in Outlook again', async () => {
    const { people } = firm.as(emma)
    await people.chooseLanguage({ language: 'de' })
    expect(await people.language()).toEqual({ chosen: 'de', outlook: 'en' })
    expect(await come('en')).toBe('de')
    await people.chooseLanguage({ language: null })
    expect(await come(null)).toBe('en')
  })
})

const planned = async (): Promise<string> => {
  const [id, customerId] = [uuidv7(), await firm.customer('Kunde GmbH')]
  const visit = { id, customerId, siteId: null, contactId: null, note: null, minutes: 45, status: 'confirmed' as const }
  await firm.as(emma).visits.create({ ...visit, day: '2026-11-25', time: '09:00' })
  return id
}

describe.each([
  ['en', 'Visit: Kunde GmbH', 'Your visits on 25 November 2026', 'Email'],
  ['de', 'Besuch: Kunde GmbH', 'Ihre Besuche am 25.11.2026', 'E-Mail'],
] as const)('for somebody who reads %s is written', (language, event, morning, link) => {
  beforeEach(() => {
    emma.language = language
  })

  it('the title of a visit', async () => {
    expect(emma.mailbox.events.get(await planned())?.subject).toBe(event)
  })

  it('the morning mail', async () => {
    await planned()
    const placed: PlacedMail[] = []
    await sendMorningMail(firm.context(emma), async (mail) => void placed.push(mail))
    expect(placed.map(({ subject }) => subject)).toEqual([morning])
  })

  it('the link of a task to its mail, which goes also when he reads another language by then', async () => {
    const id = uuidv7()
    const none = { customerId: null, contactId: null, projectId: null, reportId: null, note: null, assigneeId: null }
    await firm.as(emma).followUps.create({ ...none, id, title: 'Call', dueOn: '2026-11-30', mailItemId: emma.mailbox.receive({}) })
    const labels = () => emma.mailbox.tasks.get(id)?.links.map(({ label }) => label)
    expect(labels()).toEqual(['Kundencockpit', link])
    emma.language = language === 'de' ? 'en' : 'de'
    const entry = { organisationId: firm.id, id: uuidv7(), kind: 'unlink_task' as const, userId: emma.id, entityId: id }
    await firm.db.prisma.outboxEntry.create({ data: { ...entry, nextAttemptAt: firm.now } })
    await firm.context(emma).deliver()
    expect(labels()).toEqual(['Kundencockpit'])
  })
})

describe('a title that stands in the calendar', () => {
  const saveAgain = async (ctx: Context, entityId: string): Promise<void> => {
    const entry = { organisationId: firm.id, id: uuidv7(), kind: 'save_event' as const, userId: emma.id, entityId }
    await firm.db.prisma.outboxEntry.create({ data: { ...entry, nextAttemptAt: firm.now } })
    await ctx.deliver()
  }

  it('stays when its owner reads another language: invited people would be told of a change', async () => {
    const id = await planned()
    emma.language = 'de'
    await saveAgain(firm.context(emma), id)
    await syncOwnCalendar(firm.context(emma))
    expect(emma.mailbox.events.get(id)?.subject).toBe('Visit: Kunde GmbH')
    expect(await firm.db.prisma.visit.findFirst({ where: { id } })).toMatchObject({ subject: null, version: 1 })
    expect(await firm.db.prisma.outboxEntry.count({ where: { status: { not: 'done' } } })).toBe(0)
  })

  it('follows the customer’s name, in the language of then', async () => {
    const id = await planned()
    emma.language = 'de'
    await firm.db.prisma.customer.updateMany({ data: { name: 'Neuer Kunde GmbH' } })
    await saveAgain(firm.context(emma), id)
    expect(emma.mailbox.events.get(id)?.subject).toBe('Besuch: Neuer Kunde GmbH')
  })
})
