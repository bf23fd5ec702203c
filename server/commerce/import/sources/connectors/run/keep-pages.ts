/** What was gathered becomes a job, by the lease alone: its rows, the cursor behind them and what was learned of contacts together. */
import type { ChangeCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { asJson, type OrganisationTransaction, organisation, sqlWithin } from '../../../../../platform/database/db.ts'
import { beginRemoval, beginRows } from './begin-rows.ts'
import type { ConnectorRun } from './connector-run.ts'
import type { AskedPage } from './gather-pages.ts'
import { keepSet } from './keep-set.ts'
import type { SettledSet } from './settle-set.ts'

/** Where something has to go that goes first, and the pages are read once more. Answers the cursor behind which there are more; null: there are none, or these come again. */
export async function keepPages(
  run: ConnectorRun,
  name: string,
  set: SettledSet,
  pages: readonly AskedPage[],
  round: Date,
): Promise<ChangeCursor | null> {
  const { connector, source, now, requests } = run
  const [entity, last] = [source.entityOf(name), pages.at(-1)]
  if (!last) return null
  const count = requests()
  return await run.commit(async (tx) => {
    await keepLinks(tx, run, pages)
    const hasMoved = pages.some(({ trouble, cursor }) => trouble === null && !cursor.isAnew)
    await tx.connector.updateMany({ where: { id: connector.id }, data: { requests: { increment: count }, ...(hasMoved && { refusals: 0 }) } })
    const gone = pages.flatMap((page) => page.gone)
    const removal = await beginRemoval(tx, run, entity, gone, null)
    if (removal) await keepSet(tx, run, name, { jobId: removal, nextCursor: asJson(set.cursor) })
    if (removal) return null
    const fetched = pages.flatMap(({ staged, askedAt }) => (staged ? [{ staged, askedAt }] : []))
    const jobId = await beginRows(tx, run, entity, fetched)
    const cursor = asJson(last.cursor)
    await keepSet(tx, run, name, {
      ...(jobId ? { jobId, nextCursor: cursor } : { cursor }),
      ...(last.isThrough && { readAt: laterOf(now(), round) }),
      ...(last.trouble === null && { refusedAt: null, refusedBecause: null }),
    })
    return last.isThrough ? null : last.cursor
  })
}

/** A clock that is set back would have the round read the set for ever. */
export const laterOf = (one: Date, other: Date): Date => (one > other ? one : other)

async function keepLinks(tx: OrganisationTransaction, { organisationId, connector }: ConnectorRun, pages: readonly AskedPage[]): Promise<void> {
  const told = [...new Map(pages.flatMap(({ links }) => links.map((each) => [each.number, each.customerNumber] as const)))]
  if (told.length === 0) return
  await sqlWithin(tx, organisationId)`insert into connector_link (organisation_id, connector_id, number, customer_number)
    select ${organisation}, ${connector.id}::uuid, l.number, l.customer_number
    from unnest(${told.map(([number]) => number)}::text[], ${told.map(([, customer]) => customer)}::text[]) l(number, customer_number)
    on conflict (organisation_id, connector_id, number) do update set customer_number = excluded.customer_number`
}
