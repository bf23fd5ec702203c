/** Reads a set page by page. Each page is brought in before the next one counts. */
import { vanishReasons } from '../../../../../../domain/commerce/connectors/vanish-reasons.ts'
import { isOfOneSet } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import { asJson, noJson, type OrganisationTransaction, organisation, sqlWithin } from '../../../../../platform/database/db.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { ChangePage } from '../systems/source.ts'
import { beginRemoval, beginRows } from './begin-rows.ts'
import { compareSet, type Missed } from './compare-set.ts'
import type { ConnectorRun } from './connector-run.ts'
import { keepSet } from './keep-set.ts'
import { type SettledSet, settleSet } from './settle-set.ts'

/** So long it is waited for the engine; then others have their turn. */
const WAIT_MS = 3_000

/** `later`: it goes on at the next turn. `refused`: it alone cannot be read, which is noted; the others can. */
export type SetEnd = 'through' | 'later' | 'refused'

/** Through with all that has changed, and where it `compares` and it is night with all that is there. Throws MustWait where the system as a whole cannot be read. */
export async function fetchSet(run: ConnectorRun, name: string, round: Date, compares: boolean): Promise<SetEnd> {
  try {
    return await readOn(run, name, round, compares)
  } catch (error) {
    if (!(error instanceof MustWait) || !isOfOneSet(error.reason)) throw error
    const { reason: refusedBecause } = error
    await run.commit((tx) => keepSet(tx, run, name, { refusedAt: laterOf(run.now(), round), refusedBecause }))
    return 'refused'
  }
}

async function readOn(run: ConnectorRun, name: string, round: Date, compares: boolean): Promise<SetEnd> {
  let missed: Missed | null = null
  for (;;) {
    const set = await settleSet(run, name, WAIT_MS)
    if (set === null) return 'later'
    if (set.refusedAt && set.refusedAt >= round) return 'refused'
    if (set.readAt && set.readAt >= round) {
      if (!compares || !run.isCompareDue(set)) return 'through'
      const told = await readReasons(run, name, missed?.at ?? round)
      // What nobody can explain now is left for another night.
      if (told !== 'through') return told === 'later' ? 'later' : 'through'
      missed = await compareSet(run, name, set, missed)
      continue
    }
    const askedAt = await run.databaseNow()
    const page = await run.source.readChanges(name, set.cursor)
    await keepPage(run, name, set, { ...page, askedAt }, round)
    if (page.trouble) throw new MustWait(page.trouble)
  }
}

/** Reads whatever could tell why rows of a set have gone. What could never be read tells nothing, as what nobody wants to be fetched. */
async function readReasons(run: ConnectorRun, name: string, since: Date): Promise<SetEnd> {
  const { source, connector, db } = run
  const kinds = vanishReasons[source.entityOf(name)] ?? []
  for (const other of connector.settings.sets.filter((each) => kinds.includes(source.entityOf(each)))) {
    const end = await fetchSet(run, other, since, false)
    if (end === 'later') return 'later'
    if (end === 'refused' && (await db.prisma.connectorSet.count({ where: { connectorId: connector.id, name: other, cursor: { not: noJson } } })) > 0)
      return 'refused'
  }
  return 'through'
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
      ...(page.trouble === null && { refusedAt: null, refusedBecause: null }),
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
