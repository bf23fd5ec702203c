import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const rootOf = (directory: string): string => (existsSync(path.join(directory, 'package.json')) ? directory : rootOf(path.dirname(directory)))

const root = rootOf(path.dirname(fileURLToPath(import.meta.url)))

/** A file or folder of the project, whether the server runs bundled or from its sources. */
export const inProject = (relative: string): string => path.join(root, relative)
