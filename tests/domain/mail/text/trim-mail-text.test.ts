import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newMailText, trimMailText } from '../../../../domain/mail/text/trim-mail-text.ts'
import { compareTexts, readTextCases } from '../../../reference/cases.ts'
import { hostilePieces, MEGABYTE, megabyteOf } from './hostile-pieces.ts'
import { mails } from './mails.ts'

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe('the new text of a mail', () => {
  it('is what the mailbox considers new, trimmed; else the whole text, trimmed', () => {
    const reply = 'Bitte 20 Stück.\n\nAm 20.11.2026 um 10:15 schrieb Jonas Petersen <jonas@firma.example>:\n> Anbei das Angebot.\n'
    expect(newMailText({ uniqueText: 'Neu.', text: 'Neu.\n\nVon: alt' })).toBe('Neu.')
    expect(newMailText({ uniqueText: reply, text: '' })).toBe('Bitte 20 Stück.')
    expect(newMailText({ uniqueText: '  ', text: reply })).toBe('Bitte 20 Stück.')
  })

  it('keeps no control characters, no marks without width and no empty screens', () => {
    expect(newMailText({ uniqueText: 'a\u0000b\u0007\u200b\r\n\r\n\r\n\r\nc   ', text: '' })).toBe('ab\n\nc')
  })

  it('is cut to what people read', () => {
    expect(newMailText({ uniqueText: 'Wort '.repeat(100_000), text: '' }).length).toBe(59_999)
  })

  it.each(mails)('$id', ({ text, expected }) => {
    expect(collapsed(trimMailText(text))).toBe(collapsed(expected))
  })

  it('does not change when it is trimmed again', () => {
    for (const { text } of mails) {
      const once = trimMailText(text)
      expect(collapsed(trimMailText(once))).toBe(collapsed(once))
    }
  })

  it('consists of lines of the mail, in their order', () => {
    const line = fc.constantFrom(...mails.flatMap(({ text }) => text.split('\n')))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const rest = lines.map(collapsed)
        for (const kept of trimMailText(lines.join('\n')).split('\n').map(collapsed).filter(Boolean)) {
          const at = rest.findIndex((each) => each.startsWith(kept))
          expect(at).toBeGreaterThanOrEqual(0)
          rest.splice(0, at + 1)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** A catastrophic expression would take minutes; how long they do take is measured by `npm run bench -- mail-text`. */
const TIME_LIMIT_MS = 20_000

describe('a mail made to hold us up', () => {
  it.each(hostilePieces)('of a megabyte of %j comes to an end', { timeout: TIME_LIMIT_MS }, (piece) => {
    expect(trimMailText(megabyteOf(piece)).length).toBeLessThanOrEqual(MEGABYTE)
  })

  it('of a megabyte of random pieces comes to an end', { timeout: 6 * TIME_LIMIT_MS }, () => {
    const lines = fc.array(fc.constantFrom(...hostilePieces, '\n', ':', ' ', ...mails.map(({ text }) => text)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lines, (parts) => trimMailText(megabyteOf(parts.join(''))).length <= MEGABYTE),
      { numRuns: 60 },
    )
  })
})

const REFERENCE = '../shared/references/mail/reply_cases.json'

describe.skipIf(!existsSync(REFERENCE))(`the cases of public test suites (${existsSync(REFERENCE) ? 'there' : `skipped: no ${REFERENCE}`})`, () => {
  const cases = existsSync(REFERENCE) ? readTextCases(REFERENCE) : []

  it('come out as expected: all German ones', () => {
    expect(
      compareTexts(
        cases.filter(({ lang }) => lang === 'de'),
        trimMailText,
      ).failedIds,
    ).toEqual([])
  })

  it('come out as expected: nine in ten of discourse and crisp', () => {
    const { passed, failed } = compareTexts(
      cases.filter(({ id }) => /^(?:discourse|crisp)/.test(id)),
      trimMailText,
    )
    expect(passed / (passed + failed)).toBeGreaterThanOrEqual(0.9)
  })
})
