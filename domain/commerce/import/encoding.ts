/** In which characters a text file was written: judged from all its bytes, not from its beginning. */

export type Encoding = 'utf-8' | 'windows-1252' | 'windows-1250' | 'cp850' | 'utf-16le' | 'utf-16be'

/** `unknown`: bytes of a script that none of ours writes; `binary`: no text at all. `hasOthers`: some bytes are of another encoding than the rest. */
export type EncodingVerdict = { encoding: Encoding; hasOthers: boolean } | { encoding: 'unknown' | 'binary' }

/** Letters of German and its neighbours where cp850 and windows-1252 write them. */
const letters850 = new Set([
  0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x87, 0x88, 0x89, 0x8a, 0x8e, 0x90, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9a, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4,
])
/** ü, Ä, Ö and Ü; the rest are quotation marks and dashes of windows-1252, which begin words, too. */
const capitals850 = new Set([0x81, 0x8e, 0x99, 0x9a])
const isLetter1252 = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7
/** á there, ß in cp850: speaks for neither. */
const SHARP_S_OR_A = 0xe1

/** ľ, ł, ą, ź, ż, ť and Czech ě within words, where windows-1252 writes signs, or an ì that stands at their end. */
const letters1250 = [0x9d, 0x9f, 0xb3, 0xb9, 0xbe, 0xbf, 0xec]
/** So many of the letters beyond ASCII are such ones where any are: a stray `m³h` is none. */
const LEAST_OF_1250 = 0.04

const isAsciiLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0

/** More of them than a stray one or two: what holds them is no text. */
const MOST_CONTROLS = 0.02
const MANY_NULS = 0.2
/** In a Latin script two letters beyond ASCII seldom stand side by side. */
const MOST_PAIRS = 0.4
const FEWEST_TO_JUDGE_PAIRS = 40
/** So many good characters of several bytes to one bad byte: it is UTF-8 that somebody has spoilt. */
const GOOD_TO_BAD = 10

/** Counts bytes as they come, and judges at the end. */
export class EncodingCensus {
  #all = 0
  readonly #nuls = { even: 0, odd: 0 }
  #controls = 0
  readonly #first: number[] = []
  /** How often each byte stands beside an ASCII letter, between two of them, and before one at the beginning of a word. */
  readonly #beside = new Uint32Array(256)
  readonly #between = new Uint32Array(256)
  readonly #beginning = new Uint32Array(256)
  #pairs = 0
  #high = 0
  #before = 0
  #beforeThat = 0
  readonly #utf8 = { missing: 0, good: 0, bad: 0 }

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#first.length < 3) this.#first.push(byte)
      // Nearly all bytes of nearly all files.
      if (byte >= 0x20 && byte < 0x80 && this.#before < 0x80) {
        this.#beforeThat = this.#before
        this.#before = byte
        this.#all++
        continue
      }
      this.#count(byte)
      this.#follow(byte)
      this.#beforeThat = this.#before
      this.#before = byte
      this.#all++
    }
  }

  #count(byte: number): void {
    if (byte === 0) this.#nuls[this.#all % 2 === 0 ? 'even' : 'odd']++
    else if (isControl(byte)) this.#controls++
    const before = this.#before
    if (before >= 0x80) this.#countInWord(before, isAsciiLetter(this.#beforeThat), isAsciiLetter(byte))
    if (byte < 0x80) return
    this.#high++
    if (before >= 0x80) this.#pairs++
  }

  #countInWord(letter: number, isAfterOne: boolean, isBeforeOne: boolean): void {
    const add = (counts: Uint32Array): void => {
      counts[letter] = (counts[letter] ?? 0) + 1
    }
    if (isAfterOne || isBeforeOne) add(this.#beside)
    if (isAfterOne && isBeforeOne) add(this.#between)
    if (!isAfterOne && isBeforeOne) add(this.#beginning)
  }

  /** Whether the bytes could be UTF-8: RFC 3629, without the finer rules on overlong forms. */
  #follow(byte: number): void {
    const utf8 = this.#utf8
    if (utf8.missing > 0) {
      if ((byte & 0xc0) === 0x80) {
        if (--utf8.missing === 0) utf8.good++
        return
      }
      utf8.bad++
      utf8.missing = 0
    }
    if (byte < 0x80) return
    if (byte >= 0xc2 && byte <= 0xdf) utf8.missing = 1
    else if (byte >= 0xe0 && byte <= 0xef) utf8.missing = 2
    else if (byte >= 0xf0 && byte <= 0xf4) utf8.missing = 3
    else utf8.bad++
  }

  verdict(): EncodingVerdict {
    const marked = this.#byMark()
    if (marked) return marked
    const { even, odd } = this.#nuls
    if (odd + even > this.#all * MANY_NULS) return this.#wide(even, odd)
    if (this.#controls > this.#all * MOST_CONTROLS || odd + even > this.#all * MOST_CONTROLS) return { encoding: 'binary' }
    const { good, missing } = this.#utf8
    const bad = this.#utf8.bad + (missing > 0 ? 1 : 0)
    if (bad === 0 || good > bad * GOOD_TO_BAD) return { encoding: 'utf-8', hasOthers: bad > 0 }
    if (this.#high >= FEWEST_TO_JUDGE_PAIRS && this.#pairs > this.#high * MOST_PAIRS) return { encoding: 'unknown' }
    return {
      encoding: this.#isCp850() ? 'cp850' : this.#is1250() ? 'windows-1250' : 'windows-1252',
      hasOthers: good > 0 && good * GOOD_TO_BAD > bad && good > 2,
    }
  }

  #byMark(): EncodingVerdict | null {
    const [a, b, c] = this.#first
    if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', hasOthers: this.#utf8.bad > 0 }
    if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', hasOthers: false }
    if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', hasOthers: false }
    return null
  }

  /** ASCII in two bytes has its zeros all on one side. */
  #wide(even: number, odd: number): EncodingVerdict {
    if (odd > even * GOOD_TO_BAD) return { encoding: 'utf-16le', hasOthers: false }
    if (even > odd * GOOD_TO_BAD) return { encoding: 'utf-16be', hasOthers: false }
    return { encoding: 'binary' }
  }

  #is1250(): boolean {
    const theirs = letters1250.reduce((sum, byte) => sum + (this.#between[byte] ?? 0), 0)
    return theirs > 0 && theirs >= this.#beside.reduce((sum, times) => sum + times, 0) * LEAST_OF_1250
  }

  #isCp850(): boolean {
    let [ours, theirs] = [0, 0]
    for (const byte of letters850) ours += (this.#between[byte] ?? 0) + (capitals850.has(byte) ? (this.#beginning[byte] ?? 0) : 0)
    this.#beside.forEach((times, byte) => {
      if (isLetter1252(byte) && byte !== SHARP_S_OR_A) theirs += times
    })
    return ours > theirs
  }
}
