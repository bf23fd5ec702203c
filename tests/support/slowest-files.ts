/** At the end of a run: which files took longest, with what they import and set up. */
import type { Reporter, TestModule } from 'vitest/node'

const SHOWN = 10

/** Says nothing of runs so small that one sees it anyhow. */
export class SlowestFiles implements Reporter {
  onTestRunEnd(files: readonly TestModule[]): void {
    if (files.length <= SHOWN) return
    const times = files.map((file) => ({ name: file.relativeModuleId, seconds: secondsOf(file) })).sort((a, b) => b.seconds - a.seconds)
    console.log(`  The ${SHOWN} slowest of ${files.length} files, in seconds`)
    for (const { name, seconds } of times.slice(0, SHOWN)) console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`)
    console.log()
  }
}

function secondsOf(file: TestModule): number {
  const { environmentSetupDuration, prepareDuration, collectDuration, setupDuration, duration } = file.diagnostic()
  return (environmentSetupDuration + prepareDuration + collectDuration + setupDuration + duration) / 1000
}
