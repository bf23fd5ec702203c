import { describe, expect, it } from 'vitest'
import { questionsIn } from '../../../../domain/cockpit/answers/find-questions.ts'
import mails from './mails.json' with { type: 'json' }

const kindsIn = (subject: string, text: string): string[] => questionsIn(subject, text, '2026-11-27').map(({ kind }) => kind)

describe('what a mail asks that facts can answer', () => {
  it.each(mails.filter(({ expected }) => expected.length === 0))('is nothing in $text', ({ subject, text }) => {
    expect(kindsIn(subject, text)).toEqual([])
  })

  it.each(mails.filter(({ expected }) => expected.length > 0))('is nothing else in $text', ({ subject, text, expected }) => {
    expect(expected).toEqual(expect.arrayContaining(kindsIn(subject, text)))
  })

  it('is found in all but a few', () => {
    const asked = mails.flatMap(({ subject, text, expected }) => expected.map((kind) => kindsIn(subject, text).includes(kind)))
    expect(asked.filter(Boolean).length / asked.length).toBeGreaterThan(0.97)
  })

  it('is told with its sentence, two at most, as they stand in the text', () => {
    const text = 'Was kostet der Anker M12? Wo bleibt Auftrag AU-2631401? Und bitte schicken Sie mir die Rechnung RE-2612345 noch einmal.'
    expect(questionsIn('', text, '2026-11-27')).toEqual([
      { kind: 'price', quotes: ['Was kostet der Anker M12?'] },
      { kind: 'order', quotes: ['Wo bleibt Auftrag AU-2631401?'] },
    ])
  })

  it('is one question where several sentences ask the same', () => {
    const text = 'Wo bleibt Auftrag AU-2631401? Unser Lager ist voll. Und wann kommt AU-2631402?'
    expect(questionsIn('', text, '2026-11-27')).toEqual([{ kind: 'order', quotes: ['Wo bleibt Auftrag AU-2631401?', 'Und wann kommt AU-2631402?'] }])
  })
})
