// `npm run import -- FILE [--source NAME] [--dry-run]`; see server/commands/import.ts.
import './build.mjs'

await import('../dist/server/import.js')
