/** When customers are expected to order again, worked out anew. */
import { setImmediate } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { addDays, daysBetween } from '../../../domain/time/local-time.ts'
import { dayNumber, expectOrder } from '../../../domain/valuation/forecast/next-order.ts'
import type { OrderNorms } from '../../../domain/valuation/forecast/order-forecast.ts'
import { serviceDueOn } from '../../../domain/valuation/forecast/service-due.ts'
import type { RenewalPart } from '../renewal-part.ts'
import { type MachineService, readMachineServices } from './machine-services.ts'
import { type OrderHistory, readOrderHistories } from './order-histories.ts'
import { learnOrderNorms, readOrderNorms } from './order-norms.ts'
import { type NextOrderRow, writeNextOrders } from './write-next-orders.ts'

/** So many histories are worked out before others have their turn. */
const AT_ONCE = 50

export const nextOrdersPart: RenewalPart = {
  name: 'next_orders',
  prepare: learnOrderNorms,
  renew: async (sql, customerIds, { day }) => {
    const normsOf = await readOrderNorms(sql)
    const rows = (await readMachineServices(sql, customerIds, day)).flatMap(serviceRows)
    for (const [place, history] of (await readOrderHistories(sql, customerIds, day)).entries()) {
      if (place % AT_ONCE === AT_ONCE - 1) await setImmediate()
      const row = orderRow(history, normsOf(history.productGroupId), dayNumber(day))
      if (row) rows.push(row)
    }
    await writeNextOrders(sql, customerIds, rows)
  },
}

function orderRow(history: OrderHistory, norms: OrderNorms, today: number): NextOrderRow | null {
  const expected = expectOrder(history, norms, today)
  if (!expected) return null
  const { lastOn, orders, everyDays, earliestOn, likelyOn, latestOn, behindOn, quantity, unit, cents, basis } = expected
  return {
    ...{ id: uuidv7(), customer_id: history.customerId, product_group_id: history.productGroupId, machine_id: null },
    ...{ last_on: lastOn, orders, every_days: everyDays, earliest_on: earliestOn, likely_on: likelyOn, latest_on: latestOn, behind_on: behindOn },
    ...{ quantity, unit, cents, basis },
  }
}

/** What was agreed upon is no guess: a service is due on its day, and late from the next. */
function serviceRows({ customerId, machineId, ...plan }: MachineService): NextOrderRow[] {
  const dueOn = serviceDueOn(plan)
  if (dueOn === null) return []
  const { lastOn } = plan
  return [
    {
      ...{ id: uuidv7(), customer_id: customerId, product_group_id: null, machine_id: machineId, last_on: lastOn, orders: 0 },
      ...{ every_days: daysBetween(lastOn, dueOn), earliest_on: dueOn, likely_on: dueOn, latest_on: dueOn, behind_on: addDays(dueOn, 1) },
      ...{ quantity: null, unit: null, cents: null, basis: {} },
    },
  ]
}
