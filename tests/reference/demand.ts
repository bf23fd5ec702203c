/** How well the next order is foretold, on logs that nobody here wrote. */
import { holdLastOut } from '../../domain/valuation/forecast/hold-out.ts'
import { readOrderLog } from './order-log.ts'

/** FILE with `customer,date[,value]`; several orders of a day are one. */
export function foretellOrders([file = '']: string[]): unknown {
  const days = [...readOrderLog(file).values()].map((orders) => [...new Set(orders.map(({ day }) => day))].sort((one, other) => one - other))
  const found = holdLastOut(days)
  if (!found) throw new Error('Too little to try it on: nobody has ordered on four days')
  return found
}
