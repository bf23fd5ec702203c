/** Whether the intervals can be kept at all, and what keeping them costs. */
import { type ClassCode, type ClassStrategy, classValues } from './class-strategy.ts'

const DAYS_A_YEAR = 365

export type ClassLoad = {
  classCode: ClassCode
  strategy: ClassStrategy
  customers: number
  /** Those of them with an interval that was set by hand. */
  byHand: readonly { days: number; customers: number }[]
  /** Contribution margin of all of them in a year; null: not known. */
  marginCents: number | null
}

export type Territory = {
  /** What an hour at the customer costs all told, the way there included. */
  hourlyCostCents: number
  visitsPossible: number
}

export type ClassCapacity = {
  classCode: ClassCode
  /** A year. A visit that a call decides about counts as made. */
  visits: number
  calls: number
  costCents: number
  marginCents: number | null
  costsMoreThanMargin: boolean
  /** Visits a year that nobody has the time for. */
  unserved: number
}

export type Capacity = { visitsNeeded: number; visitsPossible: number; classes: ClassCapacity[] }

/** Visits go to the more valuable class first, as the planner gives them; the classes at the end suffer. `classes` keep their order. */
export function capacity(loads: readonly ClassLoad[], { hourlyCostCents, visitsPossible }: Territory): Capacity {
  const classes = loads.map((load) => costOf(load, hourlyCostCents))
  const byValue = [...classes].sort((a, b) => classValues[b.classCode] - classValues[a.classCode])
  const unserved = new Map<ClassCode, number>()
  let left = visitsPossible
  for (const { classCode, visits } of byValue) {
    const served = Math.min(visits, left)
    left -= served
    unserved.set(classCode, visits - served)
  }
  return {
    visitsNeeded: classes.reduce((sum, { visits }) => sum + visits, 0),
    visitsPossible,
    classes: classes.map((each) => ({ ...each, unserved: unserved.get(each.classCode) ?? 0 })),
  }
}

function costOf({ classCode, strategy, customers, byHand, marginCents }: ClassLoad, hourlyCostCents: number): Omit<ClassCapacity, 'unserved'> {
  const others = byHand.reduce((left, each) => left - each.customers, customers)
  const contacts = Math.round(byHand.reduce((sum, each) => sum + (each.customers * DAYS_A_YEAR) / each.days, others * contactsAYear(strategy)))
  const costCents = Math.round((contacts * strategy.minutes * hourlyCostCents) / 60)
  const isByPhone = strategy.channel === 'phone'
  return {
    classCode,
    visits: isByPhone ? 0 : contacts,
    calls: isByPhone ? contacts : 0,
    costCents,
    marginCents,
    costsMoreThanMargin: marginCents !== null && costCents > marginCents,
  }
}

/** Of one customer; a pursuit is gone through once. */
function contactsAYear({ rhythm }: ClassStrategy): number {
  switch (rhythm.kind) {
    case 'interval':
      return DAYS_A_YEAR / rhythm.days
    case 'pursuit':
      return rhythm.days.length
    case 'campaign':
      return 0
  }
}
