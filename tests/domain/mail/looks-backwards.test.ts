import { describe, expect, it } from 'vitest'
import { isOffered, looksBack, type Wish } from '../../../domain/mail/looks-backwards.ts'

const wish = (given: Partial<Wish> = {}): Wish => ({
  ...{ reach: 'concerned', value: 'anna@kunde.de', userId: null, wishedBy: ['maker'], careTeam: ['carer'] },
  ...given,
})
const free = wish({ value: 'anna@gmx.de' })

describe('for somebody who has become known', () => {
  it.each<[string, Wish, string | null, boolean]>([
    ['the mailbox of whoever made the entry looks back', wish(), 'maker', true],
    ['that of the care team, too', wish(), 'carer', true],
    ['and a team’s', wish(), null, true],
    ['nobody else’s', wish(), 'other', false],
    ['for a domain like for an address', wish({ value: 'kunde.de' }), 'other', false],
    ['an address at a free-mail provider is searched for where it was entered', free, 'maker', true],
    ['not in the care team’s mailboxes', free, 'carer', false],
    ['nor in a team’s', free, null, false],
    ['somebody’s own entry is his', wish({ userId: 'maker', wishedBy: [] }), 'maker', true],
    ['and nobody else’s', wish({ userId: 'maker' }), 'carer', false],
    ['nor a team’s', wish({ userId: 'maker' }), null, false],
    ['what takes mails out reaches everybody', wish({ reach: 'everywhere', value: 'Rat' }), 'other', true],
  ])('%s', (_, given, userId, isBack) => expect(looksBack(given, { userId }, true)).toBe(isBack))

  it('nobody looks back where the company has forbidden it, but for what takes mails out', () => {
    for (const userId of ['maker', 'carer', 'other', null]) expect(looksBack(wish(), { userId }, false)).toBe(false)
    expect(looksBack(wish({ reach: 'everywhere' }), { userId: 'other' }, false)).toBe(true)
    expect(isOffered('anna@kunde.de', { userId: 'other' }, false)).toBe(false)
  })

  it('the owner is asked, unless it is a free-mail address or nobody’s own mailbox', () => {
    expect(['anna@kunde.de', 'anna@gmx.de'].map((value) => isOffered(value, { userId: 'other' }, true))).toEqual([true, false])
    expect(isOffered('anna@kunde.de', { userId: null }, true)).toBe(false)
  })
})
