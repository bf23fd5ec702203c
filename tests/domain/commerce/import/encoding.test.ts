import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { EncodingCensus } from '../../../../domain/commerce/import/encoding.ts'

const german = 'Kundennummer;Name;Straße\r\n10001;Müller Großhandel;Förstergäßchen 3\r\n10002;Ärztehaus Österreich;Übergang 5\r\n'

/** In pieces of three bytes: a letter may be cut. */
function verdictOf(bytes: Uint8Array) {
  const census = new EncodingCensus()
  for (let i = 0; i < bytes.length; i += 3) census.add(bytes.subarray(i, i + 3))
  return census.verdict()
}
const written = (text: string, encoding: string, options = {}) => verdictOf(iconv.encode(text, encoding, options))

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', 'utf8', {}],
    ['utf-8', 'utf8', { addBOM: true }],
    ['windows-1252', 'win1252', {}],
    ['cp850', 'cp850', {}],
    ['utf-16le', 'utf-16le', { addBOM: true }],
    ['utf-16le', 'utf-16le', { addBOM: false }],
    ['utf-16be', 'utf-16be', { addBOM: true }],
    ['utf-16be', 'utf-16be', { addBOM: false }],
  ])('%s as %s %o', (encoding, name, options) => {
    expect(written(german, name, options)).toEqual({ encoding, hasOthers: false })
  })

  it('is judged from the end, too', () => {
    const ascii = 'Nummer;Name\n'.repeat(20_000)
    expect(written(`${ascii}1;Müller`, 'cp850')).toEqual({ encoding: 'cp850', hasOthers: false })
    expect(written(`${ascii}1;Müller`, 'win1252')).toEqual({ encoding: 'windows-1252', hasOthers: false })
  })

  it.each([
    ['á speaks for neither, and cp850 is the rarer one', 'UM básica;Árvore', 'windows-1252'],
    ['French', 'Référence;Société générale à Besançon', 'windows-1252'],
    ['quotation marks of Word beside words', 'Tür „Eiche“ – 5 €', 'windows-1252'],
  ])('%s', (_, text, encoding) => {
    expect(written(text, 'win1252')).toMatchObject({ encoding })
  })

  it.each([
    ['Polish', 'Zakład Usługowy Wójcik;Łódź;Gdańsk;Piekarnia Gęś;Kraków', 'win1250', 'windows-1250'],
    ['Czech', 'Dřevařská společnost;Plzeň;Pekařství Růže;České Budějovice;Město', 'win1250', 'windows-1250'],
    ['Danish', 'Smørrebrød;København;Ærø;Ålborg;Møller', 'win1252', 'windows-1252'],
    ['Italian', 'Società lunedì;Forlì;Città;perché più;Cantù', 'win1252', 'windows-1252'],
    ['Spanish', '¿Qué Tal?;Peña Muñoz;Ibáñez;¡Olé!;Logroño', 'win1252', 'windows-1252'],
    ['French', 'Œuvre;Cœur de bœuf;L’Haÿ-les-Roses;où;père', 'win1252', 'windows-1252'],
    ['a stray sign between letters of German', `Luft m³h;${'Müller Großhandel Köln Bäcker;'.repeat(20)}`, 'win1252', 'windows-1252'],
  ])('%s', (_, text, name, encoding) => {
    expect(written(text, name)).toMatchObject({ encoding })
  })

  it('names bytes of another encoding between good ones', () => {
    const mixed = Buffer.concat([Buffer.from('Größe Müller Straße ÄÖÜ äöü ß ééé '), iconv.encode('Köln', 'win1252')])
    expect(verdictOf(mixed)).toEqual({ encoding: 'utf-8', hasOthers: true })
  })

  it('refuses scripts that no export of ours writes, and what is no text', () => {
    expect(written('客戶名稱,訂單編號,地址,電話號碼,臺北市中正區重慶南路一段,新北市板橋區,負責人姓名', 'big5')).toEqual({ encoding: 'unknown' })
    expect(written('Название организации; адрес доставки; телефон для связи', 'win1251')).toEqual({ encoding: 'unknown' })
    expect(verdictOf(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toEqual({ encoding: 'binary' })
  })
})
