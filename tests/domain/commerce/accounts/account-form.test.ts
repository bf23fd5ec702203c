import { describe, expect, it } from 'vitest'
import { type AccountForm, accountFields, problemsOf, writtenLegalForm } from '../../../../domain/commerce/accounts/account-form.ts'
import { accountState } from '../../../../domain/commerce/accounts/account-state.ts'

const empty = Object.fromEntries(accountFields.map((field) => [field, ''])) as AccountForm
const whole: AccountForm = {
  ...empty,
  ...{ company: 'Acme GmbH', legalForm: 'GmbH', street: 'Hafenstraße 12', postalCode: '23568', city: 'Lübeck', country: 'DE', contact: 'Anna Weber' },
}

describe('the form for an account', () => {
  it('says what is missing', () => {
    expect(problemsOf(whole)).toEqual({})
    expect(Object.keys(problemsOf(empty)).sort()).toEqual(['city', 'company', 'contact', 'country', 'legalForm', 'postalCode', 'street'])
    expect(problemsOf({ ...whole, street: '  ' })).toEqual({ street: 'missing' })
  })

  it('asks for the VAT id where deliveries are free of tax only with it', () => {
    expect(problemsOf({ ...whole, country: 'AT' })).toEqual({ vatId: 'missing' })
    expect(problemsOf({ ...whole, country: 'AT', vatId: 'ATU12345678' })).toEqual({})
    expect(problemsOf({ ...whole, country: 'CH' })).toEqual({})
  })

  it.each([
    ['DE123456789', true],
    ['DE 123 456 789', true],
    ['CHE-123.456.789 MWST', true],
    ['ATU12345678', true],
    ['DE12345678', false],
    ['CH123', false],
    ['gibt es nicht', false],
  ])('takes %s for a VAT id: %s', (vatId, isOne) => {
    expect(problemsOf({ ...whole, vatId })).toEqual(isOne ? {} : { vatId: 'no_vat_id' })
  })

  it.each([
    ['Müller GmbH & Co. KG', 'GmbH & Co. KG'],
    ['Brockmann Metallbau GmbH', 'GmbH'],
    ['Ott e. K.', 'e. K.'],
    ['Hansen UG (haftungsbeschränkt)', 'UG (haftungsbeschränkt)'],
    ['Tischlerei Petersen', ''],
  ])('reads the legal form of %s', (name, form) => {
    expect(writtenLegalForm(name)).toBe(form)
  })
})

describe('a request', () => {
  const carried = { isDone: false, isDropped: false, declinedWhy: null }
  it.each([
    [carried, 'waiting'],
    [{ ...carried, isDone: true }, 'opened'],
    [{ ...carried, isDone: true, declinedWhy: 'Doppelt' }, 'declined'],
    [{ ...carried, declinedWhy: 'Doppelt' }, 'waiting'],
    [{ ...carried, isDropped: true }, 'withdrawn'],
  ] as const)('stands as its follow-up does: %o is %s', (given, state) => {
    expect(accountState(given)).toBe(state)
  })
})
