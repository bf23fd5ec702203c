import { describe, expect, it } from 'vitest'
import { afterPage, type ChangeCursor, firstCursor, fromBeginning, RepeatedLink } from '../../../../domain/commerce/connectors/odata/change-cursor.ts'

const MINUTE = 60_000
const NOON = Date.UTC(2026, 10, 20, 12)
const mark = (name: string, minute: number) => ({ mark: name, at: NOON + minute * MINUTE })
const minute = (cursor: ChangeCursor) => (cursor.since === null ? null : (Date.parse(cursor.since) - NOON) / MINUTE)
type Page = [marks: ReturnType<typeof mark>[], link: string | null, at?: number]

const read = (pages: Page[], from = firstCursor) =>
  pages.reduce(
    ({ cursor }, [marks, link, at = 60]) =>
      afterPage(cursor, { marks, link, linkHash: `hash of ${link}`, pageHash: JSON.stringify([marks, link]), at: NOON + at * MINUTE }),
    {
      cursor: from,
      isThrough: false,
    },
  )

describe('a cursor of changes', () => {
  it('moves to the latest change less the overlap once all pages are read', () => {
    const first = read([[[mark('a', 0), mark('b', 20)], 'page-2']])
    expect(first).toMatchObject({ isThrough: false, cursor: { since: null, link: 'page-2', startedAt: NOON + 60 * MINUTE } })
    const last = read([[[mark('c', 5)], null]], first.cursor)
    expect(last.isThrough).toBe(true)
    expect(minute(last.cursor)).toBe(10)
    expect(last.cursor).toMatchObject({ link: null, visited: [], startedAt: null, seen: [mark('b', 20)] })
  })

  it('counts from when the reading began: what changed on a page that was past is asked for', () => {
    const { cursor } = read([
      [[mark('a', 0)], 'page-2', 10],
      [[mark('late', 55)], null, 60],
    ])
    expect(minute(cursor)).toBe(0)
  })

  it.each<[string, Page[], number | null]>([
    ['nothing there', [[[], null]], null],
    [
      'an empty page in between',
      [
        [[], 'page-2'],
        [[mark('a', 30)], null],
      ],
      20,
    ],
    ['an older change after a newer one', [[[mark('a', 30), mark('b', 1)], null]], 20],
  ])('%s', (_, pages, since) => {
    expect(minute(read(pages).cursor)).toBe(since)
  })

  it('stays where it was while nothing changes, whatever clocks say', () => {
    const { cursor } = read([[[mark('a', 30)], null]])
    for (const at of [61, 20_000, -500]) expect(minute(read([[[], null, at]], cursor).cursor)).toBe(Math.min(20, at - 10))
  })

  it('knows a link that was followed, also the one that leads to itself', () => {
    expect(() =>
      read([
        [[], 'page-2'],
        [[], 'page-3'],
        [[], 'page-2'],
      ]),
    ).toThrow(RepeatedLink)
    expect(() =>
      read([
        [[], 'page-2'],
        [[], 'page-2'],
      ]),
    ).toThrow(RepeatedLink)
  })

  it('is not led to the same page again and again by links that differ', () => {
    const page = (link: string, cursor: ChangeCursor) => afterPage(cursor, { marks: [], link, linkHash: link, pageHash: 'the same', at: NOON }).cursor
    expect(() => page('page-3', page('page-2', firstCursor))).toThrow(RepeatedLink)
  })

  it('does not remember what will not come again, however much there is', () => {
    const pages = Array.from({ length: 100 }, (_, i): Page => [[mark(`a${i}`, i), mark(`b${i}`, 5 * i)], `page-${i}`, 10_000])
    expect(read(pages).cursor.seen.length).toBeLessThan(5)
  })

  it('begins anew without forgetting up to where everything is in', () => {
    const { cursor } = read([
      [[mark('a', 30)], null],
      [[], 'page-2'],
    ])
    expect(fromBeginning(cursor)).toMatchObject({ since: cursor.since, link: null, visited: [], startedAt: null })
  })

  it('loses no change and remembers only what comes again, whenever rows change (brute force)', () => {
    let random = 7
    const chance = (most: number) => {
      random = (random * 16_807) % 2_147_483_647
      return random % most
    }
    for (let run = 0; run < 300; run++) {
      const rows = new Map(Array.from({ length: 12 }, (_, i) => [i, 0]))
      const known = new Map<number, number>()
      let [cursor, now]: [ChangeCursor, number] = [firstCursor, 1]
      for (let round = 0; round < 6; round++) {
        const since = cursor.since === null ? Number.NEGATIVE_INFINITY : Date.parse(cursor.since)
        const wanted = [...rows].filter(([, at]) => NOON + at * MINUTE >= since).map(([id]) => id)
        for (let from = 0; from === 0 || from < wanted.length; from += 3) {
          const page = wanted.slice(from, from + 3)
          for (const id of page) known.set(id, rows.get(id) ?? 0)
          const link = from + 3 < wanted.length ? `round ${round} page ${from}` : null
          cursor = afterPage(cursor, {
            marks: page.map((id) => mark(`${id} ${rows.get(id)}`, rows.get(id) ?? 0)),
            link,
            linkHash: link ?? '',
            pageHash: `page before ${link}`,
            at: NOON + now * MINUTE,
          }).cursor
          now += chance(30)
          if (chance(2) === 0) rows.set(chance(12), now)
        }
        now += 1 + chance(200)
      }
      for (const again of [1, 2]) {
        const since = cursor.since === null ? Number.NEGATIVE_INFINITY : Date.parse(cursor.since)
        const page = [...rows].filter(([, at]) => NOON + at * MINUTE >= since)
        for (const [id, at] of page) known.set(id, at)
        cursor = afterPage(cursor, {
          marks: page.map(([id, at]) => mark(`${id} ${at}`, at)),
          link: null,
          linkHash: '',
          pageHash: '',
          at: NOON + (now + again) * MINUTE,
        }).cursor
      }
      expect([...known]).toEqual(expect.arrayContaining([...rows]))
    }
  })
})
