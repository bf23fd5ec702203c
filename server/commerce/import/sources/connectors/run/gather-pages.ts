/** Pages that follow each other, as many as become one job. */
import type { ChangeCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { MustWait } from '../reach/must-wait.ts'
import type { ChangePage } from '../systems/source.ts'
import type { ConnectorRun } from './connector-run.ts'

/** `askedAt`: before it was asked for. */
export type AskedPage = ChangePage & { askedAt: Date }

/** At least one page, unless nothing came. `trouble`: why no more of them come now; null: nothing hinders. */
export type GatheredPages = { pages: AskedPage[]; trouble: Error | null }

/** They are written in one transaction; of the embedded database's one session others want something, too. */
const mostRows = ({ isEmbedded }: ConnectorRun): number => (isEmbedded ? 5_000 : 20_000)
const MOST_CHARACTERS = 10_000_000
/** What was fetched is lost with the process, until it is kept. */
const LONGEST_MS = 20_000

/** From the cursor on. Throws MustWait where the first one cannot be had; what hinders a later one only ends them. `signal`: nobody wants more of them. */
export async function gatherPages(run: ConnectorRun, name: string, from: ChangeCursor, signal?: AbortSignal): Promise<GatheredPages> {
  const until = performance.now() + LONGEST_MS
  const pages: AskedPage[] = []
  const named = new Set<string>()
  for (let cursor = from; ; ) {
    const page = await askPage(run, name, cursor).catch((error: Error) => error)
    if (page instanceof Error && pages.length === 0) throw page
    if (page instanceof Error) return { pages, trouble: page }
    const numbers = numbersOf(page)
    // What is told of one a second time is told by a job of its own, so that it comes later.
    if (pages.length > 0 && numbers.some((number) => named.has(number))) return { pages, trouble: null }
    pages.push(page)
    for (const number of numbers) named.add(number)
    if (page.trouble) return { pages, trouble: new MustWait(page.trouble) }
    if (page.isThrough || isEnough(run, pages) || performance.now() >= until || signal?.aborted) return { pages, trouble: null }
    cursor = page.cursor
  }
}

async function askPage(run: ConnectorRun, name: string, cursor: ChangeCursor): Promise<AskedPage> {
  const askedAt = await run.databaseNow()
  return { ...(await run.source.readChanges(name, cursor)), askedAt }
}

const numbersOf = ({ staged, gone }: AskedPage): string[] => [
  ...(staged?.batches ?? []).flatMap(({ records }) => records.map(({ externalId }) => externalId)),
  ...gone,
]

function isEnough(run: ConnectorRun, pages: readonly AskedPage[]): boolean {
  const staged = pages.flatMap((page) => page.staged ?? [])
  const characters = staged.flatMap(({ batches }) => batches).reduce((sum, { lines }) => sum + lines.cells.length, 0)
  return characters >= MOST_CHARACTERS || staged.reduce((sum, { rows }) => sum + rows, 0) >= mostRows(run)
}
