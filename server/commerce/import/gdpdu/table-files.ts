/** Files that an index.xml names: beside it in a folder. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** By the names that an index gives them; Windows makes no difference of capitals. */
export type TableFiles = {
  has(name: string): boolean
  /** Where it can be read, of one that is there. */
  pathOf(name: string): Promise<string>
}

/** Files are known by their own names in this folder alone, so that none leads out of it. */
export async function filesOfFolder(folder: string): Promise<TableFiles> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name)
  const find = (name: string): string | undefined =>
    names.find((each) => each === name) ?? names.find((each) => each.toLowerCase() === name.toLowerCase())
  return { has: (name) => find(name) !== undefined, pathOf: async (name) => join(folder, find(name) ?? name) }
}
