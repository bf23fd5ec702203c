import { describe, expect, it } from 'vitest'
import { leaveAt, nextStop, waiting } from '../../../../domain/visits/calendar/next-stop.ts'

const stop = (from: number, given: object = {}) => ({ from, until: from + 60, way: 25, isOver: false, ...given })
const [nine, eleven, two] = [stop(540), stop(660), stop(840)]

describe('the next stop', () => {
  it('is the first that is not over, the one under way too', () => {
    expect(nextStop([nine, eleven, two], 500)).toBe(nine)
    expect(nextStop([nine, eleven, two], 599)).toBe(nine)
    expect(nextStop([nine, eleven, two], 600)).toBe(eleven)
  })

  it('is the one after it as soon as it has been told of', () => {
    expect(nextStop([stop(540, { isOver: true }), eleven], 550)).toBe(eleven)
  })

  it('is none when the day is done', () => {
    expect(nextStop([nine, eleven], 720)).toBeNull()
    expect(nextStop([], 500)).toBeNull()
  })

  it('is left for with minutes to park; nobody knows when where the way is not known', () => {
    expect(leaveAt(eleven)).toBe(630)
    expect(leaveAt(stop(660, { way: null }))).toBeNull()
  })

  it('leaves those waiting who come after now', () => {
    expect(waiting([nine, eleven, two], 550)).toEqual([eleven, two])
    expect(waiting([nine, stop(660, { isOver: true }), two], 550)).toEqual([two])
  })
})
