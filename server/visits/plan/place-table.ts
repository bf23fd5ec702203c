import type { Position } from '../../../domain/travel/position.ts'

/** Places as rows of a travel matrix, each once. */
export class PlaceTable {
  readonly positions: Position[] = []
  readonly #numbers = new Map<string, number>()

  /** `site`: two of them known by the middle of the same area only are two places, some way apart. */
  numberOf({ latitude, longitude, accuracy }: Position, site = ''): number {
    const key = `${latitude} ${longitude} ${accuracy} ${accuracy === 'exact' ? '' : site}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.positions.push({ latitude, longitude, accuracy }) - 1
    this.#numbers.set(key, number)
    return number
  }
}
