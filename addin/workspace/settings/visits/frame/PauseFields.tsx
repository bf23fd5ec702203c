import { isPausePossible } from '../../../../../domain/visits/frame/planning-profile.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { FieldPair } from '../../../../ui/forms/FieldPair.tsx'
import { TimeField } from '../../../../ui/forms/TimeField.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Profile, ProfileChange } from './profile-values.ts'

const usual = [15, 30, 45, 60, 90]

type Props = { profile: Profile; onChange: (part: ProfileChange) => void }

/** How long the break is, and between which times it lies. */
export function PauseFields({ profile, onChange }: Props) {
  const { planningFrame: texts } = useTexts()
  const { number } = useFormat()
  const { pauseMinutes, pauseFrom, pauseUntil } = profile
  const lengths = [...new Set([...usual, ...(pauseMinutes > 0 ? [pauseMinutes] : [])])].sort((one, other) => one - other)
  return (
    <>
      <ChoiceField
        label={texts.pause}
        hint={texts.pauseHint}
        value={String(pauseMinutes)}
        options={[['0', texts.noPause], ...lengths.map((minutes) => [String(minutes), texts.pauseOf(number(minutes))] as const)]}
        onChange={(value) => onChange({ pauseMinutes: Number(value) })}
      />
      {pauseMinutes > 0 && (
        <FieldPair>
          <TimeField label={texts.pauseFrom} value={pauseFrom} onChange={(value) => onChange({ pauseFrom: value })} />
          <TimeField
            label={texts.pauseUntil}
            value={pauseUntil}
            problem={isPausePossible(profile) ? null : texts.pauseWrong}
            onChange={(value) => onChange({ pauseUntil: value })}
          />
        </FieldPair>
      )}
    </>
  )
}
