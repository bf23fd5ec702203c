import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ProductGroupRow } from '../../../api.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** Groups that a chart of this width can tell apart; the table has them all. */
const MOST_GROUPS = 6
const BAR = 7

const useStyles = makeStyles({
  label: { marginTop: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase100, overflowWrap: 'anywhere' },
  bars: { display: 'block', width: '100%', height: `${BAR * 3}px` },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '10px', margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  key: { display: 'inline-block', width: '10px', height: '10px', marginInlineEnd: '4px', borderRadius: '2px' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { padding: '2px 0 2px 6px', textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
  name: { padding: '2px 0', textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  head: { color: tokens.colorNeutralForeground2 },
})

/** Of this year, the last, and the one before: told apart by lightness too. */
const colours = [tokens.colorBrandForeground1, tokens.colorPaletteBlueBorderActive, tokens.colorNeutralStrokeAccessible]

/** What was ordered of each group in three years, as bars; the same numbers as a table. */
export function DevelopmentChart({ groups }: { groups: readonly ProductGroupRow[] }) {
  const styles = useStyles()
  const { development: texts } = useCommerceTexts()
  const [isTable, setIsTable] = useState(false)
  const years = groups[0]?.years.map(({ year }) => year) ?? []
  if (years.length === 0) return null
  const label = (year: number, index: number): string => (index === 0 ? texts.toDate(year) : String(year))
  return (
    <figure style={{ margin: '4px 0 8px' }}>
      <ul className={styles.legend} aria-hidden="true">
        {years.map((year, i) => (
          <li key={year}>
            <span className={styles.key} style={{ backgroundColor: colours[i] }} />
            {label(year, i)}
          </li>
        ))}
      </ul>
      <Bars groups={groups.slice(0, MOST_GROUPS)} />
      <Button size="small" appearance="transparent" style={{ padding: 0, minWidth: 0 }} aria-expanded={isTable} onClick={() => setIsTable(!isTable)}>
        {isTable ? texts.noTable : texts.asTable}
      </Button>
      {isTable && <Numbers groups={groups} years={years.map(label)} />}
    </figure>
  )
}

/** The names keep the size of the page's text, however wide it is; only the bars grow with it. */
function Bars({ groups }: { groups: readonly ProductGroupRow[] }) {
  const styles = useStyles()
  const { development: texts } = useCommerceTexts()
  const most = Math.max(1, ...groups.flatMap(({ years }) => years.map(({ cents }) => cents)))
  const width = (cents: number): string => `${(Math.max(0, cents) / most) * 100}%`
  return (
    <div role="img" aria-label={texts.title}>
      {groups.map(({ productGroupId, name, years }) => (
        <div key={productGroupId}>
          <div className={styles.label}>{name}</div>
          <svg className={styles.bars} aria-hidden="true">
            {years.map(({ year, cents }, n) => (
              <rect key={year} y={n * BAR} width={width(cents)} height={BAR - 1} rx={1} style={{ fill: colours[n] }} />
            ))}
          </svg>
        </div>
      ))}
    </div>
  )
}

function Numbers({ groups, years }: { groups: readonly ProductGroupRow[]; years: readonly string[] }) {
  const styles = useStyles()
  const { development: texts } = useCommerceTexts()
  const { shortMoney } = useFormat()
  return (
    <table className={styles.table} aria-label={texts.title}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.name}>
            {texts.group}
          </th>
          {years.map((year) => (
            <th key={year} scope="col" className={styles.cell}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.productGroupId}>
            <th scope="row" className={styles.name}>
              {group.name}
            </th>
            {group.years.map(({ year, cents }) => (
              <td key={year} className={styles.cell}>
                {shortMoney(cents)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
