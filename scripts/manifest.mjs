// `npm run manifest -- [PUBLIC_URL [CLIENT_ID]]`: writes manifest.xml, the add-in-only manifest that every Outlook understands.
// The element order is Microsoft's: Outlook refuses a manifest in another one.
import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** Identifies the add-in for good: another id is another add-in. */
const ADD_IN_ID = '4c1f7f0e-92b4-4d0b-a1c6-6f0f2f4d7a11'
const VERSION = '1.0.0.0'

/** Ribbon command without a pane; addin/commands associates a function with this name. */
const LOG_MAIL = 'logMail'

const texts = {
  name: ['Kundencockpit', 'Customer Cockpit'],
  description: [
    'Zeigt neben der Mail alles über den Kunden und hält Kontakte, Wiedervorlagen und Besuche fest.',
    'Shows everything about the customer beside the mail and keeps contacts, follow-ups and visits.',
  ],
  tipRead: [
    'Öffnet das Cockpit des Absenders: Historie, Angebote, Aufträge, Reklamationen und was jetzt zu tun ist.',
    'Opens the cockpit of the sender: history, quotes, orders, complaints and what to do now.',
  ],
  logMail: ['Mail erfassen', 'Log mail'],
  tipLogMail: ['Erfasst diese Mail beim Kunden, ohne das Cockpit zu öffnen.', 'Logs this mail with the customer without opening the cockpit.'],
  logVisit: ['Besuch berichten', 'Report visit'],
  tipCompose: ['Öffnet das Cockpit der Empfänger, während Sie schreiben.', 'Opens the cockpit of the recipients while you write.'],
  tipAppointment: [
    'Öffnet das Cockpit der Teilnehmer: Vorbereitung und Besuchsbericht.',
    'Opens the cockpit of the attendees: preparation and visit report.',
  ],
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const localised = (element, id, [german, english]) =>
  `<${element} ${id ? `id="${id}" ` : ''}DefaultValue="${escapeXml(german)}"><${id ? 'bt:' : ''}Override Locale="en-US" Value="${escapeXml(english)}"/></${element}>`

const control = ({ id, name, tipId, action }) => `
                    <Control xsi:type="Button" id="${id}">
                      <Label resid="${name}"/>
                      <Supertip><Title resid="${name}"/><Description resid="${tipId}"/></Supertip>
                      <Icon><bt:Image size="16" resid="Icon16"/><bt:Image size="32" resid="Icon32"/><bt:Image size="80" resid="Icon80"/></Icon>
                      ${action}
                    </Control>`

const paneButton = ({ surface, tipId, canPin }) => {
  const pinning = canPin ? '<SupportsPinning>true</SupportsPinning>' : ''
  const action = `<Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/>${pinning}</Action>`
  return control({ id: `${surface}Button`, name: 'Name', tipId, action })
}

const logMailButton = control({
  id: 'MessageReadLogButton',
  name: 'LogMail',
  tipId: 'TipLogMail',
  action: `<Action xsi:type="ExecuteFunction"><FunctionName>${LOG_MAIL}</FunctionName></Action>`,
})

const desktopSurface = ({ surface, buttons }) => `
              <ExtensionPoint xsi:type="${surface}CommandSurface">
                <OfficeTab id="TabDefault">
                  <Group id="${surface}Group">
                    <Label resid="Name"/>${buttons}
                  </Group>
                </OfficeTab>
              </ExtensionPoint>`

/** Appointments cannot be pinned. */
const surfaces = (version) =>
  [
    { surface: 'MessageRead', tipId: 'TipRead', canPin: version === '1.1' },
    { surface: 'MessageCompose', tipId: 'TipCompose', canPin: version === '1.1' },
    { surface: 'AppointmentOrganizer', tipId: 'TipAppointment', canPin: false },
    { surface: 'AppointmentAttendee', tipId: 'TipAppointment', canPin: false },
  ]
    .map((each) => desktopSurface({ surface: each.surface, buttons: paneButton(each) + (each.surface === 'MessageRead' ? logMailButton : '') }))
    .join('')

const MOBILE_ICONS = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => ({ size, scale, pixels: size * scale })))

const mobileButton = (id, name) => `
                <Control xsi:type="MobileButton" id="${id}">
                  <Label resid="${name}"/>
                  <Icon xsi:type="bt:MobileIconList">${MOBILE_ICONS.map(({ size, scale, pixels }) => `<bt:Image size="${size}" scale="${scale}" resid="Icon${pixels}"/>`).join('')}</Icon>
                  <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/></Action>
                </Control>`

/** Beside a mail the cockpit; beside an appointment, which takes a button without a group, the report of the visit. */
const mobileForm = `
            <MobileFormFactor>
              <ExtensionPoint xsi:type="MobileMessageReadCommandSurface">
                <Group id="MobileReadGroup">
                  <Label resid="Name"/>${mobileButton('MobileReadButton', 'Name')}
                </Group>
              </ExtensionPoint>
              <ExtensionPoint xsi:type="MobileLogEventAppointmentAttendee">${mobileButton('MobileLogVisitButton', 'LogVisit')}
              </ExtensionPoint>
            </MobileFormFactor>`

const resources = (url, version) => {
  const sizes = version === '1.1' ? [...new Set([16, 80, ...MOBILE_ICONS.map(({ pixels }) => pixels)])].sort((a, b) => a - b) : [16, 32, 80]
  return `
        <Resources>
          <bt:Images>${sizes.map((size) => `<bt:Image id="Icon${size}" DefaultValue="${url}/assets/icon-${size}.png"/>`).join('')}</bt:Images>
          <bt:Urls><bt:Url id="Pane" DefaultValue="${url}/pane.html"/><bt:Url id="Commands" DefaultValue="${url}/commands.html"/></bt:Urls>
          <bt:ShortStrings>${localised('bt:String', 'Name', texts.name)}${localised('bt:String', 'LogMail', texts.logMail)}${version === '1.1' ? localised('bt:String', 'LogVisit', texts.logVisit) : ''}</bt:ShortStrings>
          <bt:LongStrings>
            ${localised('bt:String', 'TipRead', texts.tipRead)}
            ${localised('bt:String', 'TipLogMail', texts.tipLogMail)}
            ${localised('bt:String', 'TipCompose', texts.tipCompose)}
            ${localised('bt:String', 'TipAppointment', texts.tipAppointment)}
          </bt:LongStrings>
        </Resources>`
}

/** Lets an administrator's deployment ask for the consent of the registration; signing in works without it. */
const registration = (clientId) => `
        <WebApplicationInfo><Id>${clientId}</Id><Resource>api://${clientId}</Resource><Scopes><Scope>openid</Scope><Scope>profile</Scope></Scopes></WebApplicationInfo>`

/** Also in mailboxes of teams and in folders that somebody shares. */
const SHARED_FOLDERS = `
              <SupportsSharedFolders>true</SupportsSharedFolders>`

const overrides = ({ url, version, namespace, minimum, inner }) => `
      <VersionOverrides xmlns="${namespace}" xsi:type="VersionOverridesV${version.replace('.', '_')}">
        <Requirements><bt:Sets DefaultMinVersion="${minimum}"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
        <Hosts>
          <Host xsi:type="MailHost">
            <DesktopFormFactor>${version === '1.1' ? SHARED_FOLDERS : ''}
              <FunctionFile resid="Commands"/>${surfaces(version)}
            </DesktopFormFactor>${version === '1.1' ? mobileForm : ''}
          </Host>
        </Hosts>${resources(url, version)}${inner}
      </VersionOverrides>`

const form = (type, url) => `
    <Form xsi:type="${type}"><DesktopSettings><SourceLocation DefaultValue="${url}/pane.html"/>${type === 'ItemRead' ? '<RequestedHeight>250</RequestedHeight>' : ''}</DesktopSettings></Form>`

const itemRules = ['Message', 'Appointment'].flatMap((item) =>
  ['Read', 'Edit'].map((kind) => `<Rule xsi:type="ItemIs" ItemType="${item}" FormType="${kind}"/>`),
)

/** The whole manifest for an add-in whose pages lie below `url`; `clientId` may be null. */
export function manifest(url, clientId) {
  const schema = 'http://schemas.microsoft.com/office/mailappversionoverrides'
  const inner = overrides({ url, version: '1.1', namespace: `${schema}/1.1`, minimum: '1.5', inner: clientId ? registration(clientId) : '' })
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  <Id>${ADD_IN_ID}</Id>
  <Version>${VERSION}</Version>
  <ProviderName>Kundencockpit</ProviderName>
  <DefaultLocale>de-DE</DefaultLocale>
  ${localised('DisplayName', '', texts.name)}
  ${localised('Description', '', texts.description)}
  <IconUrl DefaultValue="${url}/assets/icon-64.png"/>
  <HighResolutionIconUrl DefaultValue="${url}/assets/icon-128.png"/>
  <SupportUrl DefaultValue="${url}/workspace"/>
  <AppDomains><AppDomain>${url}</AppDomain></AppDomains>
  <Hosts><Host Name="Mailbox"/></Hosts>
  <Requirements><Sets><Set Name="Mailbox" MinVersion="1.3"/></Sets></Requirements>
  <FormSettings>${form('ItemRead', url)}${form('ItemEdit', url)}
  </FormSettings>
  <Permissions>ReadWriteItem</Permissions>
  <Rule xsi:type="RuleCollection" Mode="Or">${itemRules.join('')}</Rule>
  <DisableEntityHighlighting>true</DisableEntityHighlighting>${overrides({ url, version: '1.0', namespace: schema, minimum: '1.3', inner })}
</OfficeApp>
`
}

function main([address = 'https://localhost:4400', clientId = null]) {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search) {
    console.error('Outlook loads add-ins over https only. Usage: npm run manifest -- https://cockpit.your-company.example [CLIENT_ID]')
    process.exit(2)
  }
  if (clientId !== null && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(clientId)) {
    console.error('The client id must be the application (client) id of the registration in Microsoft Entra.')
    process.exit(2)
  }
  writeFileSync('manifest.xml', manifest(url.origin, clientId))
  console.log(`Written: manifest.xml for ${url.origin}`)
}

if (process.argv[1] === path.resolve(import.meta.filename)) main(process.argv.slice(2))
