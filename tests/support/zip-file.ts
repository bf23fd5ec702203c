/** A small zip writer, so that tests make the files they need. */
import { crc32, deflateRawSync } from 'node:zlib'

/** Content by name, in the order of the zip. */
export type ZipParts = Record<string, string | Buffer>

/** What the zip says of a part beside its content; `flags` 1: with a password. */
export type ZipLies = { crc?: number; size?: number; flags?: number }

const STORED = 0
const DEFLATED = 8

/** @param lies by name of the part, where it says something else than what is there */
export function zipFile(parts: ZipParts, { isStored = false, lies = {} }: { isStored?: boolean; lies?: Record<string, ZipLies> } = {}): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const data = isStored ? bytes : deflateRawSync(bytes)
    const lie = lies[name] ?? {}
    const facts = Buffer.concat([
      numbers([20, 2], [lie.flags ?? 0, 2], [isStored ? STORED : DEFLATED, 2], [0, 4], [lie.crc ?? crc32(bytes), 4]),
      numbers([data.length, 4], [lie.size ?? bytes.length, 4], [Buffer.byteLength(name), 2], [0, 2]),
    ])
    const file = Buffer.concat([numbers([0x04034b50, 4]), facts, Buffer.from(name), data])
    files.push(file)
    directory.push(numbers([0x02014b50, 4], [20, 2]), facts, numbers([0, 2], [0, 4], [0, 4], [offset, 4]), Buffer.from(name))
    offset += file.length
  }
  const list = Buffer.concat(directory)
  const count = files.length
  return Buffer.concat([...files, list, numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [list.length, 4], [offset, 4], [0, 2])])
}

/** Each with its width in bytes, least significant byte first. */
function numbers(...fields: [value: number, width: number][]): Buffer {
  return Buffer.concat(
    fields.map(([value, width]) => {
      const field = Buffer.alloc(width)
      field.writeUIntLE(value, 0, width)
      return field
    }),
  )
}
