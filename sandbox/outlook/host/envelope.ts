/** The letters Office.js and a mail client exchange: JSON texts sent by postMessage between one frame and one page, origins pinned on both sides. */
import { z } from 'zod'

const addInRequest = z.object({
  _messageType: z.literal(0),
  _actionName: z.string(),
  /** 0 call, 1 register for an event, 2 end the registration. */
  _actionType: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
})

type AddInRequest = z.infer<typeof addInRequest>

export type ChannelOptions = {
  conversationId: string
  addInOrigin: string
  frameWindow: () => Window | null
  /** Answers a call; what it throws goes back as "error handling request". */
  onCall: (action: string, data: unknown) => unknown
  onRegistered: (event: string) => void
}

export type Channel = {
  /** Sends an event to the add-in; false when it has not registered for it. */
  fire: (event: string, data: unknown) => boolean
  close: () => void
}

const NO_ERROR = 0
const ERROR_HANDLING_REQUEST = -2

export function openChannel(options: ChannelOptions): Channel {
  /** Event name to the correlation id of its registration, under which events are sent. */
  const registrations = new Map<string, number>()

  const send = (action: string, correlationId: number, data: unknown, { isEvent = false, error = NO_ERROR } = {}) =>
    options.frameWindow()?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _actionName: action,
        _conversationId: options.conversationId,
        _correlationId: correlationId,
        _origin: location.origin,
        _data: data,
        _errorCode: error,
        _responseType: isEvent ? 1 : 0,
        _serializerVersion: 1,
      }),
      options.addInOrigin,
    )

  async function call({ _actionName, _correlationId, _data }: AddInRequest): Promise<void> {
    try {
      send(_actionName, _correlationId, await options.onCall(_actionName, _data))
    } catch (error) {
      console.warn(`${_actionName} failed`, error)
      send(_actionName, _correlationId, null, { error: ERROR_HANDLING_REQUEST })
    }
  }

  function receive({ source, origin, data }: MessageEvent): void {
    if (source !== options.frameWindow() || origin !== options.addInOrigin) return
    const request = readRequest(data)
    if (request?._conversationId !== options.conversationId) return
    if (request._actionType === 0) return void call(request)
    if (request._actionType === 1) registrations.set(request._actionName, request._correlationId)
    else registrations.delete(request._actionName)
    send(request._actionName, request._correlationId, { Error: 0 })
    if (request._actionType === 1) options.onRegistered(request._actionName)
  }

  window.addEventListener('message', receive)
  return {
    fire(event, data) {
      const correlationId = registrations.get(event)
      if (correlationId === undefined) return false
      send(event, correlationId, data, { isEvent: true })
      return true
    },
    close: () => window.removeEventListener('message', receive),
  }
}

function readRequest(data: unknown): AddInRequest | null {
  if (typeof data !== 'string' || !data.includes('_messageType')) return null
  return addInRequest.safeParse(JSON.parse(data)).data ?? null
}
