import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { toEwsForm, writeId } from '../../../../sandbox/graph/item-id.ts'
import type { GraphMailbox, Missing, NamedFile } from '../../../../server/platform/call/mailbox.ts'
import { jonas, katrin, Outlook, type Sent } from './running-outlook.ts'

let outlook: Outlook
let mailbox: GraphMailbox
let sent: Sent[]

beforeAll(async () => {
  outlook = await Outlook.start()
})
afterAll(() => outlook.close())
afterEach(() => outlook.clearFaults())

describe('reading a mail', () => {
  beforeAll(async () => {
    ;({ mailbox, sent } = await outlook.mailboxOf(jonas))
  })

  it('works with the id of Graph, the one of Exchange and the immutable one', async () => {
    let id = ''
    // Ids are random: one is wanted in which the two alphabets differ.
    for (let attempt = 0; !(id.includes('-') && id.includes('_')) && attempt < 2000; attempt++)
      id = await outlook.deliver(jonas, { subject: `Anfrage ${attempt}` })
    const ewsId = toEwsForm(id)
    expect(ewsId).toMatch(/\/.*\+|\+.*\//)
    const mail = await mailbox.readMail(id)
    expect(mail.itemId).not.toBe(id)
    expect(await mailbox.readMail(ewsId)).toEqual(mail)
    expect(await mailbox.readMail(mail.itemId)).toEqual(mail)
    expect(await mailbox.locateMail(ewsId)).toEqual({ itemId: mail.itemId, webLink: mail.webLink })
    expect(mail.webLink).toContain('http')
  })

  it('gives the new part as plain text, and the whole only where there is no new part', async () => {
    const id = await outlook.deliver(jonas, {
      bodyType: 'html',
      body: '<html><body><p>M&uuml;ller &amp; Co fragt an.</p><script>alert(1)</script><hr><p>Altes</p></body></html>',
      uniqueBody: '<html><body><p>M&uuml;ller &amp; Co fragt an.</p></body></html>',
    })
    const mail = await mailbox.readMail(id)
    expect(mail.uniqueText?.trim()).toBe('Müller & Co fragt an.')
    expect(mail.text).toBe('')
    const withoutNew = await mailbox.readMail(
      await outlook.deliver(jonas, { bodyType: 'html', body: '<p>Neues</p><hr><p>Altes</p>', uniqueBody: '' }),
    )
    expect(withoutNew.text).toContain('Altes')
    expect(`${mail.uniqueText}${withoutNew.text}`).not.toMatch(/<\/?\w+>/)
  })

  it('gives nothing that no database takes: NUL and halves of characters', async () => {
    const id = await outlook.deliver(jonas, {
      internetMessageId: '<a\u0000b@kunde.example>',
      from: { name: 'A\u0000\ud800', address: 'a\u0000@kunde.example' },
      to: [{ name: '\udc00', address: 'b\ud800@kunde.example' }],
      subject: 'x\u0000\ud800y',
      attachments: [{ name: 'a\u0000.pdf', contentType: 'x\u0000', size: 1, isInline: false }],
    })
    const { text: _text, uniqueText: _uniqueText, ...mail } = await mailbox.readMail(id)
    expect(JSON.stringify(mail)).not.toMatch(/\\u0000|\\ud800|\\udc00/)
    expect(mail).toMatchObject({ subject: 'x\ufffdy', from: { name: 'A\ufffd', address: 'a@kunde.example' }, files: [{ name: 'a.pdf' }] })
  })

  it('gives who wrote to whom, in small letters, and when', async () => {
    const id = await outlook.deliver(jonas, {
      internetMessageId: '<eins@kunde.example>',
      from: { name: 'Anna Kunde', address: 'Anna@Kunde.example' },
      cc: [{ name: 'Max', address: 'MAX@kunde.example' }],
      subject: 'Größe',
      sentAt: '2026-11-20T08:00:00Z',
      receivedAt: '2026-11-20T08:00:05Z',
    })
    expect(await mailbox.readMail(id)).toMatchObject({
      internetMessageId: '<eins@kunde.example>',
      subject: 'Größe',
      sentAt: '2026-11-20T08:00:00Z',
      receivedAt: '2026-11-20T08:00:05Z',
      from: { name: 'Anna Kunde', address: 'anna@kunde.example' },
      to: [{ address: jonas.mail }],
      cc: [{ name: 'Max', address: 'max@kunde.example' }],
      bcc: [],
      sensitivity: 'normal',
      files: [],
    })
  })

  it.each(['normal', 'personal', 'private', 'confidential'] as const)('recognises that it is %s', async (sensitivity) => {
    const { sensitivity: read } = await mailbox.readMail(await outlook.deliver(jonas, { sensitivity }))
    expect(read).toBe(sensitivity)
  })

  it('names its files without those that belong to the text, and asks for them only when there are any', async () => {
    const file = { name: 'Angebot.pdf', contentType: 'application/pdf', size: 1234, isInline: false }
    const logo = { name: 'logo.png', contentType: 'image/png', size: 99, isInline: true }
    const withFiles = await outlook.deliver(jonas, { attachments: [file, logo] })
    expect((await mailbox.readMail(withFiles)).files).toEqual([
      { itemId: expect.any(String), name: 'Angebot.pdf', contentType: 'application/pdf', sizeBytes: 1234 },
    ])
    sent.length = 0
    await mailbox.readMail(await outlook.deliver(jonas, { uniqueBody: 'Neu.' }))
    expect(sent).toHaveLength(1)
  })

  it('streams the bytes of a file, found by its id, else by name and size; or says which of mail and file is gone', async () => {
    const file = { name: 'Plan.bin', contentType: 'application/octet-stream', isInline: false }
    const id = await outlook.deliver(jonas, {
      attachments: [
        { ...file, size: 300_000 },
        { ...file, size: 20 },
        { ...file, size: 200_000 },
      ],
    })
    const { itemId, files } = await mailbox.readMail(id)
    const lengthOf = async (wanted: NamedFile, of = itemId): Promise<number | Missing> => {
      const bytes = await mailbox.readFile(of, wanted)
      if (typeof bytes === 'string') return bytes
      let length = 0
      for await (const part of bytes) length += part.length
      return length
    }
    const [large, small] = files.map((each): NamedFile => ({ itemId: null, ...each })).slice(0, 2)
    expect([await lengthOf(large!), await lengthOf({ ...small!, itemId: null }), await lengthOf(small!)]).toEqual([300_000, 20, 20])
    expect(await lengthOf({ itemId: null, name: 'anderes.pdf', sizeBytes: 20 })).toBe('no_file')
    expect(await lengthOf(large!, writeId({ oid: jonas.oid, kind: 'message', key: 'ab'.repeat(16), moves: 0 }))).toBe('no_mail')
  })

  it('works for one without sender, number and subject', async () => {
    const id = await outlook.deliver(jonas, { from: null, internetMessageId: null, subject: '' })
    expect(await mailbox.readMail(id)).toMatchObject({ from: null, internetMessageId: null, subject: '' })
  })

  it('answers that it is gone when there is none of that id', async () => {
    const id = writeId({ oid: jonas.oid, kind: 'message', key: 'ab'.repeat(16), moves: 0 })
    await expect(mailbox.readMail(id)).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
    await expect(mailbox.locateMail(id)).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
  })

  it('answers that it lies elsewhere when the id is one of another mailbox', async () => {
    const id = await outlook.deliver(katrin, { subject: 'Nur bei Katrin' })
    await expect(mailbox.readMail(id)).rejects.toMatchObject({ reason: 'OUTLOOK_OTHER_MAILBOX' })
    await expect(mailbox.locateMail(id)).rejects.toMatchObject({ reason: 'OUTLOOK_OTHER_MAILBOX' })
  })

  it("opens nobody else's mail", async () => {
    const id = await outlook.deliver(katrin, { subject: 'Vertraulich' })
    await expect(mailbox.readMail(id)).rejects.toMatchObject({ reason: expect.stringMatching(/^OUTLOOK_(GONE|OTHER_MAILBOX|REFUSED)$/) })
  })

  it('refuses what is no id of a mail, without leaving the path of mails', async () => {
    sent.length = 0
    await expect(mailbox.readMail('../../users?x=')).rejects.toMatchObject({ name: 'AppError' })
    for (const { request } of sent) expect(request).toMatch(/^GET \/me\/messages\/[^/?]+\?/)
  })
})

describe('many at once', () => {
  it('wait for each other, four at a time in one mailbox', async () => {
    const { mailbox, sent, pauses } = await outlook.mailboxOf(jonas)
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, index) => outlook.deliver(jonas, { subject: `Nummer ${index}`, uniqueBody: 'Neu.' })),
    )
    await outlook.fault({ kind: 'slow', delayMs: 50, times: 12 })
    const mails = await Promise.all(ids.map((id) => mailbox.readMail(id)))
    expect(mails.map(({ subject }) => subject)).toEqual(ids.map((_, index) => `Nummer ${index}`))
    expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
    expect(pauses).toEqual([])
  })

  it('do not hold up another mailbox', async () => {
    const [busy, free] = [await outlook.mailboxOf(jonas), await outlook.mailboxOf(katrin)]
    const id = await outlook.deliver(katrin, { subject: 'Katrins Mail' })
    const slow = await outlook.deliver(jonas, {})
    await outlook.control('fault', { kind: 'slow', delayMs: 1500, times: 4, oid: jonas.oid })
    const order: string[] = []
    const waiting = Array.from({ length: 8 }, () => busy.mailbox.readMail(slow).then(() => order.push('busy')))
    await free.mailbox.readMail(id).then(() => order.push('free'))
    await Promise.all(waiting)
    expect(order[0]).toBe('free')
  })
})
