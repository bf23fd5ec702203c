/** The terms of a cockpit, and what its head says of the same documents. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { daysOverdue } from '../../../../domain/commerce/overdue.ts'
import { refreshFigures } from '../../../../server/commerce/figures/refresh-figures.ts'
import { sqlWithin, toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Kunde GmbH')
})

const key = () => ({ organisationId: firm.id, id: uuidv7(), customerId })
const invoice = (invoicedOn: string, dueOn: string, totalCents: bigint, openCents = totalCents, changes: object = {}) => ({
  ...{ ...key(), number: `${totalCents < 0n ? 'GS' : 'RE'}-${dueOn}`, kind: totalCents < 0n ? ('credit_note' as const) : ('invoice' as const) },
  ...{ invoicedOn: toDate(invoicedOn), dueOn: toDate(dueOn), totalCents, openCents, ...changes },
})
const refresh = () => firm.db.prisma.$transaction((tx) => refreshFigures(sqlWithin(tx, firm.id), [customerId]))

async function terms() {
  const answer = await firm.as(jonas).cockpit.section({ customerId, section: 'terms', cursor: null })
  if (answer.section !== 'terms') throw new Error('not the terms')
  return answer.terms
}
const cockpit = () => firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })

it('what is overdue is the same in the head, the terms and their rows: a credit note lowers what is open and is never overdue', async () => {
  await firm.db.prisma.invoice.createMany({
    data: [
      invoice('2026-10-01', '2026-11-01', 10_000n),
      invoice('2026-10-02', '2026-11-22', 5_000n, 2_000n),
      invoice('2026-10-03', '2026-11-23', 700n),
      invoice('2026-10-01', '2026-10-01', -3_000n),
      invoice('2026-10-01', '2026-10-02', -900n, 900n),
    ],
  })
  await refresh()
  const { openCents, overdueCents, openInvoices } = await terms()
  const late = openInvoices.filter((row) => daysOverdue(row, TODAY) > 0)
  expect(late.map(({ number }) => number)).toEqual(['RE-2026-11-01', 'RE-2026-11-22'])
  expect({ openCents, overdueCents }).toEqual({ openCents: 10_600, overdueCents: 12_000 })
  expect((await cockpit()).warnings).toEqual([{ kind: 'overdue', cents: overdueCents, days: 22, invoices: late.length }])
})
