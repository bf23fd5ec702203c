/** The stand-in for Business Central with as many orders as the benchmark wants, in a process of its own; says where. */

import { smallErp } from '../../sandbox/business-central.ts'
import { control, start } from '../../sandbox/running.ts'

const [orders = '0', lines = '0'] = process.argv.slice(2)
const sandbox = await start({ erp: smallErp(300) })
await control(sandbox.url, 'erp/generate-orders', { count: Number(orders), linesPerOrder: Number(lines) })
process.send?.(sandbox.url)
