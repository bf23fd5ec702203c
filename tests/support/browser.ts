/** A browser for tests: an installed one, else the one that an npm package carries. */
import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  // Draws no window of its own, and so leaves a third of the time to the pages.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** No network of its own: everything a test shows comes from this machine. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Throws one sentence that says what to do when no browser works here. */
export async function launchBrowser(): Promise<Browser> {
  const asked = process.env.CHROME_PATH
  const candidates = [...(asked ? [asked] : []), ...INSTALLED.filter((file) => existsSync(file))]
  for (const executablePath of candidates) {
    const browser = await chromium.launch({ executablePath, args: ARGUMENTS }).catch(() => null)
    if (browser) return browser
  }
  const carried = await launchCarried().catch(() => null)
  if (carried) return carried
  throw new Error(
    'No browser works here: install Chrome, Chromium or Edge (Debian: apt-get install chromium-headless-shell), or set CHROME_PATH to one.',
  )
}

/** `@sparticuz/chromium` unpacks itself on Linux and needs no system package. */
async function launchCarried(): Promise<Browser> {
  return await chromium.launch({ executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...ARGUMENTS] })
}
