import { describe, expect, it } from 'vitest'
import { companyDomain } from '../../../domain/mail/company-domain.ts'
import { isOwnAddress, normaliseAddress } from '../../../domain/mail/mail-address.ts'
import { mailIdentityText, messageIdsIn, messageKeyText } from '../../../domain/mail/mail-identity.ts'

describe('addresses', () => {
  it('are lower case, or none', () => {
    expect([normaliseAddress(' Info@Firma.DE '), normaliseAddress('Anna Weber'), normaliseAddress('a@b@c')]).toEqual(['info@firma.de', null, null])
  })

  it.each([
    ['anna@vertrieb.firma.co.uk', 'firma.co.uk'],
    ['anna@kunde.example', 'kunde.example'],
    ['max@gmx.de', null],
    ['kaputt', null],
    ['anna@firma-a.onmicrosoft.com', 'firma-a.onmicrosoft.com'],
    ['anna@firma.mail.onmicrosoft.com', 'firma.mail.onmicrosoft.com'],
    ['anna@onmicrosoft.com', null],
    ['info@laden.myshopify.com', 'laden.myshopify.com'],
    ['info@firma.wixsite.com', 'firma.wixsite.com'],
    ['anna@gmx.com', null],
    ['anna@gmx.ch', null],
    ['anna@chello.at', null],
    ['anna@quickline.ch', null],
    ['anna@vodafone.de', null],
    ['anna@tutanota.com', null],
    ['anna@telekom.de', 'telekom.de'],
    ['anna@onlinehome.de', null],
    ['anna@online.de', null],
    ['anna@bluewin.ch', null],
    ['anna@hispeed.ch', null],
    ['anna@posteo.de', null],
    ['anna@stadtwerke-kiel.de', 'stadtwerke-kiel.de'],
  ])('%s belongs to the company domain %s', (address, domain) => expect(companyDomain(address)).toBe(domain))

  it('of our own domains and what is below them are internal, look-alikes are not', () => {
    const own = ['firma.example']
    expect(['a@firma.example', 'a@it.firma.example', 'a@nichtfirma.example', 'firma.example'].map((address) => isOwnAddress(address, own))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the identity of a mail', () => {
  const mail = { internetMessageId: '<A@b>', senderAddress: 'Anna@Kunde.example', subject: 'x', sentAt: '2026-11-23T07:00:00.400Z' }

  it('is the same whatever the mailbox does to case of the sender and fractions of seconds', () => {
    expect(mailIdentityText({ ...mail, senderAddress: ' anna@kunde.example', sentAt: '2026-11-23T07:00:00Z', subject: 'y' })).toBe(
      mailIdentityText(mail),
    )
  })

  it('differs for two mails with one Message-ID', () => {
    expect(mailIdentityText({ ...mail, sentAt: '2026-11-23T07:00:01Z' })).not.toBe(mailIdentityText(mail))
  })

  it('is the same however a program writes the Message-ID', () => {
    const written = ['A@b', ' <A@b> (added by postmaster@x.example)', 'A@b (added by x)', '<A@\r\n b>']
    expect(new Set([mail.internetMessageId, ...written].map((internetMessageId) => mailIdentityText({ ...mail, internetMessageId }))).size).toBe(1)
  })

  it('is read from headers without blanks, too', () => {
    expect(messageIdsIn('<root@muster.de><m2@kunde.de>\r\n\t<m3@kunde.de> (x)')).toEqual(['<root@muster.de>', '<m2@kunde.de>', '<m3@kunde.de>'])
  })

  it('comes from the content when the id is missing or absurdly long', () => {
    expect(mailIdentityText({ ...mail, internetMessageId: null })).toBe(mailIdentityText({ ...mail, internetMessageId: 'x'.repeat(999) }))
    expect(messageKeyText(null, 'a@b.c')).toBeNull()
  })
})
