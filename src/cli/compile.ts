import { join } from 'node:path';
import { keepCompiled, readCompiled } from '../compiled';

// Part of `npm run build`: loads the chat without starting it, reads the directory, and keeps what V8 has compiled.
const file = join(__dirname, 'chat.js');
const compiled = readCompiled(file);
const { prepare } = compiled.run() as typeof import('../index');
prepare();
keepCompiled(file, compiled);
