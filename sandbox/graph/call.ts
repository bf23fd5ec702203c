/** A request to Graph after sign-in, permission and faults: what the operations get and give. */
import type { Person } from '../identity/people.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import type { Preferences } from './preferences.ts'

export type GraphCall = {
  store: Store
  /** The caller; `mailbox` is what the path names. */
  person: Person
  mailbox: Mailbox
  /** Address of Graph, without a slash at the end: `http://localhost:4401/v1.0`. */
  graphUrl: string
  /** Path below `graphUrl`. */
  path: string
  /** Value of a parameter of the route's path. */
  parameter: (name: string) => string
  options: URLSearchParams
  body: unknown
  /** Version that the caller wants to change; null: any. */
  ifMatch: string | null
  preferences: Preferences
  /** One item that the caller has been given already comes once more. */
  repeatsItem: boolean
}

export type GraphAnswer = { status: number; body?: object; file?: { contentType: string; bytes: Buffer } }

export type Operation = (call: GraphCall) => GraphAnswer

export type GraphRoute = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/v1.0`; operations on a mailbox begin with `/me` and are there for `/users/:user` as well. */
  path: `/${string}`
  answer: Operation
}

export const noContent: GraphAnswer = { status: 204 }
export const accepted: GraphAnswer = { status: 202 }
