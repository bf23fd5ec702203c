/** JPEG files without what cameras write beside the picture. Markers as in ITU-T T.81, annex B. */

const [MARK, START, END, SCAN] = [0xff, 0xd8, 0xd9, 0xda]

/** Exif with place and time, thumbnails, texts of programs; neither JFIF's own segment nor Adobe's, which says how colours are coded. */
const isMetadata = (marker: number): boolean => (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * The same picture without metadata and whatever follows its end.
 * @returns null: not a whole JPEG file
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== MARK || bytes[1] !== START) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== MARK) return null
    if (marker === END) return joined([...kept, bytes.subarray(at, at + 2)])
    const end = standsAlone(marker) ? at + 2 : endOfSegment(bytes, at)
    const next = marker === SCAN ? endOfScan(bytes, end) : end
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** A segment says its length, counted from behind the marker, in two bytes. */
const endOfSegment = (bytes: Uint8Array, at: number): number => at + 2 + Math.max(2, (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0))

/** The data of a scan end at the next marker: within them the mark is followed by zero, or by a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === MARK && next !== 0 && next !== MARK && !standsAlone(next)) return at
    at += 1
  }
  return bytes.length
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
