/** What of the records of a file is remembered until its end: of a million of them their numbers, and of what they say no more than a mark. */

/** Two texts of which one may be the other have the same mark; others have another, but for one in many billions. */
type Mark = number

const NOTHING: Mark = 0

/** Grows as a list does, and keeps a number in eight bytes. */
class Marks {
  #held = new Float64Array(1_024)

  set(at: number, mark: Mark): void {
    if (at >= this.#held.length) {
      const wider = new Float64Array(this.#held.length * 2)
      wider.set(this.#held)
      this.#held = wider
    }
    this.#held[at] = mark
  }

  at = (at: number): Mark => this.#held[at] ?? NOTHING
}

export class KnownRecords {
  readonly #records = new Map<string, number>()
  readonly #said = new Marks()
  readonly #heads: readonly Marks[]

  /** `headFields`: how many values all lines of a record have in common. */
  constructor(headFields: number) {
    this.#heads = Array.from({ length: headFields }, () => new Marks())
  }

  /** Counted from 1; undefined: it is the first of that number. */
  find = (externalId: string): number | undefined => this.#records.get(externalId)

  /** `cells`: all it says in its one line; null: that is wrong, or it has several. */
  begin(externalId: string, cells: readonly (string | null)[] | null): number {
    const record = this.#records.size + 1
    this.#records.set(externalId, record)
    this.#said.set(record, cells === null ? NOTHING : markOf(cells))
    return record
  }

  /** Whether a record of one line says just this. */
  says = (record: number, cells: readonly (string | null)[]): boolean => this.#said.at(record) === markOf(cells)

  /** Which of the values that all lines have in common is another one here than before, -1: none; from then on they all are told. */
  goOn(record: number, head: readonly (string | null)[]): number {
    const marks = head.map((value) => (value === null ? NOTHING : markOf([value])))
    const isOther = (mark: Mark, i: number): boolean => {
      const before = this.#heads[i]?.at(record) ?? NOTHING
      return mark !== NOTHING && before !== NOTHING && mark !== before
    }
    const other = marks.findIndex(isOther)
    if (other < 0) for (const [i, mark] of marks.entries()) if (mark !== NOTHING) this.#heads[i]?.set(record, mark)
    return other
  }
}

/** 53 bits of all letters and of where one value ends (cyrb53); never that of nothing. */
function markOf(cells: readonly (string | null)[]): Mark {
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  const add = (code: number): void => {
    low = Math.imul(low ^ code, 2_654_435_761)
    high = Math.imul(high ^ code, 1_597_334_677)
  }
  for (const cell of cells) {
    add(cell === null ? 0x1_0000 : 0x1_0001)
    for (let i = 0; cell !== null && i < cell.length; i++) add(cell.charCodeAt(i))
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & high) + (low >>> 0) || 1
}
