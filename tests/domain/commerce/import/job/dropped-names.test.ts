import { describe, expect, it } from 'vitest'
import { holdsCorrectedLines, isLeftAlone, isPast, keptName } from '../../../../../domain/commerce/import/job/dropped-names.ts'
import { organisationFolders } from '../../../../../domain/commerce/import/job/organisation-folders.ts'

describe('folders of organisations', () => {
  const folders = (...names: string[]) => [...organisationFolders(names.map((name, i) => ({ id: `0195-aaaa-0000000${i}`, name }))).keys()]

  it.each([
    ['Müller & Söhne GmbH', 'mueller-und-soehne-gmbh'],
    ['../../etc', 'etc'],
    ['a/b\\c:d*', 'a-b-c-d'],
    ['Łódź Werk ...', 'lodz-werk'],
    ['AUX', 'aux-00000000'],
    ['株式会社', 'organisation-00000000'],
  ])('%s lies in %s', (name, folder) => {
    expect(folders(name)).toEqual([folder])
  })

  it('of two alike the first keeps its name when the second comes', () => {
    expect(folders('Firma', 'FIRMA', 'Firma!')).toEqual(['firma', 'firma-00000001', 'firma-00000002'])
  })
})

describe('names of dropped files', () => {
  it.each(['.kunden.csv', '~$kunden.xlsx', 'kunden.csv.part', 'KUNDEN.TMP', 'kunden.csv~', 'k.filepart', 'k.crdownload'])(
    '%s is left alone',
    (name) => {
      expect(isLeftAlone(name)).toBe(true)
    },
  )

  it.each(['kunden.csv', 'party.csv', 'tmp.csv', 'a~b.csv', 'Kunden 2026.part.csv'])('%s is taken', (name) => {
    expect(isLeftAlone(name)).toBe(false)
  })

  it.each([
    ['2026-11-29-kunden.csv.rejected.csv', true],
    ['kunden-abgelehnt.csv', true],
    ['kunden-rejected.csv', true],
    ['rejected.csv', false],
    ['kunden.csv', false],
  ])('%s holds corrected lines: %s', (name, isSo) => {
    expect(holdsCorrectedLines(name)).toBe(isSo)
  })

  it.each([
    ['kunden.csv', 1, '2026-11-29-kunden.csv'],
    ['kunden.csv', 2, '2026-11-29-kunden-2.csv'],
    ['ohne', 3, '2026-11-29-ohne-3'],
    ['a.b.xlsx', 2, '2026-11-29-a.b-2.xlsx'],
  ])('%s is kept, the %ith time, as %s', (name, nth, kept) => {
    expect(keptName(name, '2026-11-29', nth)).toBe(kept)
  })

  it('a long name leaves room for what is put behind it', () => {
    expect(Buffer.byteLength(keptName(`${'ä'.repeat(120)}.csv`, '2026-11-29', 12))).toBeLessThan(255 - 20)
  })

  it.each([
    ['2026-10-29-kunden.csv', true],
    ['2026-10-30-kunden.csv', false],
    ['2026-10-01-kunden.csv.report.txt', true],
    ['kunden.csv', false],
  ])('%s is past: %s', (name, isSo) => {
    expect(isPast(name, '2026-11-29')).toBe(isSo)
  })
})
