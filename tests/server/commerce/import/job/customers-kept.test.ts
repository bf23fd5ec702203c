/** What a file of customers may change, what it leaves to people, and what goes again when it is taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 90_000)
afterAll(() => desk.close())

const file = (rest = '') => `Kundennummer;Firma;Zahlungsziel\n10001;Müller GmbH;30 Tage\n10002;Schröder KG;14 Tage\n${rest}`

const customer = async (number: string) => {
  const [row] = await desk.sql<{ customerId: string; version: number; kind: string }>`select c.id as "customerId", c.version, c.kind from customer c
    join external_number e on e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = c.id and e.external_id = ${number}
    where c.organisation_id = ${organisation}`
  if (!row) throw new Error(`There is no customer ${number}`)
  return row
}

const takeBack = async (jobId: string) => {
  await desk.call.imports.undo({ jobId })
  return (await desk.settled(jobId)).job.state
}

describe('a file that changes a customer', () => {
  it('raises his version, so that a form opened before is not saved over it; one that says the same leaves it', async () => {
    await desk.bring('kunden.csv', file())
    const [opened, other] = [await customer('10001'), await customer('10002')]
    const { job } = await desk.bring('kunden.csv', file().replace('30 Tage', '10 Tage'))
    expect(await customer('10001')).toMatchObject({ version: opened.version + 1 })
    expect(await customer('10002')).toEqual(other)
    await expect(desk.call.customers.changeKind({ customerId: opened.customerId, kind: 'former', version: opened.version })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await customer('10001')).toMatchObject({ version: opened.version + 2 })
  })

  it.each(['supplier', 'partner', 'competitor', 'former'] as const)('leaves a %s what a person has said he is', async (kind) => {
    const { customerId, version } = await customer('10002')
    await desk.call.customers.changeKind({ customerId, kind, version })
    await desk.bring('kunden.csv', file().replace('14 Tage', `14 Tage ${kind}`))
    expect(await customer('10002')).toMatchObject({ kind })
  })

  it('makes a prospect a customer, and one again when it is taken back', async () => {
    const { customerId, version } = await customer('10002')
    await desk.call.customers.changeKind({ customerId, kind: 'prospect', version })
    const { job, changed } = await desk.bring('kunden.csv', file().replace('14 Tage', 'sofort'))
    expect(await customer('10002')).toMatchObject({ kind: 'customer' })
    expect(changed[0]?.fields).toContainEqual({ name: 'kind', before: 'prospect', after: 'customer' })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await customer('10002')).toMatchObject({ kind: 'prospect' })
  })
})

describe('what a file adds to a customer who was known', () => {
  const belongs = (customerId: string) => desk.sql`select
      (select count(*)::int from site s where s.organisation_id = ${organisation} and s.customer_id = ${customerId}::uuid and s.archived_at is null) as sites,
      (select array_agg(d.domain order by d.domain) from customer_domain d where d.organisation_id = ${organisation} and d.customer_id = ${customerId}::uuid) as domains,
      (select array_agg(d.address) from customer_email d where d.organisation_id = ${organisation} and d.customer_id = ${customerId}::uuid) as addresses,
      (select count(*)::int from care_team_member m where m.organisation_id = ${organisation} and m.customer_id = ${customerId}::uuid) as team`
  const more =
    'Kundennummer;Firma;Straße;PLZ;Ort;E-Mail;Betreuer\n10001;Müller GmbH;Hafenstr. 1;23552;Lübeck;info@mueller.example;Jan Brandt\n10001;Müller GmbH;Hafenstr. 1;23552;Lübeck;info@mueller.example;Jan Brandt\n'

  it('goes when the file is taken back: site, web domain, address and whoever looks after him', async () => {
    const { customerId } = await customer('10001')
    const { job } = await desk.bring('kunden-adressen.csv', more)
    expect(await belongs(customerId)).toEqual([{ sites: 1, domains: ['mueller.example'], addresses: ['info@mueller.example'], team: 1 }])
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await belongs(customerId)).toEqual([{ sites: 0, domains: null, addresses: null, team: 0 }])
  })

  it('stays where people had it before, and where they have added it since', async () => {
    const { customerId } = await customer('10001')
    const own = () => ({ organisationId: desk.firm.id, id: crypto.randomUUID(), customerId })
    await desk.firm.db.prisma.customerDomain.create({ data: { ...own(), domain: 'mueller.example' } })
    const { job } = await desk.bring('kunden-adressen.csv', more)
    await desk.firm.db.prisma.customerDomain.create({ data: { ...own(), domain: 'mueller.test' } })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await belongs(customerId)).toEqual([{ sites: 0, domains: ['mueller.example', 'mueller.test'], addresses: null, team: 0 }])
    expect((await desk.bring('kunden-adressen.csv', more)).job.state).toBe('done')
    expect(await belongs(customerId)).toMatchObject([{ sites: 1, addresses: ['info@mueller.example'], team: 1 }])
  })
})

describe('what a file adds to a contact who was known', () => {
  const has = () => desk.sql`select (select array_agg(e.address) from contact_email e where e.organisation_id = ${organisation}) as mails,
    (select array_agg(e.number) from contact_phone e where e.organisation_id = ${organisation}) as phones,
    (select array_agg(r.function) from contact_role r where r.organisation_id = ${organisation}) as functions`
  const more = () => desk.bring('kontakte-telefon.csv', 'Kundennummer;Nachname;Vorname;Funktion;Telefon\n10001;Klein;Eva;Leitung;0451 12345\n')

  it('goes when the file is taken back, and what he is at his customer is as it was', async () => {
    await desk.bring('kontakte.csv', 'Kundennummer;Nachname;Vorname;Funktion\n10001;Klein;Eva;Einkauf\n')
    const before = await has()
    const { job } = await more()
    expect(job.counts).toMatchObject({ changed: 1 })
    expect(await has()).toEqual([{ mails: null, phones: ['+4945112345'], functions: ['Leitung'] }])
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await has()).toEqual(before)
  })

  it('but for what somebody has said since', async () => {
    const { job } = await more()
    await desk.firm.db.prisma.contactRole.updateMany({ where: {}, data: { function: 'Geschäftsführung' } })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await has()).toEqual([{ mails: null, phones: null, functions: ['Geschäftsführung'] }])
  })
})

it('a new customer who is taken back and comes again has only what the second file says of him', async () => {
  const bring = (email: string, manager: string) =>
    desk.bring('neu.csv', `Kundennummer;Firma;E-Mail;Betreuer\n10077;Neu GmbH;${email};${manager}\n`, { isPart: true })
  const has =
    () => desk.sql`select (select array_agg(d.domain) from customer_domain d where d.organisation_id = ${organisation} and d.customer_id = c.id) as domains,
      (select array_agg(e.address) from customer_email e where e.organisation_id = ${organisation} and e.customer_id = c.id) as addresses,
      (select count(*)::int from care_team_member m where m.organisation_id = ${organisation} and m.customer_id = c.id) as team
    from customer c where c.organisation_id = ${organisation} and c.name = 'Neu GmbH'`
  const { job } = await bring('info@fremd.example', 'Jan Brandt')
  expect(await has()).toEqual([{ domains: ['fremd.example'], addresses: ['info@fremd.example'], team: 1 }])
  expect(await takeBack(job.jobId)).toBe('undone')
  expect(await has()).toEqual([{ domains: null, addresses: null, team: 0 }])
  await bring('info@neu.example', '')
  expect(await has()).toEqual([{ domains: ['neu.example'], addresses: ['info@neu.example'], team: 0 }])
})
