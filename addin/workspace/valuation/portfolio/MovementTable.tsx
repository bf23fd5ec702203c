import { Link, mergeClasses } from '@fluentui/react-components'
import type { Flow } from '../../../../domain/valuation/portfolio/movement.ts'
import { addressOf } from '../../../page-address.ts'
import type { PortfolioView } from '../../../portfolio-view.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useTableStyles } from './table-styles.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

type Props = { flows: readonly Flow[]; since: string; view: PortfolioView }

/** From which class into which, how many customers; each leads to those. */
export function MovementTable({ flows, since, view }: Props) {
  const styles = useTableStyles()
  const texts = usePortfolioTexts()
  const { number, day } = useFormat()
  const moved = flows.reduce((sum, { customers }) => sum + customers, 0)
  return (
    <section aria-label={texts.movement.title}>
      <h2 className={styles.heading}>{texts.movement.title}</h2>
      <p className={styles.quiet}>
        {moved === 0 ? texts.movement.none(day(since)) : texts.movement.sum(number(moved), day(since))}{' '}
        {moved > 0 && <Link href={addressOf({ page: 'portfolio', view: { ...view, from: 'any' } })}>{texts.movement.all}</Link>}
      </p>
      {moved > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['from', 'to'] as const).map((name) => (
                  <th key={name} scope="col" className={mergeClasses(styles.head, styles.first)}>
                    {texts.movement[name]}
                  </th>
                ))}
                <th scope="col" className={styles.head}>
                  {texts.movement.customers}
                </th>
              </tr>
            </thead>
            <tbody>
              {flows.map(({ from, to, customers }) => (
                <tr key={`${from}-${to}`}>
                  <td className={mergeClasses(styles.cell, styles.first)}>{from ?? texts.notRated}</td>
                  <td className={mergeClasses(styles.cell, styles.first)}>{to ?? texts.notRated}</td>
                  <td className={styles.cell}>
                    <Link
                      href={addressOf({ page: 'portfolio', view: { ...view, cell: to ?? 'none', from: from ?? 'none' } })}
                      aria-label={`${from ?? texts.notRated} → ${to ?? texts.notRated}: ${texts.customers(number(customers))}`}
                    >
                      {number(customers)}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
