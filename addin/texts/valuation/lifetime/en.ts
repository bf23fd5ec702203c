import { daysEn } from '../../spans.ts'
import type { LifetimeTexts } from './shape.ts'

const customers = (count: string): string => (count === '1' ? '1 customer' : `${count} customers`)

export const lifetimeEn: LifetimeTexts = {
  title: 'Lifetime value',
  notYet: 'The lifetime value is being worked out.',
  realised: 'Brought so far',
  expected: (months) => `Expected in ${months} months`,
  range: (low, high) => `Between ${low} and ${high}`,
  noRange: 'How sure that is cannot be told yet.',
  total: 'Lifetime value',
  totalBelow: 'Contribution margin, as of today',
  lastYear: 'Contribution margin of the last 12 months',
  rhythm: (every, silent) =>
    every <= 1 ? `Orders almost daily, silent for ${daysEn(silent)}` : `Orders every ${daysEn(every)}, silent for ${daysEn(silent)}`,
  rhythmToday: (every) => (every <= 1 ? 'Orders almost daily, last today' : `Orders every ${daysEn(every)}, last today`),
  missing: {
    never_bought: 'Nothing has been ordered yet. After the second order one can tell what to expect.',
    single_order: 'A single order is too little to expect anything. After the second one a value stands here.',
    no_costs: 'No costs are known of the orders. Once the ERP system delivers them, a value stands here.',
    too_few_customers: 'Too few customers have ordered again to expect anything from it. Later a value will stand here by itself.',
  },
  lines: {
    margin: 'Contribution margin of all orders',
    credits: 'Share of credit notes',
    interest: 'Interest until today',
    realised: 'Brought so far',
    orders: 'Days with orders expected',
    marginPerOrder: 'Contribution margin of each such day',
    factor: 'Discounted to today',
    expected: 'Expected',
    total: 'Lifetime value',
  },
  settings: {
    intro:
      'The lifetime value is the contribution margin that a customer has brought so far and can be expected to bring, both as of today. It stands in the cockpit under “Rating”.',
    rules:
      'It goes by the days with orders: how often somebody orders, for how long he has been silent, and what an order leaves. Several orders of a day count as one, cancelled ones not at all; returns and credit notes lessen the value; orders called off from framework agreements are orders.',
    rate: 'Discount rate a year in percent (0 to 50)',
    months: 'So many months ahead (12 to 120)',
    saved: 'Saved. All lifetime values are worked out anew.',
    check: 'Please check: the discount rate is between 0 and 50 percent, the months are a whole number from 12 to 120.',
    fit: 'What the orders say',
    noFit: 'Nothing can be told yet: at least 30 customers must have ordered again.',
    all: 'All customers',
    fitted: (count, repeaters, day) => `${customers(count)}, ${repeaters} of them more than once; worked out on ${day}`,
    orders: (every) => `Whoever still orders does so every ${daysEn(every)} on average.`,
    leaving: (percent) => `After an order ${percent} stay away for good on average.`,
    margin: (money) => `An order leaves ${money} on average.`,
    noTypicalMargin: 'What an order leaves differs so much that there is no average.',
    noMargins: 'What an order leaves is not known, or the same with everybody.',
    independent: (figure) => `How often and how profitably somebody orders hardly go together (correlation ${figure}), as the calculation assumes.`,
    dependent: (figure) =>
      `How often and how profitably somebody orders go together (correlation ${figure}). The calculation assumes that they do not, so the values are less sure.`,
    losing: (count) => (count === '1' ? '1 customer costs more than he brings.' : `${count} customers cost more than they bring.`),
    failed: 'The last calculation came to no result; the one before it applies.',
    fewInGroup: 'Target groups with fewer than 200 customers who have ordered again go by all customers.',
    troubles: {
      too_few_customers: 'Too few customers have ordered again to expect anything. At least 30 are needed.',
      no_costs: 'No costs are known. Please release them in the ERP system; the values follow by themselves.',
      not_converged: 'The calculation did not come to a result everywhere. What last succeeded applies.',
      failed: 'The calculation failed. What last succeeded applies; it is tried again tonight.',
    },
    renew: 'Work everything out anew',
    running: (done, total) => `Being worked out: ${done} of ${total} customers`,
    done: (moment) => `Last worked out on ${moment}`,
    never: 'Has never been worked out.',
  },
}
