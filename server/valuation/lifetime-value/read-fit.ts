/** What the fit of the models says, for people. */
import type { BgNbd } from '../../../domain/valuation/lifetime-value/bg-nbd.ts'
import type { ToldOfMargins } from '../../../domain/valuation/lifetime-value/fit-models.ts'
import type { GammaGamma } from '../../../domain/valuation/lifetime-value/gamma-gamma.ts'
import { type ToldOfOrders, tellMargins, tellOrders } from '../../../domain/valuation/lifetime-value/told-models.ts'
import type { Context } from '../../platform/call/context.ts'
import { organisation } from '../../platform/database/db.ts'

type Row = { targetGroup: string | null; customers: number; fittedAt: string; hasConverged: boolean } & (
  | { kind: 'bg_nbd'; parameters: BgNbd; told: { repeaters: number } }
  | { kind: 'gamma_gamma'; parameters: GammaGamma; told: ToldOfMargins }
)

/** Of a target group, or of all customers (null). `margins` null: none are known. `hasFailed`: the last fit did not come to an end, and the one before is in force. */
export type FitOfGroup = {
  targetGroup: string | null
  customers: number
  repeaters: number
  fittedAt: string
  orders: ToldOfOrders
  margins: (ToldOfMargins & { typicalCents: number | null; customers: number }) | null
  hasFailed: boolean
}

/** All customers first. */
export async function readFit({ db }: Context): Promise<FitOfGroup[]> {
  const rows =
    await db.sql<Row>`select m.kind, m.target_group as "targetGroup", m.customers, m.parameters, m.told, m.fitted_at as "fittedAt", m.has_converged as "hasConverged"
    from valuation_model m where m.organisation_id = ${organisation} and m.kind in ('bg_nbd', 'gamma_gamma')
    order by m.target_group nulls first, m.fitted_at desc`
  const groups = [...new Set(rows.map(({ targetGroup }) => targetGroup))]
  return groups.flatMap((targetGroup) => fitOf(rows.filter((row) => row.targetGroup === targetGroup)))
}

function fitOf(rows: readonly Row[]): FitOfGroup[] {
  const inForce = rows.filter(({ hasConverged }) => hasConverged)
  const orders = inForce.find((row) => row.kind === 'bg_nbd')
  const margins = inForce.find((row) => row.kind === 'gamma_gamma')
  if (!orders) return []
  const { targetGroup, customers, fittedAt, told, parameters } = orders
  return [
    {
      ...{ targetGroup, customers, fittedAt, repeaters: told.repeaters, orders: tellOrders(parameters) },
      margins: margins ? { ...margins.told, typicalCents: tellMargins(margins.parameters), customers: margins.customers } : null,
      hasFailed: inForce.length < rows.length,
    },
  ]
}
