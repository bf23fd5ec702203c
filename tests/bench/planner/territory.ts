/** A sales territory in the Ruhr as one might find it: customers in and around towns, few of them large, appointments in the calendar already. */
import { greatCircleMatrix } from '../../../domain/travel/great-circle-matrix.ts'
import type { Position } from '../../../domain/travel/position.ts'
import type { Candidate, PlanDay, PlanProblem, Window } from '../../../domain/visits/plan/plan-problem.ts'
import { createRandom, type Random } from '../../../domain/visits/plan/random.ts'

const CENTRE = { latitude: 51.51, longitude: 7.47 }
const RADIUS_KM = 100
const KM_PER_DEGREE = 111.2
const TOWNS = 60
const TOWN_RADIUS_KM = 8
const OPENS = 8 * 60
const NOON = 12 * 60
const CLOSES = 17 * 60
/** A minute on the road, in value: a visit to a due B customer is worth 25. */
const TRAVEL_PRICE = 0.02

/** The same seed gives the same territory. */
export function makeTerritory(customers: number, days: number, seed: number): PlanProblem {
  const random = createRandom(seed)
  const towns = Array.from({ length: TOWNS }, () => scattered(CENTRE, RADIUS_KM, random))
  const positions: Position[] = [{ ...CENTRE, accuracy: 'exact' }]
  const planDays = Array.from({ length: days }, (_, number) => makeDay(number, customers, random))
  const candidates = Array.from({ length: customers }, (_, number) => {
    positions.push(scattered(towns[random.below(TOWNS)] ?? CENTRE, TOWN_RADIUS_KM, random))
    return makeCandidate(number + 1, days, random)
  })
  return { days: planDays, candidates, travel: greatCircleMatrix(positions), travelPrice: TRAVEL_PRICE }
}

/** Denser towards the middle, as people live. */
function scattered({ latitude, longitude }: { latitude: number; longitude: number }, radius: number, random: Random): Position {
  const distance = radius * random.next()
  const angle = 2 * Math.PI * random.next()
  const north = (distance * Math.cos(angle)) / KM_PER_DEGREE
  const east = (distance * Math.sin(angle)) / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180))
  return { latitude: latitude + north, longitude: longitude + east, accuracy: 'exact' }
}

/** One or two appointments at customers' on each working day: one in the morning, perhaps one in the afternoon. */
function makeDay(number: number, customers: number, random: Random): PlanDay {
  const date = new Date(Date.UTC(2026, 0, 5 + number + 2 * Math.floor(number / 5)))
  const appointment = (name: string, from: number) => ({ id: `${number}-${name}`, from, until: from + 60, place: 1 + random.below(customers) })
  const morning = appointment('morning', 600 + 15 * random.below(6))
  const afternoon = random.next() < 0.5 ? [appointment('afternoon', 840 + 15 * random.below(6))] : []
  const ends = { startPlace: 0, endPlace: 0, from: OPENS, until: CLOSES }
  return { day: date.toISOString().slice(0, 10), ...ends, appointments: [morning, ...afternoon], mostDriving: null, mostPlanned: null }
}

/** Value of the class times the square of how much of the interval has passed; early in it a visit is worth nothing. */
function makeCandidate(place: number, days: number, random: Random): Candidate {
  const dice = random.next()
  const classValue = dice < 0.05 ? 50 : dice < 0.2 ? 25 : 10
  const urgency = 2 * random.next()
  const windows: Window[] = [halfDay(random)]
  return {
    ...{ id: `${place}`, place, minutes: 30 + 15 * random.below(3), value: urgency < 0.6 ? 0 : classValue * urgency ** 2, isMust: false },
    ...{ windows: Array<Window[]>(days).fill(windows), windowsHold: 'visit', mostVisits: 1, gapDays: 1 },
  }
}

function halfDay(random: Random): Window {
  const dice = random.next()
  if (dice < 0.2) return { from: OPENS, until: NOON }
  return dice < 0.4 ? { from: NOON, until: CLOSES } : { from: OPENS, until: CLOSES }
}
