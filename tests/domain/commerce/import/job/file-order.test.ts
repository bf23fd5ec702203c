import { describe, expect, it } from 'vitest'
import { firstInOrder, kindByName } from '../../../../../domain/commerce/import/job/file-order.ts'
import { outcomeOf } from '../../../../../domain/commerce/import/job/file-outcome.ts'
import type { Entity } from '../../../../../domain/commerce/import/mapping/entities.ts'

describe('the order in which files are brought in', () => {
  it.each([
    ['Warengruppen.csv', 'product_group'],
    ['Artikelstamm.xlsx', 'product'],
    ['Kunden.csv', 'customer'],
    ['DebitorenListe.csv', 'customer'],
    ['Ansprechpartner.csv', 'contact'],
    ['Kundenauftraege_2026.csv', 'order'],
    ['Angebote.csv', 'quote'],
    ['Rechnungen.csv', 'invoice'],
    ['OP-Liste.csv', 'open_item'],
    ['Reklamationen.csv', 'complaint'],
    ['export1.csv', null],
  ] as const)('%s calls itself %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind)
  })

  const inOrder = (files: { name: string; changedAt: number; entity: Entity | null }[]): string[] => {
    const first = firstInOrder(files)
    return first ? [first.name, ...inOrder(files.filter((file) => file !== first))] : []
  }
  const files = (...names: string[]) => names.map((name, i) => ({ name, changedAt: 100 - i, entity: null }))

  it('what others name comes first, whatever came first', () => {
    const names = ['Rechnungen.csv', 'OP-Liste.csv', 'Auftraege.csv', 'x.csv', 'Kunden.csv', 'Artikel.csv', 'Warengruppen.csv', 'Kontakte.csv']
    const order = ['Warengruppen.csv', 'Artikel.csv', 'Kunden.csv', 'Kontakte.csv', 'x.csv', 'Auftraege.csv', 'Rechnungen.csv', 'OP-Liste.csv']
    expect(inOrder(files(...names))).toEqual(order)
  })

  it('what the last file of a name was counts more than the name; of the same kind the older comes first', () => {
    expect(
      inOrder([
        { name: 'VK1.csv', changedAt: 1, entity: 'order' },
        { name: 'VK3.csv', changedAt: 3, entity: 'customer' },
        { name: 'Kunden.csv', changedAt: 2, entity: null },
      ]),
    ).toEqual(['Kunden.csv', 'VK3.csv', 'VK1.csv'])
    expect(firstInOrder([])).toBeNull()
  })
})

it.each([
  ['reading', 0, false, null],
  ['running', 3, false, null],
  ['undoing', 0, true, null],
  ['asking', 0, false, 'waiting'],
  ['checked', 2, false, 'waiting'],
  ['checked', 2, true, 'checked'],
  ['done', 0, false, 'in'],
  ['done', 2, false, 'partly'],
  ['refused', 0, true, 'out'],
  ['failed', 0, false, 'out'],
  ['cancelled', 0, false, 'out'],
  ['undone', 0, false, 'out'],
  ['cancelled', 0, true, 'checked'],
] as const)('%s with %i rejected lines, only tried %s: %s', (state, rejected, isDryRun, outcome) => {
  expect(outcomeOf(state, rejected, isDryRun)).toBe(outcome)
})
