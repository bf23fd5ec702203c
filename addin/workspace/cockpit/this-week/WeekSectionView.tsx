import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { useId } from 'react'
import { addressOf } from '../../../page-address.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutNote } from '../../../ui/CutList.tsx'
import type { ShownSection } from './sections.tsx'
import type { WeekSectionName } from './week.ts'

const useStyles = makeStyles({
  card: {
    padding: '10px 12px 8px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', marginBottom: '2px' },
  // The page's heading says it.
  unseen: { display: 'none' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  nothing: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0, padding: '6px 0', color: tokens.colorNeutralForeground2 },
  fine: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  more: { display: 'inline-block', padding: '4px 0' },
})

type Props = { name: WeekSectionName; shown: NonNullable<ShownSection>; isWhole: boolean }

/** One section with its rows, or an honest word that there are none. `isWhole`: as many rows as a list shows. */
export function WeekSectionView({ name, shown: { total, rows }, isWhole }: Props) {
  const styles = useStyles()
  const { thisWeek } = useTexts()
  const id = useId()
  const left = total - rows.length
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={mergeClasses(styles.head, isWhole && styles.unseen)}>
        <h2 id={id} className={styles.title}>
          {thisWeek.sections[name]}
        </h2>
        {total > 0 && <span className={styles.quiet}>{total}</span>}
      </div>
      {rows.length > 0 ? (
        <ul className={styles.list}>{rows}</ul>
      ) : (
        <p className={styles.nothing}>
          <CheckmarkCircle16Regular className={styles.fine} />
          {thisWeek.empty[name]}
        </p>
      )}
      {left > 0 && isWhole && <CutNote most={rows.length} />}
      {left > 0 && !isWhole && (
        <Link
          className={styles.more}
          href={addressOf({ page: 'this_week', section: name })}
          aria-label={thisWeek.moreOf(left, thisWeek.sections[name])}
        >
          {thisWeek.more(left)}
        </Link>
      )}
    </section>
  )
}
