/** DATANORM as suppliers send it. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { datanormRows } from '../../../../server/commerce/import/datanorm/datanorm-rows.ts'
import { surveyFile } from '../../../../server/commerce/import/datanorm/survey-file.ts'
import type { BrokenLine } from '../../../../server/commerce/import/text/csv-records.ts'
import { type ReadFile, readContent, readFolder } from '../../../support/read-table.ts'

const header = `V 010326${'Grosshandel'.padEnd(40)}${'Daten'.padEnd(40)}${''.padEnd(35)}04EUR`
const file = (...lines: string[]): string => [header, ...lines, '\u001a'].join('\r\n')

/** A row by the names of its columns, without what is not there. */
const named = ({ columns, rows }: ReadFile) =>
  rows.map((row) => Object.fromEntries(row.flatMap((value, at) => (value === null ? [] : [[columns[at]?.name, value]]))))

describe('articles', () => {
  it('get their supplements and texts, wherever these stand', async () => {
    const read = await readContent(
      iconv.encode(
        file(
          'T;N;TX;;3;;drei;;;;',
          'A;N;007;40;Wandlüfter;24" weiß;1;3;Stk;150000;LÜ;01;TX;',
          'B;N;007;LUE; ; ;0;0;0;4012345678901; ;05;0;10; ;',
          '',
          'A;N;008;00;Gitter; ;2;0;Stk;0; ; ; ;',
          'D;N;008;1;F;;nur für 008;;;;',
          'B;N;007; ;ALT; ;0;0;0; ; ; ;0;0; ;',
          'T;N;TX;;1;;eins;2;;zwei;',
        ),
        'cp850',
      ),
      'DATANORM.001',
    )
    expect(read).toMatchObject({ format: 'datanorm', encoding: 'cp850', headerLine: null, sheet: null, rejected: [] })
    expect(named(read)).toEqual([
      {
        ...{ artikelnummer: '007', kurztext1: 'Wandlüfter', kurztext2: '24" weiß', mengeneinheit: 'Stk', preiskennzeichen: '1' },
        ...{ preiseinheit: '1000', preis: '1500.00', rabattgruppe: 'LÜ', hauptwarengruppe: '01', warengruppe: '05', ean: '4012345678901' },
        ...{ matchcode: 'LUE', langtext: 'eins\nzwei\ndrei', alternativnummer: 'ALT', verpackungsmenge: '10' },
      },
      { artikelnummer: '008', kurztext1: 'Gitter', mengeneinheit: 'Stk', preiskennzeichen: '2', preiseinheit: '1', langtext: 'nur für 008' },
    ])
  })

  it('lines that are none say why', async () => {
    const { rows, rejected } = await readContent(
      file('X;N;1;', 'A;L;1;', 'A;N;2;00;Dose;;1;0;Stk;12,5;;;;', 'A;N;3;00;Dose;;1;9;Stk;100;;;;', 'B;N;99; ;EAN', 'A;N;4;00;Dose;;1;0;Stk;100;;;;'),
    )
    expect(rows).toHaveLength(1)
    expect(rejected.map(({ line, reason }) => `${line} ${reason}`).sort()).toEqual([
      '2 unknown_record',
      '3 article_removed',
      '4 not_a_number',
      '5 unknown_code',
      '6 article_missing',
    ])
  })

  it('with quotes in their names are not swallowed', async () => {
    const { rows } = await readContent(file('A;N;1;00;"Profi Zange;;1;0;Stk;100;;;;', 'A;N;2;00;"Profi" Hammer;;1;0;Stk;100;;;;'))
    expect(rows.map(([, name]) => name)).toEqual(['"Profi Zange', '"Profi" Hammer'])
    expect((await readContent(file(`A;N;1;00;${'x'.repeat(1_000_001)};`, 'A;N;2;00;Dose;;1;0;Stk;1;;;;'))).rejected).toMatchObject([
      { line: 2, reason: 'too_long' },
    ])
  })

  it('umlauts that are lost already are named', async () => {
    const { damage } = await readContent(file('A;N;1;00;L?fter f?r Decken;;1;0;Stk;100;;;;'))
    expect(damage).toEqual([{ line: 2, column: 'kurztext1', reason: 'lost_letters' }])
  })

  it('of version 5, texts first', async () => {
    const lines = ['V;050;A;20260406;EUR;Firma;Daten;;;;;;;;;', 'T;N;TWRR;1;02;rot;', 'T;N;TWRR;1;01;Sockel;']
    const read = await readContent([...lines, 'A;N;WRR;Sockel;IP 65;PCE;1;1;2750;NBM;HLS;NBM;;;;;;;;;1;;3;TWRR;;;;;;', 'E;4;Ende;'].join('\r\n'))
    expect(named(read)).toEqual([expect.objectContaining({ artikelnummer: 'WRR', preis: '27.50', warengruppe: 'NBM', langtext: 'Sockel\nrot' })])
    expect(read.rejected).toEqual([])
  })
})

describe('a file of prices', () => {
  it('has a row for each article of a line and no column that it does not speak of', async () => {
    const read = await readContent(file('K;;018988; ;', 'C;;TERMIN-1;01082026;', 'P;A;R1;1;85700;1;5500;;;;;R2;2;88;;;;;;;;;;;;;;;;'), 'DATPREIS.001')
    expect(read.columns.map(({ name }) => name)).toEqual(['artikelnummer', 'preiskennzeichen', 'preis', 'rabattkennzeichen', 'rabatt', 'gueltig_ab'])
    expect(read.rows).toEqual([
      ['R1', '1', '857.00', '1', '55.00', '2026-08-01'],
      ['R2', '2', '0.88', null, null, '2026-08-01'],
    ])
  })

  it('stands with the articles where there are some', async () => {
    const read = await readContent(file('P;A;R1;2;4500;;;;;;;', 'A;N;R1;00;Rohr;;1;0;m;10000;;;;'))
    expect(named(read)).toEqual([
      { artikelnummer: 'R1', preiskennzeichen: '2', preis: '45.00' },
      { artikelnummer: 'R1', kurztext1: 'Rohr', mengeneinheit: 'm', preiskennzeichen: '1', preiseinheit: '1', preis: '100.00' },
    ])
  })
})

it('groups and rebates are tables; several in a file are sheets', async () => {
  const groups = ['S;;01;Installation;;;', 'S;;01;;12;Schalter & Dosen;']
  const rebates = ['R;;007;1;4250;Kabel;']
  const wanted = [
    ['01', 'Installation', null, null],
    ['01', null, '12', 'Schalter & Dosen'],
  ]
  expect(await readContent(file(...groups), 'DATANORM.WRG')).toMatchObject({ sheet: null, rows: wanted })
  expect(await readContent(file(...rebates), 'DATANORM.RAB')).toMatchObject({ rows: [['007', 'Kabel', '1', '42.50']] })
  const both = { 'DATANORM.001': file(...groups, ...rebates) }
  expect(await readFolder(both, 'DATANORM.001')).toMatchObject({ sheet: 'Warengruppen', sheets: ['Warengruppen', 'Rabattgruppen'], rows: wanted })
  expect(await readFolder(both, 'DATANORM.001', 'Rabattgruppen')).toMatchObject({ rows: [['007', 'Kabel', '1', '42.50']] })
  await expect(readFolder(both, 'DATANORM.001', 'Preise')).rejects.toMatchObject({ reason: 'UNKNOWN_SHEET', named: 'Preise' })
})

it('a group may be called like a total', async () => {
  expect((await readContent(file('S;;SUMME;;;;'))).rows).toEqual([['SUMME', null, null, null]])
})

it('texts alone are a table, a header alone is empty', async () => {
  expect((await readContent(file('T;N;K1;;1;;eins;2;;zwei;', 'T;N;K1;;3;;drei;;;;'))).rows).toEqual([['K1', 'eins\nzwei\ndrei']])
  await expect(readContent(file())).rejects.toMatchObject({ reason: 'EMPTY' })
})

it('holds texts up to a limit, and tells from which line on it left them out', async () => {
  async function* lines() {
    for (let line = 1; line <= 10; line++) {
      yield { lines: [{ line, record: { is: 'text', key: 'K', parts: [{ number: line, text: 'x'.repeat(60) }] } as const }], broken: [] }
    }
  }
  const survey = await surveyFile(lines(), 1_400)
  expect(survey.texts.read('K')?.split('\n')).toHaveLength(4)
  expect(survey.fullAt).toBe(5)
  const batches = datanormRows(lines(), survey, { table: 'texts', columns: ['langtextnummer'] })
  const broken: BrokenLine[] = []
  for await (const batch of batches) broken.push(...batch.broken)
  expect(broken).toEqual([{ line: 5, reason: 'too_many_texts' }])
})
