import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCompanyName, foldText } from '../../../domain/customers/names.ts'
import { toE164 } from '../../../domain/customers/phone-number.ts'

describe('names', () => {
  it.each([
    ['Müller & Söhne GmbH & Co. KG', 'mueller und soehne'],
    ['MUELLER UND SOEHNE', 'mueller und soehne'],
    ['Eisenwaren Lüders e. K.', 'eisenwaren lueders'],
    ['Łódź Maszyny Sp. z o.o.', 'lodz maszyny'],
    ['Ǣgir Ǿrsted GmbH', 'aegir oersted'],
    ['GmbH', 'gmbh'],
  ])('%s folds to %s', (name, folded) => expect(foldCompanyName(name)).toBe(folded))

  it('fold to themselves once folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => foldText(foldText(text)) === foldText(text)))
  })
})

describe('phone numbers', () => {
  it.each([
    ['0451 / 58210-0', '+49451582100'],
    ['+43 1 2345678', '+4312345678'],
    ['123', null],
    ['Zentrale', null],
  ])('%s is %s', (text, number) => expect(toE164(text)).toBe(number))
})
