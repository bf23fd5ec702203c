import { makeStyles, Switch, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { notLoggedReasons } from '../../../../domain/mail/verdict/verdict-types.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { FileTypesField } from './FileTypesField.tsx'
import { BYTES_PER_MEGABYTE, type Policy, type PolicyEdit, type PolicyField, policyGroups, usePolicyWords } from './policy-values.ts'
import { TickList } from './TickList.tsx'

const useStyles = makeStyles({
  heading: { margin: '12px 0 8px', fontSize: tokens.fontSizeBase300 },
  field: { marginBottom: '12px' },
  hint: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
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

type Props = { policy: Policy; onChange: PolicyEdit }

/** One control for every switch, by what it is about, each with what it means. */
export function PolicyFields({ policy, onChange }: Props) {
  const styles = useStyles()
  const { loggingPolicy: texts } = useTexts()
  const controls = usePolicyControls({ policy, onChange })
  return (['kept', 'told', 'files', 'watch'] as const).map((group) => (
    <section key={group} aria-labelledby={`policy-${group}`}>
      <h4 id={`policy-${group}`} className={styles.heading}>
        {texts.groups[group]}
      </h4>
      {policyGroups[group].map((field) => (
        <div key={field} className={styles.field}>
          {controls[field]}
          <p className={styles.hint}>{texts.hints[field]}</p>
        </div>
      ))}
    </section>
  ))
}

function usePolicyControls({ policy, onChange }: Props): Record<Exclude<PolicyField, 'isLoggingOn'>, ReactNode> {
  const { loggingPolicy: texts, mailSync } = useTexts()
  const words = usePolicyWords()
  const onOff = (field: 'isHeaderOnly' | 'isLookingBack' | 'areTerritoriesTold') => (
    <Switch label={texts.fields[field]} checked={policy[field]} onChange={(_event, { checked }) => onChange({ [field]: checked })} />
  )
  const number = (field: keyof typeof choices) => (
    <ChoiceField
      label={texts.fields[field]}
      value={String(policy[field])}
      options={[...new Set([...choices[field], policy[field]])].sort((a, b) => a - b).map((value) => [String(value), words(field, value)] as const)}
      onChange={(value) => onChange({ [field]: Number(value) })}
    />
  )
  return {
    isHeaderOnly: onOff('isHeaderOnly'),
    depthMonths: number('depthMonths'),
    isLookingBack: onOff('isLookingBack'),
    markCategory: (
      <TextField
        label={texts.fields.markCategory}
        value={policy.markCategory ?? ''}
        onChange={(value) => onChange({ markCategory: value.trim() === '' ? null : value })}
      />
    ),
    reportVisibility: (
      <ChoiceField
        label={texts.fields.reportVisibility}
        value={policy.reportVisibility}
        options={visibilities.map((value) => [value, texts[value]] as const)}
        onChange={(value) => onChange({ reportVisibility: visibilities.find((each) => each === value) ?? 'everyone' })}
      />
    ),
    sharedReasons: (
      <TickList
        label={texts.fields.sharedReasons}
        names={notLoggedReasons}
        words={mailSync.kinds}
        ticked={policy.sharedReasons}
        onChange={(sharedReasons) => onChange({ sharedReasons })}
      />
    ),
    smallestGroup: number('smallestGroup'),
    areTerritoriesTold: onOff('areTerritoriesTold'),
    keptFileTypes: <FileTypesField types={policy.keptFileTypes} onChange={(keptFileTypes) => onChange({ keptFileTypes })} />,
    keptFileBytes: number('keptFileBytes'),
    largestFileBytes: number('largestFileBytes'),
    verdictDays: number('verdictDays'),
    silentMinutes: number('silentMinutes'),
  }
}
