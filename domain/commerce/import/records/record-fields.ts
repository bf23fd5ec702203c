/** Which fields make a record, what it cannot do without, and by what it is known again. */
import { type Entity, entities } from '../mapping/entities.ts'

/** In this order its values stand in a line that waits to be stored. */
export const fieldsOf = (entity: Entity): readonly string[] => Object.keys(entities[entity])

/** Without these nothing can be stored; of a document they stand at least in its first line. */
const required: Record<Entity, readonly string[]> = {
  customer: ['number', 'name'],
  contact: ['customerNumber', 'surname'],
  product: ['number', 'name'],
  product_group: ['number', 'name'],
  quote: ['number', 'customerNumber', 'date'],
  order: ['number', 'customerNumber', 'date'],
  invoice: ['number', 'customerNumber', 'date'],
  open_item: ['number', 'customerNumber', 'openAmount'],
  complaint: ['number', 'customerNumber', 'openedOn'],
  machine: ['number', 'customerNumber', 'name'],
  loan_item: ['customerNumber', 'givenOn'],
  competitor_price: ['customerNumber', 'competitor', 'price', 'seenOn'],
  project: ['number', 'customerNumber', 'name'],
  delivery: ['number'],
  agreement: ['customerNumber'],
  rebate_scale: ['customerNumber', 'fromAmount', 'percent'],
  promotion: ['title', 'validFrom', 'validUntil'],
  product_surcharge: ['productNumber', 'name'],
}
export const requiredFields = (entity: Entity): readonly string[] => required[entity]

/** These a row may empty. All others hold something always, are made of others, or are added to what is there: of them what holds instead has to be said. */
const clearable: Partial<Record<Entity, readonly string[]>> = {
  customer: [
    ...['name2', 'street', 'postalCode', 'city', 'phone', 'website', 'vatId', 'group', 'industry', 'employees'],
    ...['potential', 'paymentTerms', 'creditLimit', 'usedCredit', 'conditions', 'deliveryTerms'],
  ],
  contact: ['givenName', 'salutation', 'title'],
  product: ['name2', 'group', 'price', 'unitCost', 'barcode', 'manufacturer'],
  product_group: ['parent'],
  quote: ['customerReference', 'project', 'validUntil', 'decisionOn', 'probability', 'closedBecause', 'competitor'],
  order: ['customerReference', 'requestedOn', 'confirmedOn'],
  invoice: ['customerReference', 'netAmount', 'grossAmount'],
  open_item: ['amount'],
  complaint: ['closedOn', 'productNumber', 'quantity'],
  machine: ['installedOn', 'serviceInterval', 'lastServiceOn', 'nextServiceOn'],
  loan_item: ['dueBackOn', 'returnedOn'],
  project: ['kind', 'city', 'volume', 'decisionOn'],
  delivery: ['date', 'carrier', 'tracking'],
  agreement: ['volume', 'rebate'],
  rebate_scale: ['reached'],
  promotion: ['group'],
  product_surcharge: ['percent', 'amount'],
}
export const clearableFields = (entity: Entity): readonly string[] => clearable[entity] ?? []

/** Of those the ones that each position of a document has for itself. */
const ofPositions: Partial<Record<Entity, readonly string[]>> = { order: ['requestedOn', 'confirmedOn'] }
export const clearedByPosition = (entity: Entity): readonly string[] => ofPositions[entity] ?? []

/** These may have several lines: positions, parts of an open item, steps of a scale, or parties of a project. */
const documents: ReadonlySet<Entity> = new Set<Entity>(['quote', 'order', 'invoice', 'open_item', 'delivery', 'agreement', 'rebate_scale', 'project'])
export const isDocument = (entity: Entity): boolean => documents.has(entity)

/** All lines of a document say the same here, or nothing. */
export const headFields = (entity: Entity): readonly string[] => heads[entity] ?? documentHead
const documentHead: readonly string[] = ['customerNumber', 'date']
const termsHead: readonly string[] = ['customerNumber', 'validFrom', 'validUntil']
/** Each party has a line of its own. */
const projectHead: readonly string[] = ['name', 'kind', 'city', 'status', 'volume', 'currency', 'decisionOn']
const heads: Partial<Record<Entity, readonly string[]>> = { agreement: termsHead, rebate_scale: termsHead, project: projectHead }

/** As what a record is known besides: an open item is an invoice, whichever file tells of it first. null: nothing else. */
export const alsoKnownAs = (entity: Entity): string | null => (entity === 'open_item' ? 'invoice' : null)

/** Which other kind of file tells of the same rows, each of its own side. null: none. */
export const alsoToldAs = (entity: Entity): Entity | null => (entity === 'open_item' ? 'invoice' : entity === 'invoice' ? 'open_item' : null)

/** Of a customer who is a person no company is named: then it bears the person's name. By field what stands in for it, in this order. */
const standIns: Partial<Record<Entity, Readonly<Record<string, readonly string[]>>>> = { customer: { name: ['givenName', 'surname'] } }
export const standInsOf = (entity: Entity): Readonly<Record<string, readonly string[]>> => standIns[entity] ?? {}

/** Others may have written of these since, or tied something to them. */
const archivedByUndo: ReadonlySet<Entity> = new Set<Entity>(['customer', 'contact', 'product', 'product_group', 'project', 'quote'])
/** What becomes of a new one whose file is taken back: it is archived, else deleted. */
export const isArchivedByUndo = (entity: Entity): boolean => archivedByUndo.has(entity)
