import { describe, expect, it } from 'vitest'
import { repeats } from '../../../domain/mail/repeats-mail.ts'

const isRepeated = repeats({
  subject: 'AW: Angebot Förderband',
  text: 'Bitte liefern Sie die Rollen 88-4711 noch im November 2026 an das Lager.',
  addresses: ['anna.weber@kunde.example'],
})

describe('words repeat a mail', () => {
  it.each([
    ['its subject without the mark of a reply', 'Angebot Förderband nachfassen'],
    ['its subject in other spelling', 'WG: ANGEBOT  FOERDERBAND'],
    ['an address on it', 'Rückfrage an Anna.Weber@kunde.example'],
    ['a number in it', '4711 prüfen'],
    ['three words in a row of its text', 'Klären: die Rollen 88 im Lager'],
  ])('by %s', (_, words) => expect(isRepeated(words)).toBe(true))

  it.each([
    ['what the user has to do', 'Montag zurückrufen'],
    ['single words', 'Angebot für Rollen schreiben'],
    ['the year', 'Planung 2026 besprechen'],
    ['nothing', ''],
  ])('but not by %s', (_, words) => expect(isRepeated(words)).toBe(false))

  it('never, when the mail says nothing', () => {
    const says = repeats({ subject: 'Re: ', text: '', addresses: [''] })
    expect(['', 'Anrufen', 'Re: '].map(says)).toEqual([false, false, false])
  })

  it('is told in a moment also of long texts', () => {
    const long = repeats({ subject: '', text: 'wort '.repeat(200_000), addresses: [] })
    const before = performance.now()
    expect(long('noch ein wort '.repeat(1_500))).toBe(false)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
