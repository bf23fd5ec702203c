/** Orders that are brought in at the same time may name the same delivery notes. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 90_000)
afterAll(() => desk.close())

const [SLICE, CUSTOMERS] = [1_000, 100]
const numbers = (until: number): number[] => Array.from({ length: until }, (_, i) => i)
const customerOf = (note: number): number => (note % CUSTOMERS) + 1
const lines = (until: number, line: (i: number) => string): string => numbers(until).map(line).join('')

const waiting = async (): Promise<number> => {
  const { rowCount } = await desk.database.pool.query(
    'select from pg_locks l join pg_stat_activity a on a.pid = l.pid and a.datname = current_database() where not l.granted',
  )
  return rowCount ?? 0
}

// The embedded database has one session for all.
it.runIf(process.env.TEST_DATABASE_URL)(
  'two slices that want the same notes never wait for one another in a circle',
  async () => {
    await desk.bring('kunden.csv', `Kundennummer;Firma\n${lines(CUSTOMERS, (i) => `${i + 1};Kunde ${i + 1} GmbH\n`)}`)
    await desk.bring(
      'lieferscheine.csv',
      `Lieferscheinnummer;Kundennummer;Lieferdatum\n${lines(SLICE, (i) => `LS-${i};${customerOf(i)};04.11.2026\n`)}`,
    )
    const orders = lines(2 * SLICE, (i) => `A-${i};${customerOf(i % SLICE)};03.11.2026;LS-${i % SLICE}\n`)
    const jobId = await desk.begin('auftraege.csv', `Auftragsnummer;Kundennummer;Auftragsdatum;Lieferschein\n${orders}`, { isAutomatic: true })
    await desk.firm.db.inTransaction(async (sql) => {
      await sql`select from delivery d where d.organisation_id = ${organisation} and d.number = 'LS-500' for update`
      while ((await waiting()) < 2) await pause(50)
    })
    expect((await desk.settled(jobId)).job).toMatchObject({ state: 'done', counts: { new: 2 * SLICE } })
    expect(await desk.count('delivery')).toBe(2 * SLICE)
    const { rows } = await desk.database.pool.query('select deadlocks::int from pg_stat_database where datname = current_database()')
    expect(rows).toEqual([{ deadlocks: 0 }])
  },
  90_000,
)
