/** What is known of a customer that his loyalty goes by. */

/** A fact is one more entry here, a statement for its number in `server/valuation/loyalty/fact-queries.ts`, and its words. `table`: where it comes from. */
export const loyaltyFacts = [
  { name: 'orders', table: 'customer_order', unit: 'days' },
  { name: 'orders_ever', table: 'customer_order', unit: 'days' },
  { name: 'years_in_a_row', table: 'customer_order', unit: 'years' },
  { name: 'product_groups', table: 'order_line', unit: 'groups' },
  { name: 'agreements', table: 'framework_agreement', unit: 'agreements' },
  { name: 'open_complaints', table: 'complaint', unit: 'complaints' },
  { name: 'late_complaints', table: 'complaint', unit: 'complaints' },
  { name: 'refused_complaints', table: 'complaint', unit: 'complaints' },
  { name: 'referrals', table: 'customer_link', unit: 'customers' },
  { name: 'references', table: 'loyalty_fact', unit: 'times' },
  { name: 'defended', table: 'loyalty_fact', unit: 'times' },
  { name: 'suggestions', table: 'customer_suggestion', unit: 'suggestions' },
] as const

export type LoyaltyFactName = (typeof loyaltyFacts)[number]['name']

export const loyaltyFactNames = loyaltyFacts.map(({ name }) => name) as [LoyaltyFactName, ...LoyaltyFactName[]]

/** Whole numbers; what is not there is 0. */
export type LoyaltyFacts = Readonly<Partial<Record<LoyaltyFactName, number>>>

/** What no document tells, so that people enter it. */
export const enteredKinds = ['reference', 'defended', 'referral'] as const
export type EnteredKind = (typeof enteredKinds)[number]
