import { describe, expect, it } from 'vitest'
import { type Spoken, toWhom, whoSpoke } from '../../../domain/contact-reports/who-spoke.ts'

const author = 'Jonas Petersen'
const spoken = (given: Partial<Spoken>): Spoken => ({ direction: 'incoming', writer: null, contacts: [], author, ...given })

describe('whose word a contact was', () => {
  it.each<[string, Partial<Spoken>, string | null, string[]]>([
    ['a customer’s mail', { writer: 'Lena Tödt', contacts: ['Lena Tödt'] }, 'Lena Tödt', []],
    [
      'a customer’s mail with her colleague in copy',
      { writer: 'Lena Tödt', contacts: ['Lena Tödt', 'Maren Burmeister'] },
      'Lena Tödt',
      ['Maren Burmeister'],
    ],
    ['a mail of an address that nobody has', { writer: 'info@travewerk.example' }, 'info@travewerk.example', []],
    ['a customer’s call', { contacts: ['Maren Burmeister'] }, 'Maren Burmeister', []],
    ['a call of nobody in particular', {}, null, []],
    ['our mail', { direction: 'outgoing', writer: 'Inga Harms', contacts: ['Lena Tödt'] }, 'Inga Harms', ['Lena Tödt']],
    ['our call', { direction: 'outgoing', contacts: ['Lena Tödt'] }, author, ['Lena Tödt']],
    ['a word among us', { direction: 'internal' }, author, []],
  ])('%s', (_, given, who, others) => {
    expect(whoSpoke(spoken(given))).toBe(who)
    expect(toWhom(spoken(given))).toEqual(others)
  })
})
