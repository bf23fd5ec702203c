import { describe, expect, it } from 'vitest'
import { kindOfBytes, kindOfText } from '../../../../domain/commerce/import/file-kind.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const header4 = `V 010199${'Grosshandel'.padEnd(40)}${'DATANORM'.padEnd(40)}${''.padEnd(35)}04EUR`

describe('a file is told by its first bytes', () => {
  it.each([
    ['', { refused: 'EMPTY' }],
    ['504b0304140000', { kind: 'workbook' }],
    ['d0cf11e0a1b11ae10000', { kind: 'workbook' }],
    ['255044462d312e37', { refused: 'PDF' }],
    ['89504e470d0a1a0a', { refused: 'IMAGE' }],
    ['7b5c72746631', { refused: 'RICH_TEXT' }],
    ['1f8b0800', { refused: 'ARCHIVE' }],
    // `{"a":1}` and `PK;Name` are texts.
    ['7b2261223a317d', null],
    ['504b3b4e616d65', null],
  ])('%s', (hex, told) => {
    expect(kindOfBytes(bytes(hex))).toEqual(told)
  })
})

describe('a text is told by how it begins', () => {
  it.each([
    ['"EXTF";700;21;"Buchungsstapel";9', { kind: 'datev' }],
    ['EXTF;510;16;"Debitoren/Kreditoren"', { kind: 'datev' }],
    ['DTVF;700;21;', { kind: 'datev' }],
    ['EXTFARBE;Name\n1;Rot', { kind: 'table' }],
    [`${header4}\r\nA;N;1;00;Dose`, { kind: 'datanorm' }],
    ['V;050;A;20260408;EUR;Katalog;;', { kind: 'datanorm' }],
    [`V 010185${'Grosshandel'.padEnd(115)}\nANX1`, { refused: 'OLD_DATANORM' }],
    ['Vertrag 2026;Seite 1', { kind: 'table' }],
    ['<?xml version="1.0"?>\n<!DOCTYPE DataSet SYSTEM "gdpdu-01-09-2004.dtd">\n<DataSet>', { kind: 'gdpdu' }],
    ['<?xml version="1.0"?><!-- <GAEB> --><DataSet>', { kind: 'gdpdu' }],
    ['<?xml version="1.0"?><GAEB xmlns="http://www.gaeb.de/GAEB_DA_XML/DA83/3.3">', { refused: 'GAEB' }],
    ['#begin[GAEB]\n#begin[GAEBInfo]', { refused: 'GAEB' }],
    [`00        83L                                                         11PP  90 000001`.padEnd(80).slice(0, 80), { refused: 'GAEB' }],
    ['<?xml version="1.0"?><!DOCTYPE BMECAT SYSTEM "a.dtd" [<!ELEMENT a (b)>]><BMECAT version="1.2">', { refused: 'BMECAT' }],
    ['<?xml version="1.0"?><n:Invoice xmlns:n="u">', { refused: 'OTHER_XML' }],
    ['<!DOCTYPE html><html>', { refused: 'WEB_PAGE' }],
    ['<table><tr><td>1', { refused: 'WEB_PAGE' }],
    ['<Name>;<Ort>\nMeyer;Köln', { kind: 'table' }],
    ['{"number":"10001"}\n{"number":"10002"}', { kind: 'json' }],
    ['[\n  {"number": 1}\n]', { kind: 'json' }],
    ['[Kunde];[Ort]\nMeyer;Köln', { kind: 'table' }],
    ['Nr;Name\n1;Meyer', { kind: 'table' }],
  ])('%s', (text, told) => {
    expect(kindOfText(text)).toEqual(told)
  })

  it('does not hang on a document type without an end', () => {
    expect(kindOfText(`<?xml version="1.0"?><!DOCTYPE a [${'<!ELEMENT b (c)> '.repeat(2000)}`)).toEqual({ refused: 'OTHER_XML' })
  })
})
