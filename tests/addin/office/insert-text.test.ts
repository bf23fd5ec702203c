// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { textWriterOf } from '../../../addin/office/insert-text.ts'

type Done = (result: object) => void
const ok = (value?: unknown) => ({ status: 'succeeded', value })

/** A draft whose cursor stands in the body, in the subject, or (null) among the recipients. */
function draft({ cursor, type = 'html', isOld = false }: { cursor: 'body' | 'subject' | null; type?: 'html' | 'text'; isOld?: boolean }) {
  const written: string[] = []
  const write =
    (place: string) =>
    (text: string, { coercionType }: { coercionType: string }, done: Done): void => {
      written.push(`${place} ${coercionType}: ${text}`)
      done(ok())
    }
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    CoercionType: { Text: 'text', Html: 'html' },
    MailboxEnums: { ItemType: { Message: 'message' } },
  })
  const item = {
    itemType: 'message',
    subject: {},
    getSelectedDataAsync: (_: string, done: Done) =>
      done(cursor ? ok({ data: '', sourceProperty: cursor }) : { status: 'failed', error: { code: 9013, name: 'InvalidSelection' } }),
    body: {
      getTypeAsync: (done: Done) => done(ok(type)),
      setSelectedDataAsync: write('at the cursor'),
      ...(!isOld && { prependAsync: write('at the top') }),
    },
  }
  return { writer: textWriterOf({ item } as unknown as Office.Mailbox)!, written }
}

afterEach(() => vi.unstubAllGlobals())

it.each<[string, Parameters<typeof draft>[0], string]>([
  ['where the cursor stands', { cursor: 'body' }, 'at the cursor html: Montag &amp;<br>Dienstag'],
  ['at the top while it stands among the recipients', { cursor: null }, 'at the top html: Montag &amp;<br>Dienstag<br>'],
  ['at the top while it stands in the subject', { cursor: 'subject', type: 'text' }, 'at the top text: Montag &\nDienstag\n'],
  ['as far as this Outlook can', { cursor: null, isOld: true }, 'at the cursor html: Montag &amp;<br>Dienstag'],
])('text is inserted %s', async (_, given, expected) => {
  const { writer, written } = draft(given)
  await writer.insert('Montag &\nDienstag')
  expect(written).toEqual([expected])
})
