/** The whole configuration, from environment variables. All faults are named together. */
import path from 'node:path'
import { z } from 'zod'
import { KEY_BYTES } from './secret-box.ts'

const flag = z.stringbool()
const port = z.coerce.number().int().min(0).max(65_535)
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const httpsUrl = z.url({ protocol: /^https$/ }).transform((url) => url.replace(/\/+$/, ''))

const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text

const variables = z.object({
  PORT: port.default(4400),
  HOST: z.string().min(1).optional(),
  /** Address under which browsers reach the server. */
  PUBLIC_URL: httpUrl.optional(),
  /** Address under which Microsoft Graph reaches this server, to tell of changes; without it mailboxes are looked at by the clock. */
  NOTIFICATION_URL: httpUrl.optional(),
  /** PostgreSQL; without it the embedded database in DATA_DIR. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  /** Where files of ERP systems are dropped; without it `inbox` in DATA_DIR. */
  IMPORT_FOLDER: z.string().min(1).optional(),
  /** Demo company and stand-in for Microsoft 365. */
  DEMO: flag.optional(),
  SANDBOX_PORT: port.default(4401),
  GRAPH_URL: httpUrl.optional(),
  /** Always https; with AUTHORITY_METADATA_URL it is only a name. */
  AUTHORITY_URL: httpsUrl.optional(),
  /** OpenID configuration of `organizations`, where it is not below AUTHORITY_URL. */
  AUTHORITY_METADATA_URL: httpUrl.optional(),
  OFFICE_JS_URL: httpUrl.optional(),
  ENTRA_CLIENT_ID: z.uuid().optional(),
  ENTRA_CLIENT_SECRET: z.string().min(1).optional(),
  /** Wraps the organisations' own keys, by which stored files and consents are sealed. */
  SECRET_KEY: z
    .base64()
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
    .refine(({ length }) => length === KEY_BYTES, 'must be 32 bytes in base64: openssl rand -base64 32')
    .optional(),
  /** Origins of mail clients that may frame the pane, separated by blanks. */
  OUTLOOK_HOSTS: z.string().default('https://outlook.cloud.microsoft https://outlook.office.com https://outlook.office365.com'),
  /** Number of reverse proxies in front, or `false`. */
  TRUST_PROXY: z.union([z.coerce.number().int().min(1).max(10), z.literal('false').transform(() => 0)]).default(0),
  /** How often a connected mailbox is looked at when nothing wakes it: where Graph does not tell of changes, and where it does. */
  POLL_SECONDS: z.coerce.number().int().min(1).max(3600).default(30),
  TOLD_POLL_SECONDS: z.coerce.number().int().min(1).max(3600).default(480),
  /** Map tiles, with {x}, {y} and {z}; without it the map shows an outline and asks nobody. */
  MAP_TILE_URL: z
    .string()
    .regex(/^https?:\/\/\S*\{z\}\S*$/)
    .optional(),
  MAP_ATTRIBUTION: z.string().default(''),
  /** Bearer token of `GET /metrics`; without it there is none. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Who knows how long drives take; without it they are estimated from the straight line. */
  TRAVEL_PROVIDER: z.enum(['osrm', 'valhalla', 'azure']).optional(),
  TRAVEL_URL: httpUrl.optional(),
  TRAVEL_KEY: z.string().min(1).optional(),
  /** Who knows where addresses are, when an administrator asks. */
  GEOCODER_PROVIDER: z.enum(['nominatim', 'photon', 'azure']).optional(),
  GEOCODER_URL: httpUrl.optional(),
  GEOCODER_KEY: z.string().min(1).optional(),
  /** Servers from which connectors may fetch rows, by https, separated by blanks; `*.` stands for any name before it. */
  CONNECTOR_HOSTS: z
    .string()
    .regex(/^\s*(?:(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\s+|$))*$/, 'must be names of servers, separated by blanks')
    .default('api.businesscentral.dynamics.com login.microsoftonline.com'),
  /** Origins in the company's own network from which they may fetch as well, separated by blanks. */
  CONNECTOR_PRIVATE_ORIGINS: z
    .string()
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine((all) => all.every(isOrigin), 'must be origins such as https://erp.firma.local:7048, separated by blanks')
    .default([]),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
})

/** A service outside; `key` is empty where it needs none. */
type ServiceSettings<Provider> = { provider: Provider; url: string; key: string }
/** Knows the roads. */
export type RoadSettings = ServiceSettings<'osrm' | 'valhalla' | 'azure'>
/** Knows where addresses are. */
export type GeocoderSettings = ServiceSettings<'nominatim' | 'photon' | 'azure'>

/** Where connectors may go: `hosts` by https and only to public addresses, `privateOrigins` wherever they lie. */
export type ConnectorTargets = { hosts: readonly string[]; privateOrigins: readonly string[] }

/** Where Business Central is and where one signs in to it; `suggestion`: what can be entered there, in the demonstration only. */
export type ConnectorPlaces = {
  businessCentralUrl: string
  signInUrl: string
  allowed: ConnectorTargets
  suggestion: { environment: string; clientId: string; secret: string } | null
}

export type Configuration = {
  port: number
  host: string
  publicUrl: string
  notificationUrl: string | null
  databaseUrl: string | null
  dataDirectory: string
  dropFolder: string
  isDemo: boolean
  sandboxPort: number
  graphUrl: string
  authorityUrl: string
  authorityMetadataUrl: string | null
  officeJsUrl: string
  clientId: string
  clientSecret: string
  secretKey: Uint8Array
  outlookHosts: string[]
  trustProxy: number
  pollSeconds: number
  toldPollSeconds: number
  metricsToken: string | null
  travel: RoadSettings | null
  geocoder: GeocoderSettings | null
  map: { url: string; attribution: string } | null
  connectorPlaces: ConnectorPlaces
  logLevel: string
  rateLimitPerMinute: number
}

export class ConfigurationError extends Error {}

/** The registration that the stand-in for Microsoft 365 knows. */
const DEMO_CLIENT = { id: '5a2b9c10-3d4e-4f50-8a61-72839405a6b7', secret: 'demo-client-secret' }
/** The registration that the stand-in for Business Central knows. */
const DEMO_ERP = { environment: 'Production', clientId: 'c3b1f0de-5a77-4a0e-9d15-0f6b2f7c8e41', secret: 'demo-erp-secret' }
/** What a demonstration holds is invented: its key need not be secret, but the same at every start. */
const DEMO_KEY = new Uint8Array(KEY_BYTES).fill(1)

/** Reads the configuration. Throws `ConfigurationError` with one line for each fault. */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const given = withoutBlanks(environment)
  const parsed = variables.safeParse(given)
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...missing(given),
    ...unfinished(given, 'TRAVEL'),
    ...unfinished(given, 'GEOCODER'),
  ]
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults.join('\n'))
  return isDemonstration(given) ? demoConfiguration(parsed.data) : realConfiguration(parsed.data)
}

type Environment = Record<string, string | undefined>

const AZURE_MAPS = 'https://atlas.microsoft.com'

/** Any of these makes it a real installation. */
const REAL = ['DATABASE_URL', 'PUBLIC_URL', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'] as const
const REQUIRED = ['PUBLIC_URL', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET', 'SECRET_KEY'] as const

const isDemonstration = (given: Environment): boolean => flag.safeParse(given.DEMO).data ?? REAL.every((name) => given[name] === undefined)

function missing(given: Environment): string[] {
  const names = isDemonstration(given) ? [] : REQUIRED.filter((name) => given[name] === undefined)
  if (names.length === 0) return []
  return [...names.map((name) => `${name}: is missing`), 'Set them all, or none of them for the demonstration (or DEMO=1).']
}

/** Services outside, of which one variable says what the others are for. */
function unfinished(given: Environment, service: 'TRAVEL' | 'GEOCODER'): string[] {
  const [url, key] = [`${service}_URL`, `${service}_KEY`]
  const provider = given[`${service}_PROVIDER`]
  if (provider === undefined) return [url, key].filter((name) => given[name]).map((name) => `${name}: needs ${service}_PROVIDER`)
  if (provider === 'azure') return given[key] ? [] : [`${key}: is missing, Azure Maps needs it`]
  return given[url] ? [] : [`${url}: is missing, the address of ${provider}`]
}

function settingsOf<Provider>(provider: Provider | undefined, url = AZURE_MAPS, key = ''): ServiceSettings<Provider> | null {
  return provider === undefined ? null : { provider, url, key }
}

const withoutBlanks = (environment: Environment): Environment => Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))

type Values = z.infer<typeof variables>

const common = (values: Values) => ({
  port: values.PORT,
  notificationUrl: values.NOTIFICATION_URL ?? null,
  databaseUrl: values.DATABASE_URL ?? null,
  dataDirectory: path.resolve(values.DATA_DIR),
  dropFolder: path.resolve(values.IMPORT_FOLDER ?? path.join(values.DATA_DIR, 'inbox')),
  sandboxPort: values.SANDBOX_PORT,
  trustProxy: values.TRUST_PROXY,
  pollSeconds: values.POLL_SECONDS,
  toldPollSeconds: values.TOLD_POLL_SECONDS,
  metricsToken: values.METRICS_TOKEN ?? null,
  travel: settingsOf(values.TRAVEL_PROVIDER, values.TRAVEL_URL, values.TRAVEL_KEY),
  geocoder: settingsOf(values.GEOCODER_PROVIDER, values.GEOCODER_URL, values.GEOCODER_KEY),
  map: values.MAP_TILE_URL ? { url: values.MAP_TILE_URL, attribution: values.MAP_ATTRIBUTION } : null,
  logLevel: values.LOG_LEVEL,
  rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
})

const allowedTargets = (values: Values, ...own: string[]): ConnectorTargets => ({
  hosts: values.CONNECTOR_HOSTS.split(/\s+/).filter(Boolean),
  privateOrigins: [...own, ...values.CONNECTOR_PRIVATE_ORIGINS],
})

/** Both ports are reachable from this machine only. */
function demoConfiguration(values: Values): Configuration {
  const sandbox = `http://localhost:${values.SANDBOX_PORT}`
  return {
    ...common(values),
    isDemo: true,
    connectorPlaces: {
      businessCentralUrl: `${sandbox}/bc`,
      signInUrl: sandbox,
      allowed: allowedTargets(values, sandbox),
      suggestion: DEMO_ERP,
    },
    host: '127.0.0.1',
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    notificationUrl: values.NOTIFICATION_URL ?? `http://localhost:${values.PORT}`,
    graphUrl: values.GRAPH_URL ?? sandbox,
    authorityUrl: values.AUTHORITY_URL ?? `https://localhost:${values.SANDBOX_PORT}`,
    authorityMetadataUrl: values.AUTHORITY_METADATA_URL ?? `${sandbox}/organizations/v2.0/.well-known/openid-configuration`,
    officeJsUrl: values.OFFICE_JS_URL ?? `${sandbox}/office-js/stand-in.js`,
    clientId: values.ENTRA_CLIENT_ID ?? DEMO_CLIENT.id,
    clientSecret: values.ENTRA_CLIENT_SECRET ?? DEMO_CLIENT.secret,
    secretKey: values.SECRET_KEY ?? DEMO_KEY,
    outlookHosts: [sandbox],
  }
}

/** Its required variables are known to be there. */
function realConfiguration(values: Values): Configuration {
  const { PUBLIC_URL = '', ENTRA_CLIENT_ID = '', ENTRA_CLIENT_SECRET = '', SECRET_KEY = new Uint8Array() } = values
  return {
    ...common(values),
    isDemo: false,
    connectorPlaces: {
      businessCentralUrl: 'https://api.businesscentral.dynamics.com',
      signInUrl: 'https://login.microsoftonline.com',
      allowed: allowedTargets(values),
      suggestion: null,
    },
    host: values.HOST ?? '0.0.0.0',
    publicUrl: PUBLIC_URL,
    graphUrl: values.GRAPH_URL ?? 'https://graph.microsoft.com',
    authorityUrl: values.AUTHORITY_URL ?? 'https://login.microsoftonline.com',
    authorityMetadataUrl: values.AUTHORITY_METADATA_URL ?? null,
    officeJsUrl: values.OFFICE_JS_URL ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    clientId: ENTRA_CLIENT_ID,
    clientSecret: ENTRA_CLIENT_SECRET,
    secretKey: SECRET_KEY,
    outlookHosts: values.OUTLOOK_HOSTS.split(/\s+/).filter(Boolean),
  }
}
