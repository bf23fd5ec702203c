import { ageInMonths, isFaded, type PriceBand } from '../../../../domain/commerce/price-band.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** What is said of competitors' prices wherever they are shown. */
export function useCompetitorWords() {
  const { competitors } = useCommerceTexts()
  const { rows } = useTexts()
  const { price, number } = useFormat()
  const inUnit = (perPiece: number, unit: number): string => `${price(perPiece * unit)}${rows.per(unit)}`
  return {
    /** In the unit of what it stands beside. */
    bandWords: ({ lowest, highest, sightings }: PriceBand, unit: number): string =>
      competitors.band(inUnit(lowest, unit), inUnit(highest, unit), number(sightings)),
    /** Of a price one should not go by any more; null: it is fresh. */
    ageOf: (seenOn: string): string | null => (isFaded(seenOn, today()) ? competitors.age(ageInMonths(seenOn, today())) : null),
  }
}
