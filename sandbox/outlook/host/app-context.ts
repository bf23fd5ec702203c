/** What the library learns about the mail client and this add-in when it starts. */
import type { Language } from '../texts.ts'
import { HOST_VERSION } from './item-data.ts'

const OUTLOOK_WEB = 64

/** The npm build of the library knows Mailbox up to 1.12; it alone decides what `isSetSupported` answers. */
const requirementSets = { Mailbox: '1.12', AddinCommands: '1.3', DialogApi: '1.2', NestedAppAuth: '1.1' }

/** Colours as numbers 0xRRGGBB: the library turns them to `#rrggbb`. */
const themes = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x242424 },
  dark: { bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x1f1f1f, controlForegroundColor: 0xffffff },
} as const

export type ThemeName = keyof typeof themes
export const officeTheme = (theme: ThemeName): Record<string, number> => themes[theme]

export type AppContextOptions = {
  addInId: string
  language: Language
  theme: ThemeName
  roamingSettings: Record<string, string>
  height: number
  width: number
}

export const appContext = ({ addInId, language, theme, roamingSettings, height, width }: AppContextOptions) => ({
  _id: addInId,
  _appName: OUTLOOK_WEB,
  _appVersion: '16.01',
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: location.href,
  _clientMode: 0,
  _settings: roamingSettings,
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: crypto.randomUUID(),
  _appInstanceId: addInId,
  _appMinorVersion: 1,
  _requirementMatrix: JSON.stringify(requirementSets),
  _hostFullVersion: HOST_VERSION,
  _addinName: 'Kundencockpit',
  _appDomains: [],
  _hostCustomMessage: '',
  _clientWindowHeight: height,
  _clientWindowWidth: width,
  _officeTheme: officeTheme(theme),
})

/** The library's note on host, platform, version and language, read from the address of the frame. */
export const hostInfo = (language: Language): string =>
  ['Outlook', 'Web', '16.01', language, crypto.randomUUID(), '', 'disableLogging', '0'].join('$')
