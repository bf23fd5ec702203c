import { describe, expect, it } from 'vitest'
import { kindByName } from '../../../../../domain/commerce/import/job/file-order.ts'
import { type Entity, entities } from '../../../../../domain/commerce/import/mapping/entities.ts'
import { cellValue } from '../../../../../domain/commerce/import/records/cell-value.ts'
import { recordKey } from '../../../../../domain/commerce/import/records/record-key.ts'
import { proposed } from './proposed.ts'

describe('what is agreed, delivered and offered, by the columns of its export', () => {
  it.each([
    [
      'Rahmenvertragsnr# | Kundennr# | Bezeichnung Vertrag | Gültig ab@ | Gültig bis@ | Pos# | Artikelnr# | Artikelbezeichnung | Preis+ | Vertragsmenge+ | Abgerufene Menge+ | Restmenge+',
      'agreement: agreedPrice=Preis, calledQuantity=Abgerufene Menge, customerNumber=Kundennr, number=Rahmenvertragsnr, position=Pos, productName=Artikelbezeichnung, productNumber=Artikelnr, quantity=Vertragsmenge, restQuantity=Restmenge, title=Bezeichnung Vertrag, validFrom=Gültig ab, validUntil=Gültig bis',
    ],
    [
      'Customer No.# | Item No.# | Description | Starting Date@ | Ending Date@ | Minimum Quantity+ | Unit Price+ | Currency Code',
      'agreement: agreedPrice=Unit Price, currency=Currency Code, customerNumber=Customer No., fromQuantity=Minimum Quantity, productName=Description, productNumber=Item No., validFrom=Starting Date, validUntil=Ending Date',
    ],
    [
      'Kundennummer# | Bonusvereinbarung | Gültig von@ | Gültig bis@ | Umsatz ab+ | Bonus %+ | Erreicht+',
      'rebate_scale: customerNumber=Kundennummer, fromAmount=Umsatz ab, percent=Bonus %, reached=Erreicht, title=Bonusvereinbarung, validFrom=Gültig von, validUntil=Gültig bis',
    ],
    [
      'Rebate No.# | Customer No.# | Customer Name | Start Date@ | End Date@ | Threshold+ | Rebate Percent+ | Revenue to date+',
      'rebate_scale: customerName=Customer Name, customerNumber=Customer No., fromAmount=Threshold, number=Rebate No., percent=Rebate Percent, reached=Revenue to date, validFrom=Start Date, validUntil=End Date',
    ],
    [
      'Staffelnummer# | Kundennr# | Bezeichnung | Ab Umsatz+ | Bonus %+',
      'rebate_scale: customerNumber=Kundennr, fromAmount=Ab Umsatz, number=Staffelnummer, percent=Bonus %, title=Bezeichnung',
    ],
    [
      'Aktionsnr# | Aktion | Beschreibung | von@ | bis@ | Warengruppe',
      'promotion: group=Warengruppe, number=Aktionsnr, text=Beschreibung, title=Aktion, validFrom=von, validUntil=bis',
    ],
    [
      'Campaign Code# | Campaign Name | Start Date@ | End Date@ | Product Group',
      'promotion: group=Product Group, title=Campaign Name, validFrom=Start Date, validUntil=End Date',
    ],
    [
      'Artikelnummer# | Artikelbezeichnung | Zuschlagsart | Zuschlag %+ | Zuschlagsbetrag+',
      'product_surcharge: amount=Zuschlagsbetrag, name=Zuschlagsart, percent=Zuschlag %, productNumber=Artikelnummer',
    ],
    ['Item No.# | Surcharge Type | Surcharge Amount+', 'product_surcharge: amount=Surcharge Amount, name=Surcharge Type, productNumber=Item No.'],
    [
      'Lieferschein-Nr.# | Auftrags-Nr.# | Kunden-Nr.# | Lieferdatum@ | Spediteur | Sendungsnummer# | Artikel-Nr.# | Menge+',
      'delivery: carrier=Spediteur, customerNumber=Kunden-Nr., date=Lieferdatum, number=Lieferschein-Nr., orderNumber=Auftrags-Nr., productNumber=Artikel-Nr., quantity=Menge, tracking=Sendungsnummer',
    ],
    [
      'Shipment No.# | Order No.# | Sell-to Customer No.# | Shipment Date@ | Shipping Agent Code | Tracking No.#',
      'delivery: carrier=Shipping Agent Code, customerNumber=Sell-to Customer No., date=Shipment Date, number=Shipment No., orderNumber=Order No., tracking=Tracking No.',
    ],
  ])('%s', (told, expected) => expect(proposed(told)).toBe(expected))

  it('orders that say how they were sent stay orders, and price lists of all customers products', () => {
    expect(proposed('Auftragsnummer# | Kundennummer# | Auftragsdatum@ | Lieferschein# | Sendungsnummer# | Artikelnr# | Menge+')).toMatch(/^order: /)
    expect(proposed('Artikelnr# | Bezeichnung | Preis+ | Gültig ab@ | Gültig bis@', 'Preisliste.csv')).toMatch(/^product: /)
  })

  it.each([
    ['Lieferscheine_2026.csv', 'delivery'],
    ['Sales Shipments.xlsx', 'delivery'],
    ['Lieferanten.csv', null],
    ['Rahmenverträge.csv', 'agreement'],
    ['Kundenpreise.csv', 'agreement'],
    ['Bonusstaffeln Kunden.csv', 'rebate_scale'],
    ['Verkaufsaktionen.csv', 'promotion'],
    ['Transaktionen.csv', null],
    ['Artikelzuschläge.csv', 'product_surcharge'],
  ] as const)('%s is of %s', (name, kind) => expect(kindByName(name)).toBe(kind))
})

describe('what is agreed', () => {
  it('has no end where its last day is in two hundred years', () => {
    expect(cellValue('agreement', 'validUntil', '9999-12-31')).toEqual({ cell: '9999-12-31' })
    expect(cellValue('agreement', 'validUntil', '2999-12-31')).toEqual({ cell: '9999-12-31' })
    expect(cellValue('agreement', 'validUntil', '2026-12-31')).toEqual({ cell: '2026-12-31' })
    expect(cellValue('agreement', 'validUntil', '9999-99-99')).toEqual({ reason: 'not_a_day' })
  })

  it.each([
    ['Rahmenvertrag', 'framework'],
    ['Abrufauftrag', 'framework'],
    ['WK', 'framework'],
    ['Sonderpreis', 'price'],
    ['Customer price', 'price'],
    ['V7', null],
  ])('%s is of kind %s', (word, kind) => expect(cellValue('agreement', 'kind', word)).toEqual({ cell: kind }))

  it('is known again by its number, else by what tells it from others', () => {
    const key = (entity: Entity, cells: Record<string, string>) => {
      expect(Object.keys(cells).filter((field) => !(field in entities[entity]))).toEqual([])
      return recordKey(entity, (field) => cells[field] ?? null)
    }
    const days = { validFrom: '2026-01-01', validUntil: '2026-12-31' }
    expect(key('agreement', { customerNumber: '1', ...days, number: 'V1' })).toBe('V1')
    expect(key('agreement', { customerNumber: '1', ...days })).toBe('1/2026-01-01/2026-12-31')
    expect(key('agreement', days)).toBeNull()
    expect(key('rebate_scale', { customerNumber: '1', title: 'Bonus', ...days })).toBe('1/Bonus/2026-01-01')
    expect(key('promotion', { title: 'Herbst', ...days })).toBe('Herbst/2026-01-01')
    expect(key('product_surcharge', { productNumber: '12', name: 'Messing' })).toBe('12/Messing')
    expect([key('delivery', { number: 'L1' }), key('delivery', { number: 'L1', orderNumber: 'A1' })]).toEqual(['L1', 'L1/A1'])
  })
})
