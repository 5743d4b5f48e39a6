import { join } from 'node:path';
import { readCompiled } from './compiled';

// Becomes dist/index.js: starts the chat, with what `npm run build` has compiled of it.
const { main } = readCompiled(join(__dirname, 'chat.js')).run() as typeof import('./index');
main();
