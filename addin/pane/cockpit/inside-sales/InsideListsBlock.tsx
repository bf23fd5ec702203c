import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { insideListNames, ownRows } from '../../../inside-filter.ts'
import { addressOf } from '../../../page-address.ts'
import { useHost } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { Block } from '../../desk/Block.tsx'
import { useInsideSalesTexts } from './use-inside-sales-texts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px', padding: '2px 0' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
})

/** How many of one's own stand in each list of inside sales, with the way there. Nothing where there is none, or while nobody knows. */
export function InsideListsBlock() {
  const styles = useStyles()
  const texts = useInsideSalesTexts()
  const { number } = useFormat()
  const { kind } = useHost()
  const { data } = useQuery(useTRPC().insideSales.counts.queryOptions())
  const shown = insideListNames.filter((name) => (data?.[name].count ?? 0) > 0)
  if (!data || shown.length === 0) return null
  return (
    <Block title={texts.day.title}>
      {shown.map((list) => {
        const place = addressOf({ page: 'inside_sales', list, filter: ownRows })
        const target = kind === 'outlook' ? { href: `/workspace${place}`, target: '_blank', rel: 'noopener' } : { href: place }
        const { count, isMore } = data[list]
        return (
          <div key={list} className={styles.row}>
            <Link {...target}>{texts.titles[list]}</Link>
            <span className={styles.count}>{isMore ? texts.more(number(count)) : number(count)}</span>
          </div>
        )
      })}
    </Block>
  )
}
