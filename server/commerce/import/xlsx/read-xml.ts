/** XML of a workbook's parts, read as it comes in. */
import sax from 'sax'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'

export type Attributes = Record<string, string | undefined>

/** Called in the order of the file. Names come without their prefix, which each program chooses as it likes; those of attributes with it. */
export type XmlVisitor = {
  open(name: string, attributes: Attributes): void
  /** A text may come in several pieces. */
  text(text: string): void
  close(name: string): void
}

/** Workbooks need about ten; whoever goes on forever fills the memory. */
const DEEPEST = 100

/**
 * Visits what stands in `chunks`, and yields after each, so that the caller can hand on what the visitor gathered.
 * Throws UnreadableFile for broken XML, for a document type (nothing of Excel's has one, and entities may unfold without end),
 * and for a piece, be it a text, a tag or a comment, of more than `longest` characters.
 */
export async function* readXml(chunks: AsyncIterable<Buffer>, visitor: XmlVisitor, longest: number): AsyncGenerator<void> {
  const parser = strictParser(visitor, longest)
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk)
    parser.write(decode(decoder, chunk))
    yield
  }
  if (decoder) parser.write(decode(decoder))
  parser.end()
}

/** For parts that nobody waits for piece by piece. */
export async function visitXml(chunks: AsyncIterable<Buffer>, visitor: XmlVisitor, longest: number): Promise<void> {
  for await (const _ of readXml(chunks, visitor, longest));
}

type StrictParser = { write(text: string): void; end(): void }

function strictParser(visitor: XmlVisitor, longest: number): StrictParser {
  // Without positions, which nobody is told, the parser is faster and sets no limits of its own.
  const options: sax.SAXOptions & { strictEntities: boolean } = { position: false, strictEntities: true }
  const parser = sax.parser(true, options)
  let depth = 0
  let hasRoot = false
  let sincePiece = 0
  parser.onopentag = ({ name, attributes }) => {
    sincePiece = 0
    hasRoot = true
    if (++depth > DEEPEST) throw new UnreadableFile('BROKEN_XML')
    visitor.open(localName(name), attributes as Attributes)
  }
  parser.onclosetag = (name) => {
    sincePiece = 0
    depth--
    visitor.close(localName(name))
  }
  parser.ontext = (text) => visitor.text(withoutNul(text))
  parser.oncdata = (text) => visitor.text(withoutNul(text))
  parser.oncomment = () => {
    sincePiece = 0
  }
  parser.ondoctype = () => {
    throw new UnreadableFile('DOCTYPE')
  }
  parser.onerror = (error) => {
    throw new UnreadableFile('BROKEN_XML', { cause: error })
  }
  return {
    write(text) {
      sincePiece += text.length
      callParser(() => parser.write(text))
      if (sincePiece > longest) throw new UnreadableFile('CELL_TOO_LONG')
    },
    end() {
      callParser(() => parser.close())
      if (!hasRoot) throw new UnreadableFile('BROKEN_XML')
    },
  }
}

/** The parser itself falls over some names, `hasOwnProperty` among them. */
function callParser(call: () => void): void {
  try {
    call()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('BROKEN_XML', { cause: error })
  }
}

/** XML has no such character, and no database takes it; the parser lets it pass. */
function withoutNul(text: string): string {
  if (text.includes('\0')) throw new UnreadableFile('BROKEN_XML')
  return text
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** UTF-8 unless the part says otherwise, by its first bytes or in its declaration. */
function decoderFor(start: Buffer): TextDecoder {
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(start.toString('latin1', 0, 200))?.[1]
  const encoding = start[0] === 0xff || start[1] === 0 ? 'utf-16le' : start[0] === 0xfe || start[0] === 0 ? 'utf-16be' : (declared ?? 'utf-8')
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (error) {
    throw new UnreadableFile('BROKEN_XML', { cause: error })
  }
}

/** Without `chunk`: what the last one left over. */
function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch (error) {
    throw new UnreadableFile('BROKEN_XML', { cause: error })
  }
}
