import type { Position } from '../../domain/travel/position.ts'

/** Places as rows of a travel matrix, each once. */
export class PlaceTable {
  readonly positions: Position[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(position: Position): number {
    const key = `${position.latitude} ${position.longitude} ${position.accuracy}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.positions.push(position) - 1
    this.#numbers.set(key, number)
    return number
  }
}
