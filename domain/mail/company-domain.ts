/** What an address tells about the company behind it. */
import providers from 'email-providers'
import { getDomain } from 'tldts'
import { normaliseAddress } from './mail-address.ts'

/** Providers of German-speaking countries that the kept list lacks. `freemail.example` is the demonstration's. */
const MORE_FREE_MAIL = [
  'e-mail.de email.de mail.de posteo.de posteo.net mailbox.org eclipso.de eclipso.eu firemail.de vollbio.de wolke7.net ok.de directbox.com freemail.example',
  'tuta.com tuta.io tutanota.de tutanota.com tutamail.com keemail.me fastmail.com riseup.net disroot.org systemli.org',
  'gmail.de gmail.ch hotmail.ch live.at live.ch yahoo.at yahoo.ch gmx.ch gmx.eu gmx.info gmx.biz gmx.org gmx.us gmx.tm gmx-topmail.de',
  // What comes with a line of theirs: Germany, Austria, Switzerland.
  'magenta.de t-online.com vodafone.de vodafonemail.de kabelmail.de kabelbw.de unitybox.de unitymedia.de ish.de superkabel.de primacom.net 1und1.de online-home.de',
  'o2online.de o2mail.de alice.de alice-dsl.de alice-dsl.net hansenet.de tele2.de versanet.de dg-email.de ewetel.net ewe.net htp-tel.de netcologne.de osnanet.de',
  'mnet-mail.de mnet-online.de wtnet.de nord-com.net dokom.net gelsennet.de teleos-web.de',
  'aon.at a1.net inode.at chello.at utanet.at liwest.at drei.at tele2.at kabelplus.at kabsi.at vol.at',
  'hispeed.ch sunrise.ch swissonline.ch vtxmail.ch quickline.ch quicknet.ch besonet.ch solnet.ch',
].join(' ')

/** Providers whose domains say nothing about a company. */
const FREE_MAIL = new Set([...providers, ...MORE_FREE_MAIL.split(' ')])

/** Hosts below which every tenant has a name of his own and that the public suffix list lacks; it knows those of shops and site builders. */
const SHARED_HOSTS = ['mail.onmicrosoft.com', 'onmicrosoft.com', 'onmicrosoft.de', 'jimdofree.com', 'kundenserver.de', 'your-server.de']

/**
 * The registrable domain of an address; null for free-mail providers, hosts that many companies share, and what is no domain.
 * @example companyDomain('anna@vertrieb.firma.co.uk') // 'firma.co.uk'
 * @example companyDomain('anna@firma.onmicrosoft.com') // 'firma.onmicrosoft.com'
 */
export function companyDomain(address: string): string | null {
  const host = normaliseAddress(address)?.split('@')[1]
  if (!host) return null
  const domain = tenantOf(host) ?? getDomain(host, { allowPrivateDomains: true })
  return domain === null || SHARED_HOSTS.includes(domain) || FREE_MAIL.has(domain) ? null : domain
}

/** @example tenantOf('mail.firma.onmicrosoft.com') // 'firma.onmicrosoft.com' */
function tenantOf(host: string): string | null {
  const shared = SHARED_HOSTS.find((each) => host.endsWith(`.${each}`))
  const tenant =
    shared &&
    host
      .slice(0, -shared.length - 1)
      .split('.')
      .at(-1)
  return tenant ? `${tenant}.${shared}` : null
}
