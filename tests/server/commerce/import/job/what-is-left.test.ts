/** What is left of documents, told by a file that does not say how much there was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk

beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma\n10001;Abel GmbH\n10002;Bolt GmbH\n', { isPart: true })
}, 90_000)
afterAll(() => desk.close())

const bringOrders = (head: string, line: string) =>
  desk.bring('auftraege.csv', `Auftragsnummer;Kundennummer;Auftragsdatum;Position;Artikelbezeichnung;${head}\n${line}\n`, { isPart: true })
const lines = async (number: string) => {
  const order = await desk.firm.db.prisma.order.findFirstOrThrow({ where: { number } })
  return (await desk.call.commerce.order({ orderId: order.id })).lines.map(({ quantity, deliveredQuantity, openQuantity }) => [
    quantity,
    deliveredQuantity,
    openQuantity,
  ])
}

it('of an order that is new so much was ordered, and so much is still to come', async () => {
  expect((await bringOrders('Offene Menge;Nettobetrag', 'A-1;10001;03.11.2026;1;Anker;5;50,00')).job).toMatchObject({
    state: 'done',
    entity: 'order',
  })
  expect(await lines('A-1')).toEqual([[5, 0, 5]])
})

it('of an order that is known what was ordered stays', async () => {
  await bringOrders('Menge;Offene Menge;Nettobetrag', 'A-2;10001;03.11.2026;1;Anker;20;20;50,00')
  await bringOrders('Offene Menge;Nettobetrag', 'A-2;10001;03.11.2026;1;Anker;5;50,00')
  expect(await lines('A-2')).toEqual([[20, 15, 5]])
})

it('of an agreement what was agreed stays', async () => {
  const bring = (head: string, line: string) =>
    desk.bring('rahmen.csv', `Rahmenvertragsnummer;Kundennummer;Bezeichnung;Gültig ab;Gültig bis;Position;Artikelbezeichnung;${head}\n${line}\n`, {
      isPart: true,
    })
  expect((await bring('Vereinbarte Menge;Restmenge', 'RV-1;10001;Rahmen;01.01.2026;31.12.2026;1;Anker;100;60')).job).toMatchObject({
    state: 'done',
    entity: 'agreement',
  })
  await bring('Restmenge', 'RV-1;10001;Rahmen;01.01.2026;31.12.2026;1;Anker;10')
  expect(
    await desk.sql`select p.quantity::int, p.called_quantity::int as called from agreement_price p where p.organisation_id = ${organisation}`,
  ).toEqual([{ quantity: 100, called: 90 }])
})

const stateOf = async (number: string) => (await desk.firm.db.prisma.order.findFirstOrThrow({ where: { number } })).status

it('of an order that is partly delivered a file without open quantities takes nothing back', async () => {
  await bringOrders('Menge;Offene Menge;Nettobetrag', 'A-3;10001;03.11.2026;1;Anker;100;40;50,00')
  await bringOrders('Menge;Status;Nettobetrag', 'A-3;10001;03.11.2026;1;Anker;100;offen;51,00')
  expect([await stateOf('A-3'), await lines('A-3')]).toEqual(['partially_delivered', [[100, 60, 40]]])
  await bringOrders('Menge;Status;Nettobetrag', 'A-3;10001;03.11.2026;1;Anker;100;;52,00')
  expect([await stateOf('A-3'), await lines('A-3')]).toEqual(['partially_delivered', [[100, 60, 40]]])
  await bringOrders('Menge;Nettobetrag', 'A-3;10001;03.11.2026;1;Anker;120;53,00')
  expect([await stateOf('A-3'), await lines('A-3')]).toEqual(['partially_delivered', [[120, 60, 60]]])
  await bringOrders('Menge;Status;Nettobetrag', 'A-3;10001;03.11.2026;1;Anker;120;storniert;54,00')
  expect([await stateOf('A-3'), await lines('A-3')]).toEqual(['cancelled', [[120, 60, 0]]])
})

it('of one that its state calls delivered all is, as much as is known, until it is called open again', async () => {
  await bringOrders('Menge;Offene Menge;Nettobetrag', 'A-4;10001;03.11.2026;1;Anker;100;40;50,00')
  const { job } = await bringOrders('Status;Nettobetrag', 'A-4;10001;03.11.2026;1;Anker;geliefert;51,00')
  expect([await stateOf('A-4'), await lines('A-4')]).toEqual(['delivered', [[100, 100, 0]]])
  const again = await bringOrders('Status;Nettobetrag', 'A-4;10001;03.11.2026;1;Anker;offen;52,00')
  expect([await stateOf('A-4'), await lines('A-4')]).toEqual(['open', [[100, 0, 100]]])
  for (const { jobId } of [again.job, job]) {
    await desk.call.imports.undo({ jobId })
    await desk.settled(jobId)
  }
  expect([await stateOf('A-4'), await lines('A-4')]).toEqual(['partially_delivered', [[100, 60, 40]]])
})

describe('an empty cell of an open quantity tells nothing', () => {
  const head = 'Menge;Offene Menge;Nettobetrag'
  const at = (number: string, position: number, rest: string) => `${number};10001;03.11.2026;${position};Anker;${rest}`
  const undo = async ({ jobId }: { jobId: string }) => {
    await desk.call.imports.undo({ jobId })
    await desk.settled(jobId)
  }

  it('of an order that is new: nothing of it is delivered', async () => {
    await bringOrders(head, [at('L-1', 1, '10;;50,00'), at('L-1', 2, '3;;50,00')].join('\n'))
    expect([await stateOf('L-1'), await lines('L-1')]).toEqual([
      'open',
      [
        [10, 0, 10],
        [3, 0, 3],
      ],
    ])
    await bringOrders(head, [at('L-2', 1, '10;0;50,00'), at('L-2', 2, '3;;50,00')].join('\n'))
    expect([await stateOf('L-2'), await lines('L-2')]).toEqual([
      'partially_delivered',
      [
        [10, 10, 0],
        [3, 0, 3],
      ],
    ])
  })

  it('of one that is known what was delivered stays', async () => {
    await bringOrders(head, [at('L-3', 1, '10;4;50,00'), at('L-3', 2, '3;0;50,00')].join('\n'))
    const empty = await bringOrders(head, [at('L-3', 1, '10;;51,00'), at('L-3', 2, '3;;51,00')].join('\n'))
    expect([await stateOf('L-3'), await lines('L-3')]).toEqual([
      'partially_delivered',
      [
        [10, 6, 4],
        [3, 3, 0],
      ],
    ])
    const rest = await bringOrders(head, [at('L-3', 1, '10;0;52,00'), at('L-3', 2, '3;;52,00')].join('\n'))
    expect([await stateOf('L-3'), await lines('L-3')]).toEqual([
      'delivered',
      [
        [10, 10, 0],
        [3, 3, 0],
      ],
    ])
    for (const { job } of [rest, empty]) await undo(job)
    expect([await stateOf('L-3'), await lines('L-3')]).toEqual([
      'partially_delivered',
      [
        [10, 6, 4],
        [3, 3, 0],
      ],
    ])
  })

  it('as its state says, where it says so', async () => {
    await bringOrders(`Status;${head}`, at('L-4', 1, 'geliefert;10;;50,00'))
    expect([await stateOf('L-4'), await lines('L-4')]).toEqual(['delivered', [[10, 10, 0]]])
  })

  it('of an agreement what was called stays', async () => {
    const bring = (rest: string) =>
      desk.bring(
        'rahmen.csv',
        `Rahmenvertragsnummer;Kundennummer;Bezeichnung;Gültig ab;Gültig bis;Position;Artikelbezeichnung;Preis;Vereinbarte Menge;Restmenge\n${rest}\n`,
        { isPart: true },
      )
    const called = async () =>
      await desk.sql`select p.quantity::int, p.called_quantity::int as called from agreement_price p
        join framework_agreement a on a.organisation_id = ${organisation} and a.id = p.agreement_id
        where p.organisation_id = ${organisation} and a.number = 'RV-2' and p.archived_at is null`
    await bring('RV-2;10001;Rahmen;01.01.2026;31.12.2026;1;Anker;7,00;100;60')
    await bring('RV-2;10001;Rahmen;01.01.2026;31.12.2026;1;Anker;7,50;100;')
    expect(await called()).toEqual([{ quantity: 100, called: 40 }])
  })
})
