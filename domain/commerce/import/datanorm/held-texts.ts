/** Texts that may stand anywhere in a file, held until the articles come that they belong to. */
import type { TextPart } from './datanorm-record.ts'

/** What a part costs besides its characters. */
const PART_COST = 100

export class HeldTexts {
  readonly #parts = new Map<string, TextPart[]>()
  readonly #most: number
  #cost = 0

  /** `most`: characters that are held at all. */
  constructor(most: number) {
    this.#most = most
  }

  /** @returns whether there was room */
  add(key: string, parts: readonly TextPart[]): boolean {
    const cost = parts.reduce((sum, { text }) => sum + text.length + PART_COST, 0)
    if (this.#cost + cost > this.#most) return false
    this.#cost += cost
    const held = this.#parts.get(key)
    if (held) held.push(...parts)
    else this.#parts.set(key, parts.slice())
    return true
  }

  /** Lines in the order of their numbers; null: none. */
  read(key: string): string | null {
    const parts = this.#parts.get(key)
    if (!parts) return null
    return (
      [...parts]
        .sort((a, b) => a.number - b.number)
        .map(({ text }) => text.trimEnd())
        .join('\n')
        .trim() || null
    )
  }
}
