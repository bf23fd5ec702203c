import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useTexts } from '../../../../ui/app-context.ts'
import { type FigureFields, readFigure } from './strategy-fields.ts'

const useStyles = makeStyles({
  figures: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', margin: '12px 0 4px' },
  field: { width: '160px' },
  input: { width: '100%', minWidth: 0 },
})

const names = ['hourlyCost', 'fieldDays', 'visitsPerDay'] as const

/** What an hour costs, and how many visits a year somebody can make. */
export function CostFigures({ figures, onChange }: { figures: FigureFields; onChange: (part: Partial<FigureFields>) => void }) {
  const styles = useStyles()
  const { visitStrategy: texts } = useTexts()
  return (
    <div className={styles.figures}>
      {names.map((name) => (
        <Field
          key={name}
          size="small"
          label={texts[name]}
          className={styles.field}
          validationState={readFigure(name, figures) === null ? 'error' : 'none'}
        >
          <Input
            size="small"
            inputMode="decimal"
            className={styles.input}
            input={{ className: styles.input }}
            value={figures[name]}
            onChange={(_event, { value }) => onChange({ [name]: value })}
          />
        </Field>
      ))}
    </div>
  )
}
