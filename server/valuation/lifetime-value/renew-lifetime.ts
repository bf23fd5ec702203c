/** The value of the lifetime of some customers, by the models in force. */
import { setImmediate as turn } from 'node:timers/promises'
import { type ExpectedValue, expectedValue } from '../../../domain/valuation/lifetime-value/expected-value.ts'
import type { LifetimeBasis, MissingReason } from '../../../domain/valuation/lifetime-value/lifetime-basis.ts'
import type { LifetimePolicy } from '../../../domain/valuation/lifetime-value/lifetime-policy.ts'
import { type KnownOrders, knownOrders } from '../../../domain/valuation/lifetime-value/order-sums.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'
import type { Renewal } from '../renewal-part.ts'
import { readSetting } from '../settings.ts'
import { type ModelInForce, type ModelOf, readModels } from './keep-models.ts'
import { lifetimeSetting } from './lifetime-setting.ts'
import { readOrderSums, type SummedCustomer } from './read-order-sums.ts'

/** Customers that are reckoned before others may have their turn: a millisecond or two. */
const PIECE = 10

/** Writes what differs, and takes away those of customers who are not valued any more. `made_on` is the day of the last change. */
export async function renewLifetime(sql: Sql, customerIds: readonly string[], { day }: Renewal): Promise<void> {
  const { value: policy } = await readSetting(sql, lifetimeSetting)
  const modelOf = await readModels(sql)
  const rows: Row[] = []
  for (const [n, customer] of (await readOrderSums(sql, customerIds, { day, yearlyRate: policy.yearlyRate })).entries()) {
    if (n % PIECE === PIECE - 1) await turn()
    rows.push(rowOf(customer, { day, policy, modelOf }))
  }
  await write(sql, rows, day)
  await sql`delete from customer_lifetime l where l.organisation_id = ${organisation} and l.customer_id = any(${customerIds}::uuid[])
    and l.customer_id <> all(${rows.map(({ customerId }) => customerId)}::uuid[])`
}

type Row = {
  customerId: string
  realised: number | null
  expected: number | null
  low: number | null
  high: number | null
  lastYear: number | null
  reason: MissingReason | null
  basis: LifetimeBasis
  modelId: string | null
}

type Given = { day: string; policy: LifetimePolicy; modelOf: ModelOf }

function rowOf(customer: SummedCustomer, { day, policy, modelOf }: Given): Row {
  const known = knownOrders(customer, day)
  const model = modelOf(customer.targetGroup)
  const reason = missing(known, model)
  const value = known && model && !reason ? expectedValue(model, known.history, known.spend, policy) : null
  return {
    customerId: customer.customerId,
    realised: known?.realised?.cents ?? null,
    expected: value?.cents ?? null,
    low: value?.low ?? null,
    high: value?.high ?? null,
    lastYear: known?.trailingCents ?? null,
    reason,
    basis: { ...policy, realised: known?.realised ?? null, expected: value && operands(value) },
    modelId: value && model ? model.id : null,
  }
}

/** Why nothing is expected of him. */
function missing(known: KnownOrders | null, model: ModelInForce | null): MissingReason | null {
  if (!known) return 'never_bought'
  if (known.history.repeats === 0) return 'single_order'
  if (known.spend.orders === 0) return 'no_costs'
  return model ? null : 'too_few_customers'
}

const operands = ({ orders, marginCents, factor }: ExpectedValue) => ({ orders, marginCents, factor })

async function write(sql: Sql, rows: readonly Row[], day: string): Promise<void> {
  await sql`insert into customer_lifetime as l (organisation_id, customer_id, realised_cents, expected_cents, low_cents, high_cents, trailing_cents, reason, basis, model_id, made_on)
    select ${organisation}, r."customerId", r.realised, r.expected, r.low, r.high, r."lastYear", r.reason, r.basis, r."modelId", ${day}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r ("customerId" uuid, realised bigint, expected bigint, low bigint, high bigint, "lastYear" bigint,
      reason text, basis jsonb, "modelId" uuid)
    order by r."customerId"
    on conflict (organisation_id, customer_id) do update set realised_cents = excluded.realised_cents, expected_cents = excluded.expected_cents,
      low_cents = excluded.low_cents, high_cents = excluded.high_cents, trailing_cents = excluded.trailing_cents, reason = excluded.reason, basis = excluded.basis,
      model_id = excluded.model_id, made_on = excluded.made_on
    where (l.realised_cents, l.expected_cents, l.low_cents, l.high_cents, l.trailing_cents, l.reason, l.basis, l.model_id)
      is distinct from (excluded.realised_cents, excluded.expected_cents, excluded.low_cents, excluded.high_cents, excluded.trailing_cents, excluded.reason,
        excluded.basis, excluded.model_id)`
}
