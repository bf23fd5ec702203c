import { useTexts } from '../../../../ui/app-context.ts'
import { DatedFields } from './DatedFields.tsx'
import { isNightEmpty, isNightTwice, type Profile } from './profile-values.ts'

type Nights = Profile['nights']
type Props = { nights: Nights; onChange: (nights: Nights) => void }

/** Where the user sleeps away from home. */
export function NightFields({ nights, onChange }: Props) {
  const { planningFrame: texts } = useTexts()
  const problemOf = (index: number): { day?: string; what?: string } | null => {
    if (isNightTwice(nights, index)) return { day: texts.nightTwice }
    return nights[index] && isNightEmpty(nights[index]) ? { what: texts.nightEmpty } : null
  }
  return (
    <DatedFields
      texts={texts.nights}
      entries={nights.map(({ day, place }) => ({ day, what: place }))}
      problemOf={problemOf}
      onChange={(entries) => onChange(entries.map(({ day, what }) => ({ day, place: what })))}
    />
  )
}
