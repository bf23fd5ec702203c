/** Reads a set, some pages at a time. These are brought in before the next ones count. */
import { vanishReasons } from '../../../../../../domain/commerce/connectors/vanish-reasons.ts'
import { isOfOneSet } from '../../../../../../domain/commerce/connectors/wait-reason.ts'
import { noJson } from '../../../../../platform/database/db.ts'
import { MustWait } from '../reach/must-wait.ts'
import { compareSet, type Missed } from './compare-set.ts'
import type { ConnectorRun } from './connector-run.ts'
import { keepPages, laterOf } from './keep-pages.ts'
import { keepSet } from './keep-set.ts'
import { PagesAhead } from './pages-ahead.ts'
import { settleSet } from './settle-set.ts'

/** So long it is waited for the engine; then others have their turn. */
const WAIT_MS = 3_000
/** Where the next pages are at hand, which would have to be fetched once more. */
const WAIT_WITH_PAGES_MS = 30_000

/** `later`: it goes on at the next turn. `refused`: it alone cannot be read, which is noted; the others can. */
export type SetEnd = 'through' | 'later' | 'refused'

/** Through with all that has changed, and where it `compares` and it is night with all that is there. Throws MustWait where the system as a whole cannot be read. */
export async function fetchSet(run: ConnectorRun, name: string, round: Date, compares: boolean): Promise<SetEnd> {
  const ahead = new PagesAhead(run, name)
  try {
    return await readOn(run, name, round, { compares, ahead })
  } catch (error) {
    if (!(error instanceof MustWait) || !isOfOneSet(error.reason)) throw error
    const { reason: refusedBecause } = error
    await run.commit((tx) => keepSet(tx, run, name, { refusedAt: laterOf(run.now(), round), refusedBecause }))
    return 'refused'
  } finally {
    await ahead.stop()
  }
}

type Way = { compares: boolean; ahead: PagesAhead }

async function readOn(run: ConnectorRun, name: string, round: Date, { compares, ahead }: Way): Promise<SetEnd> {
  let missed: Missed | null = null
  for (;;) {
    const set = await settleSet(run, name, ahead.isBegun ? WAIT_WITH_PAGES_MS : WAIT_MS)
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
    const { pages, trouble } = await ahead.take(set.cursor)
    const behind = await keepPages(run, name, set, pages, round)
    if (behind && trouble === null) ahead.begin(behind)
    if (trouble === null) continue
    // What came before it is usually in by then.
    await settleSet(run, name, WAIT_MS)
    throw trouble
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
