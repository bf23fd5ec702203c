import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'
import { changedAt, customerRow } from '../../../../../support/source-rows.ts'

let connected: ConnectorDesk
beforeAll(async () => {
  connected = await ConnectorDesk.open()
  connected.startNode()
}, 90_000)
afterAll(() => connected.close())
afterEach(() => {
  connected.system.fault = () => undefined
})

const stored = () => connected.desk.sql<{ number: string; name: string; isBlocked: boolean }>`
  select e.external_id as number, c.name, c.is_credit_blocked as "isBlocked" from external_number e
  join customer c on c.organisation_id = ${organisation} and c.id = e.entity_id
  where e.organisation_id = ${organisation} and e.source = ${`bc-${connected.id.slice(-6)}`} and e.entity = 'customer' and c.archived_at is null order by 1`

const inSource = () =>
  (connected.system.sets.customers ?? [])
    .map(({ number, displayName, blocked }) => ({ number, name: displayName, isBlocked: blocked !== '_x0020_' }))
    .sort((one, other) => String(one.number).localeCompare(String(other.number)))

describe('customers of a connected system', () => {
  it('are fetched page by page, come in as one job of the connector, and can be taken back as a file can', async () => {
    connected.system.pageSize = 2
    connected.system.sets.customers = ['10', '20', '30', '40', '50'].map((number, minute) => customerRow(number, minute))
    await connected.connect(['customers'])
    const line = await connected.settled()
    expect(line).toMatchObject({ waits: null, requests: 4, sets: [{ name: 'customers', rows: 5, jobId: null }] })
    expect(await stored()).toEqual(inSource())
    const jobs = await connected.jobs()
    expect(jobs.map(({ entity, counts, state, createdBy }) => [entity, counts.new, state, createdBy])).toEqual([
      ['customer', 5, 'done', 'Business Central'],
    ])
    expect(connected.system.headers.every(({ prefer }) => prefer === 'odata.maxpagesize=500')).toBe(true)
    expect(connected.system.requests().some((asked) => /\$(top|skip)=/.test(asked))).toBe(false)
  })

  it('are asked for since the last change, less an overlap, and what comes again makes no job', async () => {
    const before = (await connected.jobs()).length
    connected.system.pageSize = 1_000
    await connected.again()
    expect(connected.system.requests()).toEqual([expect.stringContaining(`$filter=lastModifiedDateTime ge ${changedAt(4 - 10)}`)])
    expect((await connected.jobs()).length).toBe(before)
  })

  it('equal the source after changes', async () => {
    const { sets } = connected.system
    sets.customers = [
      ...(sets.customers ?? []).slice(1),
      customerRow('60', 7),
      customerRow('10', 9, { displayName: 'Umbenannt AG', blocked: 'Ship' }),
    ]
    await connected.again()
    expect(await stored()).toEqual(inSource())
    expect((await connected.jobs())[0]).toMatchObject({ counts: { new: 1, changed: 1, unchanged: 0 } })
  })

  it('are taken back as a file is, and come again with the next reading of all', async () => {
    const [newest] = await connected.jobs()
    await connected.desk.call.imports.undo({ jobId: newest?.jobId ?? '' })
    await connected.desk.settled(newest?.jobId ?? '')
    expect((await stored()).map(({ number, name }) => [number, name])).toContainEqual(['10', 'Kunde 10 GmbH'])
    expect((await stored()).map(({ number }) => number)).not.toContain('60')
  })
})
