import { join } from 'node:path';
import { keepCompiled, readCompiled } from '../compiled';

// Part of `npm run build`: loads the chat without starting it, and keeps what V8 has compiled until then.
const file = join(__dirname, 'chat.js');
const compiled = readCompiled(file);
compiled.run();
keepCompiled(file, compiled);
