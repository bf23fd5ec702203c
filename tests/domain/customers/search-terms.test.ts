import { describe, expect, it } from 'vitest'
import { searchTerms } from '../../../domain/customers/search-terms.ts'
import { allWords, beginnings, twoWords } from '../../../domain/customers/words-query.ts'

describe('what is typed into the search', () => {
  it.each([
    ['Travewerk Metallbau GmbH', { company: 'travewerk metallbau', person: 'travewerk metallbau gmbh', number: null, phones: [], address: null }],
    ['Feinkst', { company: 'feinkst', person: 'feinkst', number: null, phones: [], address: null }],
    ['Müller & Söhne KG', { company: 'mueller und soehne', person: 'mueller und soehne kg', number: null }],
    ['AN-2632101', { number: { key: 'an2632101', isEnding: true }, phones: [] }],
    ['2632101', { number: { key: '2632101', isEnding: true }, person: null }],
    ['1023', { number: { key: '1023', isEnding: false }, phones: [] }],
    ['K-1023', { number: { key: 'k1023', isEnding: false }, phones: [] }],
    ['BE-28197', { number: { key: 'be28197', isEnding: true }, phones: [] }],
    ['anna@weber.example', { address: 'anna@weber.example', number: null }],
    ['Anna.Weber@Firma.example', { address: 'anna.weber@firma.example' }],
    ['x', { company: null, person: null, number: null, subject: [] }],
    ['%%', { company: null, person: null, number: null, phones: [], subject: [] }],
  ])('%s', (text, expected) => expect(searchTerms(text)).toMatchObject(expected))

  it.each([
    ['446730', ['446730']],
    ['0451 446730', ['49451446730', '451446730']],
    ['+49 451 446730', ['49451446730']],
    ['0451 / 44673-0', ['49451446730', '451446730']],
    ['4467', []],
    ['Halle 44673', []],
  ])('%s is a number that ends with', (text, expected) =>
    expect(searchTerms(text).phones.flatMap(({ ending, isSwitchboard }) => (isSwitchboard || ending === `49${text}` ? [] : [ending]))).toEqual(
      expected,
    ),
  )

  it.each([
    ['4467327', ['4467320', '446730']],
    ['44673', []],
    ['0451 44673-27', ['45144673220', '4514467320', '451446730', '45144670']],
  ])('%s may be an extension of', (text, expected) => {
    const switchboards = searchTerms(text).phones.filter(({ isSwitchboard }) => isSwitchboard)
    expect(expected).toEqual(expect.arrayContaining(switchboards.map(({ ending }) => ending)))
    expect(switchboards.length).toBe(expected.length === 4 ? 3 : expected.length)
  })

  it('is a subject by whole words, the last one by its beginning', () => {
    expect(searchTerms('Bestellung BE-28197').subject).toEqual([
      { word: 'Bestellung', isBeginning: false },
      { word: 'BE', isBeginning: false },
      { word: '28197', isBeginning: true },
    ])
    expect(searchTerms('Größen – neu').subject.map(({ word }) => word)).toEqual(['Größen', '–', 'neu'])
  })
})

describe('a query for words', () => {
  it('asks for all of them, as beginnings', () => expect(allWords(beginnings('feinkost lind'))).toBe("('feinkost':*) & ('lind':*)"))
  it('takes a quotation mark as a letter', () => expect(allWords([[{ word: "o'neil", isBeginning: false }]])).toBe("('o''neil')"))
  it('asks for two of three', () => expect(twoWords(beginnings('a b c'))).toBe("(('a':*) & ('b':*)) | (('a':*) & ('c':*)) | (('b':*) & ('c':*))"))
  it('leaves out what joins words, unless there is nothing else', () =>
    expect([allWords(beginnings('mueller und soehne')), allWords(beginnings('und'))]).toEqual(["('mueller':*) & ('soehne':*)", "('und':*)"]))
  it('asks for the one there is', () => expect(twoWords(beginnings('a'))).toBe("('a':*)"))
})
