import { describe, expect, it } from 'vitest'
import { type Comparable, likelySame } from '../../../../domain/customers/merge/likely-same.ts'

const nothing: Comparable = { name: 'Acme', vatId: null, domains: [], phones: [], places: [], sources: [] }
const luebeck = { country: 'DE', postalCode: '23552' }
const firm = (name: string, known: Partial<Comparable> = {}): Comparable => ({ ...nothing, name, ...known })
const at = (name: string, country: string, postalCode: string): Comparable => firm(name, { places: [{ country, postalCode }] })

/** `sure: vat_id`, `to_decide: domain, not legal_form`. */
function said(one: Comparable, other: Comparable): string {
  const same = likelySame(one, other)
  return same ? [`${same.likelihood}: ${same.reasons.join(', ')}`, ...same.doubts.map((doubt) => `not ${doubt}`)].join(', ') : 'nothing'
}

const vatId = 'DE123456789'
const [domains, phones] = [['acme.de'], ['+4945158210']]

describe('two customers', () => {
  it.each<[string, Comparable, Comparable, string]>([
    ['of one VAT id', firm('Acme GmbH', { vatId }), firm('Acme', { vatId }), 'sure: vat_id'],
    ['of one VAT id under another name', firm('Nordtools GmbH', { vatId }), firm('Acme GmbH', { vatId }), 'sure: vat_id'],
    ['of one domain', firm('Acme GmbH', { domains }), firm('ACME', { domains }), 'likely: domain'],
    ['of one domain under other names', firm('Müller Bau GmbH', { domains }), firm('Müller Holz GmbH', { domains }), 'to_decide: domain, not name'],
    ['of one number', firm('Acme', { phones }), firm('Acme', { phones }), 'likely: phone'],
    ['of one domain and number', firm('Acme', { domains, phones }), firm('Acme', { domains, phones }), 'sure: domain, phone'],
    ['of one name in one place', at('Müller & Söhne GmbH', 'DE', '23552'), at('Mueller und Soehne', 'DE', '23552'), 'likely: name_and_postal_code'],
    [
      'of one name, whose postal codes are written apart',
      at('Acme Ltd', 'GB', 'sw1a 1aa'),
      at('Acme Limited', 'GB', 'SW1A1AA'),
      'likely: name_and_postal_code',
    ],
    ['of one name in two countries', at('Huber', 'AT', '1010'), at('Huber', 'CH', '1010'), 'nothing'],
    ['of one name in two places', at('Acme GmbH', 'DE', '23552'), at('Acme GmbH', 'DE', '20095'), 'nothing'],
    ['of other legal forms', firm('Acme Inc', { domains }), firm('Acme GmbH', { domains }), 'to_decide: domain, not legal_form'],
    [
      'of other legal forms in one place',
      at('Acme GmbH', 'DE', '23552'),
      at('Acme GmbH & Co. KG', 'DE', '23552'),
      'to_decide: name_and_postal_code, not legal_form',
    ],
    [
      'of one legal form, written twice',
      at('Weber UG (haftungsbeschränkt)', 'DE', '23552'),
      at('Weber UG', 'DE', '23552'),
      'likely: name_and_postal_code',
    ],
    ['of one legal form in Austria', at('Huber Ges.m.b.H.', 'AT', '1010'), at('Huber GmbH', 'AT', '1010'), 'likely: name_and_postal_code'],
    [
      'of one of the English legal forms',
      at('Acme Limited', 'GB', 'SW1A 1AA'),
      at('Acme Inc.', 'GB', 'SW1A 1AA'),
      'to_decide: name_and_postal_code, not legal_form',
    ],
    ['of which one names no legal form', at('Acme', 'DE', '23552'), at('Acme GmbH', 'DE', '23552'), 'likely: name_and_postal_code'],
    ['of other VAT ids', firm('Acme', { domains, vatId }), firm('Acme', { domains, vatId: 'DE999999999' }), 'to_decide: domain, not vat_id'],
    [
      'that one system keeps apart',
      firm('Acme', { phones, sources: ['erp'] }),
      firm('Acme', { phones, sources: ['erp', 'shop'] }),
      'to_decide: phone, not same_source',
    ],
    ['of two systems', firm('Acme', { phones, sources: ['erp'] }), firm('Acme', { phones, sources: ['shop'] }), 'likely: phone'],
    ['with what looks like a legal form', at('Acme & C', 'DE', '23552'), at('Acme & C', 'DE', '23552'), 'likely: name_and_postal_code'],
    ['with and without a partner', at('Acme & C', 'DE', '23552'), at('Acme', 'DE', '23552'), 'nothing'],
    ['of whom nothing is known', firm('Acme'), firm('Acme'), 'nothing'],
    ['without a VAT id each', firm('Acme', { places: [luebeck] }), firm('Bolt', { places: [luebeck] }), 'nothing'],
  ])('%s', (_, one, other, expected) => {
    expect(said(one, other)).toBe(expected)
    expect(said(other, one)).toBe(expected)
  })
})
