/** How long a megabyte of mail takes to be trimmed, beside merely splitting it into lines. */
import { trimMailText } from '../../domain/mail/text/trim-mail-text.ts'
import { hostilePieces, megabyteOf } from '../domain/mail/text/hostile-pieces.ts'
import { mails } from '../domain/mail/text/mails.ts'

type Result = { what: string; medianMs: number; worstMs: number; floorMs: number }

const RUNS = 15
const WARM_UP = 3

function measure(work: (text: string) => unknown, text: string): { median: number; worst: number } {
  const times: number[] = []
  for (let i = -WARM_UP; i < RUNS; i++) {
    const started = performance.now()
    work(text)
    if (i >= 0) times.push(performance.now() - started)
  }
  times.sort((one, other) => one - other)
  return { median: times[Math.floor(RUNS / 2)] ?? 0, worst: times.at(-1) ?? 0 }
}

const splitIntoLines = (text: string): number => text.split('\n').map((line) => line.trimEnd()).length
const round = (value: number): number => Number(value.toFixed(1))

function run(what: string, text: string): Result {
  const { median, worst } = measure(trimMailText, text)
  return { what, medianMs: round(median), worstMs: round(worst), floorMs: round(measure(splitIntoLines, text).median) }
}

const attribution = 'Passt.\n\nAm 12.03.2024 um 10:11 schrieb Anna Weber:\n'
const results = [
  run('ordinary mails', megabyteOf(`Ein Text über Pumpen.\n${mails.map(({ text }) => text).join('\n')}`)),
  run('a long quotation', attribution + megabyteOf('> Sie schreiben, dass die Pumpe bis Freitag kommt.\n')),
  ...hostilePieces.map((piece) => run(`hostile: ${JSON.stringify(piece)}`, megabyteOf(piece))),
].sort((one, other) => other.medianMs - one.medianMs)

if (process.argv.includes('--json')) console.log(JSON.stringify({ megabytes: 1, runs: RUNS, results }))
else
  for (const { what, medianMs, worstMs, floorMs } of results)
    console.log(
      `${medianMs.toFixed(1).padStart(7)} ms, at worst ${worstMs.toFixed(1).padStart(7)} ms, lines alone ${floorMs.toFixed(1).padStart(6)} ms  ${what}`,
    )
