/** What is no table is refused with a reason, whatever its name says; and each reason with a sentence. */
import { describe, expect, it } from 'vitest'
import { UnreadableFile, unreadableReasons } from '../../../../domain/commerce/import/unreadable-file.ts'
import { languages } from '../../../../domain/texts/language.ts'
import { unreadableFileText } from '../../../../domain/texts/unreadable-file-texts.ts'
import { readContent } from '../../../support/read-table.ts'

const text = (content: string): Buffer => Buffer.from(content)
/** Chinese in Big5: pairs of bytes that none of our encodings writes. */
const big5 = Buffer.from(Array.from({ length: 200 }, (_, at) => [0xa4 + (at % 20), 0x40 + ((at * 7) % 60), 0xb0, 0xa1 + (at % 50)]).flat())

describe('a file', () => {
  it.each([
    ['that is empty', text(''), 'EMPTY'],
    ['of blanks', text(' \r\n\r\n\u001a'), 'EMPTY'],
    ['PDF', text('%PDF-1.7\n1 0 obj'), 'PDF'],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'IMAGE'],
    ['7z', Buffer.from('377abcaf271c0004', 'hex'), 'ARCHIVE'],
    ['RTF', text('{\\rtf1\\ansi Angebot}'), 'RICH_TEXT'],
    ['of a program', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7) % 256)), 'BINARY'],
    ['zip of something else', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'NO_WORKBOOK'],
    ['in a strange encoding', Buffer.concat([text('Nr;Name\n'), big5]), 'UNKNOWN_ENCODING'],
    ['GAEB', text('<?xml version="1.0"?><GAEB><GAEBInfo/></GAEB>'), 'GAEB'],
    ['BMEcat', text('<?xml version="1.0"?><!DOCTYPE BMECAT SYSTEM "b.dtd"><BMECAT/>'), 'BMECAT'],
    ['XML', text('<?xml version="1.0"?><Invoice/>'), 'OTHER_XML'],
    [
      'of blanks between columns',
      text(
        'Nr     Name      Ort          Saldo\n1      Löwen     Augsburg      1,50\n2      Ochs      Ulm         122,50\n10     Adler     Jena          0,75\n',
      ),
      'FIXED_WIDTHS',
    ],
    ['of tables side by side', text('Nr;Name;;Artikelnr;Preis\n1;A;;X;1,5\n2;B;;Y;2,5\n3;C;;;\n'), 'SIDE_BY_SIDE'],
    ['of lines that have not its columns', text(`Nr;Name;Ort\n${'1;A;Ulm\n'.repeat(400)}${'x;y\n'.repeat(100_001)}`), 'BROKEN_LINES'],
    ['of empty lines without end', text(`Nr;Name\n1;A\n${'\n'.repeat(100_002)}2;B\n`), 'TOO_MANY_ROWS'],
    ['of cells without end that hold nothing', text(`Nr;Name\n${';'.repeat(300_000)}\n`), 'TOO_MANY_COLUMNS'],
    ['of one line without an end', text('x'.repeat(3_000_000)), 'BROKEN_LINES'],
    ['web page', text('<html><table><tr><td>1</td></tr></table></html>'), 'WEB_PAGE'],
  ])('%s', async (_, content, reason) => {
    const refusal = await readContent(content, 'kunden.csv').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(UnreadableFile)
    expect(refusal).toMatchObject({ reason })
  })
})

describe.each(languages)('the sentence in %s', (language) => {
  it.each(unreadableReasons)('for %s is one, and another than for the rest', (reason) => {
    const told = unreadableFileText(new UnreadableFile(reason, { named: 'Textschlüssel' }), language)
    expect(told).toMatch(/^\p{Lu}.{20,}[.!]$/u)
    expect(unreadableReasons.filter((other) => unreadableFileText(new UnreadableFile(other, { named: 'Textschlüssel' }), language) === told)).toEqual(
      [reason],
    )
  })
})
