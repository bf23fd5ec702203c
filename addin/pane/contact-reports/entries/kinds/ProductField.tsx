import { useQuery } from '@tanstack/react-query'
import { cutText } from '../../../../../domain/texts/cut-text.ts'
import { type PositionHit, useTRPC } from '../../../../api.ts'
import { SuggestField } from '../../../../ui/forms/SuggestField.tsx'
import { usePaused } from '../../../../ui/forms/use-paused.ts'
import { joined } from '../../../desk/joined.ts'
import { useEntryTexts } from '../use-entry-texts.ts'
import type { EntryViewProps } from './entry-form.ts'

/** What it is about: one of the things the customer was sold or offered, or whatever is typed. */
export function ProductField({ fields: { product = '', productNumber = '' }, cockpit, onChange }: EntryViewProps) {
  const { product: texts } = useEntryTexts()
  const { customerId } = cockpit.customer
  const asked = usePaused(product.trim())
  const { data: hits = [] } = useQuery(
    useTRPC().commerce.positions.queryOptions({ customerId, text: asked }, { enabled: asked !== '' && productNumber === '' }),
  )
  const type = (words: string): void => {
    const meant = hits.find((hit) => nameOf(hit) === words)
    onChange(meant ? { product: cutText(oneLine(meant.text)), productNumber: meant.productNumber ?? '' } : { product: words, productNumber: '' })
  }
  return (
    <SuggestField
      label={texts.label}
      isRequired
      value={product}
      options={hits.map(nameOf)}
      hint={productNumber ? texts.known(productNumber) : texts.hint}
      onChange={type}
    />
  )
}

const nameOf = ({ productNumber, text }: PositionHit): string => joined(productNumber, oneLine(text))

/** Fields have none but one, and documents have long words with several. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
