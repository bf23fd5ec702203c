import { describe, expect, it } from 'vitest'
import { completeDay, isTakenOver, readControlRecord } from '../../../../domain/commerce/import/datev/control-record.ts'
import { datevColumn } from '../../../../domain/commerce/import/datev/datev-column.ts'

/** Field 13 is the begin of the fiscal year, 15 and 16 the time of the export. */
const control = (yearStart: string, from = '', to = '') =>
  readControlRecord(['EXTF', '700', '21', 'Buchungsstapel', '9', '', '', '', '', '', '1', '2', yearStart, '4', from, to])

describe('the control record', () => {
  it.each([
    ['16', 'Debitoren/Kreditoren', true],
    ['21', 'Buchungsstapel', true],
    ['48', 'Diverse Adressen', true],
    ['20', 'Kontenbeschriftungen', false],
    ['65', 'Wiederkehrende Buchungen', false],
  ])('of category %s, %s', (category, name, isTaken) => {
    const record = readControlRecord(['EXTF', '700', category, name])
    expect([record.name, isTakenOver(record)]).toEqual([name, isTaken])
  })

  it('without a name is called by its number', () => {
    expect(readControlRecord(['EXTF', '700', '44', '']).name).toBe('44')
  })
})

describe('a day without a year', () => {
  it.each([
    ['0103', control('20260101'), '01032026'],
    ['103', control('20260101'), '01032026'],
    ['3112', control('20260101', '20260101', '20260331'), '31122026'],
    // A fiscal year from July: January is of the next year.
    ['1501', control('20250701'), '15012026'],
    ['1507', control('20250701'), '15072025'],
    ['1501', control('20250701', '20260101', '20260131'), '15012026'],
    ['2902', control('20240101'), '29022024'],
    ['1012012', control('20260101'), '01012012'],
    ['31122013', control('20260101'), '31122013'],
    ['später', control('20260101'), 'später'],
    ['0103', control(''), '0103'],
  ])('%s', (written, record, day) => {
    expect(completeDay(written, record)).toBe(day)
  })
})

describe('a column is known by its name', () => {
  it.each([
    ['Umsatz (ohne Soll/Haben-Kz)', 'number'],
    ['Umsatz', 'number'],
    ['WKZ Umsatz', 'text'],
    ['Basis-Umsatz', 'number'],
    ['Basisumsatz', 'number'],
    ['Kreditlimit (Debitor)', 'number'],
    ['Fälligkeit in Tagen (Debitor)', 'number'],
    ['Skonto in Prozent (Debitor)', 'number'],
    ['Skontotyp', 'text'],
    ['Belegdatum', 'day'],
    ['Bankverb. 1 Gültig von', 'day'],
    ['Postensperre bis', 'day'],
    ['Fälligkeit', 'day'],
    ['Konto', 'key'],
    ['Gegenkonto (ohne BU-Schlüssel)', 'key'],
    ['Postleitzahl', 'key'],
    ['EU-USt-IdNr.', 'key'],
    ['Soll/Haben-Kennzeichen', 'text'],
    ['Buchungstext', 'text'],
  ])('%s: %s', (name, kind) => {
    expect(datevColumn(name).kind).toBe(kind)
  })
})
