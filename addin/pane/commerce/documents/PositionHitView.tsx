import { makeStyles, tokens } from '@fluentui/react-components'
import { isFaded } from '../../../../domain/commerce/price-band.ts'
import type { LastPrice, PositionHit } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useIsDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { useCompetitorWords } from '../products/use-competitor-words.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

const useStyles = makeStyles({ faded: { color: tokens.colorNeutralForeground3 } })

/** A thing the customer knows: its last price of each kind with quantity, day and document, what comes on top of it, and what competitors ask for it. */
export function PositionHitView({ hit, customerId }: { hit: PositionHit; customerId: string }) {
  const { search } = useCommerceTexts()
  const { rows } = useTexts()
  const { day, price, number } = useFormat()
  const isDiscreet = useIsDiscreet()
  const { band, seen, surcharges } = hit
  const { bandWords, ageOf } = useCompetitorWords()
  const styles = useStyles()
  const [newest] = hit.last
  const inUnit = (amount: number, unit: number): string => `${price(amount)}${rows.per(unit)}`
  return (
    <Row
      title={joined(hit.productNumber, hit.text)}
      below={
        <>
          {hit.last.map((last) => (
            <LastLine key={last.kind} last={last} customerId={customerId} isFirst={last === newest} />
          ))}
          {surcharges.map(({ name, percent, amount, priceUnit }) => (
            <div key={name}>
              {search.surcharge(name, joined(percent !== null && search.percent(number(percent)), amount !== null && inUnit(amount, priceUnit)))}
            </div>
          ))}
          {band && !isDiscreet && <div>{bandWords(band, newest?.priceUnit ?? 1)}</div>}
          {seen && !isDiscreet && (
            <div className={isFaded(seen.seenOn, today()) ? styles.faded : undefined}>
              {search.seen(seen.competitor, inUnit(seen.price, seen.priceUnit), joined(day(seen.seenOn), ageOf(seen.seenOn)))}
            </div>
          )}
        </>
      }
      end={newest && inUnit(newest.price, newest.priceUnit)}
    />
  )
}

/** The price of the newest stands at the end of its row. */
function LastLine({ last, customerId, isFirst }: { last: LastPrice; customerId: string; isFirst: boolean }) {
  const { search, documents, discount } = useCommerceTexts()
  const { rows } = useTexts()
  const { day, price, number } = useFormat()
  const { openForm, showSection } = useDesk()
  const { kind, documentId } = last
  const facts = joined(
    day(last.on),
    last.quantity !== null && search.quantity(number(last.quantity)),
    !isFirst && `${price(last.price)}${rows.per(last.priceUnit)}`,
    !!last.discountPercent && discount(number(last.discountPercent)),
  )
  const open = (): void =>
    kind === 'agreement'
      ? showSection('terms')
      : openForm({ form: 'document', document: { kind, documentId, number: last.number, customerId, customerName: null, on: last.on, cents: null } })
  return (
    <div>
      <CustomerLink name={search.last(documents.kinds[kind] ?? kind, last.number)} onOpen={open} />
      {` · ${facts}`}
    </div>
  )
}
