/** Mail text by a parser whose time nobody can promise: it runs in a thread of its own that is ended when it takes too long. */
import { Worker } from 'node:worker_threads'
import { plainMailText } from '../../domain/mail-text.ts'
import { inProject } from '../project-root.ts'

const TIME_LIMIT_MS = 1_000

let worker: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/** New text of a mail; of one that cannot be parsed in time the text as it came. One after the other. */
export function readMailText(mail: { uniqueText: string | null; text: string }): Promise<string> {
  const plain = plainMailText(mail.uniqueText, mail.text)
  if (plain === '') return Promise.resolve('')
  const mine = last.then(() => parse(plain))
  last = mine
  return mine
}

function parse(plain: string): Promise<string> {
  const thread = worker ?? startWorker()
  return new Promise((resolve) => {
    const finish = (text: string): void => {
      clearTimeout(timer)
      thread.removeAllListeners('message').removeAllListeners('error').on('error', forget)
      resolve(text)
    }
    const giveUp = (): void => {
      forget()
      void thread.terminate()
      finish(plain)
    }
    const timer = setTimeout(giveUp, TIME_LIMIT_MS)
    thread.once('message', finish).once('error', giveUp)
    thread.postMessage(plain)
  })
}

function startWorker(): Worker {
  worker = new Worker(inProject('dist/server/mail-text-worker.js'))
  // An idle thread keeps nobody from ending the process.
  worker.unref()
  return worker
}

function forget(): void {
  worker = undefined
}
