import { useTexts } from '../../../ui/app-context.ts'
import { readablePhone } from '../../../ui/phone-number.ts'
import { useMergeTexts } from './use-merge-texts.ts'
import type { Proposal } from './use-merging.ts'

/** What tells two customers of one name apart: kind, numbers, place, and by what else they are known. */
export function useSideWords(): (side: Proposal['kept']) => string {
  const { kinds } = useTexts()
  const { number } = useMergeTexts()
  return ({ kind, numbers, places: [place], vatId, domains, phones: [phone] }) => {
    const city = place && [place.postalCode, place.city].filter(Boolean).join(' ')
    const known = [kinds[kind], ...numbers.map((each) => number(each.source, each.number)), city, vatId, domains[0], phone && readablePhone(phone)]
    return known.filter(Boolean).join(' · ')
  }
}
