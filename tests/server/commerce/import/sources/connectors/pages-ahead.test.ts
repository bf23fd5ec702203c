import { describe, expect, it } from 'vitest'
import { type ChangeCursor, firstCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { MustWait } from '../../../../../../server/commerce/import/sources/connectors/reach/must-wait.ts'
import type { ConnectorRun } from '../../../../../../server/commerce/import/sources/connectors/run/connector-run.ts'
import { PagesAhead } from '../../../../../../server/commerce/import/sources/connectors/run/pages-ahead.ts'
import type { ChangePage } from '../../../../../../server/commerce/import/sources/connectors/systems/source.ts'

const at = (page: number): ChangeCursor => ({ ...firstCursor, link: String(page) })

/** Of a source with three pages, of which one may be refused. `arrive`: the answers that are awaited come. */
function source({ refused = -1, isHeld = false } = {}) {
  const asked: number[] = []
  let arrive = (): void => undefined
  const arrived = isHeld ? new Promise<void>((resolve) => (arrive = resolve)) : Promise.resolve()
  const readChanges = async (_: string, { link }: ChangeCursor): Promise<ChangePage> => {
    const page = Number(link)
    asked.push(page)
    await arrived
    if (page === refused) throw new MustWait('too_many_requests')
    return { staged: null, cursor: at(page + 1), isThrough: page === 3, gone: [], links: [], trouble: null }
  }
  const run = { isEmbedded: false, databaseNow: async () => new Date(), source: { readChanges } } as unknown as ConnectorRun
  return { ahead: new PagesAhead(run, 'customers'), asked, arrive }
}

describe('the next pages', () => {
  it('are fetched once, whoever comes for them and when', async () => {
    const { ahead, asked } = source()
    ahead.begin(at(1))
    expect(ahead.isBegun).toBe(true)
    // As it was stored meanwhile.
    expect((await ahead.take(JSON.parse(JSON.stringify(at(1))))).pages).toHaveLength(3)
    expect(asked).toEqual([1, 2, 3])
    expect(ahead.isBegun).toBe(false)
  })

  it.each([-1, 1])('are left where it goes on elsewhere, even where they were refused (%i)', async (refused) => {
    const { ahead, asked } = source({ refused })
    ahead.begin(at(1))
    expect((await ahead.take(at(2))).pages.map(({ cursor }) => cursor)).toEqual([at(3), at(4)])
    expect(asked.slice(-2)).toEqual([2, 3])
  })

  it('tell whoever takes them that they were refused', async () => {
    const { ahead } = source({ refused: 1 })
    ahead.begin(at(1))
    await new Promise((resolve) => setTimeout(resolve))
    await expect(ahead.take(at(1))).rejects.toMatchObject({ reason: 'too_many_requests' })
  })

  it('are not asked for any more once nobody wants them', async () => {
    const { ahead, asked, arrive } = source({ isHeld: true })
    ahead.begin(at(1))
    const stopped = ahead.stop()
    arrive()
    await stopped
    expect(asked).toEqual([1])
  })
})
