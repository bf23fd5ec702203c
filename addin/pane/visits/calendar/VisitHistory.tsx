import { makeStyles, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import type { Texts } from '../../../texts/shape.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import type { Format } from '../../../ui/format.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'

const useStyles = makeStyles({
  heading: { margin: '10px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

type Change = Outputs['visits']['read']['changes'][number]

/** What was changed about a visit, newest first, and on which side. */
export function VisitHistory({ changes, whyOff }: Pick<Outputs['visits']['read'], 'changes' | 'whyOff'>) {
  const styles = useStyles()
  const texts = useTexts()
  const format = useFormat()
  const { visit } = texts.bothWays
  const wentOff = changes.find(({ field, after }) => field === 'status' && after === 'cancelled')?.id
  const why = texts.visits.whyOff[whyOff ?? 'called_off']
  return (
    <section>
      <h2 className={styles.heading}>{visit.history}</h2>
      {changes.length === 0 && <p className={styles.quiet}>{visit.noHistory}</p>}
      <CutList rows={changes}>
        {(change) => (
          <Row
            key={change.id}
            title={`${visit.fields[change.field]}: ${shown(change.field, change.before, texts, format)} → ${change.id === wentOff ? why : shown(change.field, change.after, texts, format)}`}
            below={joined(format.dayAndTime(change.at), change.by ?? visit.inOutlook)}
          />
        )}
      </CutList>
    </section>
  )
}

function shown(field: Change['field'], value: string, { visits }: Texts, { dayAndTime }: Format): string {
  if (field === 'time') return dayAndTime(value)
  return field === 'status' && value in visits.status ? visits.status[value as keyof typeof visits.status] : value
}
