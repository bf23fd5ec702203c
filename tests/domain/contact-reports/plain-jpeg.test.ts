import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainJpeg } from '../../../domain/contact-reports/plain-jpeg.ts'

const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0))
const segment = (marker: number, content: number[]): number[] => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255, ...content]

const start = [0xff, 0xd8]
const jfif = segment(0xe0, text('JFIF\0'))
const exif = segment(0xe1, text('Exif\0\0GPS 53.8655 N 10.6866 E'))
const adobe = segment(0xee, text('Adobe'))
const comment = segment(0xfe, text('Kamera 4711'))
const tables = segment(0xdb, [0, 1, 2, 0xff, 0xd9])
/** With a stuffed mark and a restart, which end nothing. */
const scan = [...segment(0xda, [1, 2]), 9, 0xff, 0x00, 8, 0xff, 0xd0, 7]
const end = [0xff, 0xd9]

const read = (...parts: number[][]) => {
  const plain = plainJpeg(Uint8Array.from(parts.flat()))
  return plain && [...plain]
}

describe('a JPEG file', () => {
  it('loses what the camera wrote beside the picture, and keeps the rest byte for byte', () => {
    expect(read(start, jfif, exif, adobe, comment, tables, scan, end)).toEqual([start, jfif, adobe, tables, scan, end].flat())
  })

  it('may have several scans, with metadata between them', () => {
    expect(read(start, scan, exif, tables, scan, end)).toEqual([start, scan, tables, scan, end].flat())
  })

  it('ends where it ends', () => {
    expect(read(start, scan, end, text('GPS 53.8655'))).toEqual([start, scan, end].flat())
  })

  it.each([
    ['empty', []],
    ['a PNG file', [0x89, ...text('PNG\r\n')]],
    ['cut off', [...start, ...jfif, ...scan]],
    ['broken between its segments', [...start, ...jfif, 1, 2, 3]],
    ['a segment longer than the file', [...start, 0xff, 0xe1, 0xff, 0xff, ...end]],
  ])('is none when it is %s', (_, bytes) => {
    expect(plainJpeg(Uint8Array.from(bytes))).toBeNull()
  })

  it('is read to its end whatever stands in it, and reads the same the second time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const plain = plainJpeg(Uint8Array.from([...start, ...bytes, ...end]))
        if (plain) expect(plainJpeg(plain)).toEqual(plain)
      }),
    )
  })
})
