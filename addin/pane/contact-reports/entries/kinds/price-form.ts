import { readAmount } from '../../../../../domain/visits/report/read-amount.ts'
import { today } from '../../../../ui/days.ts'
import { type EntryForm, typed } from './entry-form.ts'
import { PriceFields } from './PriceFields.tsx'

const priceSources = ['told', 'quote_seen', 'web'] as const

/** Of a competitor. What is typed may begin with a number of ours. */
export const priceForm: EntryForm<'competitor_price'> = {
  begin: ({ day }) => ({ competitor: '', product: '', productNumber: '', price: '', priceUnit: '1', sourceKind: 'told', seenOn: day }),
  fieldsOf: ({ competitor, product, productNumber, price, priceUnit, sourceKind, seenOn }, sign) => ({
    ...{ competitor, product, productNumber: productNumber ?? '', price: typed(price, sign), priceUnit: String(priceUnit), sourceKind, seenOn },
  }),
  wordsOf: ({ competitor = '', product = '', productNumber, price = '', priceUnit, sourceKind, seenOn = '' }, sign) => {
    const amount = readAmount(price, sign)
    if (!amount || seenOn === '' || seenOn > today()) return null
    return {
      kind: 'competitor_price',
      competitor,
      product,
      productNumber: productNumber || null,
      price: amount,
      priceUnit: Number(priceUnit),
      sourceKind: priceSources.find((one) => one === sourceKind) ?? 'told',
      seenOn,
    }
  },
  View: PriceFields,
}
