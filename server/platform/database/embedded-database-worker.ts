/** The thread in which the embedded PostgreSQL runs: it speaks PostgreSQL's protocol over one message port per connection. */
import { fsyncSync } from 'node:fs'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** How long a transaction may do nothing while others wait. Less than Prisma's 5 s, so that the query at fault fails first. */
const PATIENCE_MS = 4_000

/** Emscripten's number for an input/output error. */
const EIO = 29

/** The part of PGlite's Emscripten module that is used here. */
type EmscriptenModule = {
  FS: { ErrnoError: new (number: number) => Error; filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } } }
}

type EmscriptenOptions = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts']
type PreRun = Extract<EmscriptenOptions['preRun'], unknown[]>[number]

const preRunOf = ({ preRun }: EmscriptenOptions): PreRun[] => (Array.isArray(preRun) ? preRun : preRun ? [preRun] : [])

/** The file system of PGlite ignores fsync, so that a power failure could lose committed transactions. */
class DurableFS extends NodeFS {
  override async init(...parameters: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...parameters)
    const addFsync = ({ FS }: EmscriptenModule) => {
      FS.filesystems.NODEFS.stream_ops.fsync = ({ nfd }: { nfd: number }) => {
        try {
          fsyncSync(nfd)
        } catch (error) {
          // EPERM: a directory on Windows, which needs none. Else EIO: PostgreSQL stops rather than confirm what is not on the disk.
          if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw new FS.ErrnoError(EIO)
        }
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...preRunOf(emscriptenOpts), addFsync as PreRun] } }
  }
}

const database = await PGlite.create({
  fs: new DurableFS((workerData as { directory: string }).directory),
  extensions: { pg_trgm },
  // PGlite starts with -F (no fsync). Its fdatasync, the usual method for the log, is an empty stub.
  startParams: [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
})

/** Does all its work before it returns. It answers errors of SQL; one that it throws is the end of PGlite, and of this thread. */
function execute(messages: Uint8Array, onRawData: (bytes: Uint8Array) => void): void {
  database.execProtocolRawStream(messages, { onRawData, syncToFs: false }).catch((error: unknown) =>
    setImmediate(() => {
      throw error
    }),
  )
}

/** Codes that PostgreSQL's protocol puts in the place of a version. */
const CANCEL_REQUEST = 80877102
const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104

/** Messages that are executed together; `final` if the server then expects a new query. */
type Batch = { messages: Uint8Array; final: boolean }

/** The server's end of one connection. */
class Connection {
  readonly batches: Batch[] = []
  private received = Buffer.alloc(0)
  private started = false
  private readonly port: MessagePort

  constructor(port: MessagePort) {
    this.port = port
    port.on('message', (bytes: Uint8Array) => {
      this.received = Buffer.concat([this.received, bytes])
      while (this.started ? this.cutBatch() : this.cutStartup());
      if (this.batches.length) submit(this)
    })
    port.on('close', () => leave(this))
  }

  readonly send = (bytes: Uint8Array): void => {
    const copy = bytes.slice() // of a view into PGlite's memory
    this.port.postMessage(copy, [copy.buffer])
  }

  /** The first message has no type. It may also ask for encryption (no), or to cancel a query (PGlite cannot). */
  private cutStartup(): boolean {
    if (this.received.length < 8 || this.received.length < this.received.readUInt32BE(0)) return false
    const code = this.received.readUInt32BE(4)
    const messages = this.cut(this.received.readUInt32BE(0))
    if (code === SSL_REQUEST || code === GSS_REQUEST) this.send(Buffer.from('N'))
    else if (code === CANCEL_REQUEST) this.port.postMessage(null)
    else this.started = this.batches.push({ messages, final: true }) > 0
    return true
  }

  /** Up to Query, Sync, or the end of COPY data, all in one: PGlite reports an error at the end of what it gets, which must be the end of the query too. */
  private cutBatch(): boolean {
    for (let end = 0; this.received.length >= end + 5; ) {
      const type = String.fromCharCode(this.received.readUInt8(end))
      end += 1 + this.received.readUInt32BE(end + 1)
      if (this.received.length < end) return false
      if ('QSFHX'.includes(type)) return this.batches.push({ messages: this.cut(end), final: type !== 'H' }) > 0
    }
    return false
  }

  private cut(end: number): Uint8Array {
    const messages = this.received.subarray(0, end)
    this.received = this.received.subarray(end)
    return messages
  }
}

// The one session of PGlite belongs to a connection from its first message until the server waits for a new query outside any
// transaction. So neither transactions nor the steps of a prepared query of two connections can mix.
let owner: Connection | undefined
let waiting: Connection[] = []
let impatience: NodeJS.Timeout | undefined

function submit(connection: Connection): void {
  if (connection !== owner && !waiting.includes(connection)) waiting.push(connection)
  work()
}

function work(): void {
  clearTimeout(impatience)
  for (;;) {
    owner ??= waiting.shift()
    const batch = owner?.batches.shift()
    if (!owner || !batch) break
    execute(batch.messages, owner.send)
    if (!batch.final || database.isInTransaction()) continue
    if (owner.batches.length) waiting.push(owner)
    owner = undefined
  }
  if (waiting.length) impatience = setTimeout(refuseWaiting, PATIENCE_MS)
}

function leave(connection: Connection): void {
  waiting = waiting.filter((other) => other !== connection)
  if (connection !== owner) return
  execute(Buffer.from('S\0\0\0\x04Q\0\0\0\x0dROLLBACK\0', 'latin1'), () => {})
  owner = undefined
  work()
}

/** A transaction that waits for a query outside of itself would wait for ever. */
function refuseWaiting(): void {
  const text = `Waited ${PATIENCE_MS / 1000} s for a transaction that does nothing. Inside a transaction use its own connection (\`tx\`), and do nothing slow.`
  const fields = Buffer.from(`SERROR\0VERROR\0C55P03\0M${text}\0\0`)
  const error = Buffer.concat([Buffer.from('E\0\0\0\0'), fields, Buffer.from('Z\0\0\0\x05I')])
  error.writeUInt32BE(4 + fields.length, 1)
  for (const connection of waiting.splice(0)) {
    connection.batches.length = 0
    connection.send(error)
  }
}

parentPort?.on('message', async (message: MessagePort | 'close') => {
  if (message !== 'close') return void new Connection(message)
  await database.close()
  process.exit() // ends this thread only
})
parentPort?.postMessage('ready')
