/** Who of the people on a mail the words above a quoted one mean. */

type Person = { name: string; address: string }

/**
 * By his address; by his name only where no address stands there. null: none of them, or nobody can tell.
 * @param author what stands above the quoted mail @example authorAmong('Anna Weber <anna@mueller.example>', recipients)?.address // 'anna@mueller.example'
 */
export function authorAmong<P extends Person>(author: string, people: readonly P[]): P | null {
  const said = author.toLowerCase()
  const addresses: readonly string[] = said.match(/[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/g) ?? []
  const isMeant = ({ name, address }: Person): boolean =>
    addresses.length > 0 ? addresses.includes(address.toLowerCase()) : name.trim() !== '' && said.includes(name.trim().toLowerCase())
  return people.find(isMeant) ?? null
}
