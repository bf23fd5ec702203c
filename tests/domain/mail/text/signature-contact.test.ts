import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contactInSignature } from '../../../../domain/mail/text/signature-contact.ts'
import { mails } from './mails.ts'

const textOf = (id: string): string => mails.find((mail) => mail.id === id)!.text
const unknown = { name: '', address: 'x@kunde.de' }

/** Name, function, company and numbers, as a person reads them in the mail of that name. */
const expected: [id: string, name: string | null, role: string | null, company: string | null, phones: string][] = [
  ['a-ol-1', 'Peter Klein', 'Leiter Einkauf', 'Klein Maschinenbau GmbH & Co. KG', 'phone+49451123456 mobile+491711234567'],
  ['a-at', 'Elisabeth Huber', 'Prokuristin', 'Huber Stahlbau GesmbH', 'phone+433161234560 fax+4331612345699'],
  ['a-ch', 'Urs Bünzli', 'Leiter Beschaffung', 'Bünzli AG', 'phone+41441234567'],
  ['a-noclosing', 'Anna Weber', 'Leiterin Einkauf', 'Müller Bau GmbH', 'phone+49451123456'],
  ['a-ia', 'Sabine Krause', 'Sachbearbeiterin Einkauf', 'Stadtwerke Lübeck GmbH', 'phone+494518881234 fax+494518881239'],
  ['a-wunsch', 'Hans-Jürgen von der Heide', 'Vertriebsleiter Nord', null, 'mobile+491715551234'],
  ['a-en', 'John Smith', 'Sales Director', 'Acme Ltd.', 'phone+442079460000'],
  ['b-sig-1', 'Karin Busch', 'Teamleiterin Beschaffung', 'Wasserwerk Ost AöR', 'phone+493419692233 fax+493419692299'],
  ['b-sig-2', 'Mehmet Yılmaz', 'Projektleiter Anlagenbau', 'Kessel & Rohr Anlagenbau GmbH', 'phone+497214432118 mobile+4915123456789'],
  ['b-sig-3', 'Ulrike von Stein', 'Kaufmännische Leitung', 'Stein Armaturen GmbH', 'phone+49233198760 fax+4923319876100'],
  ['b-sig-5', 'Nina Hoffmann', 'Strategic Buyer Electronics', 'Bavaria Drives SE', 'phone+498912345678 mobile+491609876543'],
  ['b-sig-6', 'Silke Brandt', 'Einkauf', 'Hansa Lebensmittel eG', 'phone+49403344221'],
  ['b-sig-7', 'Josef Aigner', 'Technischer Vertrieb', 'Donau Fördertechnik Ges.m.b.H.', 'phone+4373234567812'],
  ['b-sig-8', 'Reto Ammann', 'Mitglied der Geschäftsleitung', 'Ammann Apparatebau AG', 'phone+41713134455 mobile+41791234567'],
  ['b-sig-10', 'Tina Sommer', 'Key Account Managerin', 'Sommer Verpackungen GmbH', 'phone+49221445566'],
  ['b-delim-long', 'Eva Lindner', null, 'Lindner Optik e.K.', ''],
  ['b-no-closing-2', 'Dirk Wolters', 'Werkstattmeister', 'Bagger Wolters GmbH', 'phone+4944417788 mobile+491704455667'],
  ['b-en-2', "Paul O'Brien", 'Head of Procurement', 'Celtic Foods plc', 'phone+35315550199'],
  ['a-gm-1', null, null, null, ''],
  ['a-ol-only-quote', null, null, null, ''],
]

describe('the contact in a signature', () => {
  it.each(expected)('of %s', (id, name, role, company, phones) => {
    const { address: _, ...found } = contactInSignature(textOf(id), unknown)
    expect({ ...found, phones: found.phones.map(({ kind, number }) => kind + number).join(' ') }).toEqual({ name, function: role, company, phones })
  })

  it('is the sender where several people are named', () => {
    const text = 'Anbei.\n\nMit freundlichen Grüßen\n\nBernd Kessel\nEva Stein\nVertrieb\nKessel GmbH\nTel. 0721 4432-118'
    expect(contactInSignature(text, { name: 'Stein, Eva', address: 'stein@kessel.de' }).name).toBe('Eva Stein')
  })

  it('never takes numbers of registers, banks and places for telephones', () => {
    const text = 'Ok\n\nGruß\nAnna Weber\nWeber GmbH\n23568 Lübeck\nHRB 0451123456\nIBAN DE02 1203 0000 0000 2020 51\nUSt-IdNr. DE 012345678'
    expect(contactInSignature(text, unknown).phones).toEqual([])
  })
})

describe('numbers in a signature', () => {
  const phonesOf = (lines: string, address = 'm.huber@huber.de'): string[] =>
    contactInSignature(`Ok\n\nMit freundlichen Grüßen\nMax Huber\nHuber GmbH\n${lines}\n`, { name: 'Max Huber', address }).phones.map(
      ({ kind, number }) => `${kind} ${number}`,
    )

  it.each([
    ['Industriestraße 4, A-8020 Graz\nTel. 0316/123456 DW 12', ['phone +4331612345612']],
    ['fon: 0451 – 39946 - 0\nfax: 0451 – 39946 - 20', ['phone +49451399460', 'fax +494513994620']],
    ['Telefon 0451 39946 -0/-32', ['phone +49451399460']],
    ['Tel. 49 451 399460', ['phone +49451399460']],
    ['HRB 123456 Lübeck | Tel. 0451 39946-0 | IBAN DE02 1203 0000 0000 2020 51', ['phone +49451399460']],
    ['Amtsgericht Lübeck, HRB 0451123456, Fax: 0451 39946-20', ['fax +494513994620']],
    ['P: +49 (0) 30 60 98 54 18-0', ['phone +4930609854180']],
  ])('%j', (lines, phones) => expect(phonesOf(lines)).toEqual(phones))

  it('stand beside the company where double strokes part them', () => {
    const text = 'Ok\n\nGruß\nPeter Klein\nZnuny GmbH // Marienstraße 11 // 10117 Berlin // Germany\n'
    expect(contactInSignature(text, { name: 'Peter Klein', address: 'p@kunde.de' }).company).toBe('Znuny GmbH')
  })
})

describe('the address in a signature', () => {
  const addressOf = (lines: string, address = 'ole@kunde.de'): string | null => {
    const found = contactInSignature(`Ok\n\nMit freundlichen Grüßen\nOle Brandt\nBootshandel Brandt GmbH\n${lines}\n`, {
      name: 'Ole Brandt',
      address,
    })
    return found.address && [found.address.street ?? '–', found.address.country, found.address.postalCode, found.address.city].join(' / ')
  }

  it.each([
    ['Hafenstraße 21, 24376 Kappeln', 'Hafenstraße 21 / DE / 24376 / Kappeln'],
    ['Hafenstraße 21,24376 Kappeln', 'Hafenstraße 21 / DE / 24376 / Kappeln'],
    ['Hafenstraße 21\n24376 Kappeln\nTel. 04642 1234-0', 'Hafenstraße 21 / DE / 24376 / Kappeln'],
    ['Hafenstr. 21a\nD-24376 Kappeln', 'Hafenstr. 21a / DE / 24376 / Kappeln'],
    ['Hafenstr. 21 · D – 24376 Kappeln · Tel. 04642 1234', 'Hafenstr. 21 / DE / 24376 / Kappeln'],
    ['Am Markt 3-5 | 23552 Lübeck | www.brandt.de', 'Am Markt 3-5 / DE / 23552 / Lübeck'],
    ['Am Alten Hafen 7 • 25746 Heide (Holstein)', 'Am Alten Hafen 7 / DE / 25746 / Heide (Holstein)'],
    ['Straße des 17. Juni 135 // 10623 Berlin // Germany', 'Straße des 17. Juni 135 / DE / 10623 / Berlin'],
    ['Anschrift: Werkstraße 12 24116 Kiel', 'Werkstraße 12 / DE / 24116 / Kiel'],
    ['Industriezeile 54/2, A-4020 Linz', 'Industriezeile 54/2 / AT / 4020 / Linz'],
    ['Industriezeile 54\nA 4020 Linz\nÖsterreich', 'Industriezeile 54 / AT / 4020 / Linz'],
    ['Bahnhofstrasse 12, CH-8001 Zürich', 'Bahnhofstrasse 12 / CH / 8001 / Zürich'],
    ['Rue du Lac 4\n1400 Yverdon-les-Bains', 'Rue du Lac 4 / CH / 1400 / Yverdon-les-Bains', 'ole@kunde.ch'],
    ['Hauptplatz 8\n8010 Graz', 'Hauptplatz 8 / AT / 8010 / Graz', 'ole@kunde.at'],
    ['Landstrasse 5, FL-9490 Vaduz', 'Landstrasse 5 / LI / 9490 / Vaduz'],
    ['Hafenstraße 21\nGebäude B\n24376 Kappeln', 'Hafenstraße 21 / DE / 24376 / Kappeln'],
    ['Postfach 11 20\n24370 Kappeln', '– / DE / 24370 / Kappeln'],
    ['24376 Kappeln, Hafenstraße 21', 'Hafenstraße 21 / DE / 24376 / Kappeln'],
    ['Hafenstraße 21, 24376 Kappeln, Deutschland', 'Hafenstraße 21 / DE / 24376 / Kappeln'],
    ['Tel. 04642 1234 | 24376 Kappeln', '– / DE / 24376 / Kappeln'],
  ])('%j is %s', (lines, expected, sender = 'ole@kunde.de') => expect(addressOf(lines, sender)).toBe(expected))

  it.each([
    ['Tel. 0431 7123-44'],
    ['HRB 12345 Flensburg'],
    ['IBAN DE02 1203 0000 0000 2020 51'],
    ['Amtsgericht Flensburg, HRB 12345 FL'],
    ['Seit 1987 Boote'],
    ['8010 Graz'],
    ['Geschäftsführer: Max Huber, 23552 Lübeck'],
    ['Hafenstraße 21, Kappeln'],
  ])('%j holds none', (lines) => expect(addressOf(lines)).toBeNull())

  it('is not that of a mail that is quoted', () => {
    const text =
      'Ok\n\nGruß\nOle Brandt\n\nVon: Jonas Petersen <jp@firma.de>\nGesendet: Montag, 23. November 2026 10:00\nAn: Ole Brandt\nBetreff: Boot\n\nGruß\nJonas Petersen\nHafenstraße 21, 24376 Kappeln'
    expect(contactInSignature(text, { name: 'Ole Brandt', address: 'ole@kunde.de' }).address).toBeNull()
  })
})

const REFERENCE = '../shared/references/mail/signature_cases.json'
type ReferenceCase = { id: string; text: string; sender?: string }

describe.skipIf(!existsSync(REFERENCE))(`signatures of public test suites (${existsSync(REFERENCE) ? 'there' : `skipped: no ${REFERENCE}`})`, () => {
  it('give the name of whoever signed with two words', () => {
    const cases = JSON.parse(readFileSync(REFERENCE, 'utf8')) as ReferenceCase[]
    const named = cases.filter(({ sender }) => sender && /^\S+ \S+$/.test(sender))
    expect(named.length).toBeGreaterThan(2)
    const right = named.filter(({ text, sender }) => contactInSignature(text, { name: sender ?? '', address: '' }).name?.includes(sender ?? '-'))
    expect(right.length).toBeGreaterThanOrEqual(named.length - 1)
  })
})
