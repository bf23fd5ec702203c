import { describe, expect, it } from 'vitest'
import { kindByName } from '../../../../../domain/commerce/import/job/file-order.ts'
import { intervalMonths, isSample, partyRoleOf } from '../../../../../domain/commerce/import/records/at-customer-words.ts'
import { cellValue } from '../../../../../domain/commerce/import/records/cell-value.ts'
import { recordKey } from '../../../../../domain/commerce/import/records/record-key.ts'
import { statusOf } from '../../../../../domain/commerce/import/records/status-words.ts'
import { proposed } from './proposed.ts'

describe('what stands or is seen at customers, by the columns of its export', () => {
  it.each([
    [
      'Seriennummer# | Kundennummer# | Modell | Inbetriebnahme@ | Wartungsintervall (Monate)+ | Letzte Wartung@ | Nächste Wartung@',
      'machine: customerNumber=Kundennummer, installedOn=Inbetriebnahme, lastServiceOn=Letzte Wartung, name=Modell, nextServiceOn=Nächste Wartung, number=Seriennummer, serviceInterval=Wartungsintervall (Monate)',
    ],
    [
      'Equipment No.# | Serial No.# | Customer No.# | Customer Name | Description | Installation Date@ | Next Planned Service Date@',
      'machine: customerName=Customer Name, customerNumber=Customer No., installedOn=Installation Date, name=Description, nextServiceOn=Next Planned Service Date, number=Equipment No., serialNumber=Serial No.',
    ],
    [
      'Leihschein-Nr.# | KdNr# | Art | Artikelnr# | Bezeichnung | Menge+ | Ausgegeben am@ | Rückgabe bis@ | Zurück am@',
      'loan_item: customerNumber=KdNr, dueBackOn=Rückgabe bis, givenOn=Ausgegeben am, kind=Art, number=Leihschein-Nr., productName=Bezeichnung, productNumber=Artikelnr, quantity=Menge, returnedOn=Zurück am',
    ],
    [
      'Customer ID# | SKU# | Item Description | Qty+ | Issued On@ | Return By@ | Returned@',
      'loan_item: customerNumber=Customer ID, dueBackOn=Return By, givenOn=Issued On, productName=Item Description, productNumber=SKU, quantity=Qty, returnedOn=Returned',
    ],
    [
      'Kunde# | Wettbewerber | Artikelnummer# | Artikelbezeichnung | Wettbewerbspreis+ | Preiseinheit+ | Erfasst am@',
      'competitor_price: competitor=Wettbewerber, customerNumber=Kunde, price=Wettbewerbspreis, priceUnit=Preiseinheit, productName=Artikelbezeichnung, productNumber=Artikelnummer, seenOn=Erfasst am',
    ],
    [
      'Customer No.# | Competitor | Item Description | Market Price+ | Date@',
      'competitor_price: competitor=Competitor, customerNumber=Customer No., price=Market Price, productName=Item Description, seenOn=Date',
    ],
    [
      'Projekt-Nr.# | Bauvorhaben | Kundennummer# | Firma | Rolle | Bauort | Status | Volumen+ | Vergabe@',
      'project: city=Bauort, customerName=Firma, customerNumber=Kundennummer, decisionOn=Vergabe, name=Bauvorhaben, number=Projekt-Nr., role=Rolle, status=Status, volume=Volumen',
    ],
    [
      'Project No.# | Project Name | Customer No.# | Stage | Estimated Revenue+ | Est. Close Date@ | Project Type',
      'project: customerNumber=Customer No., decisionOn=Est. Close Date, kind=Project Type, name=Project Name, number=Project No., status=Stage, volume=Estimated Revenue',
    ],
  ])('%s', (told, expected) => expect(proposed(told)).toBe(expected))

  it.each([
    ['Maschinen_Kunden.csv', 'machine'],
    ['Muster und Leihgeräte.xlsx', 'loan_item'],
    ['Kunde Mustermann.csv', 'customer'],
    ['Wettbewerbspreise.csv', 'competitor_price'],
    ['Projekte Kunden.csv', 'project'],
    ['Projektangebote.csv', 'quote'],
  ])('%s is of %s', (name, kind) => expect(kindByName(name)).toBe(kind))

  it.each([
    ['12', 12],
    ['12.0', 12],
    ['24 Monate', 24],
    ['1 Jahr', 12],
    ['2 years', 24],
    ['26 Wochen', 6],
    ['365 Tage', 12],
    ['halbjährlich', 6],
    ['half-yearly', 6],
    ['bei Bedarf', null],
    ['12 Hektar', null],
  ])('%s is an interval of %s months', (text, months) => expect(intervalMonths(text)).toBe(months))

  it('an interval of more than twenty years was meant in another unit, and none is none', () => {
    expect([cellValue('machine', 'serviceInterval', '365'), cellValue('machine', 'serviceInterval', '0')]).toEqual([
      { reason: 'out_of_range' },
      { cell: null },
    ])
  })

  it('parts in a project, its state, and what is a sample are told by the words of exports', () => {
    expect(['Bauherr', 'Architekt', 'Bieter', 'Verarbeiter', 'Nachbar'].map(partyRoleOf)).toEqual(['owner', 'planner', 'bidder', 'contractor', null])
    expect(['Laufend', 'beauftragt', 'Verloren', 'zurückgestellt', 'blau'].map((text) => statusOf('project', text))).toEqual([
      ...['open', 'won', 'lost', 'dormant'],
      null,
    ])
    expect(['Musterstück', 'Sample', 'Leihgabe', 'loan'].map(isSample)).toEqual([true, true, false, false])
  })

  it('what has no number is known again by what tells it from others', () => {
    const key = (entity: 'loan_item' | 'competitor_price', cells: Record<string, string>) => recordKey(entity, (field) => cells[field] ?? null)
    const lent = { customerNumber: '1', productName: 'Bohrer', givenOn: '2026-11-01' }
    expect([key('loan_item', { ...lent, number: 'L1', position: '2' }), key('loan_item', { ...lent, number: 'L1' }), key('loan_item', lent)]).toEqual(
      ['L1/2', 'L1/bohrer', '1/bohrer/2026-11-01'],
    )
    const seen = { customerNumber: '1', competitor: 'Würth', productNumber: '0012', seenOn: '2026-11-01' }
    expect([key('competitor_price', seen), key('competitor_price', { customerNumber: '1' })]).toEqual(['1/würth/0012/2026-11-01', null])
  })
})
