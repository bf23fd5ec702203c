import { OPEN_END } from '../../../../domain/commerce/open-end.ts'
import { daysBetween } from '../../../../domain/time/local-time.ts'
import type { AgreementPriceRow, AgreementRow } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { today } from '../../../ui/days.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { OpeningRow } from '../OpeningRow.tsx'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** Days before its end from which they are counted. */
const SOON = 90

/** A price or framework agreement: what of it is left, and until when; it opens to its positions. */
export function AgreementLineView({ row }: { row: AgreementRow }) {
  const { terms } = useCommerceTexts()
  const { rows } = useTexts()
  const { money, day, number } = useFormat()
  const kind = row.kind === 'price' ? terms.priceAgreement : terms.framework
  const isOpen = row.endsOn === OPEN_END
  const left = isOpen ? null : daysBetween(today(), row.endsOn)
  const rest = row.volumeCents === null ? null : row.volumeCents - row.calledCents
  const below = joined(
    row.title && kind,
    row.number,
    isOpen ? terms.since(day(row.startsOn)) : `${day(row.startsOn)} – ${day(row.endsOn)}`,
    left !== null && (left < 0 ? terms.ended : left <= SOON && terms.endsIn(left)),
    row.volumeCents !== null && rows.agreement(money(row.calledCents), money(row.volumeCents)),
    rest !== null && (rest > 0 ? terms.rest(money(rest)) : terms.exhausted),
    row.rebatePercent !== null && rows.rebate(number(row.rebatePercent)),
  )
  if (row.prices.length === 0) return <Row title={row.title || kind} below={below} />
  return (
    <OpeningRow title={row.title || kind} below={below}>
      <CutList rows={row.prices}>{(price) => <PriceRow key={price.position} row={price} />}</CutList>
    </OpeningRow>
  )
}

function PriceRow({ row }: { row: AgreementPriceRow }) {
  const { terms } = useCommerceTexts()
  const { rows } = useTexts()
  const { price, number } = useFormat()
  const rest = row.quantity === null ? null : Math.max(0, row.quantity - row.calledQuantity)
  const callOff = row.quantity !== null && rest !== null && (rest > 0 ? terms.callOff(number(rest), number(row.quantity)) : terms.exhausted)
  return (
    <Row
      title={joined(row.productNumber, row.text)}
      below={joined(!!row.fromQuantity && terms.fromQuantity(number(row.fromQuantity)), callOff)}
      end={row.price === null ? null : `${price(row.price)}${rows.per(row.priceUnit)}`}
    />
  )
}
