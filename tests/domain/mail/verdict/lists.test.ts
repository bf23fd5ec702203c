import { expect, it } from 'vitest'
import { participantRule } from '../../../../domain/mail/verdict/lists.ts'
import type { MailRule } from '../../../../domain/mail/verdict/verdict-types.ts'

const rule = (id: string, kind: MailRule['kind'], value: string, effect: MailRule['effect'] = 'exclude'): MailRule => ({ id, effect, kind, value })
const mail = (sender: string | null, recipients: string[] = [], replyTo: string[] = []) => ({ sender, recipients, replyTo })

const rules = [
  rule('always', 'domain', 'kunde.example', 'always'),
  rule('folder', 'folder', 'anna@kunde.example'),
  rule('address', 'address', 'Anna@Kunde.example'),
  rule('later', 'address', 'anna@kunde.example'),
  rule('domain', 'domain', '*.Müller.example'),
  rule('below', 'domain', 'mail.kunde.example'),
  rule('nonsense', 'domain', 'kein'),
]

it.each([
  ['its sender', mail('anna@kunde.example'), 'address'],
  ['a tag in it', mail('anna+werbung@kunde.example'), 'address'],
  ['a recipient', mail(null, ['x@y.example', 'anna@kunde.example']), 'address'],
  ['who gets the answers', mail(null, [], ['post@xn--mller-kva.example']), 'domain'],
  ['a host below its domain', mail('a@b.xn--mller-kva.example'), 'domain'],
  ['not a host that ends alike', mail('a@nichtxn--mller-kva.example'), null],
  ['not the domain above', mail('otto@kunde.example'), null],
  ['a host of its own', mail('otto@mail.kunde.example'), 'below'],
  ['the first of several', mail('otto@mail.kunde.example', ['anna@kunde.example']), 'address'],
  ['nobody', mail(null), null],
])('an entry is found by %s', (_, found, id) => expect(participantRule(found, rules, 'exclude')?.id ?? null).toBe(id))

it('only entries of the effect that is asked for are', () => {
  expect(participantRule(mail('otto@kunde.example'), rules, 'always')?.id).toBe('always')
  expect(participantRule(mail('otto@mueller.example'), rules, 'always')).toBeNull()
})

it('reads a list once, however many mails are held against it', () => {
  let reads = 0
  const entry = (number: number): MailRule => ({
    ...{ id: String(number), effect: 'exclude' as const, kind: 'domain' as const },
    get value() {
      reads++
      return `firma${number}.example`
    },
  })
  const list = Array.from({ length: 20 }, (_, number) => entry(number))
  const found = Array.from({ length: 50 }, (_, number) => participantRule(mail(`a@firma${number}.example`), list, 'exclude')?.id ?? null)
  expect(found.filter((id) => id !== null)).toHaveLength(20)
  expect(reads).toBe(20)
})
