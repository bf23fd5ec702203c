/** `$filter`: comparisons, `and`, `or`, `not`, brackets, `startswith`, `contains` and `any`. */
import { compareValues, type Entity, valueAt } from './entity.ts'
import { badRequest } from './graph-error.ts'

export type Filter = {
  test: (entity: Entity) => boolean
  /** First names of the compared paths, in order. */
  properties: string[]
}

/** Value of an expression for an entity, and for the element that a surrounding `any` looks at. */
type Expression = (entity: Entity, element: unknown) => unknown

const TOKEN = /\s*('(?:[^']|'')*'|[()]|,|:(?!\d)|[^\s(),':]+(?::\d[^\s(),':]*)*)/y

const comparisons: Record<string, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
}

/** @throws GraphError when it is not understood, or compares an unknown property. */
export function parseFilter(text: string, known: readonly string[]): Filter {
  const parser = new Parser(tokenize(text), known)
  const expression = parser.disjunction()
  parser.end()
  return { test: (entity) => expression(entity, undefined) === true, properties: parser.properties }
}

function tokenize(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const start = TOKEN.lastIndex
    const token = TOKEN.exec(text)?.[1]
    if (token === undefined) throw badRequest(`Syntax error at position ${start} in '${text}'.`)
    tokens.push(token)
  }
  return tokens
}

class Parser {
  readonly properties: string[] = []
  readonly #tokens: string[]
  readonly #known: readonly string[]
  /** Name of the element within `any(...)`. */
  #variable: string | null = null
  #position = 0

  constructor(tokens: string[], known: readonly string[]) {
    this.#tokens = tokens
    this.#known = known
  }

  disjunction(): Expression {
    const parts = [this.#conjunction()]
    while (this.#accept('or')) parts.push(this.#conjunction())
    return (entity, element) => parts.some((part) => part(entity, element) === true)
  }

  end(): void {
    if (this.#position < this.#tokens.length) throw this.#fault()
  }

  #conjunction(): Expression {
    const parts = [this.#condition()]
    while (this.#accept('and')) parts.push(this.#condition())
    return (entity, element) => parts.every((part) => part(entity, element) === true)
  }

  #condition(): Expression {
    if (this.#accept('not')) {
      const inner = this.#condition()
      return (entity, element) => inner(entity, element) !== true
    }
    if (this.#accept('(')) {
      const inner = this.disjunction()
      this.#expect(')')
      return inner
    }
    const name = this.#peek().toLowerCase()
    if (name === 'startswith' || name === 'contains') return this.#textFunction(name)
    if (/\/any$/.test(name)) return this.#any()
    return this.#comparison()
  }

  #comparison(): Expression {
    const left = this.#operand()
    const holds = comparisons[this.#next().toLowerCase()]
    if (!holds) throw this.#fault()
    const right = this.#operand()
    return (entity, element) => holds(compareValues(left(entity, element), right(entity, element)))
  }

  #textFunction(name: 'startswith' | 'contains'): Expression {
    this.#next()
    this.#expect('(')
    const whole = this.#operand()
    this.#expect(',')
    const part = this.#operand()
    this.#expect(')')
    return (entity, element) => {
      const [text, sought] = [`${whole(entity, element) ?? ''}`.toLowerCase(), `${part(entity, element) ?? ''}`.toLowerCase()]
      return name === 'contains' ? text.includes(sought) : text.startsWith(sought)
    }
  }

  #any(): Expression {
    const path = this.#path(this.#next().replace(/\/any$/i, ''))
    this.#expect('(')
    const outer = this.#variable
    this.#variable = this.#next()
    this.#expect(':')
    const inner = this.disjunction()
    this.#variable = outer
    this.#expect(')')
    return (entity) => {
      const elements = valueAt(entity, path)
      return Array.isArray(elements) && elements.some((element) => inner(entity, element) === true)
    }
  }

  #operand(): Expression {
    const token = this.#next()
    if (token.startsWith("'")) {
      const text = normalizePropertyId(token.slice(1, -1).replaceAll("''", "'"))
      return () => text
    }
    if (token === 'true' || token === 'false') return () => token === 'true'
    if (token === 'null') return () => null
    if (/^-?\d+$/.test(token)) return () => Number(token)
    if (/^\d{4}-\d\d-\d\d/.test(token)) return this.#instant(token)
    const [first, ...rest] = token.split('/')
    if (first === this.#variable) return (_entity, element) => valueAt(element, rest)
    const path = this.#path(token)
    return (entity) => valueAt(entity, path)
  }

  #instant(token: string): Expression {
    const instant = Date.parse(token)
    if (Number.isNaN(instant)) throw this.#fault()
    const text = `${new Date(instant).toISOString().slice(0, 19)}Z`
    return () => text
  }

  #path(token: string): string[] {
    const path = token.split('/')
    const [first = ''] = path
    if (!this.#known.includes(first)) throw badRequest(`Could not find a property named '${first}'.`)
    this.properties.push(first)
    return path
  }

  #peek(): string {
    return this.#tokens[this.#position] ?? ''
  }

  #next(): string {
    const token = this.#tokens[this.#position]
    if (token === undefined) throw this.#fault()
    this.#position += 1
    return token
  }

  #accept(token: string): boolean {
    if (this.#peek().toLowerCase() !== token) return false
    this.#position += 1
    return true
  }

  #expect(token: string): void {
    if (!this.#accept(token)) throw this.#fault()
  }

  #fault() {
    return badRequest(`Syntax error in the $filter expression near '${this.#tokens[this.#position] ?? 'the end'}'.`)
  }
}

/** Extended properties with numbers are the same however their zeros are written. */
export const normalizePropertyId = (id: string): string =>
  id.replace(/^(\w+) 0x0*([\da-f]+)$/i, (_whole, type: string, number: string) => `${type} 0x${number.toUpperCase()}`)
