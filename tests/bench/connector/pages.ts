/** What the network and the system alone take: the same pages, fetched and thrown away. */
import { changesAddress, numbersAddress, type SetName, setNames, setOf } from '../../../domain/commerce/connectors/business-central/sets.ts'

export type Floor = { seconds: number; requests: number; bytes: number }

/** Everything once, as a first load asks for it. */
export const everything = (base: string): string[] => setNames.map((name) => changesAddress(base, name, null))

/** What is asked for at night: by which numbers everything stands there, and all of what changes in silence. */
export const atNight = (base: string): string[] => [
  ...setNames.map((name) => numbersAddress(base, name)),
  ...setNames.filter((name: SetName) => setOf(name).isSilent).map((name) => changesAddress(base, name, null)),
]

/** Fetches every page from these addresses on. `pages`: which sizes are preferred, as of the connector. */
export async function fetchAndDiscard(addresses: readonly string[], token: string): Promise<Floor> {
  const begun = performance.now()
  let [requests, bytes] = [0, 0]
  for (const address of addresses)
    for (let link: string | undefined = address; link; requests++) {
      const answer: Response = await fetch(link, { headers: { authorization: `Bearer ${token}`, prefer: 'odata.maxpagesize=1000' } })
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`)
      const text: string = await answer.text()
      bytes += text.length
      // Where the next page is stands at the end.
      link = /"@odata\.nextLink":"([^"]+)"\}$/.exec(text)?.[1]
    }
  return { seconds: (performance.now() - begun) / 1000, requests, bytes }
}
