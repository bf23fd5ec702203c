/** What holds for the lifetime of all customers: how often they order again, when they stay away, and what an order leaves. */
import { NIL } from 'uuid'
import { type FittedModel, type KnownCustomer, LEAST_AT_ALL } from '../../../domain/valuation/lifetime-value/fit-models.ts'
import { knownOrders } from '../../../domain/valuation/lifetime-value/order-sums.ts'
import { organisation } from '../../platform/database/db.ts'
import { type Renewal, ValuationTrouble } from '../renewal-part.ts'
import { CustomerColumns } from './customer-columns.ts'
import { fitInThread } from './fit-in-thread.ts'
import { keepModels } from './keep-models.ts'
import { readOrderSums, type SummedCustomer } from './read-order-sums.ts'

const SLICE = 500

/** So often the other servers hear that the fit goes on. */
const SIGN_MS = 10_000

/** Fits all models anew. Throws the trouble that leaves something as it was: `too_few_customers`, `no_costs` or `not_converged`. */
export async function fitLifetime(renewal: Renewal): Promise<void> {
  const groups = new Numbers()
  const { columns, repeaters, costed } = await readCustomers(renewal, groups)
  const found = (await fitAll(renewal, columns.share())).map((model) => ({
    model,
    targetGroup: model.group === null ? null : groups.nameOf(model.group),
  }))
  await renewal.db.inTransaction((sql) => keepModels(sql, found, renewal.now))
  if (found.some(({ model }) => !model.fit.hasConverged)) throw new ValuationTrouble('not_converged')
  if (repeaters < LEAST_AT_ALL) throw new ValuationTrouble('too_few_customers')
  if (costed === 0) throw new ValuationTrouble('no_costs')
}

/** `repeaters`: customers who have ordered again; `costed`: those of them whose margin is known. */
type Read = { columns: CustomerColumns; repeaters: number; costed: number }

async function readCustomers(renewal: Renewal, groups: Numbers): Promise<Read> {
  const { sql } = renewal.db
  const read: Read = { columns: new CustomerColumns(), repeaters: 0, costed: 0 }
  for (let after: string = NIL; ; ) {
    const ids: { id: string }[] = await sql<{
      id: string
    }>`select c.id from customer c where c.organisation_id = ${organisation} and c.archived_at is null
      and c.id > ${after}::uuid order by c.id limit ${SLICE}::int`
    // The models are fitted to what was ordered, whatever money to come is worth.
    const customers = await readOrderSums(
      sql,
      ids.map(({ id }) => id),
      { day: renewal.day, yearlyRate: 0 },
    )
    const known = customers.flatMap((customer) => knownCustomer(customer, renewal.day, groups))
    read.columns.add(known)
    read.repeaters += known.filter(({ repeats }) => repeats > 0).length
    read.costed += known.filter(({ orders }) => orders > 0).length
    await renewal.goOn()
    const last = ids.at(-1)
    if (!last || ids.length < SLICE) return read
    after = last.id
  }
}

function knownCustomer(customer: SummedCustomer, day: string, groups: Numbers): KnownCustomer[] {
  const known = knownOrders(customer, day)
  return known ? [{ ...known.history, ...known.spend, group: customer.targetGroup === null ? -1 : groups.of(customer.targetGroup) }] : []
}

async function fitAll({ threads, organisationId, goOn }: Renewal, customers: SharedArrayBuffer): Promise<FittedModel[]> {
  const found: FittedModel[] = []
  // What is lost shows in the next `goOn` of ours.
  const signs = setInterval(() => void goOn().catch(() => undefined), SIGN_MS)
  try {
    for await (const model of fitInThread(threads, `lifetime ${organisationId}`, customers)) {
      if (model === null) return found
      found.push(model)
    }
  } finally {
    clearInterval(signs)
  }
  await goOn()
  throw new Error('The fit of the lifetime ended without a result')
}

/** Numbers for names, as they come. */
class Numbers {
  readonly #numbers = new Map<string, number>()

  of(name: string): number {
    const known = this.#numbers.get(name) ?? this.#numbers.size
    this.#numbers.set(name, known)
    return known
  }

  nameOf(number: number): string | null {
    return [...this.#numbers.keys()][number] ?? null
  }
}
