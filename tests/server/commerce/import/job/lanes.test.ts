import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inLanes } from '../../../../../server/commerce/import/job/slices.ts'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
function* numbers(): Generator<number> {
  for (let i = 1; i <= 9; i++) yield i
}

describe('pieces worked on at the same time', () => {
  it('are each worked on once, never more of them than there are lanes', async () => {
    let [open, most] = [0, 0]
    const done: number[] = []
    await inLanes(2, numbers(), async (piece) => {
      most = Math.max(most, ++open)
      await pause(piece % 3)
      open -= 1
      done.push(piece)
    })
    expect(most).toBe(2)
    expect(done.sort((a, b) => a - b)).toEqual([...numbers()])
  })

  it('are ended, and no more begun, before what failed is told', async () => {
    const [begun, ended]: [number[], number[]] = [[], []]
    const working = inLanes(2, numbers(), async (piece) => {
      begun.push(piece)
      if (piece === 2) throw new Error('broke off')
      await pause(20)
      ended.push(piece)
    })
    await expect(working).rejects.toThrow('broke off')
    expect([begun, ended]).toEqual([[1, 2], [1]])
  })
})

describe('a file of several slices', () => {
  let desk: ImportDesk
  beforeAll(async () => {
    desk = await ImportDesk.open()
  }, 90_000)
  afterAll(() => desk.close())

  const [ORDERS, CUSTOMERS] = [2_200, 7]
  /** What a list in the database's notation has to bear, and what stands between such lists. */
  const odd = ['Schraube "M8"', 'a\\b', 'oben\nunten', 'oben\n\n\nunten', '{1,NULL}', "'"]
  const text = (order: number): string => odd[order % odd.length] ?? ''
  const line = (order: number, position: number): string =>
    `A-${order};${(order % CUSTOMERS) + 1};03.11.2026;${position};"${text(order).replaceAll('"', '""')}";2;1,50;LS-${Math.floor(order / 2)}\n`
  const orders = Array.from({ length: ORDERS }, (_, i) => i + 1)
  // The second positions stand behind all the first ones: in slices far from each other while it is read, in one when it is stored.
  const file = `Auftragsnummer;Kundennummer;Auftragsdatum;Position;Bezeichnung;Menge;Einzelpreis;Lieferschein\n${[1, 2].flatMap((at) => orders.map((order) => line(order, at))).join('')}`
  const count = async (): Promise<unknown> =>
    (
      await desk.sql`select (select count(*) from customer_order o where o.organisation_id = ${organisation}) as orders,
        (select count(*) from order_line l where l.organisation_id = ${organisation}) as lines,
        (select count(*) from delivery d where d.organisation_id = ${organisation}) as deliveries,
        (select sum(r.cents)::bigint from customer_figures f cross join lateral unnest(f.revenue_cents) r(cents) where f.organisation_id = ${organisation}) as cents`
    )[0]

  it('is in as a whole, its texts as they were written, its figures summed; and gone again when it is taken back', async () => {
    await desk.bring('kunden.csv', `Kundennummer;Firma\n${Array.from({ length: CUSTOMERS }, (_, i) => `${i + 1};Kunde ${i + 1} GmbH\n`).join('')}`)
    const { job } = await desk.bring('auftraege.csv', file)
    expect(job).toMatchObject({ state: 'done', counts: { new: ORDERS, rejected: 0 } })
    expect(await count()).toMatchObject({ orders: ORDERS, lines: 2 * ORDERS, cents: 2 * ORDERS * 2 * 150 })
    const texts = await desk.sql<{ number: string; text: string }>`select o.number, l.text from order_line l
      join customer_order o on o.organisation_id = ${organisation} and o.id = l.order_id where l.organisation_id = ${organisation}`
    expect(texts.filter((each) => each.text !== text(Number(each.number.slice(2))))).toEqual([])
    await desk.call.imports.undo({ jobId: job.jobId })
    expect((await desk.settled(job.jobId)).job.state).toBe('undone')
    expect(await count()).toMatchObject({ orders: 0, lines: 0, deliveries: 0, cents: null })
  })
})
