// Draws addin/public/assets/icon.svg in every size a manifest names: `node scripts/icons.mjs` after a change of the drawing. Needs a Chromium (CHROME_PATH).
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const SIZES = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144]
const svg = readFileSync('addin/public/assets/icon.svg', 'utf8')
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  writeFileSync(`addin/public/assets/icon-${size}.png`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
