import { useTexts } from '../../../../ui/app-context.ts'
import { DatedFields } from './DatedFields.tsx'
import { isTourWrong, type Profile } from './profile-values.ts'

type Tours = Profile['jointTours']
type Props = { tours: Tours; onChange: (tours: Tours) => void }

/** Who comes along, on which day. */
export function JointTourFields({ tours, onChange }: Props) {
  const { planningFrame: texts } = useTexts()
  return (
    <DatedFields
      texts={texts.jointTours}
      entries={tours.map(({ day, address }) => ({ day, what: address }))}
      problemOf={(index) => (tours[index] && isTourWrong(tours[index]) ? { what: texts.tourWrong } : null)}
      onChange={(entries) => onChange(entries.map(({ day, what }) => ({ day, address: what })))}
    />
  )
}
