/** `item.getSharedPropertiesAsync`: the library offers it beside items of somebody else's mailbox only. */
import { z } from 'zod'
import { method, unsupported } from './method.ts'

/** Read, write, and delete and edit all. */
const EVERYTHING = 1 | 2 | 8 | 32

export const sharedProperties = method(z.unknown(), ({ owner: { sharedBy } }) => {
  if (sharedBy === null) throw unsupported()
  return { owner: sharedBy, targetMailbox: sharedBy, targetRestUrl: `${location.origin}/api`, delegatePermissions: EVERYTHING }
})
