// `npm run geo:import -- FILE [TENANT_ID]`; see server/commands/geo-import.ts.
import './build.mjs'

await import('../dist/server/geo-import.js')
