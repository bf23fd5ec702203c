/** All customers, slice by slice: what an end interrupts goes on where it was. */
import { asJson, organisation } from '../../platform/database/db.ts'
import type { Renewal, RenewalPart } from '../renewal-part.ts'
import { renewChanged } from './renew-changed.ts'
import { addOutcomes, type Outcomes, prepareParts, renewSome } from './renew-some.ts'

const SLICE = 500

/** Those whose worth has changed meanwhile come in between: nobody waits for the end. */
export async function renewAll(renewal: Renewal, parts: readonly RenewalPart[]): Promise<void> {
  const { db, now } = renewal
  let { wish, after, done, outcomes } = await begin(renewal, parts)
  for (;;) {
    await renewChanged(renewal, parts)
    const ids = await slice(renewal, after)
    if (ids.length > 0) outcomes = addOutcomes(outcomes, await renewSome(renewal, parts, ids))
    after = ids.at(-1) ?? after
    done += ids.length
    await db.prisma.valuationRenewal.updateMany({ data: { after, done, parts: asJson(outcomes) } })
    if (ids.length < SLICE) break
  }
  await db.prisma.valuationRenewal.updateMany({ data: { fulfilled: wish, workingOn: null, doneAt: now, after: null } })
}

type Begun = { wish: Date; after: string | null; done: number; outcomes: Outcomes }

async function begin(renewal: Renewal, parts: readonly RenewalPart[]): Promise<Begun> {
  const { db } = renewal
  const row = await db.prisma.valuationRenewal.findFirstOrThrow()
  if (row.workingOn !== null && row.after !== null) return { wish: row.workingOn, after: row.after, done: row.done, outcomes: row.parts as Outcomes }
  const total = await db.prisma.customer.count({ where: { archivedAt: null } })
  await db.prisma.valuationRenewal.updateMany({ data: { workingOn: row.wantedAt, after: null, done: 0, total } })
  return { wish: row.wantedAt, after: null, done: 0, outcomes: await prepareParts(renewal, parts) }
}

async function slice({ db }: Renewal, after: string | null): Promise<string[]> {
  const rows = await db.sql<{ id: string }>`select c.id from customer c where c.organisation_id = ${organisation} and c.archived_at is null
    and (${after}::uuid is null or c.id > ${after}::uuid) order by c.id limit ${SLICE}::int`
  return rows.map(({ id }) => id)
}
