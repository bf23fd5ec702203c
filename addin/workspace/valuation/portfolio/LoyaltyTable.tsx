import { Link, mergeClasses } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import { addressOf } from '../../../page-address.ts'
import { type PortfolioView, stages } from '../../../portfolio-view.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useTableStyles } from './table-styles.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const columns = ['customers', 'revenue', 'margin', 'lifetime'] as const

/** What customers of each loyalty stage bring. */
export function LoyaltyTable({ sums, view }: { sums: Outputs['portfolio']['read']['stages']; view: PortfolioView }) {
  const styles = useTableStyles()
  const texts = usePortfolioTexts()
  const { number, money } = useFormat()
  const amount = (cents: number | null): string => (cents === null ? '–' : money(cents))
  const lines = stages.flatMap((stage) => sums.filter((sum) => (sum.stage ?? 'none') === stage).map((sum) => ({ ...sum, stage })))
  return (
    <section aria-label={texts.loyalty.title}>
      <h2 className={styles.heading}>{texts.loyalty.title}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                {texts.loyalty.stage}
              </th>
              {columns.map((name) => (
                <th key={name} scope="col" className={styles.head}>
                  {texts.measures[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ stage, customers, revenueCents, marginCents, lifetimeCents }) => (
              <tr key={stage}>
                <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                  <Link href={addressOf({ page: 'portfolio', view: { ...view, stage } })}>{texts.loyalty.stages[stage]}</Link>
                </th>
                <td className={styles.cell}>{number(customers)}</td>
                <td className={styles.cell}>{money(revenueCents)}</td>
                <td className={styles.cell}>{amount(marginCents)}</td>
                <td className={styles.cell}>{amount(lifetimeCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
