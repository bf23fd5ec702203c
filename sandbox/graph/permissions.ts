/** Which delegated permissions let a token do what; one of them suffices. From Microsoft's published permissions file. */

type Rule = { methods: readonly string[]; path: RegExp; scopes: readonly string[] }

const READ = ['GET']
const WRITE = ['POST', 'PATCH', 'DELETE']

const users = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All']
const oneself = ['User.Read', 'User.ReadWrite', ...users]

/** The first rule that fits counts. Paths of a mailbox begin with `/me`, also when they were asked for as `/users/{id}`. */
const rules: readonly Rule[] = [
  { methods: READ, path: /^\/users/, scopes: users },
  { methods: READ, path: /^\/me$/, scopes: oneself },
  { methods: ['POST'], path: /^\/me\/translateExchangeIds$/, scopes: oneself },
  { methods: ['POST'], path: /^\/me\/(sendMail$|messages\/[^/]+\/send$)/, scopes: ['Mail.Send'] },
  { methods: READ, path: /^\/me\/(messages|mailFolders)/, scopes: ['Mail.Read', 'Mail.ReadWrite'] },
  { methods: WRITE, path: /^\/me\/(messages|mailFolders)/, scopes: ['Mail.ReadWrite'] },
  { methods: READ, path: /^\/me\/(events|calendar)/, scopes: ['Calendars.Read', 'Calendars.ReadWrite'] },
  { methods: ['POST'], path: /^\/me\/calendar\/getSchedule$/, scopes: ['Calendars.Read', 'Calendars.ReadWrite'] },
  { methods: WRITE, path: /^\/me\/events/, scopes: ['Calendars.ReadWrite'] },
  { methods: READ, path: /^\/me\/todo\//, scopes: ['Tasks.Read', 'Tasks.ReadWrite'] },
  { methods: WRITE, path: /^\/me\/todo\//, scopes: ['Tasks.ReadWrite'] },
  { methods: READ, path: /^\/me\/(mailboxSettings$|outlook\/)/, scopes: ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'] },
  { methods: WRITE, path: /^\/me\/outlook\//, scopes: ['MailboxSettings.ReadWrite'] },
]

/** @param path a route such as `/me/messages/:messageId`. An operation without a rule is permitted to nobody. */
export function isPermitted(method: string, path: string, scopes: readonly string[]): boolean {
  const rule = rules.find((each) => each.methods.includes(method) && each.path.test(path))
  return rule?.scopes.some((scope) => scopes.includes(scope)) ?? false
}
