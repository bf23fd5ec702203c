import { describe, expect, it } from 'vitest'
import { languageOf, languages, readerLanguage } from '../../../domain/texts/language.ts'
import { outlookTexts, visitTitle } from '../../../domain/texts/outlook-texts.ts'

/** Every text, filled in with the same. */
const said = (language: (typeof languages)[number]): string[] =>
  Object.values(outlookTexts[language]).map((text) => (typeof text === 'string' ? text : text('2026-12-03')))

describe('texts for Outlook', () => {
  it('are said in every language, and in each otherwise', () => {
    expect(Object.keys(outlookTexts.en)).toEqual(Object.keys(outlookTexts.de))
    expect(said('de').filter((text, at) => text === said('en')[at])).toEqual([])
    expect(said('en').filter((text) => /[äöüß]/i.test(text))).toEqual([])
  })

  it.each([
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['en-US', 'en'],
    ['fr-CH', 'en'],
    ['den-CA', 'en'],
  ])('for %s are in %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language)
  })

  it('are in the language that was chosen, else the mailbox’s, else the pane’s', () => {
    const told = { chosenLanguage: null, mailboxLanguage: null, displayLanguage: null }
    expect(readerLanguage(told)).toBe('de')
    expect(readerLanguage({ ...told, displayLanguage: 'en' })).toBe('en')
    expect(readerLanguage({ ...told, displayLanguage: 'en', mailboxLanguage: 'de' })).toBe('de')
    expect(readerLanguage({ chosenLanguage: 'en', displayLanguage: 'de', mailboxLanguage: 'de' })).toBe('en')
  })

  it.each(languages)('leave a title of ours that stands there, and none of another customer (%s)', (language) => {
    expect(visitTitle('A', { language, standing: 'Besuch: A' })).toBe('Besuch: A')
    expect(visitTitle('A', { language, standing: 'Visit: A' })).toBe('Visit: A')
    expect(visitTitle('A', { language, standing: 'Visit: B' })).toBe(outlookTexts[language].visit('A'))
    expect(visitTitle('A', { language, standing: null })).toBe(outlookTexts[language].visit('A'))
  })
})
