/** The data of a demonstration that has just begun, as `npm start` leaves them on a new machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { demoWorld } from '../../prisma/demo/demo-world.ts'
import { seedDemo } from '../../prisma/seed.ts'
import { eventIdOf } from '../../sandbox/event-id.ts'
import { openDatabase } from '../../server/platform/database/db.ts'
import { migratedDatabase } from './migrated-database.ts'
import { copyPrepared, type Prepared } from './prepared-folder.ts'

const SEED = 1

/** `day`: `YYYY-MM-DD` on which it began, in German time. The mailboxes are not in it: the stand-in writes them when it starts. */
export const demoData = (day: string): Prepared => ({
  name: 'demo-data',
  of: [...migratedDatabase.of, 'prisma/demo', 'prisma/seed.ts', 'domain', 'sandbox', day],
  make: async (directory) => {
    mkdirSync(directory)
    await copyPrepared(migratedDatabase, path.join(directory, 'database'))
    const database = await openDatabase({ url: null, directory: path.join(directory, 'database') })
    await seedDemo(database.pool, demoWorld({ day, seed: SEED, eventId: eventIdOf }), () => undefined)
    await database.close()
    writeFileSync(path.join(directory, 'demonstration.json'), JSON.stringify({ day, seed: SEED }))
  },
})
