import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldCompanyName, foldText } from '../../../domain/customers/names.ts'
import { asDialled, isNumberOnly, toE164, withoutOtherNumbers } from '../../../domain/customers/phone-number.ts'

describe('names', () => {
  it.each([
    ['Müller & Söhne GmbH & Co. KG', 'mueller und soehne'],
    ['MUELLER UND SOEHNE', 'mueller und soehne'],
    ['Eisenwaren Lüders e. K.', 'eisenwaren lueders'],
    ['Łódź Maszyny Sp. z o.o.', 'lodz maszyny'],
    ['Ǣgir Ǿrsted GmbH', 'aegir oersted'],
    ['GmbH', 'gmbh'],
    ['Müller GmbH u. Co. KG', 'mueller'],
    ['Hilfsverein gem. GmbH', 'hilfsverein'],
    ['Huber Ges.m.b.H.', 'huber'],
    ['Müller e. Kfm.', 'mueller'],
    ['Huber e.U.', 'huber'],
    ['Weber UG (haftungsbeschränkt) & Co. KG', 'weber'],
    ['Muster & Partner PartG mbB', 'muster und partner'],
    ['Müller Gesellschaft mit beschränkter Haftung', 'mueller'],
    ['Weber KlG', 'weber'],
    ['Fa. Ott', 'ott'],
    ['Inh. Anna Ott', 'anna ott'],
    ['Ott GmbH i. L.', 'ott'],
    ['Ott UG (haftungsbeschränkt) i. Gr.', 'ott'],
    ['Ott GmbH in Gründung', 'ott'],
    ['Ott & Co. KG i.L.', 'ott'],
    ['Pizzeria Il', 'pizzeria il'],
    ['Ott, Inh. Anna Ott e. K.', 'ott'],
    ['Gebr. Müller GmbH', 'gebrueder mueller'],
    ['H. Jürgens GmbH', 'h juergens'],
    ['H. Meier GmbH', 'h meier'],
    ['AS Tech GmbH', 'as tech'],
    ['SE Tech GmbH', 'se tech'],
    ['Huber GmbH Stahlbau', 'huber stahlbau'],
    ['Müller und Weber', 'mueller und weber'],
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
    ['0451 / 39946 -0/-32', '+49451399460'],
    ['(0451) 39946-10 bis -19', '+494513994610'],
    ['030 1234567/68', '+49301234567'],
    ['03381 / 123', '+493381123'],
    ['0043 5578 / 719', '+435578719'],
    ['0049 38231 / 890', '+4938231890'],
    ['+49 451 39946/32', '+4945139946'],
    ['+49 (0)3381 / 123', '+493381123'],
    ['0451 – 39946 - 0', '+49451399460'],
    ['0316/123456 DW 12', '+4931612345612'],
    ['0451 39946-0 Durchwahl: -12', '+494513994612'],
    ['49 7755 91155', '+49775591155'],
    ['0451 / 49 11 23 45', '+4945149112345'],
    ['(+49) 451 39946', '+4945139946'],
    ['tel:+49451399460', '+49451399460'],
    ['0043 12341234567', '+4312341234567'],
  ])('%s is %s', (text, number) => expect(toE164(text)).toBe(number))

  it('alone are told from words and numbers with words', () => {
    const texts = ['0451 – 39946 - 0', '0316/123456 DW 12', '+49\u00a0(0)451 39946', 'Klein 0451 39946', 'Klein', 'AU-26-4711']
    expect(texts.map(isNumberOnly)).toEqual([true, true, true, false, false, false])
  })

  it.each(['1 ', '1/', '0', '49 ', 'a49 ', '1 DW ', '-1/', 'DE12 3456 ', 'HRB 1', '1.1.', '03.06-'])(
    'in a hundred thousand characters of %j come to an end',
    { timeout: 20_000 },
    (piece) => {
      const text = piece.repeat(100_000 / piece.length)
      expect(asDialled(withoutOtherNumbers(text)).length).toBeGreaterThan(0)
    },
  )
})
