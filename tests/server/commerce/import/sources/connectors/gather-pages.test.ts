import { describe, expect, it } from 'vitest'
import { type ChangeCursor, firstCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { MustWait } from '../../../../../../server/commerce/import/sources/connectors/reach/must-wait.ts'
import type { ConnectorRun } from '../../../../../../server/commerce/import/sources/connectors/run/connector-run.ts'
import { gatherPages } from '../../../../../../server/commerce/import/sources/connectors/run/gather-pages.ts'
import type { ChangePage } from '../../../../../../server/commerce/import/sources/connectors/systems/source.ts'
import { stageNamedRows } from '../../../../../../server/commerce/import/sources/staged-rows.ts'

const at = (page: number): ChangeCursor => ({ ...firstCursor, link: String(page) })

const page = async (numbers: string[], of: Partial<ChangePage> = {}): Promise<Omit<ChangePage, 'cursor'>> => ({
  staged: await stageNamedRows(
    'customer',
    ['number', 'name'],
    numbers.map((number) => [number, 'Nordlicht GmbH']),
  ),
  ...{ isThrough: false, gone: [], links: [], trouble: null },
  ...of,
})

/** Of a source with these pages, which may be a reason not to give one. */
async function gather(pages: (Omit<ChangePage, 'cursor'> | MustWait)[], isEmbedded = false) {
  const asked: number[] = []
  const readChanges = async (_: string, { link }: ChangeCursor): Promise<ChangePage> => {
    const number = Number(link ?? 0)
    asked.push(number)
    const found = pages[number]
    if (!found || found instanceof MustWait) throw found ?? new Error('There is no such page')
    return { ...found, cursor: at(number + 1) }
  }
  const run = { isEmbedded, databaseNow: async () => new Date(), source: { readChanges } } as unknown as ConnectorRun
  const gathered = await gatherPages(run, 'customers', firstCursor)
  return { asked, count: gathered.pages.length, behind: gathered.pages.at(-1)?.cursor, trouble: gathered.trouble }
}

const many = (from: number): string[] => Array.from({ length: 1_000 }, (_, i) => String(from * 1_000 + i))

describe('pages that become one job', () => {
  it('end with the last one', async () => {
    expect(await gather([await page(['1']), await page(['2'], { isThrough: true })])).toEqual({
      asked: [0, 1],
      count: 2,
      behind: at(2),
      trouble: null,
    })
  })

  it.each([
    ['the embedded database', true, 5],
    ['a server', false, 20],
  ])('are no more than %s takes at once', async (_, isEmbedded, count) => {
    const pages = await Promise.all(Array.from({ length: 30 }, (_, from) => page(many(from))))
    expect(await gather(pages, isEmbedded)).toMatchObject({ count, behind: at(count), trouble: null })
  })

  it.each([
    ['names a row of an earlier one', ['1']],
    ['says that one of them has to go', { gone: ['1'] }],
  ])('end before one that %s', async (_, told) => {
    const again = Array.isArray(told) ? await page(told) : await page([], told)
    expect(await gather([await page(['1', '2']), await page(['3']), again])).toMatchObject({ count: 2, behind: at(2), trouble: null })
  })

  it('end where no more can be had, and tell why', async () => {
    const refused = new MustWait('too_many_requests', 7_000)
    expect(await gather([await page(['1']), refused])).toEqual({ asked: [0, 1], count: 1, behind: at(1), trouble: refused })
  })

  it('end with one behind which the source cannot be read', async () => {
    expect(await gather([await page(['1']), await page(['2'], { trouble: 'link_repeats' })])).toMatchObject({
      count: 2,
      trouble: { reason: 'link_repeats' },
    })
  })

  it('are none where the first cannot be had', async () => {
    await expect(gather([new MustWait('source_down')])).rejects.toMatchObject({ reason: 'source_down' })
  })
})
