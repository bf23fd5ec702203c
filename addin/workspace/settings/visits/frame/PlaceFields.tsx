import { dayEnds } from '../../../../../domain/visits/frame/planning-profile.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { FieldPair } from '../../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import type { Profile, ProfileChange } from './profile-values.ts'

type Props = { profile: Profile; edited: ProfileChange; onChange: (part: ProfileChange) => void }

/** Where days begin and end, and how well these places are known. */
export function PlaceFields({ profile, edited, onChange }: Props) {
  const { planningFrame: texts } = useTexts()
  const options = dayEnds.map((end) => [end, texts.ends[end]] as const)
  const choice = (value: string) => dayEnds.find((end) => end === value) ?? 'home'
  const hint = (end: 'home' | 'office'): string => {
    const isSaved = profile[end] !== null && edited[end] === undefined
    return isSaved ? texts.found[profile.found[end] ?? 'nowhere'] : texts.placeHint
  }
  return (
    <>
      {dayEnds.map((end) => (
        <TextField
          key={end}
          label={texts[end]}
          hint={hint(end)}
          value={profile[end] ?? ''}
          onChange={(text) => onChange({ [end]: text === '' ? null : text })}
        />
      ))}
      <FieldPair>
        <ChoiceField label={texts.startAt} value={profile.startAt} options={options} onChange={(value) => onChange({ startAt: choice(value) })} />
        <ChoiceField label={texts.endAt} value={profile.endAt} options={options} onChange={(value) => onChange({ endAt: choice(value) })} />
      </FieldPair>
    </>
  )
}
