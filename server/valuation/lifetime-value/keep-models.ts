/** Fitted models as they are stored: the newest that converged is in force. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Estimate, LifetimeModel } from '../../../domain/valuation/lifetime-value/expected-value.ts'
import type { FittedModel } from '../../../domain/valuation/lifetime-value/fit-models.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'

type Found = { model: FittedModel; targetGroup: string | null }

/**
 * What was fitted now follows what was fitted before. Of that stays what nothing better has come for: where a fit does not converge, or all customers together
 * are too few by now, the one before. A target group with too few customers goes by what all do.
 */
export async function keepModels(sql: Sql, found: readonly Found[], now: Date): Promise<void> {
  const rows = found.map(({ model: { kind, fit, told }, targetGroup }) => ({ ...fit, id: uuidv7(), kind, targetGroup, told }))
  await sql`insert into valuation_model (organisation_id, id, kind, target_group, parameters, covariance, told, customers, log_likelihood, has_converged, fitted_at)
    select ${organisation}, r.id, r.kind, r."targetGroup", r.parameters, nullif(r.covariance, 'null'), r.told, r.customers, r."logLikelihood", r."hasConverged", ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, kind text, "targetGroup" text, parameters jsonb, covariance jsonb, told jsonb,
      customers int, "logLikelihood" float8, "hasConverged" boolean)`
  const ids = rows.map(({ id }) => id)
  await sql`delete from valuation_model m where m.organisation_id = ${organisation} and m.id <> all(${ids}::uuid[]) and m.kind in ('bg_nbd', 'gamma_gamma')
    and (not m.has_converged or exists (select from valuation_model n where n.organisation_id = ${organisation} and n.id = any(${ids}::uuid[])
        and n.kind = m.kind and n.target_group is null and n.has_converged)
      and not exists (select from valuation_model n where n.organisation_id = ${organisation} and n.id = any(${ids}::uuid[])
        and n.kind = m.kind and n.target_group is not distinct from m.target_group and not n.has_converged))`
}

const covariance = z.array(z.array(z.number())).nullable()
// In the order of the covariance, which JSON of the database does not keep.
const ofOrders = z.object({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() }).transform(({ r, alpha, a, b }) => ({ r, alpha, a, b }))
const ofMargins = z.object({ p: z.number(), q: z.number(), v: z.number() }).transform(({ p, q, v }) => ({ p, q, v }))

type Row = { id: string; kind: 'bg_nbd' | 'gamma_gamma'; targetGroup: string | null; parameters: unknown; covariance: unknown }

/** `id`: of the model of orders. */
export type ModelInForce = LifetimeModel & { id: string }
/** By target group; null: there is none, for too few customers have ordered again. */
export type ModelOf = (targetGroup: string | null) => ModelInForce | null

/** What is in force: of a target group its own models, else those of all. */
export async function readModels(sql: Sql): Promise<ModelOf> {
  const rows = await sql<Row>`select distinct on (m.kind, m.target_group) m.id, m.kind, m.target_group as "targetGroup", m.parameters, m.covariance
    from valuation_model m where m.organisation_id = ${organisation} and m.kind in ('bg_nbd', 'gamma_gamma') and m.has_converged
    order by m.kind, m.target_group, m.fitted_at desc, m.id desc`
  const find = (kind: Row['kind'], group: string | null): Row | undefined =>
    rows.find((row) => row.kind === kind && row.targetGroup === group) ?? (group === null ? undefined : find(kind, null))
  return (group) => {
    const [orders, margins] = [find('bg_nbd', group), find('gamma_gamma', group)]
    return orders ? { id: orders.id, orders: estimate(orders, ofOrders), margins: margins ? estimate(margins, ofMargins) : null } : null
  }
}

const estimate = <Parameters>(row: Row, schema: z.ZodType<Parameters>): Estimate<Parameters> => ({
  parameters: schema.parse(row.parameters),
  covariance: covariance.parse(row.covariance),
})
