/** Texts that a workbook keeps once for all its cells. */
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import { readStoredText } from '../../../../domain/commerce/import/xlsx/stored-text.ts'
import type { WorkbookLimits } from './limits.ts'
import type { Parts } from './open-parts.ts'
import { visitXml } from './read-xml.ts'

/** What a text takes beside its characters. */
const OVERHEAD = 32

/** In their order, by which cells name them. Runs of different looks are joined; how to pronounce it (`rPh`) is no part of a text. */
export async function readSharedTexts(parts: Parts, part: string, limits: Pick<WorkbookLimits, 'sharedTextBytes' | 'cellLength'>): Promise<string[]> {
  const texts: string[] = []
  let bytes = 0
  let text = ''
  let isText = false
  let isPronunciation = false
  const visitor = {
    open(name: string) {
      if (name === 'si') text = ''
      else if (name === 't') isText = !isPronunciation
      else if (name === 'rPh') isPronunciation = true
    },
    text(piece: string) {
      if (!isText) return
      text += piece
      if (text.length > limits.cellLength) throw new UnreadableFile('CELL_TOO_LONG')
    },
    close(name: string) {
      if (name === 't') isText = false
      else if (name === 'rPh') isPronunciation = false
      else if (name === 'si') keep()
    },
  }
  const keep = (): void => {
    const own = Buffer.from(text)
    bytes += own.length + OVERHEAD
    if (bytes > limits.sharedTextBytes) throw new UnreadableFile('TOO_LARGE')
    // Made anew: a slice would keep the whole chunk alive that it was cut from.
    texts.push(readStoredText(own.toString()))
  }
  await visitXml(parts.read(part), visitor, limits.cellLength)
  return texts
}
