import type { DocumentLine } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** One position: what, how many at which price, and what it comes to. `facts`: what else is known of it. */
export function DocumentLineRow({ line, facts = [] }: { line: DocumentLine; facts?: (string | false | null)[] }) {
  const texts = useCommerceTexts()
  const { rows } = useTexts()
  const { money, price, number } = useFormat()
  const quantity = texts.quantity(number(line.quantity), line.unit)
  const unitPrice = `${price(line.unitPrice)}${rows.per(line.priceUnit)}`
  return (
    <Row
      title={joined(line.productNumber, line.text)}
      below={joined(texts.times(quantity, unitPrice), !!line.discountPercent && texts.discount(number(line.discountPercent)), ...facts)}
      end={money(line.cents)}
    />
  )
}
