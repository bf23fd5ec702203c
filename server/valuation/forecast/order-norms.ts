/** What customers have in common in how they order: learned by night from some of them, in force until the next. */
import { setImmediate } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { fitOrderNorms, type OrderNorms, ordersOfNobody } from '../../../domain/valuation/forecast/order-forecast.ts'
import { organisation, type Sql } from '../../platform/database/db.ts'
import { valuedKinds } from '../customer-class/worth-facts.ts'
import type { Renewal } from '../renewal-part.ts'
import { type OrderHistory, readOrderHistories } from './order-histories.ts'

/** `all`: of all they buy; `groups`: by product group; `anyGroup`: of those in which too few have ordered. null: too few have. */
type NormsKept = { all: OrderNorms | null; anyGroup: OrderNorms | null; groups: Record<string, OrderNorms> }

const KIND = 'gap_norms'

/** More customers tell nothing more, and take the longer. */
const MOST_LOOKED_AT = 4_000
const MOST_FITTED = 300
const SLICE = 500

export async function learnOrderNorms({ db, day, now, goOn }: Renewal): Promise<void> {
  const ids = await sampleCustomers(db.sql)
  const histories: OrderHistory[] = []
  for (let from = 0; from < ids.length; from += SLICE) {
    await goOn()
    histories.push(...(await readOrderHistories(db.sql, ids.slice(from, from + SLICE), day)))
  }
  const norms = await fitAll(histories)
  await db.inTransaction(async (sql) => {
    await sql`delete from valuation_model m where m.organisation_id = ${organisation} and m.kind = ${KIND}`
    await sql`insert into valuation_model (organisation_id, id, kind, parameters, customers, log_likelihood, has_converged, fitted_at)
      values (${organisation}, ${uuidv7()}::uuid, ${KIND}, ${JSON.stringify(norms)}::jsonb, ${norms.all?.customers ?? 0}::int, 0, true, ${now})`
  })
}

/** By the end of their ids, which is chance, so that old customers are among them as well as new ones. */
async function sampleCustomers(sql: Sql): Promise<string[]> {
  const rows = await sql<{ id: string }>`select c.id from customer c where c.organisation_id = ${organisation} and c.archived_at is null
    and c.kind::text = any(${[...valuedKinds]}::text[]) order by right(c.id::text, 12) limit ${MOST_LOOKED_AT}`
  return rows.map(({ id }) => id)
}

async function fitAll(histories: readonly OrderHistory[]): Promise<NormsKept> {
  const byGroup = new Map<string | null, OrderHistory[]>()
  for (const history of histories) {
    const known = byGroup.get(history.productGroupId)
    if (known) known.push(history)
    else byGroup.set(history.productGroupId, [history])
  }
  const groups: Record<string, OrderNorms> = {}
  for (const [groupId, ofGroup] of byGroup) {
    const norms = groupId === null ? null : await fitSome(ofGroup)
    if (groupId !== null && norms) groups[groupId] = norms
  }
  return {
    all: await fitSome(byGroup.get(null) ?? []),
    anyGroup: await fitSome(histories.filter(({ productGroupId }) => productGroupId !== null)),
    groups,
  }
}

async function fitSome(histories: readonly OrderHistory[]): Promise<OrderNorms | null> {
  await setImmediate()
  const every = Math.max(1, Math.ceil(histories.length / MOST_FITTED))
  return fitOrderNorms(histories.filter((_, place) => place % every === 0).map(({ days }) => days))
}

/** By product group; null: all together. */
export async function readOrderNorms(sql: Sql): Promise<(productGroupId: string | null) => OrderNorms> {
  const [row] = await sql<{
    norms: NormsKept
  }>`select m.parameters as norms from valuation_model m where m.organisation_id = ${organisation} and m.kind = ${KIND}
    order by m.fitted_at desc limit 1`
  const kept = row?.norms
  return (groupId) => (groupId === null ? kept?.all : (kept?.groups[groupId] ?? kept?.anyGroup)) ?? ordersOfNobody
}
