import { describe, expect, it } from 'vitest'
import { addressesIn, numbersIn } from '../../../../domain/mail/verdict/gateway.ts'

describe('numbers in a notice of a telephone system', () => {
  it('are no dates and times', () => {
    const mail = { subject: 'Faxnachricht vom 03.05.1987', text: 'Eingang 05.10.1986, 03.06-07.06.2015 um 10:11:12; Absender 0451 39946-0' }
    expect(numbersIn(mail)).toEqual(['+49451399460'])
  })

  it('are no numbers of registers, accounts, customers and documents', () => {
    const text = 'HRB 12345 HL, IBAN DE12 3456 7890 1234 5678 90, Kundennr. 0815 4711, Steuer-Nr. 022/815/08150, Lieferschein 0451 1234'
    expect(numbersIn({ subject: '', text })).toEqual([])
  })

  it.each(['Rechnungs-Nr. 4711', 'Kundennummer: 12345', 'HRB 1234', 'Bestellung 1234'])('are read behind a line with another one: %s', (line) => {
    expect(numbersIn({ subject: '', text: `${line}\n0451 39946-0` })).toEqual(['+49451399460'])
  })

  it('are read behind much text, and of many digits no more than the first', () => {
    expect(numbersIn({ subject: '', text: `${'Der Text der Nachricht.\n'.repeat(500)}0451 39946-0` })).toEqual(['+49451399460'])
    expect(numbersIn({ subject: '', text: `${'Artikel 1234567\n'.repeat(500)}0451 39946-0` })).toEqual([])
  })

  it('are read without plus and with extensions', () => {
    expect(numbersIn({ subject: 'Neue Sprachnachricht von 49451399461', text: 'Rückruf: 0451 / 39946 -0/-32' })).toEqual([
      '+49451399461',
      '+49451399460',
    ])
  })
})

describe('addresses in a web form', () => {
  it.each([
    ['Von: Peter Klein <p.klein@kunde.de>', 'p.klein@kunde.de'],
    ['E-Mail: p@kunde.de', 'p@kunde.de'],
    ['Ihre E-Mail-Adresse*: p@kunde.de', 'p@kunde.de'],
    ['E-Mail:\n  p@kunde.de', 'p@kunde.de'],
    ['E-Mail | p@kunde.de', 'p@kunde.de'],
    ['Mail: mailto:p@kunde.de', 'p@kunde.de'],
    ['Absender: "Klein, Peter" <p@kunde.de>', 'p@kunde.de'],
  ])('%j names it', (form, address) => expect(addressesIn(`${form}\nBetreff: Anfrage\n\nBitte ein Angebot.`)).toEqual([address]))

  it('are not those of the text or of whom it was sent to', () => {
    expect(addressesIn('An: info@firma.de\n\nBitte an buchhaltung@kunde.de senden.')).toEqual([])
  })
})
