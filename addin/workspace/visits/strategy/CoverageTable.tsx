import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { CoverageLine } from '../../../../domain/visits/strategy/coverage.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CoverageRow } from './CoverageRow.tsx'

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: '22px' },
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '4px 8px',
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'end',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  first: { textAlign: 'start' },
})

const columns = ['customers', 'overdue', 'due', 'never', 'coverage', 'wanted', 'planned', 'done', 'costPerVisit'] as const

type Props = {
  title: string
  lines: readonly CoverageLine[]
  total: CoverageLine
  hourlyCostCents: number
  nameOf: (keys: readonly (string | null)[]) => string
}

/** A line for each group, and one for all together. */
export function CoverageTable({ title, lines, total, hourlyCostCents, nameOf }: Props) {
  const styles = useStyles()
  const { visitStrategy } = useTexts()
  const texts = visitStrategy.coverage
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                {texts.group}
              </th>
              {columns.map((name) => (
                <th key={name} scope="col" className={styles.head} title={texts.explained[name]}>
                  {texts.columns[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <CoverageRow key={line.keys.join()} name={nameOf(line.keys)} line={line} hourlyCostCents={hourlyCostCents} />
            ))}
            <CoverageRow name={texts.total} line={total} hourlyCostCents={hourlyCostCents} isTotal />
          </tbody>
        </table>
      </div>
    </section>
  )
}
