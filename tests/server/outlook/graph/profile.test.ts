import { expect, it, vi } from 'vitest'
import type { GraphClient } from '../../../../server/outlook/graph/access/client.ts'
import { readProfile } from '../../../../server/outlook/graph/profile.ts'

/** A directory that answers `entry`. */
const directory = (entry: object): GraphClient => {
  const request = { query: vi.fn(() => request), get: async () => entry }
  return { request: () => request } as unknown as GraphClient
}

it('a user has the addresses of all mail, and no others', async () => {
  const proxyAddresses = ['SMTP:Jonas.Petersen@Firma.example', 'smtp:jp@firma.example', 'SIP:jonas@firma.example', 'X500:/o=Firma/cn=jonas']
  expect(await readProfile(directory({ displayName: 'Jonas Petersen', mail: 'Jonas.Petersen@firma.example', proxyAddresses }))).toEqual({
    name: 'Jonas Petersen',
    mail: 'jonas.petersen@firma.example',
    addresses: ['jonas.petersen@firma.example', 'jp@firma.example'],
  })
  expect(await readProfile(directory({ displayName: null, mail: null, proxyAddresses: [] }))).toEqual({ name: null, mail: null, addresses: [] })
})
