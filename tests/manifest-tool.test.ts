// @vitest-environment jsdom
/** The manifest in the hands of Microsoft's own tool. Whether Outlook takes it, only Microsoft's service says, which the tool asks over the internet. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest'
import { afterAll, describe, expect, it } from 'vitest'
import { manifest } from '../scripts/manifest.mjs'

const URL = 'https://cockpit.firma.example'
const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'))
const file = path.join(folder, 'manifest.xml')
afterAll(() => rmSync(folder, { recursive: true }))

/** Every element in its order, with its attributes and its own text. */
const outline = (xml: string): string[] => {
  const elements = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*')
  return [...elements].map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${value}"`)
    return `${element.nodeName}${attributes.join('')}: ${element.children.length ? '' : element.textContent}`
  })
}

describe('the manifest in Microsoft’s tool', () => {
  it('is read as what it is', async () => {
    writeFileSync(file, manifest(URL, '11111111-1111-4111-8111-111111111111'))
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
      officeAppType: 'MailApp',
      hosts: ['Mailbox'],
      permissions: 'ReadWriteItem',
      id: '4c1f7f0e-92b4-4d0b-a1c6-6f0f2f4d7a11',
      version: '1.0.0.0',
      displayName: 'Kundencockpit',
      defaultLocale: 'de-DE',
      appDomains: [URL],
      iconUrl: `${URL}/assets/icon-64.png`,
      highResolutionIconUrl: `${URL}/assets/icon-128.png`,
      supportUrl: `${URL}/workspace`,
    })
  })

  it('keeps all its elements in their order when it is given an id and a name of its own', async () => {
    const before = manifest(URL, null)
    writeFileSync(file, before)
    const id = '22222222-2222-4222-8222-222222222222'
    expect(await OfficeAddinManifest.modifyManifestFile(file, id, 'Firma-Cockpit')).toMatchObject({ id, displayName: 'Firma-Cockpit' })
    const changed = outline(before).map((line) =>
      line.startsWith('Id:') ? `Id: ${id}` : line.startsWith('DisplayName ') ? line.replace('Kundencockpit', 'Firma-Cockpit') : line,
    )
    expect(outline(readFileSync(file, 'utf8'))).toEqual(changed)
  })

  it('is refused before any service is asked where it is not well-formed', async () => {
    writeFileSync(file, manifest(URL, null).replace('</Hosts>', ''))
    await expect(validateManifest(file)).rejects.toThrow(/Unable to parse the manifest file/)
  })
})
