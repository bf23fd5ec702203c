/** The books of the demonstration's wholesaler. */
import type { Batch } from '../../../prisma/demo/company/rows.ts'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import { CompanyBooks } from './company-books.ts'
import { companiesOf, contactsOf, customerRow, type DemoSource, isCustomer, paymentTerms } from './demo-companies.ts'
import { makeDocuments } from './demo-documents.ts'
import { categoryRow, itemRow } from './demo-items.ts'
import { newestCustomer, newestOrders } from './demo-newest.ts'
import { DemoTables, text } from './demo-tables.ts'

/** The day the demonstration began, and the rows of its first organisation. */
export type DemoErp = { day: string; batches: () => Iterable<Batch> }

export function openDemoBooks({ day, batches }: DemoErp, now: () => Date): CompanyBooks {
  const source: DemoSource = { tables: new DemoTables(batches()), day, organisation: hanseTechnik }
  const { tables } = source
  const companies = companiesOf(source)
  const customerOf = new Map(companies.filter(isCustomer).map((company) => [text(company.row.id), customerRow(company)]))
  const itemOf = new Map(tables.rows('product').map((product) => [text(product.id), itemRow(product, tables)]))
  const documents = makeDocuments(source, { customerOf, itemOf })
  const [customer, items] = [newestCustomer(day), [...itemOf.values()]]
  const customers = [...customerOf.values()]
  return new CompanyBooks(
    {
      customers: [...customers, customer],
      contacts: companies.flatMap((company) => contactsOf(company, tables)),
      items,
      itemCategories: tables.rows('product_group').map(categoryRow),
      paymentTerms: paymentTerms(),
      ...documents,
      salesOrders: [...documents.salesOrders, ...newestOrders(day, [customer, ...customers.slice(0, 3)], items)],
    },
    now,
  )
}
