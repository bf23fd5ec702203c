/** What can be answered to a customer's mail: facts of his own documents, and how he is written to. Nothing internal is read at all. */
import { z } from 'zod'
import type { InvoiceFacts, OrderFacts, PriceFacts } from '../../../domain/cockpit/answers/facts.ts'
import { questionKinds } from '../../../domain/cockpit/answers/question.ts'
import { MOST_NUMBERS } from '../../../domain/commerce/document-numbers.ts'
import type { OfferForm } from '../../../domain/visits/offer/offer-wording.ts'
import { type FoundDocument, findDocuments } from '../../commerce/documents/find-documents.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { heard, heardList, id } from '../../platform/input.ts'
import { lastPrices, namedInvoices, namedOrders, openInvoices, runningOrders } from './fact-rows.ts'

/** `kinds`: what the mail asks for. `numbers`: what in it may be numbers of documents; its text stays where it is. */
export const questionsToAnswer = z.strictObject({
  customerId: id,
  contactId: id.nullable(),
  kinds: z.array(z.enum(questionKinds)).min(1).max(questionKinds.length),
  numbers: heardList(heard(60), MOST_NUMBERS),
})

type Questions = z.infer<typeof questionsToAnswer>

/** `isNamed`: the mail names these; otherwise they are those that run, and one of them may be meant. */
type Choice<Facts> = { isNamed: boolean; facts: Facts[] }

/** `tag`: the language to write in, `de`; `currency`: of the amounts of invoices. Of what was not asked for there is nothing. */
export type FoundAnswers = {
  tag: string
  form: OfferForm
  currency: string
  order: Choice<OrderFacts>
  invoice: Choice<InvoiceFacts>
  /** Things that this customer has bought, with what he paid last, those with a named number first. */
  price: PriceFacts[]
}

/** Throws NOT_FOUND for a customer the caller may not see, and for a contact of somebody else. Documents of other customers are none, whatever number they bear. */
export async function findAnswers(ctx: Context, { customerId, contactId, kinds, numbers }: Questions): Promise<FoundAnswers> {
  const person = await readPerson(ctx, customerId, contactId)
  const named = kinds.some((kind) => kind !== 'price') ? await namedDocuments(ctx, customerId, numbers) : []
  const [order, invoice, price] = await Promise.all([
    kinds.includes('order') ? choose(namedOrders(ctx, customerId, ordersOf(named)), () => runningOrders(ctx, customerId)) : none,
    kinds.includes('invoice') ? choose(namedInvoices(ctx, customerId, invoicesOf(named)), () => openInvoices(ctx, customerId)) : none,
    kinds.includes('price') ? lastPrices(ctx, customerId, numbers) : [],
  ])
  return { ...person, currency: ctx.organisation.currency, order, invoice, price }
}

const none = { isNamed: false, facts: [] }

async function choose<Facts>(named: Promise<Facts[]>, others: () => Promise<Facts[]>): Promise<Choice<Facts>> {
  const facts = await named
  return facts.length > 0 ? { isNamed: true, facts } : { isNamed: false, facts: await others() }
}

const namedDocuments = async (ctx: Context, customerId: string, numbers: string[]): Promise<FoundDocument[]> =>
  (await findDocuments(ctx, { numbers, customerId })).filter((document) => document.customerId === customerId)

const idsOf = (documents: readonly FoundDocument[], kinds: readonly FoundDocument['kind'][]): string[] =>
  documents.flatMap(({ kind, documentId }) => (documentId !== null && kinds.includes(kind) ? [documentId] : []))

/** A delivery is known by its order. */
const ordersOf = (documents: readonly FoundDocument[]): string[] => idsOf(documents, ['order', 'delivery'])

/** Those that are named, and those of orders that are. */
const invoicesOf = (documents: readonly FoundDocument[]) => ({ invoiceIds: idsOf(documents, ['invoice']), orderIds: ordersOf(documents) })

const personRow = z.object({ tag: z.string(), form: z.enum(['sie', 'du']) })

async function readPerson(ctx: Context, customerId: string, contactId: string | null): Promise<z.infer<typeof personRow>> {
  const [found] = await ctx.db.sql<unknown>`
    select coalesce(k.language, c.language) as tag, coalesce(k.address_form::text, 'sie') as form from customer c
      left join contact k on k.organisation_id = ${organisation} and k.id = ${contactId}::uuid and exists (
        select 1 from contact_role r where r.organisation_id = ${organisation} and r.contact_id = k.id and r.customer_id = c.id)
    where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid and ${visibleCustomer(ctx)} and (${contactId}::uuid is null or k.id is not null)`
  if (!found) throw new AppError('NOT_FOUND', 'No such customer or person for this user')
  return personRow.parse(found)
}
