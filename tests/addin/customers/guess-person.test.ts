import { expect, it } from 'vitest'
import { companyNameOf, personNameOf } from '../../../addin/pane/customers/unknown-sender/guess-person.ts'

it.each([
  ['Weber, Anna', 'Anna', 'Weber'],
  ['Anna Weber', 'Anna', 'Weber'],
  ["'Klein, Peter'", 'Peter', 'Klein'],
  ['"Klein, Peter" via Einkauf', 'Peter', 'Klein'],
  ['Peter Klein via Muster Team', 'Peter', 'Klein'],
  ['Klein, Peter (Einkauf)', 'Peter', 'Klein'],
  ["O'Brien, Pat", 'Pat', "O'Brien"],
  ['', 'P', 'Klein'],
  ['p.klein@kunde.de', 'P', 'Klein'],
])('%j is %s %s', (name, givenName, surname) => expect(personNameOf({ name, address: 'p.klein@kunde.de' })).toEqual({ givenName, surname }))

it('a company is called after its domain, nobody after a provider of mail', () => {
  expect([companyNameOf('mueller-bau.de'), companyNameOf('firma.co.uk'), companyNameOf(null)]).toEqual(['Mueller Bau', 'Firma', ''])
})
