/** Which folder belongs to which organisation. */
import { foldText } from '../../../customers/names.ts'

const LONGEST = 60
/** Windows keeps these for devices, whatever stands behind a dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * By folder the id of its organisation; they are given in the order in which they came. Every file system takes the names; of two alike the later one bears the end of its id, so that the first keeps its own.
 * @example [...organisationFolders([{ id: '…1c', name: 'Müller & Söhne GmbH' }])] // [['mueller-und-soehne-gmbh', '…1c']]
 */
export function organisationFolders(organisations: readonly { id: string; name: string }[]): Map<string, string> {
  const folders = new Map<string, string>()
  for (const { id, name } of organisations) {
    const plain = safeName(name)
    folders.set(plain === '' || DEVICE.test(plain) || folders.has(plain) ? `${plain || 'organisation'}-${id.slice(-8)}` : plain, id)
  }
  return folders
}

const safeName = (name: string): string =>
  foldText(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
