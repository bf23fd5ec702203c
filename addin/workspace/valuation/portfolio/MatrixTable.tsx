import { Link, mergeClasses } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import type { PortfolioView } from '../../../portfolio-view.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { type Figure, figuresOfCells, totalOf } from './figures.ts'
import { useTableStyles } from './table-styles.ts'
import type { Cell } from './use-overview.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const columns = ['customers', 'revenue', 'margin', 'lifetime', 'cost', 'visits', 'calls', 'messages', 'came', 'left', 'coverage'] as const

/** `totalCost` null: not told, or not there yet. */
type Props = { cells: readonly Cell[]; totalCost: number | null; view: PortfolioView }

/** The matrix as a table, one class a line, with what its cells have no room for. */
export function MatrixTable({ cells, totalCost, view }: Props) {
  const styles = useTableStyles()
  const texts = usePortfolioTexts()
  const { number } = useFormat()
  const write = useFigure()
  const total = totalOf(cells, totalCost)
  return (
    <section className={styles.scroll} aria-label={texts.views.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {texts.list.columns.class}
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {texts.measures[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figuresOfCells(cells).map(({ code, ...figures }) => (
            <tr key={code}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                <Link href={addressOf({ page: 'portfolio', view: { ...view, cell: code ?? 'none' } })}>{code ?? texts.notRated}</Link>
              </th>
              {columns.map((name) => (
                <td key={name} className={styles.cell}>
                  {write(name, figures[name])}
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
              {texts.total}
            </th>
            {columns.map((name) => (
              <td key={name} className={styles.cell}>
                {name === 'customers' ? number(total.customers) : write(name, total[name])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** Money, shares and counts, each as it is written; a dash where nothing is known or told. */
function useFigure(): (name: (typeof columns)[number], value: Figure) => string {
  const { number, money, percent } = useFormat()
  return (name, value) => {
    if (value === null) return '–'
    if (name === 'coverage') return percent(value)
    return name === 'revenue' || name === 'margin' || name === 'lifetime' || name === 'cost' ? money(value) : number(value)
  }
}
