/** Everything that happens around a customer besides its orders. */
import { writeComplaints } from './complaints.ts'
import type { Context, CustomerPlan } from './context.ts'
import { writeCompetitorPrices, writeMachines } from './equipment.ts'
import { writeFollowUps } from './follow-ups.ts'
import type { OrderFigures } from './orders.ts'
import { writeQuotes } from './quotes.ts'
import { writeReports } from './reports.ts'
import { writePastVisits } from './visits.ts'

export function writeActivities(context: Context, plan: CustomerPlan, figures: OrderFigures): void {
  writeQuotes(context, plan)
  writeComplaints(context, plan, figures)
  writeMachines(context, plan)
  writeCompetitorPrices(context, plan)
  writeReports(context, plan, writePastVisits(context, plan))
  writeFollowUps(context, plan)
}
