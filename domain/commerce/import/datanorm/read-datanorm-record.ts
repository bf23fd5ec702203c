/**
 * Fields of DATANORM 4 and 5, counted from 0. The standard is not published; the places are those that independent readers agree on:
 * github.com/halo/datanorm (lib/datanorm/lines), github.com/FahrJo/datanorm-python (datanorm/datanorm_files.py), and the published sample files of both.
 */
import { discountValues, priceOf, priceUnitOf } from './datanorm-amounts.ts'
import type { Values } from './datanorm-columns.ts'
import type { DatanormRecord, TextPart, Version } from './datanorm-record.ts'

type Fields = (at: number) => string
type Reader = (fields: Fields, version: Version) => DatanormRecord

/** `cells`: of one line. Blank lines are none. */
export function readDatanormRecord(cells: readonly string[], version: Version): DatanormRecord {
  const first = (cells[0] ?? '').trim()
  const read = readers[/^V[ \d]/.test(first) ? 'V' : first.toUpperCase()]
  return read ? read((at) => (cells[at] ?? '').trim(), version) : { is: 'rejected', reason: 'unknown_record' }
}

const nothing: DatanormRecord = { is: 'nothing' }
const notTakenOver: DatanormRecord = { is: 'rejected', reason: 'record_not_taken_over' }

const readers: Readonly<Record<string, Reader | undefined>> = {
  A: readArticle,
  B: (fields, version) => (version === 4 ? readSupplement(fields) : readChange(fields)),
  P: (fields, version) => ({ is: 'prices', rows: version === 4 ? prices4(fields) : prices5(fields) }),
  S: (fields, version) => ({ is: 'groups', rows: [version === 4 ? group4(fields) : group5(fields)] }),
  R: (fields, version) => ({ is: 'rebates', rows: [rebate(fields, version === 4 ? 2 : 1)] }),
  T: (fields, version) => ({ is: 'text', key: fields(2), parts: version === 4 ? parts(fields, [4, 6], [7, 9]) : parts(fields, [4, 5]) }),
  D: (fields, version) => ({ is: 'dimension', article: fields(2), parts: version === 4 ? parts(fields, [3, 6], [7, 10]) : parts(fields, [3, 5]) }),
  C: (fields) => (fields(2) === 'TERMIN-1' && /^\d{8}$/.test(fields(3)) ? { is: 'validFrom', day: fields(3) } : notTakenOver),
  // Header, customer's number, pictures; the end, which is a text to insert in version 4.
  V: () => nothing,
  K: () => nothing,
  G: () => nothing,
  E: (_, version) => (version === 5 ? nothing : notTakenOver),
  // Sets of articles; surcharges and prices by quantity.
  J: () => notTakenOver,
  Z: () => notTakenOver,
}

function readArticle(fields: Fields, version: Version): DatanormRecord {
  const flag = fields(1).toUpperCase()
  if (version === 4 && flag === 'L') return { is: 'rejected', reason: 'article_removed' }
  if (version === 4 && flag === 'X') return { is: 'rejected', reason: 'article_renumbered' }
  const unit = priceUnitOf(fields(7), version)
  if (unit === null) return { is: 'rejected', reason: 'unknown_code' }
  const values = version === 4 ? article4(fields) : article5(fields)
  return { is: 'article', values: { ...values, artikelnummer: fields(2), preiseinheit: unit }, textKey: fields(version === 4 ? 12 : 23) }
}

const article4 = (fields: Fields): Values => ({
  kurztext1: fields(4),
  kurztext2: fields(5),
  preiskennzeichen: fields(6),
  mengeneinheit: fields(8),
  preis: priceOf(fields(9)),
  rabattgruppe: fields(10),
  hauptwarengruppe: fields(11),
})

const article5 = (fields: Fields): Values => ({
  kurztext1: fields(3),
  kurztext2: fields(4),
  mengeneinheit: fields(5),
  preiskennzeichen: fields(6),
  preis: priceOf(fields(8)),
  rabattgruppe: fields(9),
  hauptwarengruppe: fields(10),
  warengruppe: fields(11),
  matchcode: fields(12),
  alternativnummer: fields(14),
  ean: fields(18),
  verpackungsmenge: packOf(fields(20)),
})

const readSupplement = (fields: Fields): DatanormRecord => ({
  is: 'supplement',
  values: {
    artikelnummer: fields(2),
    matchcode: fields(3),
    alternativnummer: fields(4),
    ean: fields(9),
    warengruppe: fields(11),
    verpackungsmenge: packOf(fields(13)),
  },
})

/** 0: not told. */
const packOf = (text: string): string => (/^0*$/.test(text) ? '' : text)

/** In version 5 an article is removed or numbered anew by a record of its own. */
const readChange = (fields: Fields): DatanormRecord => ({
  is: 'rejected',
  reason: fields(1).toUpperCase() === 'L' ? 'article_removed' : 'article_renumbered',
})

/** Up to three articles in one line. */
function prices4(fields: Fields): Values[] {
  return [2, 11, 20]
    .filter((at) => fields(at) !== '')
    .map((at) => ({
      artikelnummer: fields(at),
      preiskennzeichen: fields(at + 1),
      preis: priceOf(fields(at + 2)),
      ...discounts(fields, at + 3),
    }))
}

const prices5 = (fields: Fields): Values[] => [
  {
    artikelnummer: fields(1),
    preiskennzeichen: fields(2),
    preiseinheit: priceUnitOf(fields(3), 5) ?? fields(3),
    preis: priceOf(fields(4)),
    ...discounts(fields, 6),
    ...(fields(5) && { rabattgruppe: fields(5) }),
    gueltig_ab: fields(12).replace(/^(\d{4})(\d\d)(\d\d)$/, '$3$2$1'),
  },
]

const discounts = (fields: Fields, at: number): Values =>
  discountValues([at, at + 2, at + 4].map((pair) => ({ kind: fields(pair), value: fields(pair + 1) })))

const group4 = (fields: Fields): Values => ({
  hauptwarengruppe: fields(2),
  hauptwarengruppe_bezeichnung: fields(3),
  warengruppe: fields(4),
  warengruppe_bezeichnung: fields(5),
})

/** One name, of the group or of the main group. */
const group5 = (fields: Fields): Values => ({
  hauptwarengruppe: fields(1),
  warengruppe: fields(2),
  ...(fields(2) ? { warengruppe_bezeichnung: fields(3) } : { hauptwarengruppe_bezeichnung: fields(3) }),
})

const rebate = (fields: Fields, at: number): Values => ({
  ...discountValues([{ kind: fields(at + 1), value: fields(at + 2) }]),
  rabattgruppe: fields(at),
  bezeichnung: fields(at + 3),
})

/** Pairs of places: of a part's number, and of its text. */
const parts = (fields: Fields, ...places: readonly [number, number][]): TextPart[] =>
  places.filter(([number]) => /^\d+$/.test(fields(number))).map(([number, text]) => ({ number: Number(fields(number)), text: fields(text) }))
