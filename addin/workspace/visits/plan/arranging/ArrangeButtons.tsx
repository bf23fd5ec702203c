import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../../ui/app-context.ts'
import type { ShownVisit } from '../planner-week.ts'
import type { Arrangement } from '../use-planner.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '6px' },
  label: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

const arrangements = ['asked', 'confirmed', 'drop_in'] as const

/** How far a visit is agreed upon with the customer. */
export function ArrangeButtons({ visit, onArrange }: { visit: ShownVisit; onArrange: (status: Arrangement) => void }) {
  const styles = useStyles()
  const { visit: texts } = useTexts().planner
  return (
    <div className={styles.row}>
      <span className={styles.label}>{texts.arrangement}:</span>
      {arrangements.map((status) => (
        <Button
          key={status}
          size="small"
          appearance={visit.status === status ? 'primary' : 'secondary'}
          title={texts.arrangeHint[status]}
          aria-pressed={visit.status === status}
          aria-label={texts.arrangeLabel(texts.arrange[status], visit.name)}
          onClick={() => onArrange(status)}
        >
          {texts.arrange[status]}
        </Button>
      ))}
    </div>
  )
}
