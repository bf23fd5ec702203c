import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { UnreportedVisit } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useDesk } from '../../desk/use-desk.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    margin: '5px 12px 0',
    padding: '4px 4px 4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: '12px',
  },
  text: { flex: '1 1 130px', minWidth: 0 },
})

/** The visit here that the user has not told about yet. */
export function UnreportedVisitLine({ visit: { visitId, startsAt } }: { visit: UnreportedVisit }) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  const { dayAndTime } = useFormat()
  const { openForm } = useDesk()
  return (
    <div className={styles.line}>
      <span className={styles.text}>{visitReport.visitOf(dayAndTime(startsAt))}</span>
      <Button size="small" appearance="primary" onClick={() => openForm({ form: 'visit_report', visitId, startsAt })}>
        {visitReport.report}
      </Button>
    </div>
  )
}
