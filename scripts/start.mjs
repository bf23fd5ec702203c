// `npm start`: builds what is missing, then becomes the server.
import { spawn } from 'node:child_process'
import './build.mjs'

const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], { stdio: 'inherit' })
// Ctrl-C reaches the server by itself; this process only waits for it to end cleanly.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 1))
