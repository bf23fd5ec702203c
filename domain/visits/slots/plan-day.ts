/** A day into which visits are planned. Times are minutes since midnight in the rep's zone; places are numbers of rows in the travel matrix. */

export type Window = { from: number; until: number }

/** A break of so many minutes at a stretch, somewhere within the window; wherever one is. */
export type Pause = Window & { minutes: number }

/** Takes place as it stands. `place` null: it takes time wherever one is, without a way there. */
export type Appointment = { id: string; from: number; until: number; place: number | null }

export type PlanDay = {
  /** `YYYY-MM-DD` */
  day: string
  startPlace: number
  endPlace: number
  /** Leaves the first place not before, is at the last one by. */
  from: number
  until: number
  appointments: Appointment[]
  /** Kept where the appointments leave room for it; null or absent: none. */
  pause?: Pause | null
}
