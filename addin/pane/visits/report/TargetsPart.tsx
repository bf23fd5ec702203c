import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { useTexts } from '../../../ui/app-context.ts'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { type PartProps, readTargets, type Target, writeTargets } from './report-draft.ts'

/** What was agreed, by when; a second one by one more tap. */
export function TargetsPart({ fields, onChange }: PartProps) {
  const { visitReport } = useTexts()
  const targets = readTargets(fields.targets)
  const last = targets.at(-1)
  const write = (next: readonly Target[]): void => onChange({ targets: writeTargets(next) })
  const change = (at: number, part: Partial<Target>): void => write(targets.map((target, i) => (i === at ? { ...target, ...part } : target)))
  return (
    <>
      {targets.map(({ dueOn, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a target has nothing else that stays while it is typed
        <FieldPair key={i}>
          <TextField label={visitReport.target} value={text} onChange={(next) => change(i, { text: next })} />
          <DayField label={visitReport.targetOn} isRequired value={dueOn} onChange={(next) => change(i, { dueOn: next })} />
        </FieldPair>
      ))}
      {last && last.text !== '' && (
        <Button size="small" icon={<Add16Regular />} onClick={() => write([...targets, { ...last, text: '' }])}>
          {visitReport.anotherTarget}
        </Button>
      )}
    </>
  )
}
