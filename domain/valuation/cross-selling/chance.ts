/** What a customer could buy besides, and by which rule. Money in cents, of a year. */
import type { ArithmeticLine } from '../arithmetic.ts'

/** `gap`: comparable customers buy the group; `basket`: whoever buys these groups buys that one too; `better`: comparable buyers of a product buy a dearer one. */
export const chanceKinds = ['gap', 'basket', 'better'] as const
export type ChanceKind = (typeof chanceKinds)[number]

/** `buyers` of `of` others do. */
export type Witnesses = { buyers: number; of: number }

/** `cents`: what he would spend more. `price`, `betterPrice`: per `per` pieces; `quantity`: so many times that, of twelve months, with up to three decimals. */
export type Chance = { productGroupId: string; cents: number } & (
  | { kind: 'gap'; basis: Witnesses & { medianCents: number } }
  | { kind: 'basket'; basis: Witnesses & { medianCents: number; groupIds: readonly string[] } }
  | { kind: 'better'; productId: string; basis: Witnesses & BetterBasis }
)
export type BetterBasis = { fromProductId: string; price: number; betterPrice: number; per: number; quantity: number }

/** What a rule is known again by, at the customer and where objections are counted: kind and group first. */
export function ruleKeyOf(chance: Chance): string {
  const rule = ruleOf(chance)
  if (chance.kind === 'gap') return rule
  return chance.kind === 'basket' ? `${rule}:${chance.basis.groupIds.join('+')}` : `${rule}:${chance.basis.fromProductId}:${chance.productId}`
}

/** A rule that can be switched: all of a kind, or those of a kind for one group. */
export const ruleOf = ({ kind, productGroupId }: Pick<Chance, 'kind' | 'productGroupId'>): string => `${kind}:${productGroupId}`

/** Money times likelihood: what offering it is worth. */
export const worthOf = ({ cents, basis }: Chance): number => (cents * basis.buyers) / basis.of

/** How the money comes about. */
export function chanceArithmetic(chance: Chance): ArithmeticLine[] {
  const result = { operator: '=', value: chance.cents, unit: 'money', what: 'chance' } as const
  if (chance.kind !== 'better')
    return [
      { operator: null, value: chance.basis.medianCents, unit: 'money', what: 'median_of_buyers' },
      { operator: '−', value: 0, unit: 'money', what: 'bought_here' },
      result,
    ]
  const { price, betterPrice, quantity } = chance.basis
  return [
    { operator: null, value: betterPrice, unit: 'money', what: 'better_price' },
    { operator: '−', value: price, unit: 'money', what: 'price' },
    { operator: '×', value: quantity, unit: 'number', what: 'quantity' },
    result,
  ]
}
