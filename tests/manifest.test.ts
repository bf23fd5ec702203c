// @vitest-environment jsdom
/** The manifest against what Microsoft documents of the add-in-only format: order, ids, enumerations, limits. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manifest } from '../scripts/manifest.mjs'

const CLIENT = '11111111-1111-4111-8111-111111111111'
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml')
const document = parse(manifest('https://cockpit.firma.example', CLIENT))
const root = document.documentElement
const children = (element: Element): string[] => [...element.children].map(({ localName }) => localName)
const all = (name: string, within: Element = root): Element[] => [...within.getElementsByTagName('*')].filter(({ localName }) => localName === name)
const type = (element: Element): string | null => element.getAttribute('xsi:type')
const [v10, v11] = all('VersionOverrides')

/** True when `names` stand in the order of `order`. */
const isOrdered = (names: string[], order: string[]): boolean => {
  const positions = names.map((name) => order.indexOf(name))
  return positions.every((position, i) => position >= 0 && position >= (positions[i - 1] ?? 0))
}

describe('the manifest', () => {
  it('is well-formed and small enough', () => {
    expect(all('parsererror')).toEqual([])
    expect(manifest('https://cockpit.firma.example', CLIENT).length).toBeLessThan(256 * 1024)
  })

  it('has its base elements in the only order that loads', () => {
    const order =
      'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting VersionOverrides'
    expect(isOrdered(children(root), order.split(' '))).toBe(true)
    expect(type(root)).toBe('MailApp')
  })

  it('nests VersionOverrides 1.1 as the last child of 1.0, and nothing in 1.1', () => {
    expect(all('VersionOverrides')).toHaveLength(2)
    expect([type(v10!), type(v11!)]).toEqual(['VersionOverridesV1_0', 'VersionOverridesV1_1'])
    expect(v10!.namespaceURI).toBe('http://schemas.microsoft.com/office/mailappversionoverrides')
    expect(v11!.namespaceURI).toBe('http://schemas.microsoft.com/office/mailappversionoverrides/1.1')
    expect(v10!.lastElementChild).toBe(v11)
    expect(all('VersionOverrides', v11!)).toEqual([])
  })

  it('orders the parts of both overrides', () => {
    expect(children(v10!)).toEqual(['Requirements', 'Hosts', 'Resources', 'VersionOverrides'])
    expect(isOrdered(children(v11!), ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'])).toBe(true)
    for (const host of all('Host').filter((element) => type(element) === 'MailHost'))
      expect(isOrdered(children(host), ['Runtimes', 'DesktopFormFactor', 'MobileFormFactor'])).toBe(true)
    for (const action of all('Action'))
      expect(isOrdered(children(action), ['FunctionName', 'SourceLocation', 'SupportsPinning', 'SupportsNoItemContext', 'SupportsMultiSelect'])).toBe(
        true,
      )
    for (const button of all('Control')) expect(isOrdered(children(button), ['Label', 'Supertip', 'Icon', 'Action'])).toBe(true)
    for (const resources of all('Resources')) expect(children(resources)).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings'])
  })

  it('offers the pane on every surface: mail read and written, appointments organised and attended, mobile mail and visits', () => {
    const surfaces = all('ExtensionPoint', v11!).map(type)
    expect(surfaces).toEqual([
      'MessageReadCommandSurface',
      'MessageComposeCommandSurface',
      'AppointmentOrganizerCommandSurface',
      'AppointmentAttendeeCommandSurface',
      'MobileMessageReadCommandSurface',
      'MobileLogEventAppointmentAttendee',
    ])
    expect(all('MobileFormFactor', v10!).every((element) => v11!.contains(element))).toBe(true)
  })

  it('reports a visit on the phone by a button of its own, as the one child that this surface takes', () => {
    const point = all('ExtensionPoint', v11!).find((element) => type(element) === 'MobileLogEventAppointmentAttendee')!
    expect(children(point)).toEqual(['Control'])
    expect([type(point.children[0]!), children(point.children[0]!)]).toEqual(['MobileButton', ['Label', 'Icon', 'Action']])
    expect(all('Action', point).map(type)).toEqual(['ShowTaskpane'])
  })

  it('logs a read mail by a command without a pane, whose function the commands page associates', () => {
    for (const overrides of [v10!, v11!]) {
      const desktop = all('DesktopFormFactor', overrides).find((element) => element.closest('VersionOverrides') === overrides)!
      expect(isOrdered(children(desktop), ['SupportsSharedFolders', 'FunctionFile', 'ExtensionPoint'])).toBe(true)
      expect(all('FunctionFile', desktop).map((element) => element.getAttribute('resid'))).toEqual(['Commands'])
      const commands = all('Action', desktop).filter((action) => type(action) === 'ExecuteFunction')
      expect(commands.map((action) => type(action.closest('ExtensionPoint')!))).toEqual(['MessageReadCommandSurface'])
      expect(commands.flatMap(children)).toEqual(['FunctionName'])
      for (const { textContent } of commands) expect(readFileSync('addin/commands/main.ts', 'utf8')).toContain(`associateCommand('${textContent}'`)
    }
    const pages = all('Url')
      .filter(({ id }) => id === 'Commands')
      .map((element) => new URL(element.getAttribute('DefaultValue')!).pathname)
    expect(pages).toEqual(['/commands.html', '/commands.html'])
    expect(existsSync(`addin${pages[0]}`)).toBe(true)
  })

  it('is there in shared mailboxes and folders, where the format knows them', () => {
    const supports = all('SupportsSharedFolders')
    expect(supports.map(({ textContent }) => textContent)).toEqual(['true'])
    expect(supports[0]!.closest('VersionOverrides')).toBe(v11)
  })

  it('can be pinned beside mails only, and only where the format knows pinning', () => {
    const pinned = all('SupportsPinning').map((element) => {
      const point = element.closest('ExtensionPoint')
      return [point && type(point), v11!.contains(element)]
    })
    expect(pinned).toEqual([
      ['MessageReadCommandSurface', true],
      ['MessageComposeCommandSurface', true],
    ])
  })

  it('resolves every resource id inside its own overrides, and has no id longer than 32 characters', () => {
    for (const overrides of [v10!, v11!]) {
      const own = [...overrides.children].find(({ localName }) => localName === 'Resources')
      const known = new Set(['Image', 'Url', 'String'].flatMap((name) => all(name, own).map((element) => element.getAttribute('id'))))
      const used = all('*', overrides)
      const asked = [...overrides.getElementsByTagName('*'), ...used]
        .filter((element) => element.hasAttribute('resid') && element.closest('VersionOverrides') === overrides)
        .map((element) => element.getAttribute('resid'))
      expect(asked.length).toBeGreaterThan(10)
      expect(asked.filter((id) => !known.has(id))).toEqual([])
    }
    for (const element of root.querySelectorAll('[id]')) expect(element.getAttribute('id')!.length).toBeLessThanOrEqual(32)
  })

  it('names control and group ids once per overrides', () => {
    for (const overrides of [v10!, v11!]) {
      const ids = [...all('Control', overrides), ...all('Group', overrides)]
        .filter((element) => element.closest('VersionOverrides') === overrides)
        .map((element) => element.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('has the nine mobile icons, and every icon exists', () => {
    const mobile = all('MobileButton').length ? [] : all('Icon').filter((icon) => type(icon) === 'bt:MobileIconList')
    expect(mobile.flatMap((icon) => all('Image', icon)).map((image) => `${image.getAttribute('size')}x${image.getAttribute('scale')}`)).toEqual(
      [0, 1].flatMap(() => [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => `${size}x${scale}`))),
    )
    const urls = [...root.querySelectorAll('[DefaultValue]')]
      .map((element) => element.getAttribute('DefaultValue')!)
      .filter((value) => value.endsWith('.png'))
    expect(urls.length).toBeGreaterThan(10)
    expect(urls.filter((url) => !existsSync(`addin/public${new URL(url).pathname}`))).toEqual([])
  })

  it('asks for the least it needs, over https only, in German with English overrides', () => {
    expect(all('Permissions')[0]!.textContent).toBe('ReadWriteItem')
    const addresses = [...root.querySelectorAll('[DefaultValue]')]
      .map((element) => element.getAttribute('DefaultValue')!)
      .filter((value) => value.includes('://'))
    expect(addresses.every((address) => address.startsWith('https://cockpit.firma.example/'))).toBe(true)
    expect(all('DefaultLocale')[0]!.textContent).toBe('de-DE')
    for (const element of [...all('DisplayName'), ...all('Description').filter((d) => d.hasAttribute('DefaultValue')), ...all('String')])
      expect(element.firstElementChild?.getAttribute('Locale')).toBe('en-US')
  })

  it('in the repository is the one of localhost', () => {
    expect(readFileSync('manifest.xml', 'utf8')).toBe(manifest('https://localhost:4400', null))
  })
})
