import { describe, expect, it } from 'vitest'
import { UnreadableFile, unreadableReasons } from '../../../domain/commerce/import/unreadable-file.ts'
import { languages } from '../../../domain/texts/language.ts'
import { unreadableFileText } from '../../../domain/texts/unreadable-file-texts.ts'

describe.each(languages)('why a file cannot be read, in %s', (language) => {
  const textOf = (reason: (typeof unreadableReasons)[number]) =>
    unreadableFileText(new UnreadableFile(reason, { named: 'Kontenbeschriftungen' }), language)

  it.each([...unreadableReasons])('%s is told in whole sentences, and none of them twice', (reason) => {
    expect(textOf(reason)).toMatch(/^[A-ZÄÖÜ„“][^{}]*[.!]$/u)
    expect(unreadableReasons.filter((other) => textOf(other) === textOf(reason))).toEqual([reason])
  })

  it('names what the file calls itself', () => {
    expect(textOf('DATEV_CATEGORY')).toContain('Kontenbeschriftungen')
    expect(textOf('UNKNOWN_SHEET')).toContain('Kontenbeschriftungen')
  })
})
