import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'

type Party = { customerNumber: string; company: string; lastModifiedDate: number }

let connected: ConnectorDesk
let server: Server
let url: string
let parties: Party[] = []
const asked: string[] = []
/** Happens once, after this was answered. */
let meanwhile: { of: string; happens: () => void } | null = null
beforeAll(async () => {
  server = createServer((request, response) => {
    const address = new URL(request.url ?? '', 'http://localhost')
    asked.push(`${request.headers.authenticationtoken} ${address.search}`)
    const since = Number(address.searchParams.get('lastModifiedDate-gt') ?? 0)
    const from = (Number(address.searchParams.get('page')) - 1) * 2
    response.end(JSON.stringify({ result: parties.filter(({ lastModifiedDate }) => lastModifiedDate > since).slice(from, from + 2) }))
    if (meanwhile?.of !== address.search) return
    meanwhile.happens()
    meanwhile = null
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webapp/api/v2`
  connected = await ConnectorDesk.open([new URL(url).origin])
  connected.startNode()
}, 90_000)
afterAll(async () => {
  await connected.close()
  server.closeAllConnections()
  server.close()
})

const customers = {
  ...{ name: 'kunden', entity: 'customer' as const, path: 'party?pageSize=2', rows: 'result', lines: null, holdsAll: true },
  pages: { by: 'number' as const, parameter: 'page', first: 1, size: 2 },
  changed: { parameter: 'lastModifiedDate-gt', value: '{since}', form: 'milliseconds' as const, property: 'lastModifiedDate' },
  fields: { number: 'customerNumber', name: 'company' },
}
const settings = () => ({
  ...{ name: 'weclapp', source: 'weclapp', url, everyMinutes: 60, emptyOverwrites: false, rates: {} },
  ...{ signIn: { method: 'header' as const, header: 'AuthenticationToken' }, sets: [], lists: [customers], secret: 'geheim' },
})
const names = async (source = 'weclapp') =>
  (
    await connected.desk.sql<{
      name: string
    }>`select c.name from external_number e join customer c on c.organisation_id = ${organisation} and c.id = e.entity_id
      where e.organisation_id = ${organisation} and e.source = ${source} and e.gone_at is null order by 1`
  ).map(({ name }) => name)
const at = (minute: number): number => Date.UTC(2026, 10, 20, 8, minute)

describe('a system that speaks plain JSON', () => {
  it('is fetched page by page, then what has changed, and at night what is not there any more goes', async () => {
    parties = ['1', '2', '3'].map((number, i) => ({ customerNumber: number, company: `Kunde ${number}`, lastModifiedDate: at(i) }))
    connected.id = uuidv7()
    await connected.desk.call.connectors.create({ id: connected.id, system: 'json', ...settings() })
    expect(await connected.settled()).toMatchObject({ waits: null, system: 'json', sets: [{ name: 'kunden', rows: 3 }] })
    expect(await names()).toEqual(['Kunde 1', 'Kunde 2', 'Kunde 3'])
    expect(asked.splice(0)).toEqual(['geheim ?pageSize=2&page=1', 'geheim ?pageSize=2&page=2'])

    parties = [...parties.slice(1), { customerNumber: '3', company: 'Umbenannt', lastModifiedDate: at(5) }].filter(
      ({ company }) => company !== 'Kunde 3',
    )
    expect(await connected.again()).toMatchObject({ waits: null })
    expect(await names()).toEqual(['Kunde 1', 'Kunde 2', 'Umbenannt'])
    expect(asked.splice(0)).toEqual([`geheim ?pageSize=2&page=1&lastModifiedDate-gt=${at(2 - 10)}`, expect.stringContaining('page=2')])

    await connected.desk.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
    await connected.again()
    expect(await names()).toEqual(['Kunde 2', 'Umbenannt'])
  })

  const [pages, afterFirst] = [['1', '2', '3', '4'], '?pageSize=2&page=1']
  const remove = (gone: string) => () => {
    parties = parties.filter(({ customerNumber }) => customerNumber !== gone)
  }

  it('of which a row goes between two pages loses none of the others, neither at first nor at night', async () => {
    await connected.desk.call.connectors.remove({ id: connected.id })
    parties = pages.map((number, i) => ({ customerNumber: number, company: `Kunde ${number}`, lastModifiedDate: at(i) }))
    connected.id = uuidv7()
    meanwhile = { of: afterFirst, happens: remove('1') }
    await connected.desk.call.connectors.create({ id: connected.id, system: 'json', ...settings(), source: 'zweite' })
    await connected.settled()
    // The third has passed by, which nobody could know yet.
    expect(await names('zweite')).toEqual(['Kunde 1', 'Kunde 2', 'Kunde 4'])
    const night = async () => {
      await connected.desk.sql`update connector_set set compared_at = now() - interval '31 hours' where organisation_id = ${organisation}`
      await connected.again()
    }
    await night()
    expect(await names('zweite')).toEqual(['Kunde 2', 'Kunde 3', 'Kunde 4'])
    parties.push({ customerNumber: '5', company: 'Kunde 5', lastModifiedDate: at(9) })
    await connected.again()
    meanwhile = { of: afterFirst, happens: remove('2') }
    await night()
    expect(meanwhile).toBeNull()
    expect(await names('zweite')).toEqual(['Kunde 2', 'Kunde 3', 'Kunde 4', 'Kunde 5'])
    await night()
    expect(await names('zweite')).toEqual(['Kunde 3', 'Kunde 4', 'Kunde 5'])
  })

  it('is not asked for ever where it does not know how its pages are counted', async () => {
    await connected.desk.call.connectors.remove({ id: connected.id })
    connected.id = uuidv7()
    const lists = [{ ...customers, pages: { ...customers.pages, parameter: 'seite' }, path: 'party?page=1' }]
    await connected.desk.call.connectors.create({ id: connected.id, system: 'json', ...settings(), source: 'im-kreis', lists })
    expect((await connected.settled()).waits).toMatchObject({ because: 'link_repeats' })
  })

  it('is described whole and rightly, or not at all', async () => {
    const create = (list: object, more: object = {}) =>
      connected.desk.call.connectors.create({
        id: uuidv7(),
        system: 'json',
        ...settings(),
        source: 'andere',
        lists: [{ ...customers, ...list }],
        ...more,
      })
    for (const wrong of [
      { fields: { number: 'a' } },
      { fields: { number: 'a', name: 'b', unbekannt: 'c' } },
      { path: 'https://evil.example/x' },
      { name: '' },
    ])
      await expect(create(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(create({}, { sets: ['customers'] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(create({}, { system: 'business_central' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(create({}, { lists: [customers, customers] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
