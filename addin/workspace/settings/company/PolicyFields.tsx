import { Checkbox, makeStyles, Switch, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { evaluationPresets, presetNames, presetOf } from '../../../../domain/company/evaluation-preset.ts'
import { notLoggedReasons } from '../../../../domain/mail/verdict/verdict-types.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { BYTES_PER_MEGABYTE, type Policy, type PolicyField, usePolicyWords } from './policy-values.ts'

const useStyles = makeStyles({
  field: { marginBottom: '12px' },
  hint: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
  reasons: {
    margin: 0,
    padding: 0,
    border: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))',
    alignItems: 'start',
  },
})

const megabytes = (...counts: number[]): number[] => counts.map((count) => count * BYTES_PER_MEGABYTE)
const choices = {
  depthMonths: [1, 3, 6, 12, 24, 36, 60],
  verdictDays: [30, 90, 180, 365, 730],
  smallestGroup: [1, 3, 5, 8, 10],
  silentMinutes: [5, 15, 30, 60, 240],
  keptFileBytes: megabytes(0, 1, 5, 10, 25),
  largestFileBytes: megabytes(5, 10, 25, 50, 150),
}
const visibilities = ['everyone', 'care_team', 'participants'] as const

type Props = { policy: Policy; onChange: (part: Partial<Policy>) => void }

/** One control for every switch, each with what it means. */
export function PolicyFields({ policy, onChange }: Props) {
  const styles = useStyles()
  const { loggingPolicy: texts, mailSync } = useTexts()
  const words = usePolicyWords()
  const preset = presetOf(policy)
  const hinted = (field: PolicyField, control: ReactNode) => (
    <div className={styles.field}>
      {control}
      <p className={styles.hint}>{texts.hints[field]}</p>
    </div>
  )
  const onOff = (field: 'isLoggingOn' | 'isHeaderOnly' | 'isLookingBack' | 'areTerritoriesTold') =>
    hinted(field, <Switch label={texts.fields[field]} checked={policy[field]} onChange={(_event, { checked }) => onChange({ [field]: checked })} />)
  const number = (field: keyof typeof choices) =>
    hinted(
      field,
      <ChoiceField
        label={texts.fields[field]}
        value={String(policy[field])}
        options={[...new Set([...choices[field], policy[field]])].sort((a, b) => a - b).map((value) => [String(value), words(field, value)] as const)}
        onChange={(value) => onChange({ [field]: Number(value) })}
      />,
    )
  const toggled = (reason: Policy['sharedReasons'][number]) =>
    notLoggedReasons.filter((each) => (each === reason) !== policy.sharedReasons.includes(each))
  return (
    <>
      {onOff('isLoggingOn')}
      {onOff('isHeaderOnly')}
      {number('depthMonths')}
      {onOff('isLookingBack')}
      {number('verdictDays')}
      <div className={styles.field}>
        <ChoiceField
          label={texts.evaluation}
          value={preset ?? ''}
          options={[...presetNames.map((name) => [name, texts.presets[name].name] as const), ...(preset ? [] : [['', texts.ownAgreement] as const])]}
          onChange={(value) => {
            const chosen = presetNames.find((name) => name === value)
            if (chosen) onChange(evaluationPresets[chosen])
          }}
        />
        <p className={styles.hint}>
          {preset && texts.presets[preset].hint} {texts.noAgreement}
        </p>
      </div>
      {number('smallestGroup')}
      {onOff('areTerritoriesTold')}
      {hinted(
        'reportVisibility',
        <ChoiceField
          label={texts.fields.reportVisibility}
          value={policy.reportVisibility}
          options={visibilities.map((value) => [value, texts[value]] as const)}
          onChange={(value) => onChange({ reportVisibility: visibilities.find((each) => each === value) ?? 'everyone' })}
        />,
      )}
      {hinted(
        'sharedReasons',
        <fieldset className={styles.reasons}>
          <legend className={styles.legend}>{texts.fields.sharedReasons}</legend>
          {notLoggedReasons.map((reason) => (
            <Checkbox
              key={reason}
              label={mailSync.reasons[reason]}
              checked={policy.sharedReasons.includes(reason)}
              onChange={() => onChange({ sharedReasons: toggled(reason) })}
            />
          ))}
        </fieldset>,
      )}
      {hinted(
        'markCategory',
        <TextField
          label={texts.fields.markCategory}
          value={policy.markCategory ?? ''}
          onChange={(value) => onChange({ markCategory: value.trim() === '' ? null : value })}
        />,
      )}
      {number('silentMinutes')}
      {hinted(
        'keptFileTypes',
        <TextField
          label={texts.fields.keptFileTypes}
          value={policy.keptFileTypes.join(',')}
          onChange={(value) => onChange({ keptFileTypes: value === '' ? [] : value.split(',') })}
        />,
      )}
      {number('keptFileBytes')}
      {number('largestFileBytes')}
    </>
  )
}
