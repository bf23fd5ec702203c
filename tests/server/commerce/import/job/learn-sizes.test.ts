import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 90_000)
afterAll(() => desk.close())

const numbers = Array.from({ length: 40 }, (_, nth) => nth + 1)

it('lets the database know how much there is before records are compared, though it has not looked by itself yet', async () => {
  await desk.bring('kunden.csv', `Kundennummer;Firma\n${numbers.map((nth) => `${nth};Kunde ${nth} GmbH\n`).join('')}`)
  const orders = `Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\n${numbers.map((nth) => `A-${nth};${nth};03.11.2026;1,00\n`).join('')}`
  expect((await desk.bring('auftraege.csv', orders)).job).toMatchObject({ state: 'done', counts: { new: 40 } })
  const { rows } = await desk.database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relname in ('import_line', 'import_record', 'external_number', 'customer') and reltuples <= 0`,
  )
  expect(rows).toEqual([])
})

it('looks tables over again that have grown while a large file comes in after a small one', async () => {
  const customers = (count: number) => `Kundennummer;Firma\n${Array.from({ length: count }, (_, nth) => `K${nth};Kunde ${nth} GmbH\n`).join('')}`
  await desk.bring('kunden.csv', customers(3), { source: 'klein' })
  expect((await desk.bring('kunden.csv', customers(1_000), { source: 'klein', isPart: true })).job).toMatchObject({
    state: 'done',
    counts: { new: 997 },
  })
  const { rows } = await desk.database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relname in ('import_record', 'external_number', 'customer')
       and pg_relation_size(oid) > 4 * greatest(relpages, 1)::bigint * current_setting('block_size')::int`,
  )
  expect(rows).toEqual([])
})
