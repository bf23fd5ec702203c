import { describe, expect, it } from 'vitest'
import { mayEvaluate, type Tally, tallyOf } from '../../../../domain/company/smallest-group.ts'
import { type CellWork, costOfContacts, tellCosts, usualContactRates } from '../../../../domain/valuation/portfolio/contact-costs.ts'
import { movementOf } from '../../../../domain/valuation/portfolio/movement.ts'

const none = { timedVisits: 0, timedMinutes: 0, untimedVisits: 0, calls: 0, messages: 0 }
const prices = { rates: { visitMinutes: 30, callCents: 1_000, messageCents: 200 }, hourlyCostCents: 12_000 }

describe('contacts cost', () => {
  it('their minutes where there are any, else what is reckoned for one', () => {
    expect(costOfContacts(none, usualContactRates, 18_800)).toBe(0)
    const contacts = { timedVisits: 2, timedMinutes: 90, untimedVisits: 1, calls: 3, messages: 4 }
    expect(costOfContacts(contacts, prices.rates, prices.hourlyCostCents)).toBe((90 + 30) * 200 + 3_000 + 800)
  })
})

describe('of costs is told', () => {
  const work = (code: string, people: string[][], calls: number): CellWork => ({ code, contacts: { ...none, calls }, tally: tallyOf(people) })
  const mayTell = (tally: Tally): boolean => mayEvaluate(tally, { id: 'head', isLead: true }, 2)
  const many = [['a'], ['b'], ['a'], ['b']]

  it('everything of people enough', () => {
    expect(tellCosts([work('A1', many, 1), work('A2', many, 2)], mayTell, prices)).toMatchObject({
      cells: [
        { code: 'A1', costCents: 1_000, calls: 1 },
        { code: 'A2', costCents: 2_000, calls: 2 },
      ],
      totalCents: 3_000,
    })
  })

  it('nothing of few, nor a sum from which it follows', () => {
    const told = tellCosts([work('A1', many, 1), work('A2', [['a']], 2)], mayTell, prices)
    expect(told.cells[1]).toEqual({ code: 'A2', costCents: null, visits: null, calls: null, messages: null })
    expect(told.totalCents).toBeNull()
  })

  it('the sum where those left out are people enough together', () => {
    expect(tellCosts([work('A1', [['b']], 1), work('A2', [['a']], 2)], mayTell, prices)).toMatchObject({
      cells: [{ costCents: null }, { costCents: null }],
      totalCents: 3_000,
    })
  })
})

describe('movement', () => {
  it('counts who came into a class and who left it, of those not rated as well', () => {
    const flows = [
      { from: 'A1', to: 'B1', customers: 3 },
      { from: null, to: 'B1', customers: 2 },
      { from: 'B1', to: null, customers: 1 },
    ]
    expect(movementOf('B1', flows)).toEqual({ came: 5, left: 1 })
    expect(movementOf(null, flows)).toEqual({ came: 1, left: 2 })
    expect(movementOf('C3', flows)).toEqual({ came: 0, left: 0 })
  })
})
