import { expect, it } from 'vitest'
import { toFoundTask } from '../../../../server/outlook/graph/found-task.ts'

it.each([
  ['in Tokyo', '2024-10-23T15:00:00.0000000', '2024-10-24'],
  ['at home in summer', '2024-07-22T22:00:00.0000000', '2024-07-23'],
  ['in New York', '2024-10-24T04:00:00.0000000', '2024-10-24'],
  ['in Hawaii', '2024-10-24T10:00:00.0000000', '2024-10-24'],
  ['in Auckland', '2024-10-23T12:00:00.0000000', '2024-10-24'],
  ['in UTC', '2024-10-24T00:00:00.0000000', '2024-10-24'],
])('a task that was given the 24th, or the 23rd, %s is due on that day', (_, dateTime, dueOn) => {
  const task = { id: 't', title: 'Anrufen', status: 'notStarted', dueDateTime: { dateTime, timeZone: 'UTC' } }
  expect(toFoundTask(task, 'Europe/Berlin').dueOn).toBe(dueOn)
})
