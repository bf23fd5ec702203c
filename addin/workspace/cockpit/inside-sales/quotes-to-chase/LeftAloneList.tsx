import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { addressOf } from '../../../../page-address.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { joined } from '../../../../pane/desk/joined.ts'
import { CutList } from '../../../../ui/CutList.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { usePutOff } from './use-put-off.ts'

const useStyles = makeStyles({
  box: { marginTop: '20px' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', padding: '4px 0' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** Of what nobody is reminded, with who said so and the way back; nothing where there is none. */
export function LeftAloneList() {
  const styles = useStyles()
  const texts = useQuoteTexts()
  const { data } = useQuery(useTRPC().quotes.leftAlone.queryOptions())
  const { day } = useFormat()
  if (!data || data.quotes.length + data.customers.length === 0) return null
  return (
    <details className={styles.box}>
      <summary className={styles.summary}>{texts.leftAlone}</summary>
      <CutList rows={data.quotes}>
        {(quote) => (
          <LeftAloneRow key={quote.quoteId} row={quote} what={texts.until(quote.number, day(quote.until))} name={quote.number} of={quote} />
        )}
      </CutList>
      <CutList rows={data.customers}>
        {(one) => <LeftAloneRow key={one.customerId} row={one} what={texts.forGood} name={one.customer} of={{ customerId: one.customerId }} />}
      </CutList>
    </details>
  )
}

type Props = {
  row: { customerId: string; customer: string; by: string | null }
  what: string
  /** Read out with the way back. */
  name: string
  of: { quoteId: string } | { customerId: string }
}

function LeftAloneRow({ row: { customerId, customer, by }, what, name, of }: Props) {
  const styles = useStyles()
  const texts = useQuoteTexts()
  const { resume } = usePutOff()
  return (
    <div className={styles.row}>
      <Link href={addressOf({ page: 'customer', customerId })}>{customer}</Link>
      <span className={styles.quiet}>{joined(what, by && texts.by(by))}</span>
      <Button size="small" aria-label={texts.resumeOf(name)} onClick={() => void resume(of)}>
        {texts.resume}
      </Button>
    </div>
  )
}
