import { describe, expect, it } from 'vitest'
import { itemInput } from '../../../server/cockpit/customer/open-cockpit.ts'
import { mailToLog } from '../../../server/contact-reports/log-mail.ts'
import { mailToExplain } from '../../../server/mail/logging/explain-mail.ts'
import { draft } from '../../../server/mail/logging/preview-draft.ts'
import { address, day, id, instant, line, text, version } from '../../../server/platform/input.ts'

describe('what a client writes', () => {
  it('is kept without what no database takes: NUL, and halves of characters that cutting left', () => {
    expect(line.parse(' a\u0000b\ud83d ')).toBe('ab\ufffd')
    expect(text.parse('\u0000')).toBe('')
    expect(address.parse('\udc00x@kunde.example')).toBe('\ufffdx@kunde.example')
    expect(line.safeParse('\u0000').success).toBe(false)
  })

  it.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('is refused when it is of a year no calendar shows: %s', (date) => {
    expect(day.safeParse(date).success).toBe(false)
    expect(instant.safeParse(`${date}T00:00:00Z`).success).toBe(false)
  })

  it('may be of any day of a working life', () => {
    expect(day.parse('2026-11-23')).toBe('2026-11-23')
    expect(instant.parse('2026-11-23T10:00:00+01:00')).toBe('2026-11-23T10:00:00+01:00')
  })

  it('is cut and never refused where Outlook gave it', () => {
    const [longName, longAddress] = ['😀'.repeat(200), `${'a'.repeat(500)}@kunde.example`]
    const people = Array.from({ length: 501 }, (_, number) => ({ address: number === 0 ? longAddress : `p${number}@kunde.example`, name: longName }))
    const mail = { internetMessageId: `<${'i'.repeat(9_000)}@kunde.example>`, senderAddress: longAddress }
    const heard = itemInput.parse({ mode: 'read', addresses: people, mail, customerId: null })
    expect(heard.addresses).toHaveLength(500)
    expect(heard.addresses[0]).toEqual({ address: 'a'.repeat(320), name: '😀'.repeat(127) })
    expect(heard.mail).toEqual(mail)
    expect(mailToExplain.parse({ mail })).toEqual({ mail, addresses: [] })
    expect(draft.parse({ recipients: Array.from({ length: 1_001 }, () => ''), conversationId: null, isKeptOut: false }).recipients).toHaveLength(
      1_000,
    )
    const logged = { id: id.parse('0a000000-0000-4000-8000-00000000000f'), itemId: 'a', ...mail, subject: 's'.repeat(1_001) }
    const details = { sentAt: '2026-11-23T10:00:00Z', direction: 'incoming', customerIds: [logged.id], note: null, projectId: null, followUp: null }
    expect(mailToLog.parse({ ...logged, ...details })).toMatchObject({ subject: 's'.repeat(1_000), ...mail })
  })

  it('names versions a row can have, and ids as they are stored', () => {
    expect(version.safeParse(2_147_483_648).success).toBe(false)
    expect(id.parse('0A000000-0000-4000-8000-00000000000F')).toBe('0a000000-0000-4000-8000-00000000000f')
  })
})
