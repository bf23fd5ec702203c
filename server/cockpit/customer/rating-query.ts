import type { Context } from '../../platform/call/context.ts'
import { readChancesOf } from '../../valuation/cross-selling/read-chances.ts'
import { readWorthOf } from '../../valuation/customer-class/read-worth.ts'
import { readNextOrders } from '../../valuation/forecast/read-next-orders.ts'
import { readLifetimeOf } from '../../valuation/lifetime-value/read-lifetime.ts'
import { readLoyaltyOf } from '../../valuation/loyalty/read-loyalty.ts'
import type { RatingPart } from './section-types.ts'

/** What a customer that exists is worth, each figure with its arithmetic. */
export const readRating = async (ctx: Context, customerId: string): Promise<RatingPart> => ({
  worth: await readWorthOf(ctx, customerId),
  lifetime: await readLifetimeOf(ctx, customerId),
  nextOrders: await readNextOrders(ctx, customerId),
  chances: await readChancesOf(ctx, customerId),
  loyalty: await readLoyaltyOf(ctx, customerId),
})
