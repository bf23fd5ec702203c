/** What an administrator is told to do once a file is in. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportDesk } from '../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 60_000)
afterAll(() => desk.close())

it('names what is missing in the order in which it is best brought in, and a customer whom the file has changed', async () => {
  const customers = await desk.bring('kunden.csv', 'Kundennummer;Firma\n10001;Anker GmbH\n10002;Boje KG\n')
  expect(customers.next).toMatchObject({
    missing: ['contact', 'product_group', 'product', 'quote', 'order', 'delivery', 'invoice', 'open_item', 'complaint'],
  })
  expect(customers.next?.customer?.name).toBe('Anker GmbH')
  const products = await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung\nA1;Bohrer\n')
  expect(products.next).toMatchObject({ customer: null })
  expect(products.next?.missing.slice(0, 3)).toEqual(['contact', 'product_group', 'quote'])
})

it('counts what was taken back as missing again, and names nobody who was archived since', async () => {
  const orders = await desk.bring('auftraege.csv', 'Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\n1;10002;03.11.2026;10,00\n')
  expect(orders.next?.missing).not.toContain('order')
  await desk.firm.db.prisma.customer.updateMany({ where: { name: 'Boje KG' }, data: { archivedAt: new Date() } })
  const { jobId } = orders.job
  expect((await desk.call.imports.read({ jobId })).next?.customer).toBeNull()
  await desk.call.imports.undo({ jobId })
  const undone = await desk.settled(jobId)
  expect(undone).toMatchObject({ job: { state: 'undone' }, next: null })
  expect((await desk.bring('artikel2.csv', 'Artikelnummer;Bezeichnung\nA1;Bohrer\nA2;Fräser\n')).next?.missing).toContain('order')
})
