import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { generateCompany } from '../../prisma/demo/company/generate-company.ts'
import { TABLES } from '../../prisma/demo/company/rows.ts'
import { benchmarkVolume } from '../../prisma/demo/company/volumes.ts'
import type { CastRole } from '../../prisma/demo/customer.ts'
import { addDays } from '../../prisma/demo/day.ts'
import { type DemoWorld, demoWorld, hanseOptions } from '../../prisma/demo/demo-world.ts'
import { eventIdOf } from '../../sandbox/event-id.ts'

type Cells = Record<string, string | number | boolean | null>

const DAY = '2026-11-23'
const TWICE = { day: DAY, seed: 1, eventId: eventIdOf }

/** Rows by table as records, in the order of insertion. */
function readTables(world: DemoWorld, organisation: number): Map<string, Cells[]> {
  const tables = new Map<string, Cells[]>()
  for (const { table, columns, rows } of world.organisations[organisation]!.batches()) {
    const records = tables.get(table) ?? []
    for (const row of rows) records.push(Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])))
    tables.set(table, records)
  }
  return tables
}

const fingerprint = (world: DemoWorld): string => {
  const hash = createHash('sha256')
  for (const { batches, ...rest } of world.organisations) {
    hash.update(JSON.stringify(rest))
    for (const batch of batches()) hash.update(JSON.stringify(batch))
  }
  return hash.update(JSON.stringify(world.mailboxes)).digest('hex')
}

let world: DemoWorld
let hanse: Map<string, Cells[]>
let alpen: Map<string, Cells[]>
const rows = (table: string): Cells[] => hanse.get(table) ?? []
const castWith = (role: CastRole) => world.customers.filter(({ castRoles }) => castRoles.includes(role))
const of = (table: string, customerId: string): Cells[] => rows(table).filter((row) => row.customer_id === customerId)

beforeAll(() => {
  world = demoWorld(TWICE)
  hanse = readTables(world, 0)
  alpen = readTables(world, 1)
})

describe('the demo company', () => {
  it('is the same for the same day and seed, byte for byte, and another one for another seed', () => {
    expect(fingerprint(demoWorld(TWICE))).toBe(fingerprint(world))
    expect(fingerprint(demoWorld({ ...TWICE, seed: 2 }))).not.toBe(fingerprint(world))
  })

  it('has rows in every table it may fill', () => {
    expect(Object.keys(TABLES).filter((table) => rows(table).length === 0)).toEqual([])
    expect(rows('customer')).toHaveLength(305)
    expect(rows('product').length).toBeGreaterThan(140)
    expect(rows('customer_order').length).toBeGreaterThan(3_000)
  })

  it('gives every row an id that the product accepts, none twice', () => {
    const uuid = z.uuid()
    const ids = [...hanse.values(), ...alpen.values()].flat().flatMap((row) => (typeof row.id === 'string' ? [row.id] : []))
    expect(ids.filter((id) => !uuid.safeParse(id).success)).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('refers only to rows of its own that stand before', () => {
    const targets: Record<string, string> = {
      customer_id: 'customer',
      from_id: 'customer',
      to_id: 'customer',
      contact_id: 'contact',
      site_id: 'site',
      user_id: 'app_user',
      owner_id: 'app_user',
      author_id: 'app_user',
      assignee_id: 'app_user',
      responsible_id: 'app_user',
      order_id: 'customer_order',
      quote_id: 'quote',
      product_id: 'product',
      product_group_id: 'product_group',
      project_id: 'project',
      report_id: 'contact_report',
      visit_id: 'visit',
    }
    for (const tables of [hanse, alpen])
      for (const [column, target] of Object.entries(targets)) {
        const known = new Set((tables.get(target) ?? []).map(({ id }) => id))
        for (const [table, records] of tables)
          expect([table, column, records.filter((row) => row[column] && !known.has(row[column]))]).toEqual([table, column, []])
      }
  })

  it('never uses an address that could belong to somebody', () => {
    const text = JSON.stringify([...hanse.values(), ...alpen.values()])
    const addresses = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? []
    expect(addresses.length).toBeGreaterThan(1_000)
    expect(addresses.filter((address) => !/\.example\.?$/.test(address))).toEqual([])
    expect([...rows('customer_domain')].filter(({ domain }) => !String(domain).endsWith('.example'))).toEqual([])
  })

  it('classes every rated customer by potential and the revenue of the last twelve months', () => {
    const since = addDays(DAY, -365)
    const revenue = new Map<string, number>()
    for (const { customer_id, ordered_on, status, total_cents } of rows('customer_order'))
      if (String(ordered_on) > since && status !== 'cancelled')
        revenue.set(String(customer_id), (revenue.get(String(customer_id)) ?? 0) + Number(total_cents))
    const asked = new Map(rows('potential_statement').map(({ customer_id, cents }) => [customer_id, cents]))
    for (const { id, name, kind, potential_cents, class_letter, class_digit } of rows('customer')) {
      const bought = revenue.get(String(id)) ?? 0
      const said = asked.get(id) ?? potential_cents ?? null
      // What was bought corrects what was said.
      const potential = Math.max(Number(said), bought)
      const expected =
        said === null || ['supplier', 'partner', 'competitor'].includes(String(kind))
          ? null
          : `${potential >= 10_000_000 ? 'A' : potential >= 2_500_000 ? 'B' : 'C'}${bought === 0 ? 3 : bought > potential / 2 ? 1 : 2}`
      expect([name, class_letter === null ? null : `${class_letter}${class_digit}`]).toEqual([name, expected])
    }
    expect(new Set(rows('customer').map(({ class_letter, class_digit }) => `${class_letter}${class_digit}`)).size).toBeGreaterThanOrEqual(9)
  })

  it('adds up lines to orders and never buys on a weekend or in the future', () => {
    const sums = new Map<unknown, number>()
    for (const { order_id, total_cents } of rows('order_line')) sums.set(order_id, (sums.get(order_id) ?? 0) + Number(total_cents))
    expect(rows('customer_order').filter(({ id, total_cents }) => sums.get(id) !== total_cents)).toEqual([])
    const weekdays = rows('customer_order').map(({ ordered_on }) => new Date(`${ordered_on}T00:00:00Z`).getUTCDay())
    expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([])
    expect(rows('customer_order').filter(({ ordered_on }) => String(ordered_on) >= DAY)).toEqual([])
  })

  it('sells much before summer and before the end of the year, little in August and at Christmas', () => {
    const orders = (from: string, until: string): number =>
      rows('customer_order').filter(({ ordered_on }) => {
        const day = String(ordered_on).slice(5)
        return String(ordered_on).startsWith('2025') && day >= from && day <= until
      }).length
    expect(orders('06-01', '06-30')).toBeGreaterThan(orders('08-01', '08-31') * 1.5)
    expect(orders('11-01', '11-30')).toBeGreaterThan(orders('08-01', '08-31') * 1.5)
    expect(orders('12-22', '12-31') * 3).toBeLessThan(orders('12-05', '12-14'))
  })

  it('delivers most on time, some late, and has a backlog', () => {
    const delivered = rows('customer_order').filter(({ status }) => status === 'delivered')
    const late = delivered.filter(({ delivered_on, promised_on }) => String(delivered_on) > String(promised_on))
    expect(late.length / delivered.length).toBeGreaterThan(0.05)
    expect(late.length / delivered.length).toBeLessThan(0.3)
    const overdue = rows('customer_order').filter(({ status, promised_on }) => status === 'open' && String(promised_on) < DAY)
    expect(overdue.length).toBeGreaterThan(0)
  })

  it('reports on every channel, with a text for each report and a person for each mail', () => {
    expect(new Set(rows('contact_report').map(({ channel }) => channel))).toEqual(
      new Set(['email', 'phone', 'fax', 'visit', 'meeting', 'letter', 'chat']),
    )
    expect(rows('report_text').filter(({ text }) => String(text).trim() === '' || /\{\w+\}/.test(String(text)))).toEqual([])
    expect(rows('report_text')).toHaveLength(rows('contact_report').length)
    const mails = new Set(rows('report_mail').map(({ report_id }) => report_id))
    expect(rows('contact_report').filter(({ id, channel }) => (channel === 'email') !== mails.has(id))).toEqual([])
    const senders = new Set(rows('report_participant').flatMap(({ role, report_id }) => (role === 'sender' ? [report_id] : [])))
    expect([...mails].filter((id) => !senders.has(id))).toEqual([])
  })

  it('keeps the mails that were logged before with their witnesses', () => {
    const logged = new Set(rows('mail_witness').map(({ report_id }) => report_id))
    expect(logged.size).toBeGreaterThan(50)
    expect(rows('mail_witness').filter(({ mailbox }) => !String(mailbox).endsWith('@hanse-technik.example'))).toEqual([])
  })

  it('numbers every customer as an ERP does, and a few as the ERP before it did', () => {
    const numbers = rows('external_number').filter(({ entity }) => entity === 'customer')
    const erp = numbers.filter(({ source }) => source === 'erp')
    expect(erp.map(({ entity_id }) => entity_id)).toEqual(rows('customer').map(({ id }) => id))
    expect(erp.filter(({ external_id }) => !/^1\d{4}$/.test(String(external_id)))).toEqual([])
    expect(new Set(erp.map(({ external_id }) => external_id)).size).toBe(erp.length)
    const others = numbers.filter(({ source }) => source !== 'erp')
    expect(others.length).toBeGreaterThan(3)
    expect(others.length).toBeLessThan(60)
  })

  it('knows of orders, quotes and terms what an ERP knows', () => {
    const filled = (table: string, column: string): number => rows(table).filter((row) => row[column] !== null).length / rows(table).length
    expect(filled('order_line', 'product_number')).toBe(1)
    expect(filled('quote_line', 'product_number')).toBe(1)
    for (const share of [filled('customer_order', 'customer_reference'), filled('delivery', 'tracking_number')]) expect(share).toBeGreaterThan(0.4)
    const status = new Map(rows('customer_order').map(({ id, status }) => [id, status]))
    expect(new Set(rows('delivery').map(({ order_id }) => status.get(order_id)))).toEqual(new Set(['delivered', 'partially_delivered']))
    const open = rows('quote').filter(({ status }) => status === 'open')
    expect(open.filter(({ probability }) => probability === null)).toEqual([])
    expect(open.filter(({ decision_on }) => decision_on !== null).length).toBeGreaterThan(open.length / 2)
    const lost = rows('quote').filter(({ status }) => status === 'lost')
    expect(lost.filter(({ closed_because }) => closed_because === null)).toEqual([])
    const [agreement] = castWith('framework_agreement')
    for (const table of ['framework_agreement', 'rebate_scale', 'loan_item']) expect(of(table, agreement!.id).length, table).toBeGreaterThan(0)
    expect(rows('promotion').filter(({ starts_on, ends_on }) => String(starts_on) <= DAY && String(ends_on) >= DAY).length).toBeGreaterThan(1)
  })

  it('fills the week of the field people, and leaves the one on holiday to his deputy', () => {
    const user = (name: string): unknown => rows('app_user').find((row) => row.name === name)?.id
    const today = (name: string): Cells[] =>
      rows('visit').filter(({ owner_id, starts_at }) => owner_id === user(name) && String(starts_at).startsWith(DAY))
    expect(today('Jonas Petersen')).toHaveLength(3)
    expect(today('Katrin Weber')).toHaveLength(3)
    expect(today('Thorsten Lange')).toHaveLength(0)
    expect(rows('deputy')).toMatchObject([{ user_id: user('Thorsten Lange'), deputy_id: user('Jonas Petersen') }])
    const own = rows('follow_up').filter(({ assignee_id, done_at }) => assignee_id === user('Jonas Petersen') && done_at === null)
    expect(own.filter(({ due_on }) => due_on === DAY).length).toBeGreaterThanOrEqual(3)
    expect(own.filter(({ due_on }) => String(due_on) < DAY).length).toBeGreaterThanOrEqual(2)
  })
})

describe('the cast', () => {
  it('belongs to the main user, so that his mailbox shows all of it', () => {
    const cast = world.customers.filter(({ castRoles }) => castRoles.length > 0)
    expect(cast.length).toBeGreaterThanOrEqual(19)
    expect(cast.filter(({ careTeam }) => careTeam[0]?.oid !== '0a000000-0000-4000-8000-000000000001')).toEqual([])
  })

  it('has a large A1 customer, a firm with three sites, four bidders and an English-speaking customer', () => {
    expect(castWith('large').map(({ classLabel }) => classLabel)).toEqual(['A1'])
    expect(castWith('three_sites')[0]?.sites.map(({ city }) => city)).toEqual(['Lübeck', 'Neustadt in Holstein', 'Wismar'])
    const bidders = castWith('bidder').map(({ id }) => id)
    expect(bidders).toHaveLength(4)
    const project = rows('project').find(({ name }) => name === 'Neubau Klinik Travemünde')
    const parties = rows('project_party').filter(({ project_id, role }) => project_id === project?.id && role === 'bidder')
    expect(new Set(parties.map(({ customer_id }) => customer_id))).toEqual(new Set(bidders))
    expect(castWith('english')[0]?.contacts.every(({ language }) => language === 'en')).toBe(true)
  })

  it('has one person at two firms, known by one address of each', () => {
    const [first, second] = castWith('shared_person')
    expect(first?.contacts[0]?.id).toBe(second?.contacts[0]?.id)
    const id = first?.contacts[0]?.id
    expect(rows('contact').filter((row) => row.id === id)).toHaveLength(1)
    expect(rows('contact_role').filter(({ contact_id }) => contact_id === id)).toHaveLength(2)
    expect(rows('contact_email').filter(({ contact_id }) => contact_id === id)).toHaveLength(2)
  })

  it('has a blocked customer with overdue invoices, a dormant one, a prospect and a supplier that buy nothing', () => {
    const blocked = castWith('credit_blocked')[0]!
    expect(rows('customer').find(({ id }) => id === blocked.id)).toMatchObject({ is_credit_blocked: true })
    expect(of('invoice', blocked.id).filter(({ open_cents, due_on }) => Number(open_cents) > 0 && String(due_on) < DAY).length).toBeGreaterThan(2)
    const dormant = castWith('dormant')[0]!
    expect(dormant).toMatchObject({ kind: 'former', classLabel: 'B3' })
    expect(of('customer_order', dormant.id).length).toBeGreaterThan(0)
    for (const role of ['prospect', 'supplier'] as const) expect(of('customer_order', castWith(role)[0]!.id)).toEqual([])
  })

  it('has a buying group with members, a framework agreement and a complaint past its deadline', () => {
    const group = castWith('buying_group')[0]!
    expect(rows('customer_link').filter(({ to_id, kind }) => to_id === group.id && kind === 'buying_group')).toHaveLength(
      castWith('group_member').length,
    )
    expect(of('framework_agreement', castWith('framework_agreement')[0]!.id)).toHaveLength(1)
    const complaints = of('complaint', castWith('complaint')[0]!.id)
    expect(complaints.filter(({ status, deadline_on }) => status !== 'closed' && String(deadline_on) < DAY)).toHaveLength(1)
  })

  it('has a customer without class and one without contacts', () => {
    expect(world.customers.filter(({ kind, classLabel }) => kind === 'customer' && classLabel === null).length).toBeGreaterThan(0)
    expect(world.customers.filter(({ kind, contacts }) => kind === 'customer' && contacts.length === 0).length).toBeGreaterThan(0)
  })
})

describe('the second organisation', () => {
  it('has a namesake and a contact address of the first, and no row of it', () => {
    const names = (tables: Map<string, Cells[]>): Set<unknown> => new Set(tables.get('customer')?.map(({ name }) => name))
    const addresses = (tables: Map<string, Cells[]>): Set<unknown> => new Set(tables.get('contact_email')?.map(({ address }) => address))
    expect(alpen.get('customer')).toHaveLength(12)
    expect([...names(alpen)].filter((name) => names(hanse).has(name))).toEqual(['Berg Maschinenbau GmbH'])
    expect([...addresses(alpen)].filter((address) => addresses(hanse).has(address))).toEqual(['anke.soerensen@travewerk.example'])
    const [first, second] = world.organisations.map(({ id }) => id)
    expect([...alpen.values()].flat().filter(({ organisation_id }) => organisation_id !== second)).toEqual([])
    expect([...hanse.values()].flat().filter(({ organisation_id }) => organisation_id !== first)).toEqual([])
  })
})

describe('the mailboxes of the second organisation', () => {
  it('hold mails with its own customers only, some of them logged there', () => {
    const boxes = world.mailboxes.filter(({ oid }) => oid.startsWith('0b'))
    expect(boxes.map(({ mails }) => mails.length >= 20)).toEqual([true, true])
    const domains = (tables: Map<string, Cells[]>) => new Set(tables.get('customer_domain')?.map(({ domain }) => String(domain)))
    const partners = new Set(
      boxes.flatMap(({ mails }) => mails.flatMap(({ from, to }) => [from, ...to].map((each) => each?.address.split('@')[1] ?? ''))),
    )
    expect([...partners].filter((domain) => domains(alpen).has(domain)).length).toBeGreaterThan(5)
    expect([...partners].filter((domain) => domains(hanse).has(domain) && !domains(alpen).has(domain))).toEqual([])
    expect((alpen.get('mail_witness') ?? []).length).toBeGreaterThan(5)
    expect((alpen.get('mail_witness') ?? []).filter(({ mailbox }) => !String(mailbox).endsWith('@alpenwerkzeug.example'))).toEqual([])
  })
})

describe('visits and calendars', () => {
  const BERLIN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' })
  const local = (instant: unknown): string => BERLIN.format(new Date(String(instant))).replace(' ', 'T')

  /** What the calendar has to show of the visits from the Monday of last week on, by event id. */
  function expected(tables: Map<string, Cells[]>): Map<unknown, object> {
    const find = (table: string, id: unknown): Cells => tables.get(table)!.find((row) => row.id === id)!
    const visits = (tables.get('visit') ?? []).filter(({ starts_at, status }) => String(starts_at) >= '2026-11-16' && status !== 'cancelled')
    return new Map(
      visits.map((visit) => {
        const [customer, site] = [find('customer', visit.customer_id), find('site', visit.site_id)]
        const item = tables.get('outlook_item')!.find(({ entity_id, user_id }) => entity_id === visit.id && user_id === visit.owner_id)
        const event = {
          oid: find('app_user', visit.owner_id).oid,
          subject: `Besuch: ${customer.name}`,
          location: `${customer.name}, ${site.street}, ${site.postal_code} ${site.city}`,
          start: local(visit.starts_at),
          end: local(visit.ends_at),
          showAs: visit.status === 'proposed' || visit.status === 'asked' ? 'tentative' : 'busy',
          reminderMinutesBeforeStart: 30,
        }
        return [item?.item_id, event]
      }),
    )
  }

  it('agree: each visit of these weeks stands in the calendar of its owner under the id the database knows, and no other visit does', () => {
    const shown = new Map<unknown, object>()
    for (const { oid, events } of world.mailboxes)
      for (const { iCalUId, subject, location, start, end, showAs, reminderMinutesBeforeStart } of events)
        if (subject.startsWith('Besuch'))
          shown.set(eventIdOf(oid, iCalUId), { oid, subject, location, start, end, showAs, reminderMinutesBeforeStart })
    const visits = new Map([...expected(hanse), ...expected(alpen)])
    expect(shown).toEqual(visits)
    expect(visits.size).toBeGreaterThan(35)
    expect(rows('outlook_item').length + alpen.get('outlook_item')!.length).toBe(visits.size)
  })

  it.each(['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-29'])('never send somebody to two places at once when they begin on %s', (day) => {
    for (const { displayName, address, events } of demoWorld({ day, seed: 1 }).mailboxes) {
      const busy = events.filter(
        ({ isAllDay, showAs, attendees }) =>
          !isAllDay && showAs !== 'free' && !attendees.some((each) => each.address === address && each.response === 'declined'),
      )
      const overlaps = busy.filter(({ start }, index) => busy.slice(0, index).some(({ end }) => end > start))
      expect([displayName, overlaps]).toEqual([displayName, []])
    }
  })

  it('keep visits out of the holiday', () => {
    const thorsten = world.mailboxes.find(({ displayName }) => displayName === 'Thorsten Lange')!
    const visits = thorsten.events.filter(({ subject }) => subject.startsWith('Besuch'))
    expect(visits.filter(({ start }) => start >= '2026-11-23' && start < '2026-11-28')).toEqual([])
  })
})

describe('the company for benchmarks', () => {
  it('grows with the number of customers as promised, with names and domains given once', () => {
    const counts = new Map<string, number>()
    const [names, domains] = [new Set<unknown>(), new Set<unknown>()]
    const options = hanseOptions('019a0000-0000-7000-8000-000000000001', DAY, 5)
    for (const { table, columns, rows: batch } of generateCompany({ ...options, volume: benchmarkVolume(2_000), hasStories: false })) {
      counts.set(table, (counts.get(table) ?? 0) + batch.length)
      for (const row of batch) {
        if (table === 'customer') names.add(row[columns.indexOf('name')])
        if (table === 'customer_domain') domains.add(row[columns.indexOf('domain')])
      }
    }
    const near = (table: string, perCustomer: number): void => expect((counts.get(table) ?? 0) / 2_000 / perCustomer).toBeCloseTo(1, 1)
    near('customer', 1)
    near('contact', 2)
    near('contact_report', 10)
    near('order_line', 5)
    expect([names.size, domains.size]).toEqual([2_000, 2_000])
  })
})
