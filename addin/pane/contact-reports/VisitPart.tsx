import { makeStyles, tokens } from '@fluentui/react-components'
import { firstContactSteps } from '../../../domain/visits/report/asked-fields.ts'
import { writeNoteLine } from '../../../domain/visits/report/note-lines.ts'
import type { Outputs } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'

const useStyles = makeStyles({
  list: { margin: '4px 0', fontSize: '12px', lineHeight: '18px' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0 0 4px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
})

type Visit = NonNullable<Outputs['contactReports']['read']['visit']>

/** What a visit report says beyond its text; nothing of what was not said. */
export function VisitPart({ visit: { outcome, noteKind, lines, targets, firstContact } }: { visit: Visit }) {
  const styles = useStyles()
  const { visitReport, rows } = useTexts()
  const { day } = useFormat()
  const steps = firstContactSteps.filter((step) => firstContact.includes(step)).map((step) => visitReport.firstContactSteps[step])
  const agreed = targets.map(({ text, dueOn, state }) => `${text} (${rows.due(day(dueOn))}, ${visitReport.targetStates[state]})`)
  const parts = [
    [visitReport.outcome, [visitReport.outcomes[outcome]]],
    [noteKind ? visitReport.noteKinds[noteKind] : visitReport.parts.note, lines.map(writeNoteLine)],
    [visitReport.parts.targets, agreed],
    [visitReport.firstContact, steps],
  ] as const
  return (
    <dl className={styles.list}>
      {parts
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <div key={name}>
            <dt className={styles.term}>{name}</dt>
            <dd className={styles.value}>{values.join('\n')}</dd>
          </div>
        ))}
    </dl>
  )
}
