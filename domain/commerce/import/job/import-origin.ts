/** How rows came: a file that somebody has chosen, one from the drop folder, pushed by a system, or fetched from one. */
export const importOrigins = ['file', 'drop_folder', 'push', 'connector'] as const
export type ImportOrigin = (typeof importOrigins)[number]
