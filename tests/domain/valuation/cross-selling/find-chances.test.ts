import { describe, expect, it } from 'vitest'
import { MOST_LINES, recompute } from '../../../../domain/valuation/arithmetic.ts'
import { type Chance, chanceArithmetic, ruleKeyOf } from '../../../../domain/valuation/cross-selling/chance.ts'
import {
  type Bought,
  type ChanceRules,
  findChances,
  type PeerNorms,
  type VariantNorm,
} from '../../../../domain/valuation/cross-selling/find-chances.ts'

const rules: ChanceRules = { share: 0.6, isOn: () => true }
const nothing = { groups: new Set<string>(), products: new Set<string>() }

const bought = (changes: Partial<Bought> = {}): Bought => ({
  ...{ groups: new Set(['screws']), groupsEver: new Set(['screws']), productsEver: new Set<string>(), quantities: new Map<string, number>() },
  ...changes,
})

const norms = (groups: Record<string, [buyers: number, medianCents: number]>, customers = 10, variants: VariantNorm[] = []): PeerNorms => ({
  ...{ customers, variants },
  groups: Object.entries(groups).map(([productGroupId, [buyers, medianCents]]) => ({ productGroupId, buyers, medianCents })),
})

const find = (peers: PeerNorms | null, changes: Partial<Parameters<typeof findChances>[0]> = {}, by = rules): Chance[] =>
  findChances({ bought: bought(), avoided: nothing, baskets: [], peers, ...changes }, by)
const groupsOf = (chances: Chance[]): string[] => chances.map(({ kind, productGroupId }) => `${kind} ${productGroupId}`)

const variant = (changes: Partial<VariantNorm> = {}): VariantNorm => ({
  ...{ productGroupId: 'screws', fromProductId: 'zinc', productId: 'steel', price: 1_000, betterPrice: 1_350, per: 100, of: 9, buyers: 5 },
  ...changes,
})

describe('the gap list', () => {
  it('names what 7 of the 9 others buy and he does not, for what it costs them in the middle', () => {
    expect(find(norms({ screws: [10, 900_000], fittings: [7, 420_000] }))).toEqual([
      { kind: 'gap', productGroupId: 'fittings', cents: 420_000, basis: { buyers: 7, of: 9, medianCents: 420_000 } },
    ])
  })

  it('counts him among the comparable ones only when he buys at all', () => {
    const gone = { bought: bought({ groups: new Set() }) }
    expect(find(norms({ fittings: [6, 1] }), gone)[0]?.basis).toMatchObject({ buyers: 6, of: 10 })
    expect(find(norms({ fittings: [5, 1] }), gone)).toEqual([])
  })

  it('takes the share that is set, and says nothing of fewer than five others', () => {
    expect(find(norms({ fittings: [5, 1] }))).toEqual([])
    expect(find(norms({ fittings: [5, 1] }), {}, { ...rules, share: 0.5 })).toHaveLength(1)
    expect(find(norms({ fittings: [5, 1] }, 6))).toHaveLength(1)
    expect(find(norms({ fittings: [4, 1] }, 5))).toEqual([])
    expect(find(null)).toEqual([])
  })
})

describe('rules of what is bought together', () => {
  const basket = { groupIds: ['screws'], productGroupId: 'plugs', of: 100, buyers: 63, medianCents: 50_000 }

  it('propose a group to whoever bought the left side within the year and never the right one', () => {
    expect(find(null, { baskets: [basket] })).toEqual([
      { kind: 'basket', productGroupId: 'plugs', cents: 50_000, basis: { groupIds: ['screws'], of: 100, buyers: 63, medianCents: 50_000 } },
    ])
    expect(find(null, { baskets: [basket], bought: bought({ groupsEver: new Set(['screws', 'plugs']) }) })).toEqual([])
    expect(find(null, { baskets: [basket], bought: bought({ groups: new Set() }) })).toEqual([])
    expect(find(null, { baskets: [{ ...basket, groupIds: ['screws', 'anchors'] }] })).toEqual([])
  })

  it('speak once of a group, the likeliest of them, and not of one that comparable customers buy', () => {
    const likelier = { ...basket, groupIds: ['screws'], buyers: 70 }
    expect(find(null, { baskets: [basket, likelier] }).map(({ basis }) => basis.buyers)).toEqual([70])
    expect(groupsOf(find(norms({ plugs: [7, 10] }), { baskets: [basket] }))).toEqual(['gap plugs'])
  })
})

describe('the better variant', () => {
  const steady = { bought: bought({ productsEver: new Set(['zinc']), quantities: new Map([['zinc', 1_234.5]]) }) }

  it('is what most of the other buyers of his product buy, for the difference of the list prices', () => {
    const [chance] = find(norms({}, 10, [variant()]), steady)
    expect(chance).toMatchObject({
      kind: 'better',
      productId: 'steel',
      cents: 4_321,
      basis: { of: 8, buyers: 5, quantity: 12.345, price: 1_000, betterPrice: 1_350 },
    })
  })

  it('is not proposed to one who bought it once, buys the product no more, or where half of the others are not convinced', () => {
    expect(find(norms({}, 10, [variant()]), { bought: bought({ ...steady.bought, productsEver: new Set(['zinc', 'steel']) }) })).toEqual([])
    expect(find(norms({}, 10, [variant()]))).toEqual([])
    expect(find(norms({}, 10, [variant({ buyers: 4 })]), steady)).toEqual([])
    expect(find(norms({}, 10, [variant({ of: 5, buyers: 5 })]), steady)).toEqual([])
  })
})

describe('chances of a customer', () => {
  const many = norms({ a: [9, 100], b: [6, 300], c: [9, 150], d: [7, 1_000], e: [9, 0] })

  it('are three at most, by money times likelihood', () => {
    expect(groupsOf(find(many))).toEqual(['gap d', 'gap b', 'gap c'])
  })

  it('leave out what he is not to be offered', () => {
    expect(groupsOf(find(many, { avoided: { groups: new Set(['d', 'b']), products: new Set() } }))).toEqual(['gap c', 'gap a'])
    const steady = bought({ quantities: new Map([['zinc', 100]]) })
    const avoided = { groups: new Set<string>(), products: new Set(['steel']) }
    expect(find(norms({}, 10, [variant()]), { bought: steady, avoided })).toEqual([])
  })

  it('leave out what is switched off: a kind, or a group of it', () => {
    expect(find(many, {}, { ...rules, isOn: (kind) => kind !== 'gap' })).toEqual([])
    expect(groupsOf(find(many, {}, { ...rules, isOn: (_, rule) => rule !== 'gap:d' }))).toEqual(['gap b', 'gap c', 'gap a'])
  })

  it('come with lines that recompute to their money, and a key that begins with kind and group', () => {
    const steady = bought({ quantities: new Map([['zinc', 77.7]]) })
    const basket = { groupIds: ['screws', 'zinc'], productGroupId: 'plugs', of: 100, buyers: 63, medianCents: 50_001 }
    const chances = find(norms({ fittings: [7, 420_050] }, 10, [variant()]), { bought: steady, baskets: [{ ...basket, groupIds: ['screws'] }] })
    expect(chances.map(ruleKeyOf).sort()).toEqual(['basket:plugs:screws', 'better:screws:zinc:steel', 'gap:fittings'])
    for (const chance of chances) {
      const lines = chanceArithmetic(chance)
      expect(lines.length).toBeLessThanOrEqual(MOST_LINES)
      expect(Math.round(recompute(lines) as number)).toBe(chance.cents)
    }
  })
})
