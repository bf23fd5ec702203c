/** Keeps the store in `mailboxes.json`, so that a restart finds the mailboxes as they were. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DemoMailbox } from '../../prisma/demo/mailbox.ts'
import { Store, type StoreContent } from './mailbox-store.ts'
import { newMailbox } from './new-mailbox.ts'

const WAIT_MS = 500

export type KeptStore = { store: Store; close: () => void }

/** Opens the store in `directory`, or a new one in memory (`null`). `mailboxes` is asked only when nothing is kept yet. */
export function openStore(directory: string | null, mailboxes: () => readonly DemoMailbox[], now: () => Date): KeptStore {
  const file = directory === null ? null : path.join(directory, 'mailboxes.json')
  const store = new Store((file === null ? null : readSnapshot(file)) ?? newContent(mailboxes(), now()), now)
  if (file === null) return { store, close: () => {} }
  return { store, close: keep(store, file) }
}

const newContent = (mailboxes: readonly DemoMailbox[], at: Date): StoreContent => ({
  changeNumber: 0,
  mailboxes: mailboxes.map((mailbox) => newMailbox(mailbox, `${at.toISOString().slice(0, 19)}Z`)),
  changes: {},
})

function readSnapshot(file: string): StoreContent | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Writes shortly after changes; the function returned writes what is left and ends it. */
function keep(store: Store, file: string): () => void {
  let timer: NodeJS.Timeout | null = null
  const write = () => {
    timer = null
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(store.content))
    renameSync(`${file}.new`, file)
  }
  const unsubscribe = store.subscribe(() => {
    timer ??= setTimeout(write, WAIT_MS)
  })
  return () => {
    unsubscribe()
    if (timer) clearTimeout(timer)
    write()
  }
}
