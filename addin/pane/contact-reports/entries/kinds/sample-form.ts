import { readAmount } from '../../../../../domain/visits/report/read-amount.ts'
import { type EntryForm, typed } from './entry-form.ts'
import { SampleFields } from './SampleFields.tsx'
import { areDaysRight } from './sample-days.ts'

/** That it came back is asked of one that was entered before. */
export const sampleForm: EntryForm<'sample'> = {
  begin: ({ day }) => ({ product: '', productNumber: '', quantity: '1', givenOn: day, dueBackOn: '' }),
  fieldsOf: ({ text, productNumber, quantity, givenOn, dueBackOn, returnedOn }, sign) => ({
    ...{ product: text, productNumber: productNumber ?? '', quantity: typed(quantity, sign), givenOn },
    ...{ dueBackOn: dueBackOn ?? '', returnedOn: returnedOn ?? '' },
  }),
  wordsOf: ({ product = '', productNumber, quantity = '', givenOn = '', dueBackOn, returnedOn }, sign) => {
    const amount = readAmount(quantity, sign)
    if (!amount || !areDaysRight({ givenOn, dueBackOn, returnedOn })) return null
    return {
      ...{ kind: 'sample', text: product, productNumber: productNumber || null, quantity: amount, givenOn },
      ...{ dueBackOn: dueBackOn || null, returnedOn: returnedOn || null },
    }
  },
  View: SampleFields,
}
