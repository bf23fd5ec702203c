import { describe, expect, it } from 'vitest'
import { readSpoken } from '../../../../domain/visits/report/read-spoken.ts'

/** Monday. */
const today = '2026-11-30'
const read = (text: string) => readSpoken(text, today)

describe('a report that was dictated', () => {
  it('falls into its parts, and keeps every word', () => {
    const text =
      'Gutes Gespräch mit Frau Weber, sie planen eine neue Halle. Angebot über Regale bis Freitag schicken. Würth bietet die Schrauben M8 für 12,50 Euro an. Nächster Besuch in sechs Wochen.'
    expect(read(text)).toEqual({
      text,
      followUp: { title: 'Angebot über Regale bis Freitag schicken', dueOn: '2026-12-04' },
      nextVisit: { day: '2027-01-11', time: null },
      competitorPrice: { competitor: 'Würth', product: 'Schrauben M8', price: '12,50' },
      complaint: null,
      wasThere: true,
    })
  })

  it.each([
    ['Am 15. Dezember um 10 Uhr wieder hinfahren.', '2026-12-15', '10:00'],
    ['Nächster Termin Anfang Februar.', '2027-02-01', null],
    ['Next visit on 12 January at 2 pm.', '2027-01-12', '14:00'],
    ['I will see them again in four weeks.', '2026-12-28', null],
  ])('%j is a next visit', (text, day, time) => {
    expect(read(text).nextVisit).toEqual({ day, time })
  })

  it.each([
    ['Morgen Herrn Klein anrufen wegen der Zeichnung.', 'Morgen Herrn Klein anrufen wegen der Zeichnung', '2026-12-01'],
    ['Muster schicken.', 'Muster schicken', null],
    ['Send the quote by Friday.', 'Send the quote by Friday', '2026-12-04'],
  ])('%j is to be done', (text, title, dueOn) => {
    expect(read(text).followUp).toEqual({ title, dueOn })
  })

  it.each([
    ['Fischer verlangt für den Dübel 8 Euro 90.', 'Fischer', 'Dübel', '8,90'],
    ['Bei Hilti kostet der Bohrer 45 Euro.', 'Hilti', 'Bohrer', '45'],
    ['Acme sells the bolts for 3.20 EUR.', 'Acme', 'bolts', '3.20'],
  ])('%j is a price of a competitor', (text, competitor, product, price) => {
    expect(read(text).competitorPrice).toEqual({ competitor, product, price })
  })

  it.each([
    'Er war sehr zufrieden.',
    'Sie haben einen neuen Gabelstapler für 30.000 Euro gekauft.',
    'Keine Reklamation mehr, alles erledigt.',
    'We talked about the weather.',
  ])('%j is a note and nothing more', (text) => {
    expect(read(text)).toEqual({ text, followUp: null, nextVisit: null, competitorPrice: null, complaint: null, wasThere: true })
  })

  it('tells a complaint, and that nobody was there', () => {
    expect(read('Er reklamiert die letzte Charge Dübel.').complaint).toBe('Er reklamiert die letzte Charge Dübel')
    expect(read('Ich habe niemanden angetroffen.').wasThere).toBe(false)
    expect(read('Nobody was there.').wasThere).toBe(false)
  })
})
