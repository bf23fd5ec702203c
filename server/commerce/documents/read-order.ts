import { z } from 'zod'
import { MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { id } from '../../platform/input.ts'
import type { DocumentLine } from './document-line.ts'

export const orderToRead = z.strictObject({ orderId: id })

export type OrderLineRow = DocumentLine & {
  deliveredQuantity: number
  /** Still to come; 0 where the whole order is delivered or cancelled. */
  openQuantity: number
  /** The day we confirmed: the line's own, else the order's. */
  promisedOn: string | null
  requestedOn: string | null
}

/** A delivery note. */
export type DeliveryRow = { deliveryId: string; number: string; deliveredOn: string | null; carrier: string | null; trackingNumber: string | null }

/** What an order opens to. `isGone`: its source does not name it any more. Of lines and deliveries one more than `MOST_ROWS` where there are more. */
export type OrderDetail = { orderId: string; isGone: boolean; requestedOn: string | null; lines: OrderLineRow[]; deliveries: DeliveryRow[] }

/** Positions and deliveries of an order. Throws NOT_FOUND also for one of a customer the user may not see. */
export async function readOrder(ctx: Context, { orderId }: z.infer<typeof orderToRead>): Promise<OrderDetail> {
  const [order] = await ctx.db.sql<OrderDetail>`select o.id as "orderId", o.archived_at is not null as "isGone", o.requested_on as "requestedOn",
      (select coalesce(json_agg(l order by l.position), '[]') from (select l.position, coalesce(l.product_number, p.number) as "productNumber", l.text,
          l.quantity::float, p.unit, l.unit_price::float as "unitPrice", l.price_unit as "priceUnit", l.discount_percent::float as "discountPercent",
          l.total_cents as cents, l.delivered_quantity::float as "deliveredQuantity", coalesce(l.promised_on, o.promised_on) as "promisedOn",
          coalesce(l.requested_on, o.requested_on) as "requestedOn",
          case when o.status in ('open', 'partially_delivered') then greatest(l.quantity - l.delivered_quantity, 0) else 0 end::float as "openQuantity"
        from order_line l left join product p on p.organisation_id = ${organisation} and p.id = l.product_id
        where l.organisation_id = ${organisation} and l.order_id = o.id and l.archived_at is null order by l.position limit ${MOST_ROWS + 1}) l) as lines,
      (select coalesce(json_agg(d order by d."deliveredOn" desc nulls first), '[]') from (select d.id as "deliveryId", d.number, d.delivered_on as "deliveredOn", d.carrier,
          d.tracking_number as "trackingNumber"
        from delivery d where d.organisation_id = ${organisation} and d.order_id = o.id and d.archived_at is null
        order by d.delivered_on desc nulls first, d.id limit ${MOST_ROWS + 1}) d) as deliveries
    from customer_order o join customer c on c.organisation_id = ${organisation} and c.id = o.customer_id
    where o.organisation_id = ${organisation} and o.id = ${orderId}::uuid and ${visibleCustomer(ctx)}`
  if (!order) throw new AppError('NOT_FOUND', 'No such order for this user')
  return order
}
