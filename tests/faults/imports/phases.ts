/** The steps of a file's way, when each is reached, and how long it takes undisturbed. */
import type { House } from './house.ts'

export const phases = ['uploading', 'reading', 'comparing', 'storing', 'archiving', 'summing', 'undoing'] as const
export type Phase = (typeof phases)[number]

/** By phase how long it takes, in milliseconds. */
export type Timeline = Map<Phase, number>

type Seen = { state: string; step: string | null }

async function look({ pool }: House, jobId: string): Promise<Seen | null> {
  const { rows } = await pool.query<Seen>(
    'select j.state::text, p.step from import_job j left join import_progress p on p.organisation_id = j.organisation_id and p.job_id = j.id where j.id = $1',
    [jobId],
  )
  return rows[0] ?? null
}

const INNER: Record<string, Phase> = { waiting: 'reading', keeping_lines: 'comparing', looking_for_vanished: 'comparing', tidying_up: 'summing' }

/** null: nothing is done with the file. */
function phaseOf({ state, step }: Seen): Phase | null {
  if (state === 'undoing') return 'undoing'
  if (state !== 'reading' && state !== 'running') return null
  const told = INNER[step ?? 'waiting'] ?? step
  return phases.find((phase) => phase === told) ?? null
}

const LOOK_MS = 3
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Until nothing is done with the file any more. */
export async function watchSteps(house: House, jobId: string, timeline: Timeline): Promise<void> {
  let [last, at] = [null as Phase | null, performance.now()]
  for (;;) {
    const seen = await look(house, jobId)
    const now = performance.now()
    if (last) timeline.set(last, (timeline.get(last) ?? 0) + now - at)
    ;[last, at] = [seen && phaseOf(seen), now]
    if (last === null && seen) return
    await pause(LOOK_MS)
  }
}

/** Settles once the file is in that phase, or past it. */
export async function untilPhase(house: House, jobId: string, phase: Phase): Promise<void> {
  for (;;) {
    const seen = await look(house, jobId)
    const at = seen && phaseOf(seen)
    if (seen && (at === null || phases.indexOf(at) >= phases.indexOf(phase))) return
    await pause(LOOK_MS)
  }
}

/** Where the file is now, for the report of a run. */
export async function whereIs(house: House, jobId: string): Promise<string> {
  const seen = await look(house, jobId)
  return seen ? (phaseOf(seen) ?? seen.state) : 'not there'
}
