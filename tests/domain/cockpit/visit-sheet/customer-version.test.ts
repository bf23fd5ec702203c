import { describe, expect, it } from 'vitest'
import { customerVersion } from '../../../../domain/cockpit/visit-sheet/customer-version.ts'

const secret = 'nur intern'
const [orderedOn, until] = ['2026-10-01', '2026-12-01']

/** Rows as the house knows them, with something internal in every row and whole sections of it. */
const house = {
  last_report: [{ reportId: 'r', text: secret }],
  follow_ups: [{ id: 'f', title: secret }],
  chances: [{ kind: 'lapsed_group', name: secret }],
  competitor_prices: [{ competitor: secret }],
  rating: [{ classLabel: secret, marginLast12MonthsCents: secret, clvCents: secret }],
  targets: [{ targetId: 't', text: 'Muster bis Mai', dueOn: until, state: 'open', reportId: secret }],
  quotes: [
    { quoteId: 'q', number: 'AN-1', quotedOn: orderedOn, validUntil: until, status: 'open', subject: 'Rohre', cents: 850_000, margin: secret },
  ],
  orders: [
    { orderId: 'o', number: 'AU-1', orderedOn, promisedOn: until, deliveredOn: null, status: 'open', cents: 1, lines: ['Rohr'], costCents: secret },
  ],
  complaints: [
    { complaintId: 'c', number: 'R-1', subject: 'Kratzer', openedOn: orderedOn, deadlineOn: until, closedOn: null, status: 'open', text: secret },
  ],
  terms: [{ paymentTerms: '30 Tage', deliveryTerms: null, creditLimitCents: secret }],
  agreements: [
    {
      ...{ agreementId: 'a', number: 'RV-1', title: 'Rahmen', startsOn: orderedOn, endsOn: until, volumeCents: 5, calledCents: 2, rebatePercent: 3 },
      internalNote: secret,
    },
  ],
  payments: [{ number: 'RE-1', invoicedOn: orderedOn, dueOn: until, openCents: 7, dunningLevel: secret }],
  product_groups: [{ productGroupId: 'g', name: 'Rohre', cents: 1, lastYearCents: 2, lastOn: null, margin: secret }],
  persons: [{ contactId: 'k', name: 'Anna Weber', function: 'Einkauf', decisionRole: secret, internalNote: secret, addressForm: secret }],
  machines: [{ machineId: 'm', name: 'Säge', serialNumber: null, installedOn: null, nextServiceOn: null, siteName: null, note: secret }],
  projects: [
    {
      ...{ projectId: 'p', name: 'Kita', city: 'Kiel', status: 'open', decisionOn: until, quotedCents: 9 },
      ...{ volumeCents: secret, parties: [{ name: secret, role: 'bidder' }] },
    },
  ],
}

describe('the version for the customer', () => {
  it('holds nothing internal, neither a section nor a field', () => {
    expect(JSON.stringify(house)).toContain(secret)
    expect(JSON.stringify(customerVersion(house))).not.toContain(secret)
  })

  it('keeps what the customer knows himself', () => {
    const shown = customerVersion(house)
    expect(Object.keys(shown).sort()).toEqual([
      ...['agreements', 'complaints', 'machines', 'orders', 'payments', 'persons', 'product_groups', 'projects', 'quotes', 'targets', 'terms'],
    ])
    expect(shown).toMatchObject({
      quotes: [{ number: 'AN-1', cents: 850_000 }],
      orders: [{ number: 'AU-1', lines: ['Rohr'] }],
      complaints: [{ subject: 'Kratzer' }],
      payments: [{ number: 'RE-1', openCents: 7 }],
      persons: [{ name: 'Anna Weber', function: 'Einkauf' }],
      projects: [{ name: 'Kita', quotedCents: 9 }],
    })
  })
})
