/** Loaded into the server before itself: says how long its event loop was held. */
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const file = process.env.HELD_FILE
if (isMainThread && file) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  setInterval(() => {
    appendFileSync(file, `${Math.max(0, delay.max / 1e6 - 5)}\n`)
    delay.reset()
  }, 100).unref()
}
