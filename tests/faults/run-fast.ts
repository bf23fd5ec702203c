/** Loaded before the server (`--import`): its clock and its timers keep the pace that the environment names. */
import { fastTime } from './fast-time.ts'

const [startedAt = Number.NaN, factor = Number.NaN] = (process.env.FAULTS_PACE ?? '').split(',').map(Number)
if (Number.isNaN(startedAt + factor)) throw new Error('FAULTS_PACE is missing')

const realNow = Date.now
const now = (): number => Math.floor(fastTime({ startedAt, factor }, realNow()))

globalThis.Date = new Proxy(Date, {
  construct: (real, parameters, target) => Reflect.construct(real, parameters.length ? parameters : [now()], target),
  get: (real, name, receiver) => (name === 'now' ? now : Reflect.get(real, name, receiver)),
})

const fast = <Timer extends typeof setTimeout | typeof setInterval>(timer: Timer): Timer =>
  new Proxy(timer, {
    apply: (real, self, [act, ms, ...rest]) => Reflect.apply(real, self, [act, typeof ms === 'number' ? ms / factor : ms, ...rest]),
  })
globalThis.setTimeout = fast(setTimeout)
globalThis.setInterval = fast(setInterval)
