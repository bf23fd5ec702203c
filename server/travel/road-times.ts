/** Driving times by a road service: asked in blocks, remembered, and estimated where it does not answer. */
import { setImmediate } from 'node:timers/promises'
import { PARKING } from '../../domain/travel/driving-minutes.ts'
import type { Position } from '../../domain/travel/position.ts'
import type { TravelMatrix } from '../../domain/travel/travel-matrix.ts'
import type { TravelNote, TravelTimes } from '../platform/call/travel-times.ts'
import type { Log } from '../platform/log.ts'
import { ServiceError } from './ask-json.ts'
import { estimatedMatrix } from './estimated-times.ts'
import { makePairMemory, type PairMemory } from './pair-memory.ts'
import { type Block, blocksToAsk, halves, nearest } from './road-blocks.ts'
import type { RoadService } from './road-service.ts'

/** The nearest pairs, that is all of 1,000 places: twice as many fit into the memory. */
const MOST_PAIRS = 1_000_000
/** Somebody is waiting for a plan; the next one goes on where this one stopped. */
const MOST_MS = 5_000
const MOST_MS_PER_QUESTION = 4_000
const QUESTIONS_AT_ONCE = 4
/** A place off the roads is found by halving; more than that is a service that does not understand us. */
const MOST_REFUSALS = 100
const REST_SECONDS = 60

type Options = { log: Log; mostMs?: number; now?: () => number }

export function makeRoadTimes(service: RoadService, { log, mostMs = MOST_MS, now = Date.now }: Options): TravelTimes {
  const memory = makePairMemory(2 * MOST_PAIRS)
  let restsUntil = 0
  return async (positions) => {
    const matrix = await estimatedMatrix(positions)
    const round = new Round(service, memory, positions, matrix)
    await round.recallAll()
    if (now() < restsUntil) return { matrix, note: round.hasQuestions() ? 'road_service_down' : round.note() }
    await round.ask(AbortSignal.timeout(mostMs))
    const { trouble } = round
    if (trouble) {
      restsUntil = now() + (trouble.retryAfter ?? REST_SECONDS) * 1000
      log.warn({ service: service.name, failure: trouble.failure, what: trouble.message }, 'the road service does not answer; ways are estimated')
    }
    return { matrix, note: round.note() }
  }
}

/** One matrix being filled. */
class Round {
  /** Why it was given up. */
  trouble: ServiceError | null = null
  readonly #service: RoadService
  readonly #memory: PairMemory
  readonly #positions: readonly Position[]
  readonly #matrix: TravelMatrix
  /** Of each place, in the memory. */
  readonly #spots: number[]
  /** Blocks to be asked, the next one last. */
  #waiting: Block[] = []
  #pairsAsked = 0
  #answers = 0
  #refusals = 0
  /** Pairs that the service does not know, and blocks that are too many to be asked for. */
  #unknown = 0

  constructor(service: RoadService, memory: PairMemory, positions: readonly Position[], matrix: TravelMatrix) {
    this.#service = service
    this.#memory = memory
    this.#positions = positions
    this.#matrix = matrix
    this.#spots = positions.map(({ latitude, longitude }) => memory.placeOf(`${latitude.toFixed(5)},${longitude.toFixed(5)}`))
  }

  hasQuestions = (): boolean => this.#waiting.length > 0

  note(): TravelNote | null {
    if (this.trouble) return 'road_service_down'
    return this.hasQuestions() || this.#unknown > 0 ? 'partly_estimated' : null
  }

  /** What is known already; the rest waits to be asked. */
  async recallAll(): Promise<void> {
    const blocks = blocksToAsk(this.#positions, this.#service.mostPlaces)
    const [near, far] = nearest(blocks, MOST_PAIRS)
    this.#unknown += far.length
    for (const block of near) {
      if (!this.#recall(block)) this.#waiting.push(block)
      await setImmediate()
    }
    this.#waiting.reverse()
  }

  async ask(deadline: AbortSignal): Promise<void> {
    const askOn = async (): Promise<void> => {
      while (!deadline.aborted && !this.trouble && this.#pairsAsked < (this.#service.mostPairs ?? Number.POSITIVE_INFINITY)) {
        const block = this.#waiting.pop()
        if (!block) return
        await this.#askBlock(block, deadline)
      }
    }
    await Promise.all(Array.from({ length: QUESTIONS_AT_ONCE }, askOn))
    if (deadline.aborted && this.#answers === 0 && this.#waiting.length > 0) this.trouble ??= new ServiceError('down', 'no answer in time')
  }

  async #askBlock(block: Block, deadline: AbortSignal): Promise<void> {
    this.#pairsAsked += block.from.length * block.to.length
    try {
      const signal = AbortSignal.any([deadline, AbortSignal.timeout(MOST_MS_PER_QUESTION)])
      const seconds = await this.#service.seconds(this.#places(block.from), this.#places(block.to), signal)
      this.#answers++
      this.#take(block, seconds)
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      this.#handle(error, block, deadline)
    }
  }

  #handle(error: ServiceError, block: Block, deadline: AbortSignal): void {
    if (error.failure === 'refused' && ++this.#refusals <= MOST_REFUSALS) {
      const smaller = halves(block)
      if (smaller.length === 0) this.#set(block.from[0] ?? 0, block.to[0] ?? 0, null)
      this.#waiting.push(...smaller)
      return
    }
    this.#waiting.push(block)
    if (!deadline.aborted) this.trouble ??= error
  }

  #places = (numbers: readonly number[]): Position[] => numbers.map((i) => this.#positions[i]).filter((position) => position !== undefined)

  #take({ from, to }: Block, seconds: (number | null)[][]): void {
    for (const [i, a] of from.entries())
      for (const [j, b] of to.entries()) {
        const drive = seconds[i]?.[j] ?? null
        this.#set(a, b, drive === null ? null : drive / 60 + PARKING)
      }
  }

  /** True when every pair of the block was told before. */
  #recall({ from, to }: Block): boolean {
    let isKnown = true
    for (const a of from)
      for (const b of to) {
        const minutes = this.#memory.recall(this.#spots[a] ?? 0, this.#spots[b] ?? 0)
        if (minutes === undefined) isKnown &&= this.#spots[a] === this.#spots[b]
        else this.#write(a, b, minutes)
      }
    return isKnown
  }

  #set(a: number, b: number, minutes: number | null): void {
    this.#memory.remember(this.#spots[a] ?? 0, this.#spots[b] ?? 0, minutes)
    this.#write(a, b, minutes)
  }

  /** Two places in one spot are as far apart as they are vague, which the estimate knows and a road does not. */
  #write(a: number, b: number, minutes: number | null): void {
    if (this.#spots[a] === this.#spots[b]) return
    if (minutes === null) this.#unknown++
    else this.#matrix.minutes[a * this.#matrix.size + b] = minutes
  }
}
