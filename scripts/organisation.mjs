// `npm run organisation -- add TENANT_ID NAME PRESET [MAIL_DOMAIN ...]`; see server/commands/organisation.ts.
import './build.mjs'

await import('../dist/server/organisation.js')
