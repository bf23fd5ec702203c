/** A competitor's price, as somebody enters it. */
import { z } from 'zod'
import type { Context } from '../../../platform/call/context.ts'
import { today } from '../../../platform/call/today.ts'
import { fragment, type OrganisationTransaction, organisation, toDate } from '../../../platform/database/db.ts'
import { AppError } from '../../../platform/errors.ts'
import { day, line } from '../../../platform/input.ts'
import type { EnteredThing } from '../../entered-thing.ts'

const MOST_PRICE = 1e9
const MOST_PIECES = 1_000_000

/** `price`: per `priceUnit` pieces. `productNumber`: ours; null: what the product's words begin with, if that is one. `seenOn`: no day ahead. */
export const priceWords = z.strictObject({
  kind: z.literal('competitor_price'),
  competitor: line,
  productNumber: line.nullable(),
  product: line,
  price: z.number().positive().max(MOST_PRICE),
  priceUnit: z.int().min(1).max(MOST_PIECES),
  sourceKind: z.enum(['told', 'quote_seen', 'web']),
  seenOn: day,
})

type PriceWords = z.infer<typeof priceWords>

export const enteredPrice: EnteredThing<PriceWords> = {
  said: fragment`(select json_build_object('kind', 'competitor_price', 'competitor', p.competitor, 'productNumber', p.product_number, 'product', p.product,
      'price', p.price::float, 'priceUnit', p.price_unit, 'sourceKind', coalesce(p.source_kind, 'told'), 'seenOn', p.seen_on)
    from competitor_price p where p.organisation_id = ${organisation} and p.id = e.id)`,
  insert: async (ctx, tx, { id, customerId }, words) => {
    const { organisationId, id: createdById } = ctx.user
    await tx.competitorPrice.create({ data: { organisationId, id, customerId, createdById, ...(await columnsOf(ctx, tx, words)) } })
  },
  change: async (ctx, tx, { id }, words) => {
    await tx.competitorPrice.updateMany({ where: { id }, data: await columnsOf(ctx, tx, words) })
  },
  remove: async (_ctx, tx, { id }) => {
    await tx.competitorPrice.deleteMany({ where: { id } })
  },
}

/** Throws INVALID for a price of a day that is still to come. */
async function columnsOf(ctx: Context, tx: OrganisationTransaction, { kind: _, seenOn, ...words }: PriceWords) {
  if (seenOn > today(ctx)) throw new AppError('INVALID', 'Seen on a day to come')
  return { ...words, productNumber: words.productNumber ?? (await numberIn(tx, words.product)), seenOn: toDate(seenOn) }
}

/** What is said of a product may begin with its number; null: no product of ours has that. */
async function numberIn(tx: OrganisationTransaction, product: string): Promise<string | null> {
  const [number = ''] = product.split(/[\s,;]/)
  return (await tx.product.findFirst({ where: { number }, select: { number: true } }))?.number ?? null
}
