import { chromium } from 'playwright-core'
import { existsSync } from 'node:fs'
const exe=['/usr/bin/chromium-headless-shell','/usr/bin/chromium'].find(existsSync)
const b=await chromium.launch({executablePath:exe,args:['--no-sandbox','--disable-gpu']})
const out='/work/pictures/me/'
async function outlook(lang,theme,pane,find,name){
  const c=await b.newContext({viewport:{width:1280,height:900},locale:lang,timezoneId:'Europe/Berlin'})
  const p=await c.newPage()
  await p.goto(`http://localhost:4431/?pane=${pane}&lang=${lang}&theme=${theme}`)
  const inbox=p.getByRole('option'); await inbox.first().waitFor({timeout:60000})
  const frame=p.frameLocator('iframe[title="Kundencockpit"]')
  const opts=await inbox.allTextContents()
  for (const f of find){
    const i=opts.findIndex(o=>f.test(o)); if(i<0){console.log('none',f);continue}
    await inbox.nth(i).click()
    const list=frame.getByRole('list',{name:/Aus dieser Mail|From this mail/})
    try{ await list.waitFor({timeout:20000}); console.log(f, await list.innerText()) }catch{ console.log('no chips for',f,opts[i].slice(0,80)) }
    await p.screenshot({path:out+name+'-'+find.indexOf(f)+'.png'})
  }
  await c.close()
}
await outlook('de-DE','light',320,[/Betriebsferien/,/Reklamation/,/Transportschaden/,/Terminvorschlag/,/Kommen Sie|Komm/,/Sicherheitsdaten|Prüfbücher|Datenbl/],'chips-de')
await b.close()
