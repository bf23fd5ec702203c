/** All customers, part by part and slice by slice: what an end interrupts goes on where it was. */
import { asJson, organisation } from '../../platform/database/db.ts'
import type { Renewal, RenewalPart } from '../renewal-part.ts'
import { renewChanged } from './renew-changed.ts'
import { addOutcomes, type Outcomes, preparePart, renewSome } from './renew-some.ts'

/** Before the first customer. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** `after` null: the part is not prepared yet. */
type Place = { part: string | null; after: string | null }
type Begun = Place & { wish: Date; total: number; outcomes: Outcomes }

/** One part for all customers before the next one is prepared, since what holds for all is learned from what the part before has written. */
export async function renewAll(renewal: Renewal, parts: readonly RenewalPart[]): Promise<void> {
  const { db, now } = renewal
  const { wish, total, part: begun, after, ...rest } = await begin(renewal)
  let { outcomes } = rest
  const first = Math.max(
    0,
    parts.findIndex(({ name }) => name === begun),
  )
  for (const [place, part] of parts.entries()) {
    if (place < first) continue
    const tell = (at: string, done: number, so: Outcomes): Promise<unknown> =>
      db.prisma.valuationRenewal.updateMany({
        data: { part: part.name, after: at, done: Math.floor((place * total + done) / parts.length), parts: asJson(so) },
      })
    const from = place === first ? after : null
    if (from === null) outcomes = addOutcomes(outcomes, await preparePart(renewal, part))
    outcomes = await renewPart(renewal, parts, part, { after: from ?? NOBODY, outcomes, tell })
  }
  await db.prisma.valuationRenewal.updateMany({ data: { fulfilled: wish, workingOn: null, doneAt: now, part: null, after: null, done: total } })
}

type Progress = { after: string; outcomes: Outcomes; tell: (after: string, done: number, outcomes: Outcomes) => Promise<unknown> }

/** Those whose worth has changed meanwhile come in between: nobody waits for the end. */
async function renewPart(renewal: Renewal, parts: readonly RenewalPart[], part: RenewalPart, { after, outcomes, tell }: Progress): Promise<Outcomes> {
  let [last, done, so] = [after, 0, outcomes]
  for (;;) {
    await tell(last, done, so)
    await renewChanged(renewal, parts)
    const ids = await slice(renewal, last)
    if (ids.length > 0) so = addOutcomes(so, await renewSome(renewal, [part], ids))
    last = ids.at(-1) ?? last
    done += ids.length
    if (ids.length < renewal.atOnce) return so
  }
}

async function begin({ db }: Renewal): Promise<Begun> {
  const row = await db.prisma.valuationRenewal.findFirstOrThrow()
  if (row.workingOn !== null && row.part !== null)
    return { wish: row.workingOn, total: row.total, part: row.part, after: row.after, outcomes: row.parts as Outcomes }
  const total = await db.prisma.customer.count({ where: { archivedAt: null } })
  await db.prisma.valuationRenewal.updateMany({ data: { workingOn: row.wantedAt, part: null, after: null, done: 0, total } })
  return { wish: row.wantedAt, total, part: null, after: null, outcomes: {} }
}

async function slice({ db, atOnce }: Renewal, after: string): Promise<string[]> {
  const rows = await db.sql<{
    id: string
  }>`select c.id from customer c where c.organisation_id = ${organisation} and c.id > ${after}::uuid and c.archived_at is null
    order by c.organisation_id, c.id limit ${atOnce}::int`
  return rows.map(({ id }) => id)
}
