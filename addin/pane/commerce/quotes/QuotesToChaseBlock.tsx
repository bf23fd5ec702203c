import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { addressOf, allDue } from '../../../page-address.ts'
import { useHost } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { Block } from '../../desk/Block.tsx'
import { useQuoteTexts } from './use-quote-texts.ts'

const useStyles = makeStyles({ count: { margin: '2px 0', color: tokens.colorNeutralForeground2 } })

/** How many of one's own quotes are to be asked after, with the way to them. Nothing where there is none, or while nobody knows. */
export function QuotesToChaseBlock() {
  const styles = useStyles()
  const texts = useQuoteTexts()
  const { number } = useFormat()
  const { kind } = useHost()
  const { data } = useQuery(useTRPC().quotesToChase.count.queryOptions())
  if (!data?.count) return null
  const place = addressOf({ page: 'quotes', filter: allDue })
  const target = kind === 'outlook' ? { href: `/workspace${place}`, target: '_blank', rel: 'noopener' } : { href: place }
  return (
    <Block title={texts.title}>
      <p className={styles.count}>{texts.day.count(data.isMore ? texts.day.more(number(data.count)) : number(data.count))}</p>
      <Link {...target}>{texts.day.toList}</Link>
    </Block>
  )
}
