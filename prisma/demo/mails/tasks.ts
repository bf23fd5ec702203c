/** Private To Do items that the product must never read. */
import { addDays } from '../day.ts'
import type { DemoTask } from '../mailbox.ts'
import type { Random } from '../random.ts'

const titles = [
  'Winterreifen aufziehen lassen',
  'Steuererklärung',
  'Geschenk für Oma besorgen',
  'Elternabend',
  'Heizung entlüften',
  'Reisepass verlängern',
  'Fahrrad zur Inspektion',
]

/** Three items, one of them done. */
export function privateTasks(random: Random, day: string): DemoTask[] {
  const first = random.int(0, titles.length - 1)
  return [0, 1, 2].map((index) => ({
    title: titles[(first + index) % titles.length] ?? '',
    due: index === 2 ? null : addDays(day, random.int(1, 12)),
    isCompleted: index === 1,
  }))
}
