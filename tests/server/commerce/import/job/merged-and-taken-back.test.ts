/** A file and a merge, one taken back after the other has happened. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
let prospectId: string
let number: string
let count = 0

beforeAll(async () => {
  desk = await ImportDesk.open()
}, 90_000)
afterAll(() => desk.close())
beforeEach(async () => {
  count += 1
  number = `1000${count}`
  prospectId = await desk.firm.customer(`Acme ${count}`)
  await desk.firm.db.prisma.customer.updateMany({ where: { id: prospectId }, data: { kind: 'prospect', phone: '+4945112340' } })
})

const bringCustomer = (rest = 'Acme GmbH;23552;Lübeck') =>
  desk.bring('kunden.csv', `Kundennummer;Firma;PLZ;Ort\n${number};${rest}\n`, { isPart: true })
const bringOrder = (cents = '700,00') =>
  desk.bring('auftraege.csv', `Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\nA-${count};${number};03.11.2026;${cents}\n`, { isPart: true })
const takeBack = async (jobId: string) => {
  await desk.call.imports.undo({ jobId })
  return (await desk.settled(jobId)).job.state
}
const imported = async () =>
  (await desk.firm.db.prisma.externalNumber.findFirstOrThrow({ where: { entity: 'customer', externalId: number } })).entityId

async function merge(keptId: string, goneId: string): Promise<string> {
  const { kept, gone } = await desk.call.customerMerges.preview({ keptId, goneId })
  const id = uuidv7()
  await desk.call.customerMerges.merge({ id, keptId, goneId, keptVersion: kept.version, goneVersion: gone.version })
  return id
}
const read = (id: string) =>
  desk.firm.db.prisma.customer.findFirstOrThrow({
    where: { id },
    select: { kind: true, name: true, phone: true, archivedAt: true, mergedIntoId: true },
  })
const orders = async (id: string) => (await desk.firm.db.prisma.order.findMany({ where: { customerId: id } })).map(({ number: of }) => of)
const revenue = async (id: string) => {
  const [row] = await desk.sql<{
    cents: string[]
  }>`select revenue_cents::text[] as cents from customer_figures where organisation_id = ${organisation} and customer_id = ${id}::uuid`
  return row?.cents ?? []
}

describe('a file taken back after a merge', () => {
  it('leaves the prospect that was kept, without the number that the file had brought', async () => {
    const { job } = await bringCustomer()
    const erpId = await imported()
    await merge(prospectId, erpId)
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await read(prospectId)).toMatchObject({ archivedAt: null, mergedIntoId: null, name: `Acme ${count}` })
    expect(await desk.call.cockpit.ofCustomer({ customerId: prospectId, contactId: null })).toMatchObject({ customer: { customerId: prospectId } })
  })

  it('leaves the customer that the file had brought where a prospect has become one with it: all of that is his', async () => {
    const { job } = await bringCustomer()
    const erpId = await imported()
    const id = await merge(erpId, prospectId)
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await read(erpId)).toMatchObject({ archivedAt: null })
    expect(await desk.call.cockpit.ofCustomer({ customerId: prospectId, contactId: null })).toMatchObject({ customer: { customerId: erpId } })
    await desk.call.customerMerges.undo({ id })
    expect(await read(prospectId)).toMatchObject({ kind: 'prospect', archivedAt: null, mergedIntoId: null })
  })

  it('takes orders away from the one that has them now, with what they came to', async () => {
    await bringCustomer()
    const { job } = await bringOrder()
    await merge(prospectId, await imported())
    expect([await orders(prospectId), await revenue(prospectId)]).toEqual([[`A-${count}`], ['70000']])
    expect(await takeBack(job.jobId)).toBe('undone')
    expect([await orders(prospectId), await revenue(prospectId)]).toEqual([[], []])
  })

  it('gives changed orders their positions and delivery notes back with the one that has them now', async () => {
    await bringCustomer()
    const bring = (quantity: string) =>
      desk.bring(
        'auftraege.csv',
        `Auftragsnummer;Kundennummer;Auftragsdatum;Artikelbezeichnung;Menge;Einzelpreis;Lieferschein\nP-${count};${number};03.11.2026;Anker;${quantity};2,00;L-${count}\n`,
        { isPart: true },
      )
    await bring('10')
    const { job } = await bring('20')
    await merge(prospectId, await imported())
    expect(await takeBack(job.jobId)).toBe('undone')
    const whose = { where: { customerId: prospectId } }
    const [lines, notes] = [await desk.firm.db.prisma.orderLine.findMany(whose), await desk.firm.db.prisma.delivery.findMany(whose)]
    expect([lines.map(({ quantity }) => Number(quantity)), notes.map(({ number: of }) => of)]).toEqual([[10], [`L-${count}`]])
  })

  it('gives an order back to whomever its customer was merged into, with what it comes to', async () => {
    await bringCustomer()
    const erpId = await imported()
    await bringOrder()
    const other = `2000${count}`
    await desk.bring('kunden.csv', `Kundennummer;Firma\n${other};Bolt GmbH\n`, { isPart: true })
    const { job } = await desk.bring(
      'auftraege.csv',
      `Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\nA-${count};${other};03.11.2026;700,00\n`,
      { isPart: true },
    )
    expect([await orders(erpId), await revenue(erpId)]).toEqual([[], []])
    await merge(prospectId, erpId)
    expect(await takeBack(job.jobId)).toBe('undone')
    expect([await orders(prospectId), await revenue(prospectId)]).toEqual([[`A-${count}`], ['70000']])
  })

  it('gives a changed customer its words back where they are now', async () => {
    await bringCustomer()
    const erpId = await imported()
    await merge(erpId, prospectId)
    const { job } = await bringCustomer('Acme Neu GmbH;23552;Lübeck')
    expect((await read(erpId)).name).toBe('Acme Neu GmbH')
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await read(erpId)).toMatchObject({ name: 'Acme GmbH', phone: '+4945112340', archivedAt: null })
  })

  it('of a merge that was undone before leaves the prospect alone', async () => {
    const { job } = await bringCustomer()
    const erpId = await imported()
    const id = await merge(prospectId, erpId)
    await desk.call.customerMerges.undo({ id })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect((await read(erpId)).archivedAt).not.toBeNull()
    expect(await read(prospectId)).toMatchObject({ kind: 'prospect', archivedAt: null, name: `Acme ${count}` })
  })
})

describe('a merge undone after a file', () => {
  it('gives back what it moved; what the file has brought since stays with the one that was kept', async () => {
    await bringCustomer()
    const erpId = await imported()
    const id = await merge(prospectId, erpId)
    await bringOrder()
    expect(await orders(prospectId)).toEqual([`A-${count}`])
    await desk.call.customerMerges.undo({ id })
    expect(await imported()).toBe(erpId)
    expect(await read(prospectId)).toMatchObject({ kind: 'prospect', mergedIntoId: null })
    expect(await read(erpId)).toMatchObject({ kind: 'customer', mergedIntoId: null, name: 'Acme GmbH' })
    // The next file says whose it is.
    await bringOrder('800,00')
    expect([await orders(erpId), await orders(prospectId)]).toEqual([[`A-${count}`], []])
    expect([await revenue(erpId), await revenue(prospectId)]).toEqual([['80000'], []])
  })

  it('keeps what a file has said of the kept one since', async () => {
    await bringCustomer()
    const erpId = await imported()
    const id = await merge(prospectId, erpId)
    await bringCustomer('Acme Neu GmbH;23552;Lübeck')
    await desk.call.customerMerges.undo({ id })
    expect((await read(prospectId)).name).toBe('Acme Neu GmbH')
    expect(await imported()).toBe(erpId)
    const { job } = await bringCustomer('Acme Neu GmbH;23552;Lübeck')
    expect(job.counts).toMatchObject({ new: 0 })
  })
})
