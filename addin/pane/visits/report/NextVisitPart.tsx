import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TimeField } from '../../../ui/forms/TimeField.tsx'
import { TimeCheck } from '../offer/TimeCheck.tsx'
import type { PartProps } from './report-draft.ts'

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' } })

const kinds = ['confirmed', 'proposed'] as const

/** A day that was promised, or a visit with its time. */
export function NextVisitPart({ customerId, fields, onChange }: PartProps & { customerId: string }) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  return (
    <>
      <FieldPair>
        <DayField label={visitReport.nextDay} isRequired value={fields.nextDay} onChange={(nextDay) => onChange({ nextDay })} />
        <TimeField label={visitReport.nextTime} value={fields.nextTime} onChange={(nextTime) => onChange({ nextTime })} />
      </FieldPair>
      {fields.nextTime && (
        <TimeCheck
          question={{
            ...{ customerId, siteId: null, contactId: fields.contactId || null, visitId: null },
            ...{ day: fields.nextDay, time: fields.nextTime, minutes: Number(fields.nextMinutes) },
          }}
          onChoose={({ time }) => onChange({ nextTime: time })}
        />
      )}
      {fields.nextTime && (
        <ChipChoice
          label={visitReport.parts.next_visit}
          value={fields.nextStatus}
          options={kinds.map((kind) => [kind, visitReport.nextKinds[kind]] as const)}
          onChange={(nextStatus) => onChange({ nextStatus })}
        />
      )}
      <p className={styles.quiet}>{visitReport.nextHint}</p>
    </>
  )
}
