import { once } from 'node:events'
import { Duplex } from 'node:stream'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { PoolConfig } from 'pg'
import { inProject } from '../project-root.ts'
import { lockDirectory } from './directory-lock.ts'

/** PostgreSQL (PGlite) in a worker thread. To `pg`, and so to Prisma and pg-boss, it looks like any server, but it opens no socket. */
export class EmbeddedDatabase {
  /** For `new pg.Pool(...)`. A few connections are enough: they take turns on PGlite's one session. */
  readonly poolConfig: PoolConfig
  /** Settles when the worker has ended: with nothing after close(), else with the reason. */
  readonly ended: Promise<Error | undefined>
  private closing = false

  static async open(directory: string): Promise<EmbeddedDatabase> {
    const unlock = await lockDirectory(directory)
    const worker = new Worker(inProject('dist/server/embedded-database-worker.js'), { workerData: { directory } })
    const database = new EmbeddedDatabase(worker, unlock)
    await Promise.race([once(worker, 'message'), database.ended.then((failure) => Promise.reject(failure))])
    return database
  }

  private readonly worker: Worker

  private constructor(worker: Worker, unlock: () => void) {
    this.worker = worker
    const streams = new Set<ThreadStream>()
    let failure: (() => Error) | undefined // a new one for each connection: pg-pool writes to it
    this.poolConfig = {
      stream: () => {
        const stream = new ThreadStream(worker, failure?.())
        streams.add(stream)
        return stream.once('close', () => streams.delete(stream))
      },
      user: 'postgres',
      database: 'postgres',
      ssl: false, // whatever PGSSLMODE says
      max: 4,
      idleTimeoutMillis: 0,
    }
    this.ended = new Promise((resolve) => {
      let cause: unknown
      worker.on('error', (error) => (cause = error))
      worker.once('exit', () => {
        failure = () => new Error(this.closing ? 'The embedded database is closed' : `The embedded database has stopped: ${cause}`, { cause })
        for (const stream of streams) stream.destroy(failure())
        unlock()
        resolve(this.closing ? undefined : failure())
      })
    })
  }

  /** End the pools first; what is still open is rolled back. */
  async close(): Promise<void> {
    this.closing = true
    this.worker.postMessage('close')
    await this.ended
  }
}

/** What `pg` takes for its socket: a message port to the worker. */
class ThreadStream extends Duplex {
  private readonly channel = new MessageChannel()

  private readonly worker: Worker
  private readonly failure: Error | undefined

  constructor(worker: Worker, failure: Error | undefined) {
    super({ allowHalfOpen: false }) // like a socket: ends when the other side has ended
    this.worker = worker
    this.failure = failure
  }

  connect(): this {
    const { port1, port2 } = this.channel
    port1.on('message', (bytes: Uint8Array | null) => this.push(bytes))
    this.worker.postMessage(port2, [port2])
    process.nextTick(() => (this.failure ? this.destroy(this.failure) : this.emit('connect')))
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const bytes = new Uint8Array(chunk) // a copy, as `pg` uses its buffer again
    this.channel.port1.postMessage(bytes, [bytes.buffer])
    done()
  }

  /** The messages of a prepared query come together (`pg` corks the stream) and cross to the worker as one. */
  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), '', done)
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.channel.port1.close()
    done(error)
  }

  ref(): this {
    this.channel.port1.ref()
    return this
  }

  unref(): this {
    this.channel.port1.unref()
    return this
  }

  setNoDelay = (): this => this
  setKeepAlive = (): this => this
}
