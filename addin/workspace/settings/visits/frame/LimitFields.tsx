import { Switch } from '@fluentui/react-components'
import { holidayRules } from '../../../../../domain/visits/frame/holiday-rules.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { FieldPair } from '../../../../ui/forms/FieldPair.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Profile, ProfileChange } from './profile-values.ts'

const driving = [120, 180, 240, 300, 360]
const shares = [50, 60, 70, 80, 90, 100]
/** Among the usual ones what is set now. */
const among = (usual: readonly number[], value: number | null): number[] =>
  [...new Set([...usual, ...(value === null ? [] : [value])])].sort((one, other) => one - other)

type Props = { profile: Profile; onChange: (part: ProfileChange) => void }

/** How much of a day may be planned, and which days are holidays. */
export function LimitFields({ profile, onChange }: Props) {
  const { planningFrame: texts } = useTexts()
  const { number } = useFormat()
  const { mostDriving, share, holidays, tentativeCounts } = profile
  const drivingOptions = among(driving, mostDriving).map((minutes) => [String(minutes), texts.hours(number(minutes / 60))] as const)
  return (
    <>
      <FieldPair>
        <ChoiceField
          label={texts.holidays}
          value={holidays}
          options={holidayRules.map((rule) => [rule, texts.lands[rule]] as const)}
          onChange={(value) => onChange({ holidays: holidayRules.find((rule) => rule === value) ?? 'nationwide' })}
        />
        <ChoiceField
          label={texts.mostDriving}
          value={String(mostDriving ?? '')}
          options={[...drivingOptions, ['', texts.noLimit]]}
          onChange={(value) => onChange({ mostDriving: value === '' ? null : Number(value) })}
        />
      </FieldPair>
      <ChoiceField
        label={texts.share}
        hint={texts.shareHint}
        value={String(share)}
        options={among(shares, share).map((percent) => [String(percent), texts.shareOf(number(percent))] as const)}
        onChange={(value) => onChange({ share: Number(value) })}
      />
      <Switch label={texts.tentative} checked={tentativeCounts} onChange={(_event, { checked }) => onChange({ tentativeCounts: checked })} />
    </>
  )
}
