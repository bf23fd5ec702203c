import { makeStyles, tokens } from '@fluentui/react-components'
import type { VisitSheet } from '../../../api.ts'
import { sheetParts } from '../../../pane/cockpit/visit-sheet/sheet-parts.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { PaperHeading } from './PaperHeading.tsx'

const useStyles = makeStyles({
  paper: {
    padding: '24px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { padding: '12px', border: 'none' },
    '@media print': { padding: 0, border: 'none' },
  },
  columns: { columnGap: '28px', '@media (min-width: 641px)': { columnCount: 2 }, '@media print': { columnCount: 2 } },
  // Padding: a margin would be lost at the head of the second column.
  part: { breakInside: 'avoid', paddingTop: '14px' },
  title: {
    margin: '0 0 2px',
    paddingBottom: '2px',
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    fontSize: '13px',
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
  },
  nothing: { color: tokens.colorNeutralForeground2 },
})

/** Everything at once, in two columns; what is empty is not there. */
export function PaperSheet({ sheet }: { sheet: VisitSheet }) {
  const styles = useStyles()
  const { visitSheet } = useTexts()
  const parts = sheetParts(sheet.rows, useFormat(), { isWhole: true })
  return (
    <main className={styles.paper}>
      <PaperHeading sheet={sheet} />
      {parts.length === 0 && <p className={styles.nothing}>{sheet.audience === 'customer' ? visitSheet.nothingForCustomer : visitSheet.nothing}</p>}
      <div className={styles.columns}>
        {parts.map(({ name, content }) => (
          <section key={name} className={styles.part} aria-labelledby={`part-${name}`}>
            <h2 id={`part-${name}`} className={styles.title}>
              {visitSheet.sections[name]}
            </h2>
            {content}
          </section>
        ))}
      </div>
    </main>
  )
}
