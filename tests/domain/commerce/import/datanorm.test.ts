import { describe, expect, it } from 'vitest'
import { HeldTexts } from '../../../../domain/commerce/import/datanorm/held-texts.ts'
import { readDatanormRecord } from '../../../../domain/commerce/import/datanorm/read-datanorm-record.ts'
import { withPoint } from '../../../../domain/commerce/import/implied-point.ts'

const read = (line: string, version: 4 | 5 = 4) => readDatanormRecord(line.split(';'), version)
const values = (line: string, version: 4 | 5 = 4) => {
  const record = read(line, version)
  return 'values' in record ? record.values : 'rows' in record ? record.rows : record
}

describe('an article', () => {
  it('of version 4: cents, price unit by its code', () => {
    expect(read('A;N;0815;00;Rohr 15x1;Kupfer;2;2;m;18950;CU;07;TX1;')).toMatchObject({
      is: 'article',
      textKey: 'TX1',
      values: { artikelnummer: '0815', preiskennzeichen: '2', preiseinheit: '100', preis: '189.50', rabattgruppe: 'CU', hauptwarengruppe: '07' },
    })
  })

  it('of version 5: other places, price unit as a number', () => {
    const line = 'A;N;WPW;Sockel;rot;PCE;1;100;2750;NBM;HLS;UG;MATCH;;ALT;;;;4012345678901;;5;;3;TWPW;;;;;;'
    expect(read(line, 5)).toMatchObject({
      textKey: 'TWPW',
      values: {
        kurztext2: 'rot',
        mengeneinheit: 'PCE',
        preiseinheit: '100',
        preis: '27.50',
        warengruppe: 'UG',
        ean: '4012345678901',
        matchcode: 'MATCH',
      },
    })
  })

  it('with a price of 0 is on request', () => {
    expect(values('A;N;1;00;Dose;;1;0;Stk;0;;;;')).toMatchObject({ preis: '' })
  })

  it.each([
    ['A;L;1;00;Dose;;1;0;Stk;100;;;;', 4, 'article_removed'],
    ['A;X;1;00;2;;1;0;Stk;100;;;;', 4, 'article_renumbered'],
    ['B;L;1;;;', 5, 'article_removed'],
    ['B;A;1;2;;', 5, 'article_renumbered'],
    ['A;N;1;00;Dose;;1;7;Stk;100;;;;', 4, 'unknown_code'],
    ['X;N;1;', 4, 'unknown_record'],
    ['Irgendwas', 4, 'unknown_record'],
    ['Z;N;1;01;1;', 4, 'record_not_taken_over'],
  ] as const)('%s is no row: %s', (line, version, reason) => {
    expect(read(line, version)).toEqual({ is: 'rejected', reason })
  })

  it.each([
    ['V 010199Firma', 4],
    ['K;;018988; ;', 4],
    ['E;12;Ende;', 5],
  ] as const)('%s is about the file', (line, version) => {
    expect(read(line, version)).toEqual({ is: 'nothing' })
  })
})

describe('prices', () => {
  it('up to three in a line, with their discounts', () => {
    expect(values('P;A;R1;1;85700;1;5500;;;;;R2;2;88;;;;;;;R3;1;300;0;RG7;2;0950;;;')).toEqual([
      { artikelnummer: 'R1', preiskennzeichen: '1', preis: '857.00', rabattkennzeichen: '1', rabatt: '55.00' },
      { artikelnummer: 'R2', preiskennzeichen: '2', preis: '0.88' },
      { artikelnummer: 'R3', preiskennzeichen: '1', preis: '3.00', rabattgruppe: 'RG7', rabattkennzeichen: '2', rabatt: '0.950' },
    ])
  })

  it('of version 5: one, with its day', () => {
    expect(values('P;100033152;1;1;28000;06;1;1000;;;;;20260801;', 5)).toEqual([
      expect.objectContaining({ artikelnummer: '100033152', preis: '280.00', rabattgruppe: '06', rabatt: '10.00', gueltig_ab: '01082026' }),
    ])
  })

  it('from when they hold', () => {
    expect(read('C;;TERMIN-1;01082026;')).toEqual({ is: 'validFrom', day: '01082026' })
  })
})

it('groups and rebates keep their zeros', () => {
  expect(values('S;;01;Installation;12;Schalter;')).toEqual([
    { hauptwarengruppe: '01', hauptwarengruppe_bezeichnung: 'Installation', warengruppe: '12', warengruppe_bezeichnung: 'Schalter' },
  ])
  expect(values('R;;007;1;4250;Kabel;')).toEqual([{ rabattgruppe: '007', rabattkennzeichen: '1', rabatt: '42.50', bezeichnung: 'Kabel' }])
})

describe('texts are held', () => {
  it('and put together by their numbers', () => {
    const texts = new HeldTexts(1000)
    for (const line of ['T;N;K;;3;;drei;4;; ;', 'T;N;K;;1;;eins;2;;zwei;']) {
      const record = read(line)
      if (record.is === 'text') texts.add(record.key, record.parts)
    }
    expect(texts.read('K')).toBe('eins\nzwei\ndrei')
    expect(texts.read('L')).toBeNull()
  })

  it('until there is no more room', () => {
    const texts = new HeldTexts(250)
    expect([1, 2, 3].map((number) => texts.add('K', [{ number, text: 'zehn Zeich' }]))).toEqual([true, true, false])
  })
})

it.each([
  ['85700', 2, '857.00'],
  ['5', 2, '0.05'],
  ['-00120', 2, '-1.20'],
  ['0950', 3, '0.950'],
  ['12,5', 2, '12,5'],
])('%s with %d decimals is %s', (text, decimals, amount) => {
  expect(withPoint(text, decimals)).toBe(amount)
})
