import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { minutesOn } from '../../../../domain/outlook/working-hours.ts'
import { toLocal } from '../../../../domain/time/local-time.ts'
import { type Outputs, useTRPC } from '../../../api.ts'

export type RoadDay = Outputs['onTheRoad']['today']
export type RoadStop = RoadDay['stops'][number]
export type RoadVisit = NonNullable<RoadStop['visit']>

const EVERY_MINUTE_MS = 60_000
/** Calendars change while one is out. */
const READ_ANEW_MS = 3 * EVERY_MINUTE_MS

/** Today's stops, and the minute it is where its owner lives. */
export function useRoadDay() {
  const query = useQuery(useTRPC().onTheRoad.today.queryOptions(undefined, { refetchInterval: READ_ANEW_MS }))
  const [at, setAt] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setAt(new Date()), EVERY_MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  const { data } = query
  const now = data ? Math.max(data.now, minutesOn(data.day, toLocal(at, data.zone))) : 0
  return { query, now }
}
