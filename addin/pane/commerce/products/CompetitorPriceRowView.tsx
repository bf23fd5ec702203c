import { makeStyles, tokens } from '@fluentui/react-components'
import type { CompetitorPriceRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { useCompetitorWords } from './use-competitor-words.ts'

const useStyles = makeStyles({ faded: { color: tokens.colorNeutralForeground3 } })

/** A competitor's price seen at the customer, grey once it is too old to go by, and what competitors ask for that product anywhere. `onOpen`: to what somebody entered here. */
export function CompetitorPriceRowView({ row, onOpen }: { row: CompetitorPriceRow; onOpen?: () => void }) {
  const styles = useStyles()
  const { rows } = useTexts()
  const { competitors } = useCommerceTexts()
  const { day, price } = useFormat()
  const { bandWords, ageOf } = useCompetitorWords()
  const age = ageOf(row.seenOn)
  const faded = age ? styles.faded : undefined
  const name = joined(row.productNumber, row.product)
  const title = onOpen && row.enteredBy ? <CustomerLink name={name} onOpen={onOpen} /> : name
  return (
    <Row
      title={<span className={faded}>{title}</span>}
      below={
        <>
          <div>{joined(row.competitor, rows.seen(day(row.seenOn)), age, row.sourceKind && competitors.sources[row.sourceKind], row.enteredBy)}</div>
          {row.band && <div>{bandWords(row.band, row.priceUnit)}</div>}
        </>
      }
      end={<span className={faded}>{`${price(row.price)}${rows.per(row.priceUnit)}`}</span>}
    />
  )
}
