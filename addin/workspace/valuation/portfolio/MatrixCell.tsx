import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import type { PortfolioView } from '../../../portfolio-view.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { AimMenu } from './aims/AimMenu.tsx'
import type { Aims } from './aims/use-aims.ts'
import type { Cell } from './use-overview.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

const useStyles = makeStyles({
  cell: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    breakInside: 'avoid',
  },
  empty: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: 'flex', alignItems: 'center', gap: '8px', margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  figures: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '1px 8px', margin: 0, fontSize: tokens.fontSizeBase200 },
  what: { color: tokens.colorNeutralForeground2 },
  number: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { height: '4px', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground4 },
  share: { height: '100%', borderRadius: 'inherit', backgroundColor: tokens.colorBrandForeground1 },
  aim: { marginTop: 'auto' },
})

/** `most`: revenue of the greatest cell, to which the bar compares this one's. */
type Props = { cell: Cell; view: PortfolioView; most: number; aims: Aims }

/** One class: who is in it, what it brings and costs, how it moves, and what is meant with it. */
export function MatrixCell({ cell, view, most, aims }: Props) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const { number, money, percent } = useFormat()
  const { code, customers, revenueCents, cost, moved, coverage } = cell
  const amount = (cents: number | null): string => (cents === null ? texts.unknown : money(cents))
  const figures: [label: string, value: string][] = [
    [texts.measures.revenue, money(revenueCents)],
    [texts.measures.margin, amount(cell.marginCents)],
    [texts.measures.lifetime, amount(cell.lifetimeCents)],
    [texts.measures.cost, cost === null ? '…' : cost.costCents === null ? texts.tooFew : money(cost.costCents)],
    ...(coverage === null ? [] : [[texts.measures.coverage, percent(coverage)] satisfies [string, string]]),
  ]
  return (
    <section className={mergeClasses(styles.cell, customers === 0 && styles.empty)} aria-label={code ?? texts.notRated}>
      <h2 className={styles.head}>
        {code ? <ClassBadge label={code} /> : <span>{texts.notRated}</span>}
        {customers > 0 ? (
          <Link href={addressOf({ page: 'portfolio', view: { ...view, cell: code ?? 'none' } })}>{texts.customers(number(customers))}</Link>
        ) : (
          texts.customers(number(customers))
        )}
      </h2>
      {customers > 0 && (
        <>
          <div className={styles.bar}>
            <div className={styles.share} style={{ width: `${Math.max(0, (revenueCents / most) * 100)}%` }} />
          </div>
          <dl className={styles.figures}>
            {figures.map(([label, value]) => [
              <dt key={label} className={styles.what}>
                {label}
              </dt>,
              <dd key={`${label} value`} className={styles.number}>
                {value}
              </dd>,
            ])}
          </dl>
        </>
      )}
      {moved && (moved.came > 0 || moved.left > 0) && (
        <span className={styles.what}>{texts.movedIn(`+${number(moved.came)}`, `−${number(moved.left)}`)}</span>
      )}
      {code !== null && (
        <div className={styles.aim}>
          <AimMenu code={code} customers={customers} aims={aims} />
        </div>
      )}
    </section>
  )
}
