import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MustWait } from '../../../../../../server/commerce/import/sources/connectors/reach/must-wait.ts'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import type { Fault } from '../../../../../support/connected-system.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'
import { customerRow } from '../../../../../support/source-rows.ts'

let connected: ConnectorDesk
beforeAll(async () => {
  connected = await ConnectorDesk.open()
}, 90_000)
afterAll(() => connected.close())

const NUMBERS = ['10', '20', '30', '40', '50']
beforeEach(async () => {
  await connected.stopNodes()
  if (connected.id) await connected.desk.call.connectors.remove({ id: connected.id })
  const { system } = connected
  system.fault = () => undefined
  system.pageSize = 2
  system.sets.customers = NUMBERS.map((number, minute) => customerRow(number, minute))
  system.requests()
})

const brought = async () =>
  (
    await connected.desk.sql<{ number: string }>`select e.external_id as number from external_number e join connector c
      on c.organisation_id = ${organisation} and c.source = e.source and c.id = ${connected.id}::uuid where e.organisation_id = ${organisation} order by 1`
  ).map(({ number }) => number)

/** A connector of its own, with this fault, until it rests. */
async function connect(fault: Fault = () => undefined) {
  connected.system.fault = fault
  await connected.connect(['customers'])
  connected.startNode()
  return await connected.settled()
}

const once = (found: ReturnType<Fault>, at = 2): Fault => {
  let count = 0
  return () => (++count === at ? found : undefined)
}
const page = (value: unknown[], link?: string) => ({ body: { value, ...(link && { '@odata.nextLink': link }) } })

describe('a source that does not answer as usual', () => {
  it.each([
    [{ status: 429 }, 'too_many_requests'],
    [{ status: 503, body: '<html>busy</html>' }, 'source_busy'],
    [{ status: 504 }, 'source_busy'],
    [{ status: 408 }, 'source_busy'],
    [{ status: 500 }, 'source_down'],
    [{ status: 401 }, 'sign_in_refused'],
    [{ status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data' } }, 'redirected'],
    [{ body: '{"value": [{"id": "1", "number": "9' }, 'answer_not_understood'],
    [{ body: { value: [{ 'salesOrderLines@odata.nextLink': 'https://elsewhere.example' }] } }, 'answer_not_understood'],
  ] as const)('%o: it waits, says why, and goes on where it was', async (found, because) => {
    const line = await connect((_, count) => (count === 2 || ('status' in found && found.status === 401 && count === 3) ? found : undefined))
    expect(line.waits).toMatchObject({ because })
    expect(Date.parse(line.waits?.until ?? '')).toBeGreaterThan(Date.now())
    expect(await brought()).toEqual(['10', '20'])
    connected.system.fault = () => undefined
    connected.system.requests()
    expect(await connected.again()).toMatchObject({ waits: null })
    expect(await brought()).toEqual(NUMBERS)
    // Whoever asked for it wanted to know what is new since then: it goes on, and reads once more.
    expect(connected.system.requests().map((asked) => asked.includes('skiptoken'))).toEqual([true, true, false, true, true])
  })

  it('is left alone for as long as it says', async () => {
    const line = await connect(once({ status: 429, headers: { 'retry-after': '3000' } }))
    const seconds = (Date.parse(line.waits?.until ?? '') - Date.now()) / 1_000
    expect(seconds).toBeGreaterThan(2_900)
    expect(seconds).toBeLessThan(3_001)
    await expect(connected.desk.call.connectors.run({ id: connected.id })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is asked as soon as before, once it has answered in between', async () => {
    const refusals = async () =>
      (
        await connected.desk.sql<{
          count: number
        }>`select refusals as count from connector where id = ${connected.id}::uuid and organisation_id = ${organisation}`
      )[0]?.count
    await connect((_, count) => (count % 2 === 0 ? { status: 429 } : undefined))
    expect(await refusals()).toBe(1)
    expect((await connected.again()).waits).not.toBeNull()
    expect(await refusals()).toBe(1)
  })

  it('that names a row once more on a later page has meant that', async () => {
    const before = await connected.desk.count('import_job')
    connected.system.sets.customers = [
      ...NUMBERS.slice(0, 3).map((number, minute) => customerRow(number, minute)),
      customerRow('10', 9, { displayName: 'Umbenannt AG' }),
    ]
    expect(await connect()).toMatchObject({ waits: null })
    const [found] = await connected.desk.sql<{ name: string }>`select c.name from customer c
      join external_number e on e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = c.id and e.external_id = '10'
      join connector k on k.organisation_id = ${organisation} and k.source = e.source and k.id = ${connected.id}::uuid where c.organisation_id = ${organisation}`
    expect(found?.name).toBe('Umbenannt AG')
    expect(await connected.desk.count('import_job')).toBe(before + 2)
  })

  it('is read on past pages that hold nothing', async () => {
    const line = await connect((url, count) => (count <= 3 && !url.searchParams.has('again') ? page([], `${url.href}&again=${count}`) : undefined))
    expect(line).toMatchObject({ waits: null })
    expect(await brought()).toEqual(NUMBERS)
  })

  it('whose pages go in a circle is left with a reason, and what they held is in', async () => {
    const line = await connect((url) => (url.searchParams.has('$skiptoken') ? page([customerRow('90', 9)], url.href) : undefined))
    expect(line.waits).toMatchObject({ because: 'link_repeats' })
    await expect.poll(brought, { timeout: 20_000 }).toEqual(['10', '20', '90'])
    expect(connected.system.requests().length).toBeLessThan(5)
    connected.system.fault = () => undefined
    await connected.again()
    expect(await brought()).toEqual([...NUMBERS, '90'])
  })

  it('whose next page is on another server never sends a token there', async () => {
    let asked = 0
    const other = createServer((_, response) => {
      asked++
      response.end('{}')
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const line = await connect(once(page([customerRow('10', 0)], `http://127.0.0.1:${(other.address() as AddressInfo).port}/customers`), 1))
    expect(line.waits).toMatchObject({ because: 'link_elsewhere' })
    expect(asked).toBe(0)
    await new Promise((resolve) => other.close(resolve))
  })

  it('whose token has gone in between gives another one', async () => {
    const before = connected.system.tokens
    connected.system.pageSize = 2
    const line = await connect((_, count) => {
      if (count === 2) connected.system.expire()
      return undefined
    })
    expect(line).toMatchObject({ waits: null })
    expect(connected.system.tokens).toBe(before + 1)
    expect(await brought()).toEqual(NUMBERS)
  })

  it('that forgets where the reading was is read from the beginning', async () => {
    expect(await connect(once({ status: 400 }))).toMatchObject({ waits: null })
    expect(await brought()).toEqual(NUMBERS)
  })

  it('that forgets it each time is not asked for ever', async () => {
    const line = await connect((url) => (url.searchParams.has('$skiptoken') ? { status: 400 } : undefined))
    expect(line.waits).toMatchObject({ because: 'request_refused' })
    expect(connected.system.requests()).toHaveLength(4)
    connected.system.fault = () => undefined
    expect(await connected.again()).toMatchObject({ waits: null })
    expect(await brought()).toEqual(NUMBERS)
  })
})

describe('a set that alone cannot be read', () => {
  const item = { id: 'item-A1', number: 'A1', displayName: 'Artikel', lastModifiedDateTime: '2026-11-20T08:00:00Z' }
  const refuses =
    (set: string, found: ReturnType<Fault>): Fault =>
    (url) =>
      url.pathname.endsWith(`/${set}`) ? found : undefined
  const setOf = async (name: string) => (await connected.line()).sets.find((set) => set.name === name)
  beforeEach(() => {
    connected.system.sets.items = [item]
  })

  it.each([
    [{ status: 403 }, 'not_permitted'],
    [{ status: 404 }, 'nothing_there'],
    [{ status: 400 }, 'request_refused'],
    [{ body: '{"value": [{' }, 'answer_not_understood'],
    [{ body: { value: [], '@odata.nextLink': 'https://elsewhere.example/items' } }, 'link_elsewhere'],
  ] as const)('%o: the others are read, it says why, and comes in once it can be read', async (found, because) => {
    connected.system.fault = refuses('customers', found)
    await connected.connect(['customers', 'items'])
    connected.startNode()
    expect(await connected.settled()).toMatchObject({ waits: null, isPaused: false })
    expect(await setOf('customers')).toMatchObject({ refused: { because }, rows: 0, readAt: null })
    expect(await setOf('items')).toMatchObject({ refused: null, rows: 1 })
    expect(connected.system.requests().filter((asked) => asked.startsWith('customers'))).toHaveLength(1)
    connected.system.fault = () => undefined
    expect(await connected.again()).toMatchObject({ waits: null })
    expect(await setOf('customers')).toMatchObject({ refused: null, rows: NUMBERS.length })
    expect(await brought()).toEqual([...NUMBERS, 'A1'])
  })

  it.each([429, 503, 500, 401, 302])('%s: that is said of the system, and none is asked any more', async (status) => {
    connected.system.fault = refuses('customers', { status })
    await connected.connect(['customers', 'items'])
    connected.startNode()
    expect((await connected.settled()).waits).not.toBeNull()
    expect(await setOf('customers')).toMatchObject({ refused: null })
    expect(connected.system.requests().some((asked) => asked.startsWith('items'))).toBe(false)
  })

  it('where all are so, the system rests as a whole', async () => {
    connected.system.fault = () => ({ status: 403 })
    await connected.connect(['customers', 'items'])
    connected.startNode()
    expect((await connected.settled()).waits).toMatchObject({ because: 'not_permitted' })
    connected.system.fault = () => undefined
    expect(await connected.again()).toMatchObject({ waits: null, sets: [{ refused: null }, { refused: null }] })
    expect(await brought()).toEqual([...NUMBERS, 'A1'])
  })
})

describe('whoever is ended in between', () => {
  it.each(['import_job', 'import_record', 'connector_set'])(
    'while it writes %s leaves nothing half, loses nothing and brings nothing twice',
    async (table) => {
      const { pool } = connected.desk.database
      await connected.connect(['customers'])
      await pool.query(`create function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$`)
      await pool.query(`create trigger break_off before insert or update on ${table} for each row execute function break_off()`)
      connected.startNode()
      for (const until = Date.now() + 20_000; connected.system.asked.length === 0 && Date.now() < until; )
        await new Promise((resolve) => setTimeout(resolve, 50))
      await connected.stopNodes()
      expect(await brought()).toEqual([])
      expect((await connected.jobs()).filter(({ state }) => state !== 'done')).toEqual([])
      await pool.query(`drop trigger break_off on ${table}; drop function break_off()`)
      connected.startNode()
      expect(await connected.again()).toMatchObject({ waits: null, sets: [{ rows: 5 }] })
      expect(await brought()).toEqual(NUMBERS)
    },
  )

  it('after a page was taken over and before it is in, goes on with it', async () => {
    await connected.desk.stopEngine()
    await connected.connect(['customers'])
    connected.startNode()
    for (const until = Date.now() + 20_000; Date.now() < until && (await connected.line()).sets[0]?.jobId === null; )
      await new Promise((resolve) => setTimeout(resolve, 50))
    await connected.stopNodes()
    expect(await brought()).toEqual([])
    connected.desk.startEngine()
    connected.startNode()
    expect(await connected.settled()).toMatchObject({ sets: [{ rows: 5, jobId: null }] })
    expect(await brought()).toEqual(NUMBERS)
    expect(connected.system.requests().filter((asked) => !asked.includes('skiptoken'))).toHaveLength(1)
  })

  it('beside another server: what was fetched comes in once', async () => {
    const before = await connected.desk.count('import_job')
    await connected.connect(['customers'])
    connected.startNode()
    connected.startNode()
    expect(await connected.settled()).toMatchObject({ waits: null, sets: [{ rows: 5 }] })
    expect(await connected.desk.count('import_job')).toBe(before + 1)
    expect(connected.system.requests()).toHaveLength(3)
  })

  it('between two pages of one job, while another server goes on, keeps nothing of what it has', async () => {
    const { firm } = connected.desk
    const reach = firm.reachSystem
    let arrive = (): void => undefined
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    let isHeld = false
    firm.reachSystem = async (asked) => {
      const answer = await reach(asked)
      if (!asked.address.includes('skiptoken')) return answer
      isHeld = true
      await arrived
      return answer
    }
    await connected.connect(['customers'])
    connected.startNode()
    await expect.poll(() => isHeld, { timeout: 20_000 }).toBe(true)
    firm.reachSystem = reach
    expect(await brought()).toEqual([])
    // For it the other one's time has passed.
    connected.startNode({ now: () => new Date(Date.now() + 120_000) })
    expect(await connected.settled()).toMatchObject({ waits: null, sets: [{ rows: 5 }] })
    arrive()
    await connected.stopNodes()
    expect(await connected.line()).toMatchObject({ waits: null, sets: [{ rows: 5, jobId: null }] })
    expect(await brought()).toEqual(NUMBERS)
  })

  it('in the middle of an answer that never comes, while another server goes on, says nothing of that', async () => {
    const { firm } = connected.desk
    const reach = firm.reachSystem
    let giveUp = (): void => undefined
    const given = new Promise<void>((resolve) => {
      giveUp = resolve
    })
    let isHeld = false
    firm.reachSystem = async (asked) => {
      if (!asked.address.includes('/customers')) return await reach(asked)
      isHeld = true
      await given
      throw new MustWait('source_busy')
    }
    await connected.connect(['customers'])
    connected.startNode()
    await expect.poll(() => isHeld, { timeout: 20_000 }).toBe(true)
    firm.reachSystem = reach
    connected.startNode({ now: () => new Date(Date.now() + 120_000) })
    expect(await connected.settled()).toMatchObject({ waits: null, sets: [{ rows: 5 }] })
    giveUp()
    await connected.stopNodes()
    expect(await connected.line()).toMatchObject({ waits: null, sets: [{ rows: 5 }] })
  })

  it('by somebody who takes its rows back while they come in pauses', async () => {
    await connected.desk.stopEngine()
    await connected.connect(['customers'])
    connected.startNode()
    let jobId: string | null = null
    for (const until = Date.now() + 20_000; Date.now() < until && jobId === null; jobId = (await connected.line()).sets[0]?.jobId ?? null)
      await new Promise((resolve) => setTimeout(resolve, 50))
    await connected.desk.call.imports.cancel({ jobId: jobId ?? '' })
    connected.desk.startEngine()
    expect(await connected.settled()).toMatchObject({ isPaused: true, sets: [{ jobId: null, rows: 0 }] })
    expect(await brought()).toEqual([])
  })
})

describe('a clock that is set back', () => {
  const HOUR_MS = 3_600_000

  it('while a set is read has nothing read again and again', async () => {
    let back = 0
    connected.system.fault = (_, count) => {
      if (count === 2) back = HOUR_MS
      return undefined
    }
    await connected.connect(['customers'])
    connected.startNode({ now: () => new Date(Date.now() - back) })
    await expect.poll(async () => (await connected.line()).ranAt, { timeout: 20_000 }).not.toBeNull()
    expect(connected.system.requests()).toHaveLength(3)
  })

  it('between two rounds leaves nothing out', async () => {
    await connect()
    await connected.desk.sql`update connector_set set read_at = now() + interval '1 hour' where organisation_id = ${organisation}`
    connected.system.sets.customers?.push(customerRow('60', 9))
    await connected.again()
    expect(await brought()).toEqual([...NUMBERS, '60'])
  })
})
