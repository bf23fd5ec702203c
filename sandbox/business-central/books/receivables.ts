/** What customers owe, worked out from open invoices whenever somebody asks. */
import { addDays } from '../../../prisma/demo/day.ts'
import type { CompanyBooks } from './company-books.ts'
import { cents, fixed, numberOf, type Row, textOf, type Values } from './row.ts'

type Debt = { balance: number; overdue: number; current: number; periods: [number, number, number]; sales: number }

const PERIOD_DAYS = 30

const NOTHING: Debt = { balance: 0, overdue: 0, current: 0, periods: [0, 0, 0], sales: 0 }

const known = new WeakMap<CompanyBooks, { version: number; debts: ReadonlyMap<string, Debt> }>()

function debtsOf(books: CompanyBooks): ReadonlyMap<string, Debt> {
  const kept = known.get(books)
  if (kept?.version === books.version) return kept.debts
  const today = books.now().toISOString().slice(0, 10)
  const debts = new Map<string, Debt>()
  for (const row of books.tables.salesInvoices.rows) {
    const values = row.values()
    const debt = debts.get(textOf(values, 'customerId')) ?? { ...NOTHING, periods: [0, 0, 0] }
    debts.set(textOf(values, 'customerId'), debt)
    addInvoice(debt, values, today)
  }
  known.set(books, { version: books.version, debts })
  return debts
}

function addInvoice(debt: Debt, values: Values, today: string): void {
  const [open, dueOn] = [numberOf(values, 'remainingAmount'), textOf(values, 'dueDate')]
  debt.sales += numberOf(values, 'totalAmountExcludingTax')
  debt.balance += open
  if (dueOn >= today) {
    debt.current += open
    return
  }
  debt.overdue += open
  const period = dueOn >= addDays(today, -PERIOD_DAYS) ? 0 : dueOn >= addDays(today, -2 * PERIOD_DAYS) ? 1 : 2
  debt.periods[period] += open
}

export const balanceOf = (books: CompanyBooks, customerId: string): number => cents(debtsOf(books).get(customerId)?.balance ?? 0)

export function financialDetails(books: CompanyBooks): Row[] {
  const debts = debtsOf(books)
  return books.tables.customers.rows.map(({ id, modifiedAt, values }) => {
    const { balance, sales, overdue } = debts.get(id) ?? NOTHING
    const { number = '' } = values()
    return fixed(id, modifiedAt, { number, balance: cents(balance), totalSalesExcludingTax: cents(sales), overdueAmount: cents(overdue) })
  })
}

/** Without an id or a date of change: the report is made anew each time. */
export function agedReceivables(books: CompanyBooks): Row[] {
  const debts = debtsOf(books)
  const agedAsOfDate = books.now().toISOString().slice(0, 10)
  return books.tables.customers.rows.map(({ id, values }) => {
    const { balance, current, periods } = debts.get(id) ?? NOTHING
    const { number = '', displayName = '' } = values()
    return fixed(id, '', {
      customerId: id,
      customerNumber: number,
      name: displayName,
      currencyCode: 'EUR',
      balanceDue: cents(balance),
      currentAmount: cents(current),
      period1Amount: cents(periods[0]),
      period2Amount: cents(periods[1]),
      period3Amount: cents(periods[2]),
      agedAsOfDate,
      periodLengthFilter: `${PERIOD_DAYS}D`,
    })
  })
}
