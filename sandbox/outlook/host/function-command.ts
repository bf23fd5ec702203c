/** A ribbon command without a pane: its page runs unseen until it says that it is done. */
import { z } from 'zod'
import { type AddInFrameOptions, startAddIn } from './add-in-frame.ts'

export type FunctionCommandOptions = Omit<AddInFrameOptions, 'container' | 'onRegistered' | 'onCommandCompleted'> & {
  /** The command's FunctionName and its control's id in the manifest. */
  functionName: string
  controlId: string
  /** Serves the frame with what does not go through Office.js; returns how to stop. */
  serve: (frameWindow: () => Window | null) => () => void
}

const INVOKED = 'appCommandInvoked'
/** Outlook gives a command five minutes. */
const TIME_LIMIT_MS = 300_000

const completion = z.object({ '0': z.string(), '1': z.number(), '2': z.string().nullish() })
const completionData = z.object({ completedContext: z.record(z.string(), z.unknown()).nullish() })

/** @returns what the add-in gave to `event.completed`. Rejects when it knows no such function or does not end in time. */
export async function runFunctionCommand({ functionName, controlId, serve, ...options }: FunctionCommandOptions): Promise<Record<string, unknown>> {
  const commandId = crypto.randomUUID()
  const container = document.createElement('div')
  container.hidden = true
  document.body.append(container)
  let stop = () => container.remove()
  const running = new Promise<Record<string, unknown>>((resolve, reject) => {
    const frame = startAddIn({
      ...options,
      container,
      onRegistered: (event) => event === INVOKED && frame.fire(INVOKED, [commandId, functionName, JSON.stringify({ source: { id: controlId } })]),
      onCommandCompleted(call) {
        const { '0': id, '1': status, '2': data } = completion.parse(call)
        if (id !== commandId) return
        if (status === 0) resolve(completionData.parse(JSON.parse(data ?? '{}')).completedContext ?? {})
        else reject(new Error(`The add-in answers ${functionName} with ${status}`))
      },
    })
    const stopServing = serve(frame.window)
    const timer = setTimeout(() => reject(new Error(`${functionName} did not end in time`)), TIME_LIMIT_MS)
    stop = () => {
      clearTimeout(timer)
      stopServing()
      frame.remove()
      container.remove()
    }
  })
  return running.finally(() => stop())
}
