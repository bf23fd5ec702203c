import { describe, expect, it } from 'vitest'
import { entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { proposeMapping, squeezed } from '../../../../../domain/commerce/import/mapping/propose-mapping.ts'
import { columnsOf, proposed } from './proposed.ts'

describe('what a file is of, and its columns', () => {
  it.each([
    [
      'Kundennummer# | Matchcode | Firma | Straße | PLZ# | Ort | Land | E-Mail | Zahlungsziel | Kreditlimit+',
      'customer: city=Ort, country=Land, creditLimit=Kreditlimit, email=E-Mail, name=Firma, number=Kundennummer, paymentTerms=Zahlungsziel, postalCode=PLZ, street=Straße',
    ],
    [
      'KUNNR# | NAME1 | NAME2 | STRAS | PSTLZ# | ORT01 | LAND1',
      'customer: city=ORT01, country=LAND1, name2=NAME2, name=NAME1, number=KUNNR, postalCode=PSTLZ, street=STRAS',
    ],
    [
      'No.# | Name | Phone No.# | Credit Limit ($)+ | Salesperson Code#',
      'customer: accountManager=Salesperson Code, creditLimit=Credit Limit ($), name=Name, number=No., phone=Phone No.',
    ],
    [
      'Kundennr# | Nachname | Vorname | Anrede | Durchwahl# | E-Mail',
      'contact: customerNumber=Kundennr, email=E-Mail, givenName=Vorname, phone=Durchwahl, salutation=Anrede, surname=Nachname',
    ],
    [
      'Artikel-Nr.# | Bezeichnung | Warengruppe | ME | VK-Preis+ | EK-Preis+ | Preiseinheit+ | EAN#',
      'product: barcode=EAN, group=Warengruppe, name=Bezeichnung, number=Artikel-Nr., price=VK-Preis, priceUnit=Preiseinheit, unit=ME, unitCost=EK-Preis',
    ],
    // What kind of thing it is says less of its group than a name that says group.
    [
      'No.# | Description | Type | Inventory Posting Group | Unit Price+',
      'product: group=Inventory Posting Group, name=Description, number=No., price=Unit Price',
    ],
    ['Gruppe# | Übergeordnet# | Bezeichnung', 'product_group: name=Bezeichnung, number=Gruppe, parent=Übergeordnet'],
    [
      'Angebotsnr# | Kunde# | Datum@ | Gültig bis@ | Summe+',
      'quote: customerNumber=Kunde, date=Datum, netAmount=Summe, number=Angebotsnr, validUntil=Gültig bis',
    ],
    [
      'Order No.# | Customer No.# | Order Date@ | Item# | SKU# | Qty+ | Unit Price+',
      'order: customerNumber=Customer No., date=Order Date, number=Order No., position=Item, productNumber=SKU, quantity=Qty, unitPrice=Unit Price',
    ],
    [
      'Rechnungsnr# | Debitor# | Rechnungsdatum@ | Fälligkeit@ | Netto+ | Brutto+',
      'invoice: customerNumber=Debitor, date=Rechnungsdatum, dueOn=Fälligkeit, grossAmount=Brutto, netAmount=Netto, number=Rechnungsnr',
    ],
    [
      'Belegnr# | Konto# | Name | Betrag+ | Offen+ | Belegdatum@ | Fällig@ | Mahnstufe+',
      'open_item: amount=Betrag, customerName=Name, customerNumber=Konto, date=Belegdatum, dueOn=Fällig, dunningLevel=Mahnstufe, number=Belegnr, openAmount=Offen',
    ],
    ['Reklamationsnr.# | Kundennr.# | Grund | Status', 'complaint: customerNumber=Kundennr., number=Reklamationsnr., status=Status, subject=Grund'],
  ])('%s', (told, expected) => {
    expect(proposed(told)).toBe(expected)
  })

  it('asks where a bare document number may be a quote’s or an order’s, unless the file’s name tells', () => {
    const told = 'Belegnr# | Kundennr# | Datum@ | Betrag+'
    expect(proposed(told)).toBeNull()
    expect(proposed(told, 'Angebote 2026.csv')).toMatch(/^quote: .*number=Belegnr/)
    expect(proposed(told, 'auftraege.csv')).toMatch(/^order: /)
  })

  it('takes what is called groups for groups, though none has a parent', () => {
    const told = 'Warengruppe# | Gruppenbezeichnung'
    expect(proposed(told)).toBeNull()
    expect(proposed(told, 'Warengruppen.csv')).toBe('product_group: name=Gruppenbezeichnung, number=Warengruppe')
    expect(proposed('Artikelnummer# | Bezeichnung | Warengruppe#', 'Artikel nach Warengruppen.csv')).toMatch(/^product: /)
  })

  it('tells people among customers, and whose list it is not by them', () => {
    const persons = 'Kundennr# | Firma | Nachname | Vorname | Straße | PLZ# | Ort'
    expect(proposed(persons)).toBe(
      'customer: city=Ort, givenName=Vorname, name=Firma, number=Kundennr, postalCode=PLZ, street=Straße, surname=Nachname',
    )
    expect(proposed('Kundennr# | Firma | Nachname | Vorname | E-Mail')).toMatch(/^contact: /)
  })

  it('takes bookings for no documents, though they name some', () => {
    const booked = 'Umsatz (ohne Soll/Haben-Kz)+ | Soll/Haben-Kennzeichen | Konto# | Gegenkonto# | Belegdatum@ | Belegfeld 1# | Auftragsnummer#'
    expect(proposed(booked, 'EXTF_Buchungsstapel.csv')).toBeNull()
    expect(proposed(booked.replace('Gegenkonto# | ', ''))).toMatch(/^order: /)
  })

  it('takes nothing for invoices that says no amount', () => {
    const told = 'Rechnungsnummer# | Kundennummer# | Rechnungsdatum@'
    expect(proposed(told, 'Rechnungen.csv')).toBeNull()
    expect(proposed(`${told} | Rechnungsbetrag+`)).toMatch(/^invoice: /)
  })

  it('does not take a column for the number in which nothing stands', () => {
    const columns = columnsOf('Handle# | Title | Variant SKU# | Variant Price+')
    expect(proposeMapping(columns, 'products.csv')?.columns.number).toBe(2)
    expect(proposeMapping(columns, 'products.csv', (at) => at === 2)?.columns.number).toBe(0)
  })

  it('proposes nothing where a needed column is missing, and none of the wrong kind', () => {
    expect(proposed('Größe | A+ | B+')).toBeNull()
    expect(proposed('Kundennr# | Umsatz+')).toBeNull()
    expect(proposed('Artikelnr# | Bezeichnung | Preis@')).toBe('product: name=Bezeichnung, number=Artikelnr')
  })
})

it('names are compared without signs, brackets and ways of writing umlauts', () => {
  expect(['Straße / Haus-Nr.', 'STRASSE HAUSNR', 'Listenpreis/EUR [ListPrices/EUR]', 'Gültig bis', 'Quote #'].map(squeezed)).toEqual([
    'strassehausnr',
    'strassehausnr',
    'listenpreiseur',
    'gueltigbis',
    'quotenr',
  ])
})

it('every name of the catalogue is written as names are compared, and stands once for each kind of file', () => {
  for (const [entity, fields] of Object.entries(entities)) {
    const names = Object.values(fields).flatMap(({ names }) => names.split(' '))
    expect(names.filter((name) => squeezed(name) !== name)).toEqual([])
    const twice = names.filter((name, i) => names.indexOf(name) !== i)
    expect({ entity, twice }).toEqual({ entity, twice: [] })
  }
})
