import type { Entity } from '../../../../domain/commerce/import/mapping/entities.ts'
import { competitorPrices } from './at-customers/competitor-prices.ts'
import { loanItems } from './at-customers/loan-items.ts'
import { machines } from './at-customers/machines.ts'
import { projects } from './at-customers/projects.ts'
import { complaints } from './complaints.ts'
import { contacts } from './contacts.ts'
import { customers } from './customers.ts'
import { deliveries } from './deliveries.ts'
import { productGroups } from './goods/product-groups.ts'
import { products } from './goods/products.ts'
import { invoices, openItems } from './invoices.ts'
import { orders } from './orders.ts'
import { quotes } from './quotes.ts'
import type { RecordStore } from './record-store.ts'
import { agreements } from './terms/agreements.ts'
import { productSurcharges } from './terms/product-surcharges.ts'
import { promotions } from './terms/promotions.ts'
import { rebateScales } from './terms/rebate-scales.ts'

export const stores: Record<Entity, RecordStore> = {
  customer: customers,
  contact: contacts,
  product: products,
  product_group: productGroups,
  quote: quotes,
  order: orders,
  invoice: invoices,
  open_item: openItems,
  complaint: complaints,
  machine: machines,
  loan_item: loanItems,
  competitor_price: competitorPrices,
  project: projects,
  delivery: deliveries,
  agreement: agreements,
  rebate_scale: rebateScales,
  promotion: promotions,
  product_surcharge: productSurcharges,
}
