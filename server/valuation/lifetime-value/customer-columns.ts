/** Customers in memory that a thread shares: a hundred thousand of them are five megabytes, and nobody copies them. */
import type { KnownCustomer } from '../../../domain/valuation/lifetime-value/fit-models.ts'

const WIDTH = 6

/** Slice by slice, as they are read. */
export class CustomerColumns {
  readonly #slices: Float64Array[] = []

  add(customers: readonly KnownCustomer[]): void {
    this.#slices.push(
      Float64Array.from(customers.flatMap(({ repeats, lastAt, observed, orders, mean, group }) => [repeats, lastAt, observed, orders, mean, group])),
    )
  }

  /** All of them. */
  share(): SharedArrayBuffer {
    const numbers = this.#slices.reduce((sum, { length }) => sum + length, 0)
    const shared = new Float64Array(new SharedArrayBuffer(numbers * Float64Array.BYTES_PER_ELEMENT))
    let at = 0
    for (const slice of this.#slices) {
      shared.set(slice, at)
      at += slice.length
    }
    return shared.buffer
  }
}

/** As they were shared. */
export function customersOf(shared: SharedArrayBuffer): KnownCustomer[] {
  const numbers = new Float64Array(shared)
  return Array.from({ length: numbers.length / WIDTH }, (_, row) => {
    const [repeats = 0, lastAt = 0, observed = 0, orders = 0, mean = 0, group = -1] = numbers.subarray(row * WIDTH, (row + 1) * WIDTH)
    return { repeats, lastAt, observed, orders, mean, group }
  })
}
