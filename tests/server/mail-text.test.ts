import { describe, expect, it } from 'vitest'
import { readMailText } from '../../server/mail-text/mail-text.ts'

const reply = `Guten Tag,\n\nbitte 20 Stück bestellen.\n\nAm 20.11.2026 um 10:15 schrieb Jonas Petersen <jonas@firma.example>:\n> Anbei das Angebot.\n`

describe('the text of a mail', () => {
  it('is what the mailbox considers new', async () => {
    expect(await readMailText({ uniqueText: 'Neu.', text: 'Neu.\n\nVon: alt' })).toBe('Neu.')
  })

  it('comes without quotation even where the mailbox left it in, or gave nothing', async () => {
    const expected = 'Guten Tag,\n\nbitte 20 Stück bestellen.'
    expect(await readMailText({ uniqueText: reply, text: reply })).toBe(expected)
    expect(await readMailText({ uniqueText: '  ', text: reply })).toBe(expected)
  })

  it('keeps no control characters and no empty screens', async () => {
    expect(await readMailText({ uniqueText: 'a\u0000b\u0007\r\n\r\n\r\n\r\nc   ', text: '' })).toBe('ab\n\nc')
  })

  it('of a text made to hold the parser up is the text as it came, and the next one is parsed again', async () => {
    // This one takes the parser about a minute and a half at full length.
    const hostile = 'On '.repeat(20_000).slice(0, 60_000)
    const [first, second] = await Promise.all([readMailText({ uniqueText: null, text: hostile }), readMailText({ uniqueText: null, text: reply })])
    expect(first).toBe(hostile.trim())
    expect(second).toBe('Guten Tag,\n\nbitte 20 Stück bestellen.')
  })
})
