import { describe, expect, it } from 'vitest'
import { boundedReading, commonStretch, mergeSenders, type SenderRow } from '../../../domain/mail/unknown-senders.ts'

const row = (address: string, newestAt: string, more: Partial<SenderRow> = {}): SenderRow => ({
  ...{ address, newestAt, name: '', mails: 1, subject: `vom ${newestAt}`, webLink: null },
  ...more,
})

describe('senders are put together', () => {
  it('one row for each address, by its newest mail, with the newest name that is given', () => {
    const rows = [
      row('a@x.de', '2026-11-20T08:00:00Z', { name: 'Anna' }),
      row('b@y.de', '2026-11-22T08:00:00Z', { mails: 3 }),
      row('a@x.de', '2026-11-23T08:00:00Z'),
    ]
    expect(mergeSenders(rows)).toEqual([
      row('a@x.de', '2026-11-23T08:00:00Z', { name: 'Anna', mails: 2 }),
      row('b@y.de', '2026-11-22T08:00:00Z', { mails: 3 }),
    ])
  })

  it('the same whether at once or stretch by stretch', () => {
    const [first, second] = [[row('a@x.de', '2026-11-23T08:00:00Z'), row('b@y.de', '2026-11-22T08:00:00Z')], [row('a@x.de', '2026-11-21T08:00:00Z')]]
    expect(mergeSenders([...mergeSenders(first), ...mergeSenders(second)])).toEqual(mergeSenders([...first, ...second]))
  })
})

describe('a stretch of several folders', () => {
  const at = (second: number) => ({ receivedAt: `2026-11-23T08:00:${String(second).padStart(2, '0')}Z` })
  const seconds = (mails: { receivedAt: string }[]) => mails.map(({ receivedAt }) => Number(receivedAt.slice(17, 19)))
  it.each([
    ['everything was given', [{ mails: [at(9), at(3)], isMore: false }], [9, 3], null],
    ['one folder goes on: its last second may be cut', [{ mails: [at(9), at(5), at(5)], isMore: true }], [9], 6],
    [
      'what others gave from before waits, too',
      [
        { mails: [at(9), at(5)], isMore: true },
        { mails: [at(7), at(2)], isMore: false },
      ],
      [9, 7],
      6,
    ],
    [
      'the folder that reaches least far counts',
      [
        { mails: [at(9), at(2)], isMore: true },
        { mails: [at(8), at(6)], isMore: true },
      ],
      [9, 8],
      7,
    ],
    ['nothing but one second: it is passed', [{ mails: [at(5), at(5)], isMore: true }], [5, 5], 5],
    ['nothing at all', [{ mails: [], isMore: false }], [], null],
  ])('%s', (_, folders, mails, before) => {
    const stretch = commonStretch(folders, 100)
    expect(seconds(stretch.mails)).toEqual(mails)
    expect(stretch.before?.getUTCSeconds() ?? null).toBe(before)
  })
  it.each([
    [
      'the newest of too many, over all folders',
      [
        [9, 6],
        [8, 5],
      ],
      2,
      [9, 8],
      7,
    ],
    [
      'a second that does not fit waits whole',
      [
        [9, 7],
        [8, 7],
      ],
      3,
      [9, 8],
      8,
    ],
    [
      'more in one second than fit',
      [
        [9, 9],
        [9, 4],
      ],
      2,
      [9, 9, 9],
      9,
    ],
    ['just as many as fit', [[9], [8]], 2, [9, 8], null],
  ])('%s', (_, folders, most, mails, before) => {
    const stretch = commonStretch(
      folders.map((some) => ({ mails: some.map(at), isMore: false })),
      most,
    )
    expect(seconds(stretch.mails)).toEqual(mails)
    expect(stretch.before?.getUTCSeconds() ?? null).toBe(before)
  })
})

describe('what is read where a folder is excluded', () => {
  const place = (folderId: string, time: string) => ({ folderId, receivedAt: `2026-11-23T${time}Z` })
  const isOpen = (folderId: string): boolean => folderId !== 'private'
  const at = (time: string): Date => new Date(`2026-11-23T${time}Z`)
  const some = [place('a', '10:00:03'), place('private', '10:00:02'), place('b', '10:00:01'), place('c', '10:00:00')]

  it.each([
    ['all of it', some, false, 3, { folders: ['a', 'b', 'c'], from: null }],
    ['nothing', [], false, 3, { folders: [], from: null }],
    ['before it only what was not given', some, true, 3, { folders: ['a', 'b'], from: at('10:00:01') }],
    ['no more folders than that', some, false, 2, { folders: ['a', 'b'], from: at('10:00:01') }],
    ['nothing of what is excluded', [place('private', '10:00:03'), place('private', '10:00:02')], true, 2, { folders: [], from: at('10:00:03') }],
    ['a second as a whole', ['a', 'b', 'c'].map((folder) => place(folder, '10:00:03')), false, 2, { folders: ['a', 'b', 'c'], from: at('10:00:03') }],
    ['a second not in part', [...some, place('d', '10:00:00')], false, 3, { folders: ['a', 'b'], from: at('10:00:01') }],
  ])('%s', (_, places, isMore, most, reading) => expect(boundedReading({ places, isMore }, isOpen, most)).toEqual(reading))
})
