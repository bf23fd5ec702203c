/** So much of what is known would vanish that somebody has to look. `isRight`: somebody has said that it has. */
export type VanishDoubt = { vanished: number; known: number; isRight: boolean }
