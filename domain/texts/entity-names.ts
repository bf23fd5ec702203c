/** What the kinds of files are called that can be brought in: in reports, and wherever they are shown. */
import type { Entity } from '../commerce/import/mapping/entities.ts'
import type { Language } from './language.ts'

export const entityNames: Record<Language, Record<Entity, string>> = {
  de: {
    customer: 'Kunden',
    contact: 'Ansprechpartner',
    product: 'Artikel',
    product_group: 'Warengruppen',
    quote: 'Angebote',
    order: 'Aufträge',
    invoice: 'Rechnungen',
    open_item: 'Offene Posten',
    complaint: 'Reklamationen',
    machine: 'Maschinen',
    loan_item: 'Muster und Leihgaben',
    competitor_price: 'Wettbewerbspreise',
    project: 'Projekte',
  },
  en: {
    customer: 'Customers',
    contact: 'Contacts',
    product: 'Products',
    product_group: 'Product groups',
    quote: 'Quotes',
    order: 'Orders',
    invoice: 'Invoices',
    open_item: 'Open items',
    complaint: 'Complaints',
    machine: 'Machines',
    loan_item: 'Samples and loan items',
    competitor_price: 'Competitor prices',
    project: 'Projects',
  },
}
