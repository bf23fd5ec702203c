/** Every call of Office.js that we make, against the permission the manifest asks for: Office.js throws where that is too low. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifest } from '../../../scripts/manifest.mjs'

const LEVELS = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox']
const officeFiles = ['android-16.00', 'ios-16.00', 'mac-16.00', 'web-16.01', 'win32-16.02'].map((name) => `outlook-${name}`)

/** What we call -> how Microsoft's package names it where it asks for the level; null: it asks for none. */
const ourCalls = {
  addHandlerAsync: null,
  convertToRestId: null,
  displayDialogAsync: null,
  displayNewMessageForm: 'mailbox.displayNewMessageForm',
  displayReplyForm: 'mailbox.displayReplyForm',
  'body.getAsync': 'body.getAsync',
  'body.getTypeAsync': 'body.getTypeAsync',
  'body.prependAsync': 'body.prependAsync',
  'body.setSelectedDataAsync': 'body.setSelectedDataAsync',
  'end.getAsync': 'namespace.getAsync',
  getSelectedDataAsync: 'item.getSelectedDataAsync',
  getSharedPropertiesAsync: 'item.getSharedPropertiesAsync',
  loadCustomPropertiesAsync: null,
  'notificationMessages.replaceAsync': 'notificationMessages.replaceAsync',
  'customProperties.saveAsync': 'item.saveCustomProperties',
  'item.saveAsync': 'item.saveAsync',
  'start.getAsync': 'namespace.getAsync',
  'subject.getAsync': 'subject.getAsync',
  'to.getAsync': 'namespace.getAsync',
} as const

/** The levels of Microsoft's package by the names it gives the calls; of one name the highest. */
function levelsIn(file: string): Map<string, number> {
  const source = readFileSync(`node_modules/@microsoft/office-js/dist/${file}.debug.js`, 'utf8')
  const levels = new Map<string, number>()
  for (const [, level, prefix, name] of source.matchAll(/checkPermissionsAndThrow\((\d), (namespace \+ )?"\.?([\w.]+)"\)/g)) {
    const known = prefix ? `namespace.${name}` : name!
    levels.set(known, Math.max(levels.get(known) ?? 0, Number(level)))
  }
  return levels
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
const sources = readdirSync('addin/office').map((file) => readFileSync(`addin/office/${file}`, 'utf8'))
const asked = LEVELS.indexOf(/<Permissions>(\w+)</.exec(manifest('https://cockpit.firma.example', null))![1]!)

describe('the permission of the manifest', () => {
  it.each(officeFiles)('is enough for every call, by %s', (file) => {
    const levels = levelsIn(file)
    expect(levels.size).toBeGreaterThan(40)
    for (const [call, name] of Object.entries(ourCalls)) {
      const needed = name === null ? 0 : levels.get(name)
      expect(needed, `${call} in ${file}`).toBeDefined()
      expect(needed, `${call} needs ${LEVELS[needed!]}`).toBeLessThanOrEqual(asked)
    }
  })

  it('is no higher than the highest call needs', () => {
    const levels = levelsIn('outlook-web-16.01')
    expect(Math.max(...Object.values(ourCalls).map((name) => (name === null ? 0 : levels.get(name)!)))).toBe(asked)
  })

  it('is asked of every call there is', () => {
    const called = new Set(sources.flatMap((source) => [...source.matchAll(/\b(\w+Async|display\w+Form|convertTo\w+)\b/g)].map(([, name]) => name!)))
    expect([...called].sort()).toEqual([...new Set(Object.keys(ourCalls).map(lastPart))].sort())
  })
})
