/** Reads a set page by page. Each page is brought in before the next one counts. */
import { asJson, type OrganisationTransaction, organisation, sqlWithin } from '../../../../../platform/database/db.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { ChangePage } from '../systems/source.ts'
import { beginRemoval, beginRows } from './begin-rows.ts'
import { compareSet } from './compare-set.ts'
import type { ConnectorRun } from './connector-run.ts'
import { keepSet } from './keep-set.ts'
import { type SettledSet, settleSet } from './settle-set.ts'

/** So long it is waited for the engine; then others have their turn. */
const WAIT_MS = 3_000

/** True: through with all that has changed, and where it `compares` and it is night with all that is there; false: it goes on at the next turn. Throws MustWait. */
export async function fetchSet(run: ConnectorRun, name: string, round: Date, compares: boolean): Promise<boolean> {
  for (;;) {
    const set = await settleSet(run, name, WAIT_MS)
    if (set === null) return false
    if (set.readAt && set.readAt >= round) {
      if (!compares || !run.isCompareDue(set)) return true
      await compareSet(run, name, set)
      continue
    }
    const askedAt = await run.databaseNow()
    const page = await run.source.readChanges(name, set.cursor)
    await keepPage(run, name, set, { ...page, askedAt }, round)
    if (page.trouble) throw new MustWait(page.trouble)
  }
}

/** Rows, cursor and what was learned of contacts together, by the lease alone. Where something has to go that goes first, and the page is read once more. */
async function keepPage(run: ConnectorRun, name: string, set: SettledSet, page: ChangePage & { askedAt: Date }, round: Date): Promise<void> {
  const { connector, source, now, requests } = run
  const entity = source.entityOf(name)
  const count = requests()
  await run.commit(async (tx) => {
    await keepLinks(tx, run, page)
    const hasMoved = page.trouble === null && !page.cursor.isAnew
    await tx.connector.updateMany({ where: { id: connector.id }, data: { requests: { increment: count }, ...(hasMoved && { refusals: 0 }) } })
    const removal = await beginRemoval(tx, run, entity, page.gone, null)
    if (removal) return await keepSet(tx, run, name, { jobId: removal, nextCursor: asJson(set.cursor) })
    const jobId = page.staged && (await beginRows(tx, run, entity, page.staged, page.askedAt))
    const cursor = asJson(page.cursor)
    await keepSet(tx, run, name, {
      ...(jobId ? { jobId, nextCursor: cursor } : { cursor }),
      ...(page.isThrough && { readAt: laterOf(now(), round) }),
    })
  })
}

/** A clock that is set back would have the round read the set for ever. */
const laterOf = (one: Date, other: Date): Date => (one > other ? one : other)

async function keepLinks(tx: OrganisationTransaction, { organisationId, connector }: ConnectorRun, { links }: ChangePage): Promise<void> {
  if (links.length === 0) return
  const told = [...new Map(links.map((each) => [each.number, each.customerNumber]))]
  await sqlWithin(tx, organisationId)`insert into connector_link (organisation_id, connector_id, number, customer_number)
    select ${organisation}, ${connector.id}::uuid, l.number, l.customer_number
    from unnest(${told.map(([number]) => number)}::text[], ${told.map(([, customer]) => customer)}::text[]) l(number, customer_number)
    on conflict (organisation_id, connector_id, number) do update set customer_number = excluded.customer_number`
}
