/** What people do in an ERP, drawn one by one. */
import type { Random } from '../../../prisma/demo/random.ts'
import type { ErpRecords } from '../../support/erp-comparison.ts'

/** `order`: has it done there. `records`: all of a table. */
export type WorkPlace = {
  order: (action: string, body: object) => Promise<unknown>
  records: (table: string) => Promise<ErpRecords>
}

/** One of the things that people do. */
export async function workThere(at: WorkPlace, random: Random): Promise<void> {
  const order: WorkPlace['order'] = (action, body) => at.order(action, body)
  const one = async (table: string) => random.pick(await at.records(table))
  const lines = async () => [{ itemNumber: (await one('items')).number, quantity: random.int(1, 50) }]
  const acts = [
    async () => order('enter-order', { customerNumber: (await one('customers')).number, lines: await lines() }),
    async () => order('invoice-order', { number: (await one('salesOrders')).number }),
    async () => order('order-quote', { number: (await one('salesQuotes')).number }),
    async () =>
      order('change-lines', {
        table: 'salesOrders',
        number: (await one('salesOrders')).number,
        lines: await lines(),
        isSilent: random.chance(0.5),
      }),
    async () =>
      order('change', {
        table: 'customers',
        number: (await one('customers')).number,
        values: { displayName: `Umbenannt ${random.int(1, 999)} KG`, blocked: random.pick([' ', 'Ship', 'All']) },
      }),
    async () => order('change', { table: 'items', number: (await one('items')).number, values: { displayName: `Artikel ${random.int(1, 999)}` } }),
    async () =>
      order('change', {
        table: 'salesInvoices',
        number: (await one('salesInvoices')).number,
        values: { remainingAmount: 0, status: 'Paid' },
        isSilent: true,
      }),
    async () => order('delete', { table: 'salesQuotes', number: (await one('salesQuotes')).number }),
    async () => order('privacy-block', { number: random.pick((await at.records('contacts')).filter(({ type }) => type === 'Person')).number }),
  ]
  await random.pick(acts)()
}
