/** `$filter` as Business Central understands it: some of what it does not know it refuses, some it silently leaves out. */
import { type Row, shownStamp, type Value } from '../books/row.ts'
import { type EntitySet, read } from '../entities/entity-set.ts'
import { badRequest } from './bc-error.ts'

type Test = (row: Row) => boolean

export type Filter = {
  test: Test
  /** Properties that are compared. */
  names: ReadonlySet<string>
}

type Expression = { test: Test; names: string[] }

const TOKEN = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/y

const comparisons: Record<string, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
}

const textFunctions: Record<string, (whole: string, part: string) => boolean> = {
  contains: (whole, part) => whole.includes(part),
  startswith: (whole, part) => whole.startsWith(part),
  endswith: (whole, part) => whole.endsWith(part),
}

const EVERYTHING: Expression = { test: () => true, names: [] }

/** @throws BusinessCentralError */
export function parseFilter(text: string, set: EntitySet): Filter {
  const parser = new Parser(text, set)
  const { test, names } = parser.parse()
  return { test, names: new Set(names) }
}

class Parser {
  readonly #tokens: string[] = []
  readonly #set: EntitySet
  #position = 0

  constructor(text: string, set: EntitySet) {
    this.#set = set
    TOKEN.lastIndex = 0
    while (TOKEN.lastIndex < text.trimEnd().length) {
      const token = TOKEN.exec(text)?.[1]
      if (token === undefined) throw badRequest(`Syntax error in '${text}'.`)
      this.#tokens.push(token)
    }
  }

  parse(): Expression {
    const expression = this.#either()
    if (this.#position < this.#tokens.length) throw this.#fault()
    return expression
  }

  /** What compares two fields with `or` cannot be said to the database. */
  #either(): Expression {
    const parts = [this.#both()]
    while (this.#accept('or')) parts.push(this.#both())
    const names = parts.flatMap((part) => part.names)
    if (parts.length > 1 && new Set(names).size > 1) throw badRequest("The 'OR' operator is not supported on distinct fields on an OData filter.")
    return { test: (row) => parts.some(({ test }) => test(row)), names }
  }

  #both(): Expression {
    const parts = [this.#condition()]
    while (this.#accept('and')) parts.push(this.#condition())
    return { test: (row) => parts.every(({ test }) => test(row)), names: parts.flatMap(({ names }) => names) }
  }

  #condition(): Expression {
    if (this.#accept('(')) {
      const inner = this.#either()
      this.#expect(')')
      return inner
    }
    const name = this.#next()
    if (/\/(any|all)$/.test(name)) return this.#leftOut()
    const holds = textFunctions[name.toLowerCase()]
    if (holds) return this.#textFunction(holds)
    return this.#comparison(name)
  }

  /** Everything to the closing bracket is as if it were not there. */
  #leftOut(): Expression {
    this.#expect('(')
    for (let open = 1; open > 0; ) {
      const token = this.#next()
      open += token === '(' ? 1 : token === ')' ? -1 : 0
    }
    return EVERYTHING
  }

  #textFunction(holds: (whole: string, part: string) => boolean): Expression {
    this.#expect('(')
    const name = this.#property(this.#next())
    this.#expect(',')
    const part = `${this.#literal(name, this.#next())}`.toLowerCase()
    this.#expect(')')
    return { test: (row) => holds(`${read(this.#set, row, name)}`.toLowerCase(), part), names: [name] }
  }

  #comparison(token: string): Expression {
    const name = this.#property(token)
    const operator = this.#next().toLowerCase()
    if (operator === 'in') return this.#leftOut()
    const holds = comparisons[operator]
    if (!holds) throw this.#fault()
    const wanted = this.#literal(name, this.#next())
    return { test: (row) => holds(compare(read(this.#set, row, name), wanted)), names: [name] }
  }

  #property(name: string): string {
    if (!(name in this.#set.properties)) throw unknownProperty(name, this.#set)
    return name
  }

  #literal(name: string, token: string): Value {
    const type = this.#set.properties[name]
    if (type === 'datetime') return this.#instant(token)
    if (type === 'decimal' || type === 'int') {
      if (!/^-?\d+(\.\d+)?$/.test(token)) throw this.#fault()
      return Number(token)
    }
    if (type === 'boolean') return token === 'true'
    if (type === 'guid' || type === 'date') return token.replaceAll("'", '').toLowerCase()
    if (!token.startsWith("'")) throw badRequest(`A string literal was expected for '${name}', found '${token}'.`)
    const text = token.slice(1, -1).replaceAll("''", "'")
    return type === 'option' ? text.replaceAll('_x0020_', ' ') : text
  }

  /** With seven digits, in UTC, as records keep it. */
  #instant(token: string): string {
    const [, seconds, fraction = '', zone] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?(Z|[+-]\d\d:\d\d)$/.exec(token) ?? []
    if (!seconds) throw badRequest(`Unable to convert value '${token}' to DateTime.`)
    const utc = new Date(`${seconds}${zone}`).toISOString().slice(0, 19)
    return `${utc}.${fraction.padEnd(7, '0')}`
  }

  #next(): string {
    const token = this.#tokens[this.#position]
    if (token === undefined) throw this.#fault()
    this.#position += 1
    return token
  }

  #accept(token: string): boolean {
    if (this.#tokens[this.#position]?.toLowerCase() !== token) return false
    this.#position += 1
    return true
  }

  #expect(token: string): void {
    if (!this.#accept(token)) throw this.#fault()
  }

  #fault() {
    return badRequest(`Syntax error near '${this.#tokens[this.#position] ?? 'the end'}' in the filter expression.`)
  }
}

export const unknownProperty = (name: string, { entity }: EntitySet) =>
  badRequest(`Could not find a property named '${name}' on type 'Microsoft.NAV.${entity}'.`)

export function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [`${a}`, `${b}`]
  return left < right ? -1 : left > right ? 1 : 0
}

/** A filter that tells the records changed after an instant, as notifications of many changes name it. */
export const changedAfter = (at: string): string => `lastModifiedDateTime gt ${shownStamp(at)}`
