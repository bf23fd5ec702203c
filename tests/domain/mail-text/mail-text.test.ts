import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newMailText, trimMailText } from '../../../domain/mail-text/mail-text.ts'
import { compareTexts, readTextCases } from '../../reference/cases.ts'
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

describe('the time it takes', () => {
  const MEGABYTE = 1_000_000
  const million = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE)
  const median = (text: string): number => {
    const times = [1, 2, 3, 4, 5].map(() => {
      const started = performance.now()
      trimMailText(text)
      return performance.now() - started
    })
    return times.sort((a, b) => a - b)[2]!
  }
  const pieces = [
    'On ',
    'x:\n',
    '1:\n',
    'a@b:\n',
    'Am 12.03.2024 um 10:11 schrieb\n',
    'Am 12.03.2024 <\n',
    'Von: x\n',
    'Von: x\nAn: y\n',
    'Von: a@b.de;\nc@d.de;\n',
    '>\n',
    '> a\nb\n',
    'Grüße\n',
    'Mit freundlichen Grüßen\nAnna\n\nund dann geht es weiter mit dem Text.\n',
    'Tel. 0451 123456\n',
    '-',
    '-----\n',
    '\n',
    ' ',
    '\t',
    '<',
    'a',
    'a@',
    '+49 ',
    '0 ',
    'Diese E-Mail ',
    'Diese E-Mail enthält vertrauliche\n\n',
    'PS: x\n\n',
    'Leiter\n',
    'Anna Weber\n',
    'a.b.c-',
    'schrieb ',
    '-----Ursprüngliche ',
    'Danke\nAnna\n',
    'GmbH\nAnna\n',
    '|x|',
    `${'mit '.repeat(25)}\n`,
    'Anna Weber, Einkauf | ',
    '*_',
    '(',
    '„A',
  ] // prettier-ignore

  it('is at most 50 ms for a megabyte of an ordinary mail', () => {
    const mail = mails.map(({ text }) => text).join('\n')
    expect(median(million(`Ein Text über Pumpen.\n${mail}`))).toBeLessThan(50)
    expect(
      median(`Passt.\n\nAm 12.03.2024 um 10:11 schrieb Anna Weber:\n${million('> Sie schreiben, dass die Pumpe bis Freitag kommt.\n')}`),
    ).toBeLessThan(50)
  })

  it.each(pieces)('stays small for a megabyte of %j', (piece) => {
    // Ten times the goal: other tests run beside this one; a catastrophic expression takes minutes.
    expect(median(million(piece))).toBeLessThan(500)
  })

  it('stays small for a megabyte of random pieces', () => {
    const lines = fc.array(fc.constantFrom(...pieces, '\n', ':', ' ', ...mails.map(({ text }) => text)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(lines, (parts) => {
        const started = performance.now()
        trimMailText(million(parts.join('')))
        expect(performance.now() - started).toBeLessThan(1_000)
      }),
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
