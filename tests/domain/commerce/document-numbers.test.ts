import { describe, expect, it } from 'vitest'
import { documentNumbers, MOST_NUMBERS, numberKey } from '../../../domain/commerce/document-numbers.ts'

describe('a mail names', () => {
  it.each([
    ['Auftrag 2632302', ['2632302']],
    ['Auftrag Nr. 2632302', ['2632302']],
    ['Ihre Auftragsnummer: AU-2632302', ['AU-2632302']],
    ['AW: Auftragsbestätigung 2632302', ['2632302']],
    ['order 2632302', ['2632302']],
    ['Order No. 2632302, please', ['2632302']],
    ['your order #2632302?', ['2632302']],
    ['Wie in AN-2631401 angeboten', ['AN-2631401']],
    ['quote AN 2631401', ['AN 2631401']],
    ['RE-2627103 und RE2628801 sind offen', ['RE-2627103', 'RE2628801']],
    ['Rechnung RE 2026/0815 vom 12.11.2026', ['RE 2026/0815']],
    ['invoice no: 2026-00815', ['2026-00815']],
    ['Unsere Bestellung 4500017834', ['4500017834']],
    ['our PO-17834', ['PO-17834']],
    ['PO 17834', ['17834']],
    ['Bestell-Nr. B44556', ['B44556']],
    ['Lieferschein LS-2631401 und Reklamation RK-2630201', ['LS-2631401', 'RK-2630201']],
    ['Betrifft 2632302', ['2632302']],
    ['Vorgang 2632302/1', ['2632302/1']],
  ])('%s', (subject, numbers) => expect(documentNumbers(subject, '')).toEqual(numbers))

  it.each([
    'Tel. +49 451 4467327',
    'Telefon 0451/446732-7, Mobil 0171 2345678',
    '(0451) 446732',
    'am 30.11.2026 um 14:00',
    '23568 Lübeck',
    '1.234.567,89 €',
    'USt-IdNr. DE123456789',
    'IBAN DE02120300000000202051',
    'IBAN DE02 1203 0000 0000 2020 51',
    'https://firma.example/a/1234567',
    'info1234567@firma.example',
    'Auftrag folgt, Angebot bis 2026',
    'order as soon as possible',
  ])('nothing in: %s', (text) => expect(documentNumbers('', text)).toEqual([]))

  it('each once, what words call a number first, and no more than can be looked up', () => {
    expect(documentNumbers('AN-2631401', 'an 7777777. Auftrag 2632302, AN2631401, Angebot AN 26314 01')).toEqual(
      expect.arrayContaining(['2632302', 'AN-2631401', '7777777']),
    )
    expect(documentNumbers('Re: AN-2631401', 'siehe AN-2631401 und AN2631401')).toEqual(['AN-2631401'])
    const list = Array.from({ length: 50 }, (_, i) => `RE-26271${10 + i}`).join('\n')
    expect(documentNumbers('', list)).toHaveLength(MOST_NUMBERS)
  })

  it('within the time of a moment, however long and odd it is', () => {
    const odd = [
      'order '.repeat(40_000),
      'a1-'.repeat(80_000),
      '1 '.repeat(100_000),
      `Auftrag${' '.repeat(200_000)}x`,
      '9'.repeat(200_000),
      'AN-/'.repeat(50_000),
    ]
    for (const text of odd) {
      const before = performance.now()
      documentNumbers(text.slice(0, 500), text)
      expect(performance.now() - before, text.slice(0, 12)).toBeLessThan(1_000)
    }
  })

  it('which are one however they are written', () => expect(numberKey('AN-26 314/01')).toBe('an2631401'))
})
