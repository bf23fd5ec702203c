/** Ids of the demonstration: in the shape of UUIDv7, in ascending order, without two alike however many rows there are. */
import type { Random } from '../random.ts'

/** A source of ids that starts at the instant `startMs` (milliseconds since 1970). Same start and same random, same ids. */
export function idSource(startMs: number, random: Random): () => string {
  let count = 0
  return () => {
    const time = (startMs + Math.floor(count / 4096)).toString(16).padStart(12, '0')
    const order = (count % 4096).toString(16).padStart(3, '0')
    count += 1
    const high = (0x8000 + Math.floor(random.next() * 0x4000)).toString(16)
    const low = Math.floor(random.next() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0')
    const lowest = Math.floor(random.next() * 0x1_0000)
      .toString(16)
      .padStart(4, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${high}-${low}${lowest}`
  }
}
