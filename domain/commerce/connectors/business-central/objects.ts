/** What each set of Business Central says, in our fields. */
import type { SourceObject, SourceRow } from '../source-row.ts'
import { creditMemoRows, invoiceRows, openItemRows, orderRows, quoteRows } from './document-rows.ts'
import { contactObject, customerObject, groupRows, itemRows, shipmentRows } from './master-rows.ts'
import type { SetName } from './sets.ts'

type Told = Readonly<Record<string, unknown>>
type Links = Readonly<Record<string, string>>

const plain =
  (rows: (object: Told) => SourceRow[]) =>
  (object: Told): SourceObject => ({ rows: rows(object) })

const readers: Record<SetName, (object: Told, links: Links) => SourceObject> = {
  customers: customerObject,
  contacts: contactObject,
  itemCategories: plain(groupRows),
  items: plain(itemRows),
  salesQuotes: plain(quoteRows),
  salesOrders: plain(orderRows),
  salesInvoices: plain(invoiceRows),
  salesCreditMemos: plain(creditMemoRows),
  openItems: plain(openItemRows),
  salesShipments: plain(shipmentRows),
}

/** `links`: by number of a company among the contacts its customer. */
export const readObject = (name: SetName, object: Told, links: Links): SourceObject => readers[name](object, links)
