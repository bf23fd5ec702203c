import { useQuery } from '@tanstack/react-query'
import { type FoundDocument, useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useMailNumbers } from '../use-mail-numbers.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'

export type Goods = { orderId: string; productNumber: string }

/** Nothing of it is asked for twice; the first order that the mail names is taken until another one is chosen. `none`: none of them. */
export const NO_ORDER = 'none'

type Props = { item: OpenItem | null; customerId: string; goods: Goods; onChange: (part: Partial<Goods>) => void }

/** What it is about: an order that the mail names, and the part of it. */
export function GoodsFields({ item, customerId, goods, onChange }: Props) {
  const { form: texts } = useComplaintTexts()
  const trpc = useTRPC()
  const orders = useNamedOrders(item, customerId)
  const orderId = chosenOrder(goods, orders)
  const { data } = useQuery(trpc.commerce.order.queryOptions({ orderId: orderId ?? '' }, { enabled: orderId !== null }))
  const products = (data?.lines ?? []).flatMap(({ productNumber, text }) =>
    productNumber ? [[productNumber, `${productNumber} ${text}`] as const] : [],
  )
  return (
    <>
      {orders.length > 0 && (
        <ChipChoice
          label={texts.orders}
          isHeaded
          value={orderId ?? NO_ORDER}
          options={[...orders.map(({ documentId, number }) => [documentId, `${texts.order} ${number}`] as const), [NO_ORDER, texts.noOrder] as const]}
          onChange={(chosen) => onChange({ orderId: chosen, productNumber: '' })}
        />
      )}
      {products.length > 0 ? (
        <ChoiceField
          label={texts.product}
          value={goods.productNumber}
          options={[['', texts.noProduct], ...new Map(products)]}
          onChange={(productNumber) => onChange({ productNumber })}
        />
      ) : (
        <TextField label={texts.productNumber} value={goods.productNumber} onChange={(productNumber) => onChange({ productNumber })} />
      )}
    </>
  )
}

type NamedOrder = Omit<FoundDocument, 'documentId'> & { documentId: string }

/** Of this customer, each once: also those whose delivery is named. */
export function useNamedOrders(item: OpenItem | null, customerId: string): NamedOrder[] {
  const numbers = useMailNumbers(item)
  const { data } = useQuery(useTRPC().commerce.documents.queryOptions({ numbers, customerId }, { enabled: numbers.length > 0, retry: false }))
  const orders = (data ?? []).flatMap(({ documentId, ...found }) =>
    documentId !== null && (found.kind === 'order' || found.kind === 'delivery') && found.customerId === customerId ? [{ ...found, documentId }] : [],
  )
  return [...new Map(orders.map((order) => [order.documentId, order])).values()]
}

/** null: none. */
export const chosenOrder = ({ orderId }: Goods, orders: readonly NamedOrder[]): string | null => {
  if (orderId === NO_ORDER) return null
  return orderId || (orders[0]?.documentId ?? null)
}
